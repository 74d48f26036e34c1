import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import { baselineName, readBaseline } from '../core/config/baseline.js';
import type { World } from '../core/context.js';
import type { Files } from '../core/files.js';
import { createProject } from '../core/project.js';
import type { Taal } from '../core/taal.js';
import { countOf, goneWithFiles, updateBaselines } from './baseline.js';
import { diskFiles, readText } from './disk-files.js';
import { findFiles } from './find-files.js';
import type { CheckedFile } from './report.js';
import { reportJson } from './report-json.js';
import { reportText } from './report-text.js';
import { type CommandContext, exitCode, say, UsageError } from './terminal.js';
import { type Clock, createTiming } from './timing.js';
import { unreadable } from './unreadable.js';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: string;
  readonly maxWarnings: number | null;
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Measures what rules cost; null where nobody asked. */
  readonly clock: Clock | null;
}

const formats: Readonly<Record<string, (files: readonly CheckedFile[], context: CommandContext) => string>> =
  {
    text: reportText,
    json: reportJson,
  };

/** The formats that `check --format` knows. */
export const checkFormats: readonly string[] = Object.keys(formats);

/** Checks files and folders and prints what it found. */
export async function check(options: CheckOptions, world: World, context: CommandContext): Promise<number> {
  const { terminal, taal } = context;
  const report = formats[options.format];
  if (!report) {
    const known = checkFormats.join(', ');
    throw new UsageError(
      say(
        taal,
        `Onbekende vorm "${options.format}". Kies uit: ${known}.`,
        `Unknown format "${options.format}". Choose from: ${known}.`,
      ),
    );
  }
  const { files, problems } = await findFiles(options.paths.length > 0 ? options.paths : ['.'], context);
  const failures = [...problems];
  const timing = options.clock && createTiming(options.clock);
  const project = createProject(withBaselinesTold(failures, options, context), world, {
    readsBaseline: options.readsBaseline || options.updatesBaseline,
    ...(timing && { observe: timing.observe }),
  });
  const analyses: Analysis[] = [];
  const analyseFile = async (file: string): Promise<void> => {
    try {
      const uri = pathToFileURL(file).href;
      project.update(uri, await readText(file));
      const analysis = await project.analysis(uri);
      if (analysis) analyses.push(analysis);
    } catch (error) {
      failures.push(unreadable(nameOf(file, terminal.cwd), error, taal));
    }
  };
  for (const file of files) await analyseFile(file);
  // What is wrong in a configuration is told also where only other files were asked for.
  const configs = new Set(analyses.flatMap(({ governance }) => governance.configUri ?? []));
  const named = analyses.length;
  for (const file of [...configs].map((uri) => fileURLToPath(uri))) {
    if (!files.includes(file)) await analyseFile(file);
  }
  const wanted = analyses.filter(({ findings }, index) => index < named || findings.length > 0);
  if (options.updatesBaseline) failures.push(...(await updateBaselines(wanted, context)));
  const checked = wanted.map((analysis) => reported(analysis, options, context));
  if (checked.length > 0) terminal.out(report(checked, context));
  if (options.format === 'text') terminal.out(aboutBaseline(checked, goneWithFiles(wanted), options, taal));
  if (timing) terminal.err(timing.table(taal));
  for (const failure of new Set(failures)) terminal.err(`bouwstenen: ${failure}\n`);
  return failures.length > 0 ? exitCode.failed : verdict(checked, options);
}

function nameOf(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}

/** The files on disk; a baseline that is none is told of once, as it would pass over all findings. */
function withBaselinesTold(
  failures: string[],
  options: CheckOptions,
  { terminal, taal }: CommandContext,
): Files {
  const files = diskFiles();
  return {
    ...files,
    async read(uri) {
      const text = await files.read(uri);
      const isBroken = text !== null && uri.endsWith(`/${baselineName}`) && readBaseline(text) === null;
      if (isBroken && !options.updatesBaseline) {
        const name = nameOf(fileURLToPath(uri), terminal.cwd);
        failures.push(
          say(
            taal,
            `${name}: is geen baseline. Maak hem opnieuw met --update-baseline, of haal hem weg.`,
            `${name}: is no baseline. Make it anew with --update-baseline, or remove it.`,
          ),
        );
      }
      return text;
    },
  };
}

/** What is reported of a file: without what its baseline knows. */
function reported(
  { document: { uri, source }, findings, allFindings, baselined, gone }: Analysis,
  { updatesBaseline }: CheckOptions,
  { terminal, taal }: CommandContext,
): CheckedFile {
  const text = TextDocument.create(uri, 'bouwstenen', 0, source.text);
  const fresh = updatesBaseline ? [] : findings.filter((finding) => !baselined.has(finding));
  return {
    path: nameOf(fileURLToPath(uri), terminal.cwd),
    baselined: updatesBaseline ? allFindings.length : baselined.size,
    gone: updatesBaseline ? 0 : countOf(gone),
    findings: fresh.map(({ code, level, message, span }) => {
      const start = text.positionAt(span.start);
      const end = text.positionAt(span.end);
      return {
        code,
        level,
        message: message[taal],
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      };
    }),
  };
}

/** One line about each thing that the baseline left out, or nothing. */
function aboutBaseline(
  checked: readonly CheckedFile[],
  goneFiles: number,
  { updatesBaseline }: CheckOptions,
  taal: Taal,
): string {
  const sum = (count: (file: CheckedFile) => number | undefined): number =>
    checked.reduce((total, file) => total + (count(file) ?? 0), 0);
  const known = sum(({ baselined }) => baselined);
  const gone = updatesBaseline ? 0 : sum((file) => file.gone) + goneFiles;
  const lines: string[] = [];
  if (known > 0) {
    lines.push(
      say(taal, `In de baseline, en niet geteld: ${known}.`, `In the baseline, and not counted: ${known}.`),
    );
  }
  if (gone > 0) {
    lines.push(
      say(
        taal,
        `Opgelost, en kan uit de baseline: ${gone}. Gebruik --update-baseline.`,
        `Solved, and can go out of the baseline: ${gone}. Use --update-baseline.`,
      ),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function verdict(checked: readonly CheckedFile[], { maxWarnings }: CheckOptions): number {
  const levels = checked.flatMap(({ findings }) => findings.map(({ level }) => level));
  const warnings = levels.filter((level) => level === 'warning').length;
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  return levels.includes('error') || tooMany ? exitCode.findings : exitCode.clean;
}
