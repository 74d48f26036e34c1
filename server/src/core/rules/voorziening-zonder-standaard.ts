import type { LayerId } from '../model/layers.js';
import { idPlace, standardsOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

const layers: readonly (LayerId | null)[] = ['applicaties', 'gegevensuitwisseling', 'platformen'];

/** A new voorziening for others to use begins with agreements and standards. */
export const voorzieningZonderStandaard: Rule = {
  id: 'voorziening-zonder-standaard',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.2.2'),
  *checkItem(look) {
    const each = look.element;
    const { element, layer, status, isOwn, isBroken, bouwsteen } = each;
    if (status !== 'gewenst' || !isOwn || isBroken || !layers.includes(layer)) return;
    // It is meant for others where it serves other organisations, or where the catalogue says so.
    const isGeneric =
      bouwsteen?.soort === 'voorziening' ||
      element.audiences.some(({ text }) => text === 'overheidsorganisaties');
    if (!isGeneric || standardsOf(each).size > 0) return;
    yield governed(voorzieningZonderStandaard, idPlace(each), {
      what: {
        nl: `\`${each.id}\` is een nieuwe voorziening die geen enkele standaard noemt.`,
        en: `\`${each.id}\` is a new voorziening that names no standard at all.`,
      },
      why: {
        nl: 'Een generieke voorziening komt er alleen als afspraken en standaarden tekortschieten, en houdt zich eraan',
        en: 'A generic voorziening is only made where agreements and standards fall short, and keeps to them',
      },
      advice: {
        nl: 'Noem onder `standaarden` welke zij toepast, of in `omschrijving` waarom een afspraak niet genoeg is.',
        en: 'Name under `standaarden` which ones it applies, or in `omschrijving` why an agreement is not enough.',
      },
    });
  },
};
