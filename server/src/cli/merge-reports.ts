import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emit } from './check/emit.js';
import type { CheckReport } from './reports/checked-file.js';
import { merged } from './reports/merge.js';
import { printedPath } from './reports/plain.js';
import { readReport } from './reports/read-report.js';
import type { ReportRequest } from './reports/report-request.js';
import { type CommandContext, say, UsageError } from './terminal.js';

/**
 * Makes one report of JSON reports, and ends as `check` would. A report with a part missing would look
 * cleaner than it is, so one file that cannot be read stops it all.
 * @throws {UsageError} for no files, and for one that is no report.
 */
export function mergeReports(
  files: readonly string[],
  request: ReportRequest,
  context: CommandContext,
): number {
  const { terminal, taal } = context;
  if (files.length === 0) {
    throw new UsageError(
      say(
        taal,
        'Noem de rapporten die samen één worden: bouwstenen merge a.json b.json',
        'Name the reports that become one: bouwstenen merge a.json b.json',
      ),
    );
  }
  return emit(merged(files.map(reportIn)), request, { terminal, taal });

  function reportIn(name: string): CheckReport {
    const shown = printedPath(name);
    let text: string;
    try {
      text = readFileSync(path.resolve(terminal.cwd, name), 'utf8');
    } catch {
      throw new UsageError(say(taal, `${shown}: kan niet gelezen worden.`, `${shown}: cannot be read.`));
    }
    const report = readReport(text);
    if (report === 'foreign') {
      throw new UsageError(
        say(
          taal,
          `${shown}: is geen rapport van bouwstenen check --format json.`,
          `${shown}: is no report of bouwstenen check --format json.`,
        ),
      );
    }
    if (report === 'version') {
      throw new UsageError(
        say(
          taal,
          `${shown}: dit rapport heeft een vorm die deze versie niet kent. Gebruik overal dezelfde versie.`,
          `${shown}: this report has a shape that this version does not know. Use the same version everywhere.`,
        ),
      );
    }
    return report;
  }
}
