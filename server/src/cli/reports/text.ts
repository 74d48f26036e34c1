import type { Level } from '../../core/finding.js';
import { pageOf } from '../../core/rules/page.js';
import type { Taal } from '../../core/taal.js';
import { say, styled, type Terminal } from '../terminal.js';
import { type CheckedFile, type CheckReport, countLevels, type ReportedFinding } from './checked-file.js';
import { codeFrame } from './code-frame.js';
import type { ReportContext } from './format.js';
import { oneLine, printedPath } from './plain.js';
import { isAtLeast } from './severity.js';

/**
 * Findings for a person: file by file, each with its line and the words at fault marked in it, and a
 * count at the end. A quiet report has only what makes the check fail, and is empty without that.
 */
export function reportText(report: CheckReport, context: ReportContext): string {
  const { isQuiet, failOn } = context;
  const explained = new Set<string>();
  const blocks = report.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ level }) => !isQuiet || isAtLeast(level, failOn))
      .map((finding) => block(path, finding, explained, context)),
  );
  if (isQuiet && blocks.length === 0) return '';
  return [...blocks, ending(report, context)].join('\n');
}

/** One finding. The page of a code is named with the first finding of that code only. */
function block(
  path: string,
  finding: ReportedFinding,
  explained: Set<string>,
  context: ReportContext,
): string {
  const { terminal, taal, width } = context;
  const { code, level, line, column, message, related } = finding;
  const colour = colourOf(level);
  const head = [
    styled(terminal, 'bold', `${printedPath(path)}:${line}:${column}`),
    styled(terminal, colour, levelName(level, taal)),
    oneLine(message),
    styled(terminal, 'dim', code),
  ].join('  ');
  const number = String(line);
  const margin = ' '.repeat(number.length + 2);
  const frame = codeFrame(finding, width - margin.length - 3);
  const bar = styled(terminal, 'dim', '|');
  const lines = [
    head,
    `${styled(terminal, 'dim', `  ${number}`)} ${bar} ${frame.text}`.trimEnd(),
    `${margin} ${bar} ${' '.repeat(frame.before)}${styled(terminal, colour, frame.marks)}`,
  ];
  const more = (label: string, text: string): void => {
    lines.push(`${margin} ${styled(terminal, 'dim', `= ${label}:`)} ${text}`);
  };
  for (const place of related) {
    const at = `${printedPath(place.path)}:${place.line}:${place.column}`;
    more(say(taal, 'zie', 'see'), `${at}  ${oneLine(place.message)}`);
  }
  if (!explained.has(code)) {
    explained.add(code);
    more(say(taal, 'uitleg', 'about'), pageOf(code));
  }
  return `${lines.join('\n')}\n`;
}

function levelName(level: Level, taal: Taal): string {
  switch (level) {
    case 'error':
      return say(taal, 'fout', 'error');
    case 'warning':
      return say(taal, 'waarschuwing', 'warning');
    case 'info':
      return say(taal, 'opmerking', 'note');
    case 'hint':
      return say(taal, 'tip', 'hint');
  }
}

function colourOf(level: Level): 'red' | 'yellow' | 'blue' {
  if (level === 'error') return 'red';
  return level === 'warning' ? 'yellow' : 'blue';
}

/** The counts, what could not be read, and what the baseline knew. */
function ending(report: CheckReport, { terminal, taal }: ReportContext): string {
  const { files, failures } = report;
  const lines = [summary(files, failures.length > 0, terminal, taal)];
  if (failures.length > 0) {
    const text = say(taal, `Niet gelukt: ${failures.length}.`, `Failed: ${failures.length}.`);
    lines.push(styled(terminal, 'red', text));
  }
  return [...lines, ...aboutBaseline(report, taal)].map((line) => `${line}\n`).join('');
}

function summary(files: readonly CheckedFile[], failed: boolean, terminal: Terminal, taal: Taal): string {
  if (files.length === 0) {
    return styled(terminal, 'bold', say(taal, 'Geen bestand gecontroleerd.', 'No file checked.'));
  }
  const checked =
    files.length === 1
      ? say(taal, '1 bestand gecontroleerd', '1 file checked')
      : say(taal, `${files.length} bestanden gecontroleerd`, `${files.length} files checked`);
  const { error, warning, info, hint } = countLevels(files);
  const counts = (
    [
      [error, say(taal, 'fout', 'error'), say(taal, 'fouten', 'errors')],
      [warning, say(taal, 'waarschuwing', 'warning'), say(taal, 'waarschuwingen', 'warnings')],
      [info + hint, say(taal, 'opmerking', 'note'), say(taal, 'opmerkingen', 'notes')],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  if (counts.length > 0) return styled(terminal, 'bold', `${checked}: ${counts.join(', ')}.`);
  const nothing = `${checked}: ${say(taal, 'niets gevonden', 'nothing found')}.`;
  return styled(terminal, failed ? 'bold' : 'green', nothing);
}

/** One line about each thing that the baseline left out, or none. */
function aboutBaseline({ files, goneWithFiles }: CheckReport, taal: Taal): string[] {
  const sum = (count: (file: CheckedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  const known = sum(({ baselined }) => baselined);
  const gone = sum((file) => file.gone) + goneWithFiles;
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
  return lines;
}
