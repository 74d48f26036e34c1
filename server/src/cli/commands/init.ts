import { defineCommand } from '../command.js';
import { init } from '../init/init.js';
import { printable, say, UsageError } from '../terminal.js';

/** `bouwstenen init`. */
export const initCommand = defineCommand({
  name: 'init',
  overview: {
    words: { nl: '', en: '' },
    does: {
      nl: 'begint een repository met een eerste architectuur',
      en: 'begins a repository with a first architecture',
    },
  },
  options: {
    name: { type: 'string' },
    owner: { type: 'string' },
    horizon: { type: 'string' },
    preset: { type: 'string' },
    ci: { type: 'string' },
    folder: { type: 'string' },
    yes: { type: 'boolean', short: 'y' },
  },
  help: {
    nl: `bouwstenen init [--name naam] [--owner organisatie] [--horizon jaar] [--preset …] [--ci …]
                [--folder map] [--yes]

Schrijft de eerste bestanden van een repository: bouwstenen.config.yaml, een architectuur met uitleg,
een aanbeveling voor VS Code, en wat de controle bij elke wijziging laat draaien. Vraagt in een terminal
wat de opties niet zeggen. Wat er al staat, blijft zoals het is.

  --name naam          hoe de architectuur heet; het bestand heet ernaar
  --owner organisatie  wie erover besluit
  --horizon jaar       wanneer het zover moet zijn, standaard 2030
  --preset             aanbevolen (standaard), streng of alleen-schema
  --ci                 github, gitlab, azure, jenkins of none (standaard)
  --folder map         waar, in plaats van in de huidige map
  -y, --yes            vraagt niets, en neemt de standaard
`,
    en: `bouwstenen init [--name name] [--owner organisation] [--horizon year] [--preset …] [--ci …]
                [--folder folder] [--yes]

Writes the first files of a repository: bouwstenen.config.yaml, an architecture that explains itself, a
recommendation for VS Code, and what runs the check with every change. In a terminal it asks what the
options do not say. What is there already stays as it is.

  --name name           what the architecture is called; its file is named after it
  --owner organisation  who decides about it
  --horizon year        when it should be reality, 2030 by default
  --preset              aanbevolen (default), streng or alleen-schema
  --ci                  github, gitlab, azure, jenkins or none (default)
  --folder folder       where, instead of in the current folder
  -y, --yes             asks nothing, and takes the defaults
`,
  },
  run: ({ values, words, program, terminal, taal }) => {
    if (words.length > 0) {
      throw new UsageError(
        say(
          taal,
          `Geef de map met --folder: bouwstenen init --folder ${printable(words[0]!)}`,
          `Give the folder with --folder: bouwstenen init --folder ${printable(words[0]!)}`,
        ),
      );
    }
    const { folder, yes, ...given } = values;
    return init(
      {
        given,
        folder: folder ?? null,
        yes: yes === true,
        version: program.version,
        // The report goes to standard output, which may be a file while a person answers.
        conversation: process.stdin.isTTY ? { input: process.stdin, output: process.stderr } : null,
      },
      { terminal, taal },
    );
  },
});
