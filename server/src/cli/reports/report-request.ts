import type { Level } from '../../core/finding.js';
import type { Localized } from '../../core/taal.js';
import { type Call, wholeNumber } from '../command.js';
import { say, UsageError } from '../terminal.js';
import { type Outputs, outputsFrom } from './outputs.js';
import { levels } from './severity.js';

/** What a call wants to know, where, and when it should fail. */
export interface ReportRequest {
  readonly outputs: Outputs;
  /** The lowest level that makes the check fail, or `never`. */
  readonly failOn: Level | 'never';
  /** How many warnings are allowed; null where they are not counted. */
  readonly maxWarnings: number | null;
  readonly isQuiet: boolean;
  /** The version of this program, which some reports name. */
  readonly version: string;
}

/** The options of a command that reports findings, in the shape of `parseArgs`. */
export const reportOptions = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o', multiple: true },
  'fail-on': { type: 'string' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const;

/** What the help of such a command says of them. */
export const reportHelp: Localized = {
  nl: `  --format vorm        text (voor een mens; standaard), json, sarif, github, gitlab, junit of
                       checkstyle
  -o, --output vorm=bestand
                       schrijft ook een bestand; mag vaker, bijvoorbeeld -o sarif=uit.sarif.
                       Een bestand zonder vorm krijgt wat anders op het scherm kwam.
  --fail-on niveau     vanaf welk niveau de uitgang 1 is: error (standaard), warning, info, hint
                       of never
  --max-warnings N     ook meer dan N waarschuwingen geven uitgang 1
  -q, --quiet          text toont alleen wat uitgang 1 geeft, en anders niets
`,
  en: `  --format format      text (for a person; default), json, sarif, github, gitlab, junit or
                       checkstyle
  -o, --output format=file
                       writes a file as well; may be repeated, such as -o sarif=out.sarif.
                       A file without a format gets what would have gone to the screen.
  --fail-on level      from which level the exit code is 1: error (default), warning, info, hint
                       or never
  --max-warnings N     more than N warnings give exit code 1, too
  -q, --quiet          text shows only what gives exit code 1, and nothing otherwise
`,
};

interface ReportValues {
  readonly format?: string | undefined;
  readonly output?: readonly string[] | undefined;
  readonly 'fail-on'?: string | undefined;
  readonly 'max-warnings'?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Reads these options out of a call, or throws a {@link UsageError} that says what to write. */
export function reportRequest({ values, program, taal }: Call<ReportValues>): ReportRequest {
  const word = values['fail-on'] ?? 'error';
  const failOn = word === 'never' ? word : levels.find((level) => level === word);
  if (!failOn) {
    throw new UsageError(
      say(
        taal,
        `--fail-on neemt ${levels.join(', ')} of never, geen "${word}".`,
        `--fail-on takes ${levels.join(', ')} or never, not "${word}".`,
      ),
    );
  }
  return {
    outputs: outputsFrom(values.format, values.output ?? [], taal),
    failOn,
    maxWarnings: wholeNumber(values['max-warnings'], 'max-warnings', taal),
    isQuiet: values.quiet === true,
    version: program.version,
  };
}
