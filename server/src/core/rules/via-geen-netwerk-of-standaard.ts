import type { Bouwsteen } from '../model/bouwsteen.js';
import type { LayerId } from '../model/layers.js';
import { type ElementFacts, placeOf, wayOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A relation runs over something that carries: a network, a standard, an API or a voorziening. */
export const viaGeenNetwerkOfStandaard: Rule = {
  id: 'via-geen-netwerk-of-standaard',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('6.2.3'),
  *checkItem(look) {
    const seen = new Set<unknown>();
    for (const each of look.element.out) {
      const { via } = each.relation;
      // A list of targets shares one `via`, which is told about once.
      if (!via || seen.has(via)) continue;
      seen.add(via);
      const way = wayOf(each, (name) => look.get(name), look.catalogue);
      if (!way || carries(way.element, way.bouwsteen)) continue;
      yield governed(viaGeenNetwerkOfStandaard, placeOf(each.from, via), {
        what: {
          nl: `De relatie loopt hier over \`${via.text}\`, en dat is geen netwerk, standaard, API of voorziening.`,
          en: `The relation runs over \`${via.text}\` here, which is no network, standard, API or voorziening.`,
        },
        why: {
          nl: 'Uitwisseling gaat goed als zij op gedeelde afspraken, standaarden en voorzieningen berust',
          en: 'Exchange goes well where it rests on shared agreements, standards and voorzieningen',
        },
        advice: {
          nl: 'Noem achter `via` wat de gegevens vervoert, zoals `digikoppeling` of `diginetwerk`, en maak van wat erbij betrokken is een eigen relatie.',
          en: 'Name behind `via` what carries the data, such as `digikoppeling` or `diginetwerk`, and make a relation of its own for what else is involved.',
        },
      });
    }
  },
};

const carryingLayers: readonly (LayerId | null)[] = [
  'apis-en-services',
  'applicaties',
  'gegevensuitwisseling',
  'netwerken',
  'platformen',
];
const carryingSoorten: readonly (string | null)[] = ['standaard', 'afspraak', 'voorziening'];

function carries(element: ElementFacts | null, bouwsteen: Bouwsteen | null): boolean {
  const layers = [element?.layer ?? null, ...(bouwsteen?.lagen ?? [])];
  // What is unknown may be anything.
  if (layers.every((layer) => layer === null) || layers.some((layer) => carryingLayers.includes(layer)))
    return true;
  // A register holds data; it does not carry them.
  return carryingSoorten.includes(bouwsteen?.soort ?? null) && !layers.includes('gegevens');
}
