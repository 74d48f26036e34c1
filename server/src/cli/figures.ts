import type { World } from '../core/context.js';
import { type FigureRow, figureRows } from '../core/features/figure-rows.js';
import { type CommandContext, columns, exitCode } from './terminal.js';
import { unknownFormat } from './unknown-format.js';

/** Prints every printed cell of every edition. */
export function figures(format: string, { editions }: World, { terminal, taal }: CommandContext): number {
  const rows = figureRows(editions);
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify({ version: 1, cijfers: rows }, null, 2)}\n`);
      break;
    case 'csv':
      terminal.out(csv(rows));
      break;
    case 'text':
      terminal.out(
        `${columns(
          rows.map((row) => [
            row.uitgave,
            row.voorziening,
            row.indicator,
            row.periode,
            row.gedrukt,
            row.kwalificatie ?? '',
          ]),
          [4],
        ).join('\n')}\n`,
      );
      break;
    default:
      throw unknownFormat(format, ['text', 'json', 'csv'], taal);
  }
  return exitCode.clean;
}

const fields: readonly (keyof FigureRow)[] = [
  'uitgave',
  'voorziening',
  'indicator',
  'naam',
  'periode',
  'gedrukt',
  'waarde',
  'eenheid',
  'soort',
  'kwalificatie',
  'toelichting',
  'bron',
];

/**
 * CSV as a Dutch Excel opens it without questions: semicolons, decimal commas, a byte order mark
 * for UTF-8. Otherwise RFC 4180.
 */
function csv(rows: readonly FigureRow[]): string {
  const lines = rows.map((row) => fields.map((field) => cell(row[field])).join(';'));
  return `\uFEFF${[fields.join(';'), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  // A spreadsheet takes text that begins with these signs for a formula; printed figures are none.
  const isFormula = /^[=+\-@\t\r]/.test(value) && !/^[-+\s\d.,%]*$/.test(value);
  const text = isFormula ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
