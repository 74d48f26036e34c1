import type { Level } from '../../core/finding.js';
import { pageOf } from '../../core/rules/page.js';
import type { Taal } from '../../core/taal.js';
import { say } from '../terminal.js';
import { type CheckReport, findingsOf, type PlacedFinding } from './checked-file.js';
import type { ReportContext } from './format.js';
import { oneLine } from './plain.js';
import { mostSevereFirst } from './severity.js';

type Kind = 'error' | 'warning' | 'notice';

const kindOf: Readonly<Record<Level, Kind>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** How many annotations of each kind GitHub shows of one step; it drops the others without a word. */
const shownOfKind = 10;

/**
 * Annotations in a pull request on GitHub: one workflow command for each, the most severe findings first.
 * What GitHub would not show is left out, and a last annotation says how much that is.
 */
export function reportGithub({ files, failures }: CheckReport, { taal }: ReportContext): string {
  const all = [
    ...failures.map((failure) => ({ kind: 'error' as Kind, line: command('error', failure, mainTitle) })),
    ...mostSevereFirst(findingsOf(files)).map((finding) => ({
      kind: kindOf[finding.level],
      line: annotation(finding),
    })),
  ];
  // The annotation about what is left out is a notice itself.
  const isTooMuch = (['error', 'warning', 'notice'] as const).some(
    (kind) => countOf(all, kind) > shownOfKind,
  );
  const room = { error: shownOfKind, warning: shownOfKind, notice: shownOfKind - (isTooMuch ? 1 : 0) };
  const shown = all.filter(({ kind }) => room[kind]-- > 0);
  const lines = shown.map(({ line }) => line);
  if (isTooMuch) {
    const left = (kind: Kind): number => countOf(all, kind) - countOf(shown, kind);
    lines.push(command('notice', leftOut(left('error'), left('warning'), left('notice'), taal), mainTitle));
  }
  return lines.map((line) => `${line}\n`).join('');
}

const mainTitle = { title: 'bouwstenen' };

function countOf(all: readonly { readonly kind: Kind }[], wanted: Kind): number {
  return all.filter(({ kind }) => kind === wanted).length;
}

function annotation(finding: PlacedFinding): string {
  const { path, code, level, line, column, endLine, endColumn, message } = finding;
  // GitHub refuses columns of what spans several lines.
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = { file: path, line, endLine, ...columns, title: code };
  return command(kindOf[level], `${oneLine(message)}\n${pageOf(code)}`, properties);
}

/** A workflow command. A runner reads no other command in it, because it is one line that begins as one. */
function command(kind: Kind, message: string, properties: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${kind} ${written.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return withoutControls(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Line ends stay: they are escaped. */
function withoutControls(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  );
}

function leftOut(errors: number, warnings: number, notices: number, taal: Taal): string {
  const counts = [
    [errors, say(taal, 'fouten', 'errors')],
    [warnings, say(taal, 'waarschuwingen', 'warnings')],
    [notices, say(taal, 'opmerkingen', 'notes')],
  ] as const;
  const listed = counts.filter(([count]) => count > 0).map(([count, name]) => `${name}: ${count}`);
  return say(
    taal,
    `GitHub toont ${shownOfKind} meldingen per soort en per stap. Weggelaten: ${listed.join(', ')}. Alles staat in --output text=bestand of --output sarif=bestand.`,
    `GitHub shows ${shownOfKind} annotations of each kind in a step. Left out: ${listed.join(', ')}. All of them are in --output text=file or --output sarif=file.`,
  );
}
