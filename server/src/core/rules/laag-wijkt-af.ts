import { entryHolding } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith } from '../edits/words.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import { type Layer, layerById } from '../model/layers.js';
import { placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A bouwsteen in an unexpected layer is looked for in another one. */
export const laagWijktAf: Rule = {
  id: 'laag-wijkt-af',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('7.2'),
  *checkItem(look) {
    const each = look.element;
    const { element, bouwsteen } = each;
    const layer = layerById(element.layer?.text);
    if (!layer || !bouwsteen || bouwsteen.lagen.length === 0 || bouwsteen.lagen.includes(layer.id)) return;
    // With a type of its own, the element is another side of the bouwsteen, such as its data.
    if (element.type || isOtherSide(bouwsteen, layer)) return;
    const names = bouwsteen.lagen.map((id) => layerById(id)!.name).join(', ');
    yield governed(laagWijktAf, placeOf(each, element.layer!), {
      what: {
        nl: `De catalogus plaatst ${bouwsteen.naam} in een andere laag dan ${layer.name}: ${names}.`,
        en: `The catalogue places ${bouwsteen.naam} in another layer than ${layer.name}: ${names}.`,
      },
      why: {
        nl: 'Wie architecturen naast elkaar legt, zoekt een bouwsteen in de laag van het overzicht',
        en: 'Whoever lays architectures side by side looks for a bouwsteen in the layer of the overview',
      },
      advice: {
        nl: 'Haal `laag` weg. Bedoelt u een andere kant van de bouwsteen, zoals zijn gegevens? Geef het element dan een eigen `type`.',
        en: 'Remove `laag`. Do you mean another side of the bouwsteen, such as its data? Then give the element a `type` of its own.',
      },
    });
  },
  fixes({ span }, { document }) {
    const found = entryHolding(document.source, span.start);
    return found
      ? fixWith(
          { nl: 'Neem de laag van de bouwsteen over', en: 'Take the layer of the bouwsteen' },
          removeEntry(found.block, found.entry),
          'likely',
        )
      : [];
  },
};

/**
 * Layers in which the vision itself places things a second time: voorzieningen as applications (§ 6.2.2),
 * standards and agreements as the basis of exchange (§ 6.2.3), and anything as an aspect (§ 4).
 */
function isOtherSide({ soort }: Bouwsteen, { id, group }: Layer): boolean {
  if (group === 'aspectgebieden') return true;
  if (id === 'applicaties') return soort === 'voorziening';
  return id === 'gegevensuitwisseling' && (soort === 'standaard' || soort === 'afspraak');
}
