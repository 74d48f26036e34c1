import { type CommandContext, columns, printable, say, styled, type Terminal } from '../terminal.js';
import type { CheckedFile, ReportedFinding } from './checked-file.js';

/** Findings for a person: grouped by file, with a count at the end. */
export function reportText(files: readonly CheckedFile[], { terminal, taal }: CommandContext): string {
  const names = {
    error: say(taal, 'fout', 'error'),
    warning: say(taal, 'waarschuwing', 'warning'),
    info: say(taal, 'opmerking', 'note'),
    hint: say(taal, 'tip', 'hint'),
  };
  const blocks = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) => {
      const places = columns(findings.map(({ line, column }) => [`${path}:${line}:${column}`]));
      const lines = findings.map((finding, index) => {
        const level = styled(terminal, colourOf(finding), names[finding.level]);
        const code = styled(terminal, 'dim', finding.code);
        return `${places[index]!}  ${level}  ${printable(finding.message)}  ${code}`;
      });
      return `${lines.join('\n')}\n`;
    });
  return [...blocks, `${summary(files, terminal, taal)}\n`].join('\n');
}

function summary(files: readonly CheckedFile[], terminal: Terminal, taal: 'nl' | 'en'): string {
  const count = (level: ReportedFinding['level']): number =>
    files.reduce(
      (sum, { findings }) => sum + findings.filter((finding) => finding.level === level).length,
      0,
    );
  const checked =
    files.length === 1
      ? say(taal, '1 bestand gecontroleerd', '1 file checked')
      : say(taal, `${files.length} bestanden gecontroleerd`, `${files.length} files checked`);
  const counts = (
    [
      [count('error'), say(taal, 'fout', 'error'), say(taal, 'fouten', 'errors')],
      [count('warning'), say(taal, 'waarschuwing', 'warning'), say(taal, 'waarschuwingen', 'warnings')],
      [count('info') + count('hint'), say(taal, 'opmerking', 'note'), say(taal, 'opmerkingen', 'notes')],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  if (counts.length === 0) {
    return styled(terminal, 'green', `${checked}: ${say(taal, 'niets gevonden', 'nothing found')}.`);
  }
  return styled(terminal, 'bold', `${checked}: ${counts.join(', ')}.`);
}

function colourOf({ level }: ReportedFinding): 'red' | 'yellow' | 'blue' {
  if (level === 'error') return 'red';
  return level === 'warning' ? 'yellow' : 'blue';
}
