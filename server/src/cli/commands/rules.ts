import { defineCommand, onlyWord } from '../command.js';
import { rules } from '../rules.js';

/** `bouwstenen rules`. */
export const rulesCommand = defineCommand({
  name: 'rules',
  overview: {
    words: { nl: '[regel]', en: '[rule]' },
    does: {
      nl: 'toont alle regels, of de bladzijde van een regel',
      en: 'lists all rules, or shows the page of one',
    },
  },
  options: { format: { type: 'string' } },
  help: {
    nl: `bouwstenen rules [regel] [--format text|json]

Toont van elke regel het id, het niveau, de soorten bestanden, of de editor haar kan herstellen,
wat zij eist en waar dat staat. Met een id: de bladzijde van die regel, met voorbeelden.
`,
    en: `bouwstenen rules [rule] [--format text|json]

Shows of every rule its id, its level, the kinds of file, whether the editor can mend it, what it
demands and where that is written. With an id: the page of that rule, with examples.
`,
  },
  run: ({ values, words, terminal, taal }) =>
    rules(
      words.length > 0 ? onlyWord(words, { nl: 'regel', en: 'rule' }, 'rules', taal) : null,
      values.format ?? 'text',
      { terminal, taal },
    ),
});
