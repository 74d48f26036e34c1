import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import type { Cijfer, Indicator, VoorzieningCijfers } from './figures.js';
import type { Entry } from './source.js';
import { type Span, shift } from './span.js';
import { type Field, fieldsOf, spanOf, valueUnder } from './yaml-part.js';

/** An indicator of a monitor file with the places of its words. All offsets are absolute. */
export interface PlacedIndicator {
  readonly voorziening: VoorzieningCijfers;
  readonly indicator: Indicator;
  /** The id. */
  readonly key: Span;
  readonly unit: Span | null;
  readonly kind: Span | null;
  /** In the order of the text; of a doubled period, all of them. */
  readonly cells: readonly PlacedCell[];
  readonly growth: PlacedCell | null;
  /** Whether the cells stand between braces, with commas between them. */
  readonly isFlow: boolean;
}

/** A cell with the places of its words. */
export interface PlacedCell {
  readonly figure: Cijfer;
  /** The period, or the word `groei`. */
  readonly key: Span;
  /** What stands where the number belongs; null where nothing does. */
  readonly written: Written | null;
  /**
   * The number to reckon with; null where there is none, and where a point in it evidently stands
   * between thousands: then all that follows from the number would be wrong, too.
   */
  readonly value: number | null;
}

/** The single value that stands where the number of a cell belongs. */
export interface Written {
  readonly span: Span;
  /** Without quotes. */
  readonly text: string;
  readonly isNumber: boolean;
  readonly isText: boolean;
  /** Whether it stands behind `waarde`, and not directly behind the period. */
  readonly inBlock: boolean;
}

/** The indicators of an item of a monitor file in the order of the text, with the figures that were read of it. */
export function rowsOf({ value, base }: Entry, voorziening: VoorzieningCijfers): PlacedIndicator[] {
  const fields = fieldsOf(valueUnder(fieldsOf(value), 'indicatoren'));
  return fields.map((field, index) => placed(field, voorziening, voorziening.indicatoren[index]!, base));
}

/** The place to point at: what stands in the cell, or its period where nothing does. */
export function placeOf(cell: PlacedCell): Span {
  return cell.written?.span ?? cell.key;
}

function placed(
  { key, value }: Field,
  voorziening: VoorzieningCijfers,
  indicator: Indicator,
  base: number,
): PlacedIndicator {
  const fields = fieldsOf(value);
  const spanUnder = (name: string): Span | null =>
    writtenAt(valueUnder(fields, name), base, false)?.span ?? null;
  const values = valueUnder(fields, 'waarden');
  const cells = fieldsOf(values).map((field, index) => placedCell(field, indicator.cijfers[index]!, base));
  const growth = fields.findLast((field) => field.key.text === 'groei');
  return {
    voorziening,
    indicator,
    key: shift(key.span, base),
    unit: spanUnder('eenheid'),
    kind: spanUnder('soort'),
    cells: withoutMisread(cells, indicator.eenheid),
    growth: growth && indicator.groei ? placedCell(growth, indicator.groei, base) : null,
    isFlow: isMap(values) && values.flow === true,
  };
}

function placedCell({ key, value }: Field, figure: Cijfer, base: number): PlacedCell {
  const fields = fieldsOf(value);
  const written =
    fields.length > 0 ? writtenAt(valueUnder(fields, 'waarde'), base, true) : writtenAt(value, base, false);
  return { figure, key: shift(key.span, base), written, value: figure.waarde };
}

function writtenAt(node: Node | null, base: number, inBlock: boolean): Written | null {
  const span = spanOf(node);
  if (!isScalar(node) || !span || span.end <= span.start) return null;
  const { value, source } = node as Scalar;
  return {
    span: shift(span, base),
    text: typeof value === 'string' ? value : (source ?? String(value)),
    isNumber: typeof value === 'number',
    isText: typeof value === 'string',
    inBlock,
  };
}

/** Whether the point in the number stands between thousands, as in `1.023`. */
export function hasThousandsPoint(cell: PlacedCell): boolean {
  return cell.value === null && cell.figure.waarde !== null;
}

/**
 * A point before exactly three digits may also be that of decimals. So it is in percentages, behind
 * a zero, where the print has a comma, and in a row that has other numbers of decimals.
 */
function withoutMisread(cells: PlacedCell[], unit: string | null): PlacedCell[] {
  const hasDecimals = cells.some(({ written }) => written?.isNumber && isOtherDecimal(written.text));
  if (hasDecimals || /%|procent/i.test(unit ?? '')) return cells;
  return cells.map((cell) => (isMisread(cell) ? { ...cell, value: null } : cell));
}

function isMisread({ written, figure }: PlacedCell): boolean {
  if (!written?.isNumber || !thousandsPoint.test(written.text)) return false;
  if (figure.kwalificatie === 'percentage') return false;
  return !figure.gedrukt?.includes(written.text.replace('.', ','));
}

const thousandsPoint = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

function isOtherDecimal(text: string): boolean {
  return text.includes('.') && !thousandsPoint.test(text);
}
