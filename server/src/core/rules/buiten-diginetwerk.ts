import type { Word } from '../model/span.js';
import { type ElementFacts, placeOf, wayOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** Between governments, data go over the closed network that is there for it. */
export const buitenDiginetwerk: Rule = {
  id: 'buiten-diginetwerk',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.3.1'),
  *checkItem(look) {
    const seen = new Set<Word>();
    for (const each of look.element.out) {
      const { via } = each.relation;
      if (!via || seen.has(via) || !each.to || !isGovernment(each.from) || !isGovernment(each.to)) continue;
      const way = wayOf(each, (name) => look.get(name), look.catalogue);
      // A network of the catalogue is one that the government chose itself.
      if (!way?.element || way.bouwsteen || way.element.layer !== 'netwerken') continue;
      if (/diginetwerk/i.test(way.element.name)) continue;
      seen.add(via);
      yield governed(buitenDiginetwerk, placeOf(each.from, via), {
        what: {
          nl: `\`${each.from.id}\` en \`${each.to.id}\` zijn van overheidsorganisaties en wisselen over \`${via.text}\` gegevens uit.`,
          en: `\`${each.from.id}\` and \`${each.to.id}\` are of government organisations and exchange data over \`${via.text}\`.`,
        },
        why: {
          nl: 'Onderling gebruiken overheden bij voorkeur Diginetwerk, dat besloten is en veiliger dan het open internet',
          en: 'Among themselves, governments preferably use Diginetwerk, which is closed and safer than the open internet',
        },
        advice: {
          nl: 'Zet `via: diginetwerk`, of zeg in de `omschrijving` van het netwerk waarom dat niet kan.',
          en: 'Write `via: diginetwerk`, or say in the `omschrijving` of the network why that is impossible.',
        },
      });
    }
  },
  *fixes({ span }) {
    yield {
      title: { nl: 'Vervang door `diginetwerk`', en: 'Replace by `diginetwerk`' },
      edits: [{ span, text: 'diginetwerk' }],
      certainty: 'possible',
    };
  },
};

/** Whether it is there for governments, or is theirs: a national voorziening that holds or carries data. */
function isGovernment({ element, bouwsteen, isOwn }: ElementFacts): boolean {
  const { audiences } = element;
  if (audiences.length > 0) return audiences.some(({ text }) => text === 'overheidsorganisaties');
  return !isOwn && bouwsteen?.soort === 'voorziening' && bouwsteen.domein === 'gegevensuitwisseling';
}
