import { placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** What is only proposed cannot be there yet. */
export const statusSprong: Rule = {
  id: 'status-sprong',
  level: 'hint',
  kinds: ['architectuur'],
  isFixable: true,
  source: vision2030('4'),
  *checkItem(look) {
    const each = look.element;
    const { status } = each.element;
    // Without a status the writer has not said that it is there.
    if (status?.text !== 'bestaand' || each.bouwsteen?.status !== 'voorstel') return;
    yield {
      ...governed(statusSprong, placeOf(each, status), {
        what: {
          nl: `\`${each.id}\` bestaat volgens dit document, maar ${each.bouwsteen.naam} is volgens de catalogus nog een voorstel.`,
          en: `According to this document \`${each.id}\` exists, but to the catalogue ${each.bouwsteen.naam} is still a proposal.`,
        },
        why: {
          nl: 'Over een voorstel moet nog worden besloten voordat het er komt',
          en: 'A proposal still has to be decided on before it comes',
        },
        advice: {
          nl: 'Zet de status op `gewenst`, of noem de bouwsteen die u nu gebruikt.',
          en: 'Set the status to `gewenst`, or name the bouwsteen that you use now.',
        },
      }),
      fixes: [
        {
          title: { nl: 'Vervang door `gewenst`', en: 'Replace by `gewenst`' },
          edits: [{ span: placeOf(each, status), text: 'gewenst' }],
        },
      ],
    };
  },
};
