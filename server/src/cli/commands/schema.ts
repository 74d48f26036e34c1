import { schemas } from 'bouwstenen:schemas';
import { fileKinds } from '../../core/model/kind.js';
import { defineCommand, onlyWord } from '../command.js';
import { exitCode, say, UsageError } from '../terminal.js';

/** `bouwstenen schema`. */
export const schemaCommand = defineCommand({
  name: 'schema',
  overview: {
    words: { nl: '<soort>', en: '<kind>' },
    does: { nl: 'drukt een JSON Schema af', en: 'prints a JSON Schema' },
  },
  options: {},
  help: {
    nl: `bouwstenen schema architectuur|bouwstenen|monitor|config

Drukt het JSON Schema (draft-07) van een soort bestand af, voor andere hulpmiddelen.
`,
    en: `bouwstenen schema architectuur|bouwstenen|monitor|config

Prints the JSON Schema (draft-07) of a kind of file, for other tools.
`,
  },
  run: ({ words, terminal, taal }) => {
    const name = onlyWord(words, { nl: 'soort', en: 'kind' }, 'schema', taal);
    const kind = fileKinds.find((known) => known === name);
    if (!kind) {
      throw new UsageError(
        say(
          taal,
          `Onbekende soort "${name}". Kies uit: ${fileKinds.join(', ')}.`,
          `Unknown kind "${name}". Choose from: ${fileKinds.join(', ')}.`,
        ),
      );
    }
    terminal.out(`${JSON.stringify(schemas[kind], null, 2)}\n`);
    return exitCode.clean;
  },
});
