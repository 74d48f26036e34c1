import { createHash } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import type { World } from '../core/context.js';
import { fileKindOf } from '../core/model/kind.js';
import { createProject } from '../core/project.js';
import { type Report, reportOf } from '../core/report/report-data.js';
import { type ReportPage, reportHtml } from '../core/report/report-html.js';
import { reportMarkdown } from '../core/report/report-markdown.js';
import { reportPlate } from '../core/report/report-plate.js';
import { reportStyle } from '../core/report/report-style.js';
import type { Taal } from '../core/taal.js';
import { diskFiles, readText } from './disk-files.js';
import { findFiles } from './find-files.js';
import { type CommandContext, exitCode, say, UsageError } from './terminal.js';
import { unknownFormat } from './unknown-format.js';
import { unknownView } from './unknown-view.js';
import { unreadable } from './unreadable.js';

export interface ReportOptions {
  /** A file, or a folder of which every architecture is reported. */
  readonly path: string;
  /** Null where the name of the output says it, or nothing does. */
  readonly format: string | null;
  /** Where to; null for standard output. */
  readonly output: string | null;
  /** The id of the view that is drawn; null for the whole plate. */
  readonly view: string | null;
}

interface Reported {
  readonly analysis: Analysis;
  readonly report: Report;
}

const formats = ['markdown', 'html'] as const;
type Format = (typeof formats)[number];

/** Writes what a board wants to know of one architecture, or of each in a folder, on one page. */
export async function report(options: ReportOptions, world: World, context: CommandContext): Promise<number> {
  const { terminal, taal } = context;
  const format = formatOf(options, taal);
  if (options.view !== null && format === 'markdown') {
    throw new UsageError(
      say(
        taal,
        'Een rapport in Markdown heeft geen plaat. Laat --view weg, of kies --format html.',
        'A report in Markdown has no drawing. Leave --view out, or choose --format html.',
      ),
    );
  }
  const { files, failures } = await architecturesIn(options.path, context);
  const project = createProject(diskFiles(), world);
  const reported: Reported[] = [];
  for (const file of files) {
    const name = path.relative(terminal.cwd, file).split(path.sep).join('/');
    try {
      const uri = pathToFileURL(file).href;
      project.update(uri, await readText(file));
      const analysis = await project.analysis(uri);
      const made = analysis && reportOf(analysis, name, lineCounter(analysis));
      if (made) reported.push({ analysis, report: made });
    } catch (error) {
      failures.push(unreadable(name, error, taal));
    }
  }
  if (reported.length > 0) {
    const page =
      format === 'html'
        ? htmlOf(reported, options, taal)
        : reportMarkdown(
            reported.map((each) => each.report),
            taal,
          );
    if (options.output === null) terminal.out(page);
    else await write(options.output, page, context);
  }
  for (const failure of failures) terminal.err(`bouwstenen: ${failure}\n`);
  if (failures.length > 0) return exitCode.failed;
  const hasErrors = reported.some(({ report }) =>
    report.findings.open.some(({ level }) => level === 'error'),
  );
  return hasErrors ? exitCode.findings : exitCode.clean;
}

function formatOf({ format, output }: ReportOptions, taal: Taal): Format {
  const ending = output === null ? '' : path.extname(output).toLowerCase();
  const ofEnding: Format | null =
    ending === '.html' || ending === '.htm' ? 'html' : ending === '.md' ? 'markdown' : null;
  const chosen = formats.find((known) => known === format);
  if (format !== null && !chosen) {
    throw unknownFormat(format, formats, taal);
  }
  if (chosen && ofEnding && chosen !== ofEnding) {
    throw new UsageError(
      say(
        taal,
        `De vorm ${chosen} past niet bij "${output}". Laat --format weg, of geef het bestand een andere naam.`,
        `The format ${chosen} does not suit "${output}". Leave --format out, or give the file another name.`,
      ),
    );
  }
  return chosen ?? ofEnding ?? 'markdown';
}

/** The architectures that a path leads to: the file itself, or all in a folder. */
async function architecturesIn(
  given: string,
  context: CommandContext,
): Promise<{ files: string[]; failures: string[] }> {
  const { terminal, taal } = context;
  const { files, problems } = await findFiles([given], context);
  const architectures = files.filter((file) => fileKindOf(file) === 'architectuur');
  if (architectures.length > 0 || problems.length > 0)
    return { files: architectures, failures: [...problems] };
  const isFolder = (await stat(path.resolve(terminal.cwd, given))).isDirectory();
  throw new UsageError(
    isFolder
      ? say(
          taal,
          `${given}: in deze map staat geen bestand dat eindigt op .architectuur.yaml.`,
          `${given}: this folder holds no file that ends in .architectuur.yaml.`,
        )
      : say(
          taal,
          `${given}: een rapport is er alleen van *.architectuur.yaml.`,
          `${given}: only *.architectuur.yaml has a report.`,
        ),
  );
}

function lineCounter({ document: { uri, source } }: Analysis): (offset: number) => number {
  const text = TextDocument.create(uri, 'bouwstenen', 0, source.text);
  return (offset) => text.positionAt(offset).line + 1;
}

/** A view that only some of the architectures have is drawn of those; of the others, the whole plate. */
function htmlOf(reported: readonly Reported[], { view }: ReportOptions, taal: Taal): string {
  let isDrawn = view === null;
  const pages = reported.map(({ analysis, report }): ReportPage => {
    const plate = reportPlate(analysis, view, taal);
    if (plate && 'light' in plate) {
      isDrawn = true;
      return { report, plate };
    }
    const whole = reportPlate(analysis, null, taal);
    return { report, plate: whole && 'light' in whole ? whole : null };
  });
  if (!isDrawn) {
    const [first] = reported;
    const unknown = reportPlate(first!.analysis, view, taal);
    if (unknown && 'svg' in unknown) {
      throw new UsageError(unknownView(view!, first!.report.file, unknown, taal));
    }
  }
  return reportHtml(pages, taal, createHash('sha256').update(reportStyle).digest('base64'));
}

async function write(name: string, page: string, { taal, terminal }: CommandContext): Promise<void> {
  try {
    await writeFile(path.resolve(terminal.cwd, name), page);
  } catch {
    throw new UsageError(
      say(
        taal,
        `${name} kan niet geschreven worden. Bestaat de map, en mag u erin schrijven?`,
        `${name} cannot be written. Does the folder exist, and may you write in it?`,
      ),
    );
  }
}
