import { defineCommand, onlyWord } from '../command.js';
import { stats } from '../stats.js';

/** `bouwstenen stats`. */
export const statsCommand = defineCommand({
  name: 'stats',
  overview: {
    words: { nl: '<voorziening>', en: '<voorziening>' },
    does: {
      nl: 'toont de gebruikscijfers van een voorziening',
      en: 'shows the usage figures of a voorziening',
    },
  },
  options: { format: { type: 'string' } },
  help: {
    nl: `bouwstenen stats <voorziening> [--format text|json]

Toont per indicator het laatste cijfer, de verandering, het verloop, correcties en de bron.
De voorziening mag een id, naam of afkorting zijn, bijvoorbeeld digid.
`,
    en: `bouwstenen stats <voorziening> [--format text|json]

Shows the latest figure, the change, the trend, corrections and the source of every indicator.
The voorziening may be an id, a name or an abbreviation, such as digid.
`,
  },
  run: ({ values, words, program, terminal, taal }) =>
    stats(
      onlyWord(words, { nl: 'voorziening', en: 'voorziening' }, 'stats', taal),
      values.format ?? 'text',
      program.world,
      { terminal, taal },
    ),
});
