import { check } from '../check/check.js';
import { defineCommand, wholeNumber } from '../command.js';

/** `bouwstenen check`. */
export const checkCommand = defineCommand({
  name: 'check',
  overview: {
    words: { nl: '[paden…]', en: '[paths…]' },
    does: { nl: 'controleert bestanden en mappen', en: 'checks files and folders' },
  },
  options: {
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    'update-baseline': { type: 'boolean' },
    'no-baseline': { type: 'boolean' },
    timing: { type: 'boolean' },
  },
  help: {
    nl: `bouwstenen check [paden…] [--format text|json] [--max-warnings N] [--timing]
                 [--update-baseline] [--no-baseline]

Controleert *.architectuur.yaml, *.bouwstenen.yaml en *.monitor.yaml: de genoemde bestanden en
alles in de genoemde mappen. Zonder pad: de huidige map. Welke regels gelden, staat in het
dichtstbijzijnde bouwstenen.config.yaml, in de map van het bestand of daarboven.

  --format text|json   voor een mens (standaard) of voor een programma
  --max-warnings N     ook meer dan N waarschuwingen geven uitgang 1
  --update-baseline    legt alle meldingen vast in bouwstenen.baseline.json; voortaan tellen
                       alleen nieuwe
  --no-baseline        telt ook wat in de baseline staat
  --timing             drukt op de foutuitvoer af wat elke regel aan tijd kost
  --taal nl|en         de taal van de meldingen
`,
    en: `bouwstenen check [paths…] [--format text|json] [--max-warnings N] [--timing]
                 [--update-baseline] [--no-baseline]

Checks *.architectuur.yaml, *.bouwstenen.yaml and *.monitor.yaml: the files named and everything in
the folders named. Without a path: the current folder. Which rules hold is said by the nearest
bouwstenen.config.yaml, in the folder of the file or above it.

  --format text|json   for a person (default) or for a program
  --max-warnings N     more than N warnings give exit code 1, too
  --update-baseline    writes all findings down in bouwstenen.baseline.json; from then on only
                       new ones count
  --no-baseline        counts what is in the baseline as well
  --timing             prints what each rule costs in time to the error output
  --taal nl|en         the language of the messages
`,
  },
  run: ({ values, words, program, terminal, taal }) =>
    check(
      {
        paths: words,
        format: values.format ?? 'text',
        maxWarnings: wholeNumber(values['max-warnings'], 'max-warnings', taal),
        readsBaseline: !values['no-baseline'],
        updatesBaseline: values['update-baseline'] === true,
        clock: values.timing ? (program.clock ?? (() => performance.now())) : null,
      },
      program.world,
      { terminal, taal },
    ),
});
