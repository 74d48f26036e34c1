import { idPlace } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** For the quality of data someone has to answer. */
export const gegevensZonderBronhouder: Rule = {
  id: 'gegevens-zonder-bronhouder',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.2.4'),
  *checkItem(look) {
    const each = look.element;
    const { element, bouwsteen, isOwn, isBroken, layer, type } = each;
    if (layer !== 'gegevens' || type !== 'data-object' || !isOwn || isBroken) return;
    if (element.owner?.trim() || bouwsteen?.beheerder || bouwsteen?.opdrachtgever) return;
    // Someone may be assigned to it, and a part has the owner of its whole.
    const isHeld = each.in.some(
      ({ relation, from }) =>
        from.layer === 'organisatie' ||
        ((relation.verb === 'bestaat-uit' || relation.verb === 'omvat') &&
          Boolean(from.element.owner ?? from.bouwsteen)),
    );
    if (isHeld) return;
    yield governed(gegevensZonderBronhouder, idPlace(each), {
      what: {
        nl: `Van \`${each.id}\` staat er niet wie de bronhouder is.`,
        en: `It does not say who holds the data of \`${each.id}\`.`,
      },
      why: {
        nl: 'Van vastgelegde data is duidelijk wie de bronhouder is en wie voor de kwaliteit instaat',
        en: 'Of recorded data it is clear who holds them and who answers for their quality',
      },
      advice: {
        nl: 'Voeg `eigenaar` toe met de organisatie die over de gegevens gaat.',
        en: 'Add `eigenaar` with the organisation that is in charge of the data.',
      },
    });
  },
};
