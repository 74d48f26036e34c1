import { catalogue } from '../catalogue.js';
import { defineCommand } from '../command.js';

/** `bouwstenen catalogue`. */
export const catalogueCommand = defineCommand({
  name: 'catalogue',
  overview: {
    words: { nl: '[woorden]', en: '[words]' },
    does: { nl: 'toont de catalogus, of wat zo heet', en: 'shows the catalogue, or what is called so' },
  },
  options: { format: { type: 'string' } },
  help: {
    nl: `bouwstenen catalogue [woorden] [--format text|json]

Toont alle bouwstenen, of die met dit id, deze naam, afkorting of andere naam. Een deel van een
woord is genoeg, en een kleine tikfout mag. JSON geeft van elke bouwsteen alle velden.
`,
    en: `bouwstenen catalogue [words] [--format text|json]

Shows all bouwstenen, or those with this id, name, abbreviation or other name. A part of a word is
enough, and a small typing error is fine. JSON gives all fields of every bouwsteen.
`,
  },
  run: ({ values, words, program, terminal, taal }) =>
    catalogue(words.join(' '), values.format ?? 'text', program.world, { terminal, taal }),
});
