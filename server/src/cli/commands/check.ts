import { check } from '../check/check.js';
import { inputHelp, inputOptions, readInputOptions } from '../check/input-options.js';
import { defineCommand } from '../command.js';
import { reportHelp, reportOptions, reportRequest } from '../reports/report-request.js';

/** `bouwstenen check`. */
export const checkCommand = defineCommand({
  name: 'check',
  overview: {
    words: { nl: '[paden…]', en: '[paths…]' },
    does: { nl: 'controleert bestanden en mappen', en: 'checks files and folders' },
  },
  options: {
    ...inputOptions,
    ...reportOptions,
    'update-baseline': { type: 'boolean' },
    'no-baseline': { type: 'boolean' },
    timing: { type: 'boolean' },
  },
  help: {
    nl: `bouwstenen check [paden…] [--format vorm] [-o vorm=bestand]… [--fail-on niveau]
                 [--max-warnings N] [--quiet] [--update-baseline] [--no-baseline] [--timing]
                 [--changed[=basis]] [--stdin-file naam] [--watch] [--fix [--dry-run]]
                 [--shard i/n] [--threads N] [--cache]

Controleert *.architectuur.yaml, *.bouwstenen.yaml en *.monitor.yaml: de genoemde bestanden, alles
in de genoemde mappen, en wat past bij patronen zoals '**/*.architectuur.yaml'. Zonder pad: de
huidige map. Wat Git negeert, telt in mappen niet mee. Welke regels gelden, staat in het
dichtstbijzijnde bouwstenen.config.yaml, in de map van het bestand of daarboven.

${inputHelp.nl}${reportHelp.nl}  --update-baseline    legt alle meldingen vast in bouwstenen.baseline.json; voortaan tellen
                       alleen nieuwe
  --no-baseline        telt ook wat in de baseline staat
  --timing             drukt op de foutuitvoer af wat elke regel aan tijd kost
  --taal nl|en         de taal van de meldingen
`,
    en: `bouwstenen check [paths…] [--format format] [-o format=file]… [--fail-on level]
                 [--max-warnings N] [--quiet] [--update-baseline] [--no-baseline] [--timing]
                 [--changed[=base]] [--stdin-file name] [--watch] [--fix [--dry-run]]
                 [--shard i/n] [--threads N] [--cache]

Checks *.architectuur.yaml, *.bouwstenen.yaml and *.monitor.yaml: the files named, everything in the
folders named, and what fits patterns such as '**/*.architectuur.yaml'. Without a path: the current
folder. What Git ignores does not count in folders. Which rules hold is said by the nearest
bouwstenen.config.yaml, in the folder of the file or above it.

${inputHelp.en}${reportHelp.en}  --update-baseline    writes all findings down in bouwstenen.baseline.json; from then on only
                       new ones count
  --no-baseline        counts what is in the baseline as well
  --timing             prints what each rule costs in time to the error output
  --taal nl|en         the language of the messages
`,
  },
  run: (call) => {
    const { values, words, program, terminal, taal } = call;
    return check(
      {
        inputs: readInputOptions(values, words, call),
        report: reportRequest(call),
        readsBaseline: !values['no-baseline'],
        updatesBaseline: values['update-baseline'] === true,
        clock: values.timing ? (program.clock ?? (() => performance.now())) : null,
      },
      program,
      { terminal, taal },
    );
  },
});
