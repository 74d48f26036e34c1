import type { Taal } from '../core/taal.js';

/** What a command writes to and lives in. */
export interface Terminal {
  /** The report, and nothing else. */
  out(text: string): void;
  /** What is wrong with the call or with reading files, and progress. */
  err(text: string): void;
  readonly cwd: string;
  /** Whether the report goes to a person's terminal that shows colours. */
  readonly colours: boolean;
}

/** The exit codes of every command. */
export const exitCode = { clean: 0, findings: 1, failed: 2 } as const;

/** A call that cannot be carried out; its message is one line that says what to do. */
export class UsageError extends Error {}

export interface CommandContext {
  readonly terminal: Terminal;
  readonly taal: Taal;
}

/** A text in the language of the call. */
export function say(taal: Taal, nl: string, en: string): string {
  return taal === 'nl' ? nl : en;
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 };

/** Text in a style, where the terminal shows styles. */
export function styled(terminal: Terminal, style: Style, text: string): string {
  return terminal.colours ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;
}

/** Text of users without the characters that would steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/**
 * Rows as columns of plain text.
 * @param alignRight the numbers of the columns that hold figures.
 */
export function columns(rows: readonly (readonly string[])[], alignRight: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - width(cell));
        return alignRight.includes(column) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

function width(text: string): number {
  return [...text].length;
}

/** Text broken into lines of at most `limit` characters, at spaces. */
export function wrapped(text: string, limit: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && width(line) + 1 + width(word) > limit) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => indent + each).join('\n');
}
