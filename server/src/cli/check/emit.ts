import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckedFile, type CheckReport, countLevels } from '../reports/checked-file.js';
import type { ReportContext } from '../reports/format.js';
import { formats } from '../reports/formats.js';
import type { OutputFile } from '../reports/outputs.js';
import { oneLine, printedPath } from '../reports/plain.js';
import type { ReportRequest } from '../reports/report-request.js';
import { isAtLeast, levels } from '../reports/severity.js';
import { isScreen } from '../standard-output.js';
import { type CommandContext, exitCode, say } from '../terminal.js';

/** How wide a line is for readers whose screen is not known. */
const standardWidth = 100;

/**
 * Gives every report that was asked for, tells on the error output what failed, and decides how the
 * command ends. The order in which files were checked makes no difference to a report.
 * @returns 2 where something could not be read or written, otherwise 1 where findings make the check
 * fail, otherwise 0.
 */
export function emit(found: CheckReport, request: ReportRequest, context: CommandContext): number {
  const { outputs, failOn, maxWarnings, isQuiet, version } = request;
  const { terminal, taal } = context;
  const report = { ...found, files: [...found.files].sort(byPath) };
  const onScreen: ReportContext = {
    ...context,
    version,
    failOn: failOn === 'never' ? 'error' : failOn,
    isQuiet,
    width: screenWidth(),
  };
  const inFile = { ...onScreen, terminal: { ...terminal, colours: false }, width: standardWidth };
  if (outputs.shown) terminal.out(formats.get(outputs.shown)!(report, onScreen));
  const unwritten = outputs.files.flatMap((file) => writeReport(file, report, inFile));
  const failures = [...report.failures, ...unwritten];
  for (const failure of failures) terminal.err(`bouwstenen: ${oneLine(failure)}\n`);

  const counts = countLevels(report.files);
  const tooMany = maxWarnings !== null && counts.warning > maxWarnings;
  if (tooMany) {
    terminal.err(
      say(
        taal,
        `bouwstenen: te veel waarschuwingen: ${counts.warning}. Met --max-warnings mogen het er ${maxWarnings} zijn.\n`,
        `bouwstenen: too many warnings: ${counts.warning}. With --max-warnings there may be ${maxWarnings}.\n`,
      ),
    );
  }
  if (failures.length > 0) return exitCode.failed;
  const fails = failOn !== 'never' && levels.some((level) => isAtLeast(level, failOn) && counts[level] > 0);
  return fails || tooMany ? exitCode.findings : exitCode.clean;
}

function byPath(a: CheckedFile, b: CheckedFile): number {
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

/** Writes one file, with the folders that it is in. Gives one line for what cannot be written. */
function writeReport(
  { format, path: name }: OutputFile,
  report: CheckReport,
  context: ReportContext,
): string[] {
  const { terminal, taal } = context;
  const file = path.resolve(terminal.cwd, name);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, formats.get(format)!(report, context));
    return [];
  } catch (error) {
    // What is wrong in a report itself is our fault, and not the disk's.
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const shown = printedPath(name);
    return [
      say(
        taal,
        `${shown}: het rapport kan hier niet geschreven worden. Kies een ander bestand, of geef schrijfrechten.`,
        `${shown}: the report cannot be written here. Choose another file, or grant write permission.`,
      ),
    ];
  }
}

function screenWidth(): number {
  const columns = isScreen() ? process.stdout.columns : undefined;
  return columns ? Math.max(40, Math.min(columns, 160)) : standardWidth;
}
