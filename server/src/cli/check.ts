import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../core/context.js';
import { createProject } from '../core/project.js';
import { diskFiles, readText } from './disk-files.js';
import { findFiles } from './find-files.js';
import type { CheckedFile } from './report.js';
import { reportJson } from './report-json.js';
import { reportText } from './report-text.js';
import { type CommandContext, exitCode, say, UsageError } from './terminal.js';
import { unreadable } from './unreadable.js';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: string;
  readonly maxWarnings: number | null;
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
  const project = createProject(diskFiles(), world);
  const failures = [...problems];
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const name = path.relative(terminal.cwd, file).split(path.sep).join('/');
    try {
      const text = await readText(file);
      const uri = pathToFileURL(file).href;
      project.update(uri, text);
      const analysis = await project.analysis(uri);
      const document = TextDocument.create(uri, 'bouwstenen', 0, text);
      const findings = (analysis?.findings ?? []).map(({ code, level, message, span }) => {
        const start = document.positionAt(span.start);
        const end = document.positionAt(span.end);
        return {
          code,
          level,
          message: message[taal],
          line: start.line + 1,
          column: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
        };
      });
      checked.push({ path: name, findings });
    } catch (error) {
      failures.push(unreadable(name, error, taal));
    }
  }
  if (checked.length > 0) terminal.out(report(checked, context));
  for (const failure of failures) terminal.err(`bouwstenen: ${failure}\n`);
  return failures.length > 0 ? exitCode.failed : verdict(checked, options);
}

function verdict(checked: readonly CheckedFile[], { maxWarnings }: CheckOptions): number {
  const levels = checked.flatMap(({ findings }) => findings.map(({ level }) => level));
  const warnings = levels.filter((level) => level === 'warning').length;
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  return levels.includes('error') || tooMany ? exitCode.findings : exitCode.clean;
}
