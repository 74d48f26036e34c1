import { placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A decision cannot rest on something that has not been decided. */
export const bouwsteenIsVoorstel: Rule = {
  id: 'bouwsteen-is-voorstel',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('4'),
  *checkItem(look) {
    const each = look.element;
    const word = each.element.bouwsteen;
    if (!word || each.bouwsteen?.status !== 'voorstel' || look.status !== 'vastgesteld') return;
    yield governed(bouwsteenIsVoorstel, placeOf(each, word), {
      what: {
        nl: `${each.bouwsteen.naam} is nog een voorstel, terwijl deze architectuur is vastgesteld.`,
        en: `${each.bouwsteen.naam} is still a proposal, while this architecture has been adopted.`,
      },
      why: {
        nl: 'Over een voorstel moet volgens de governance nog worden besloten',
        en: 'A proposal still has to be decided on in the governance',
      },
      advice: {
        nl: 'Kies een bouwsteen die er is, of leg vast dat dit besluit nog moet vallen en houd de architectuur tot dan op `ter-review`.',
        en: 'Choose a bouwsteen that exists, or record that this decision is still to be taken and keep the architecture at `ter-review` until then.',
      },
    });
  },
};
