import type { Edit } from '../../finding.js';
import { cursorAt } from '../../model/cursor.js';
import type { ParsedDocument } from '../../model/model.js';
import { alternativesAt, type Path } from '../../model/schema.js';
import { type FormatOptions, widthOf } from './format.js';

/**
 * What a line that was just begun with Enter should start with: the indentation that the structure
 * above wants, and a dash where a list comes. Whatever indentation the editor put there itself is
 * replaced, so that nothing comes double.
 * @param offset absolute, on the new line. A line that has text already is left alone.
 * @returns one edit, or none; none too inside texts, comments and flow style.
 */
export function onEnter({ source }: ParsedDocument, offset: number, options: FormatOptions): Edit[] {
  const { text, kind } = source;
  const line = lineAt(text, offset);
  if (line.start === 0 || line.content !== '') return [];
  let above = lineAt(text, line.start - 1);
  let blanks = 0;
  for (; above.content === '' && above.start > 0; above = lineAt(text, above.start - 1)) blanks++;
  const replace = (start: number, wanted: string): Edit[] =>
    text.slice(start, line.end) === wanted ? [] : [{ span: { start, end: line.end }, text: wanted }];

  const said = withoutComment(above.content);
  if (said === '') return [];
  if (said === '-') {
    // Enter on a dash without a value ends the list.
    const [, owner] = columnsAbove(text, above);
    return blanks === 0 && owner !== undefined ? replace(above.start, ' '.repeat(owner)) : [];
  }
  const cursor = cursorAt(text, above.start + above.indent + said.length);
  if (!cursor || cursor.flow || isInQuotes(said)) return [];

  const columns = columnsAbove(text, above);
  if (blanks > 0) {
    // Each blank line above steps out of one block, as between two elements.
    return isScalarHead(cursor.prefix) ? [] : replace(line.start, ' '.repeat(columns[blanks] ?? 0));
  }
  if (cursor.role === 'key') {
    if (!isSingleItem(kind, cursor.path) || !said.startsWith('- ')) return [];
    return replace(line.start, `${' '.repeat(columns[0]!)}- `);
  }
  const width = widthOf(options);
  const deeper = columns[0]! + width;
  if (isScalarHead(cursor.prefix)) return replace(line.start, ' '.repeat(deeper));
  if (cursor.prefix.trim() !== '') return replace(line.start, ' '.repeat(columns[0]!));
  const below = blockBelow(text, line.end, columns[0]!);
  if (below) return replace(line.start, below);
  const { isList, isSingle } = shapesAt(kind, cursor.path);
  if (isList) return replace(line.start, `${' '.repeat(deeper)}- `);
  return replace(line.start, ' '.repeat(isSingle ? columns[0]! : deeper));
}

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly indent: number;
  readonly content: string;
}

function lineAt(text: string, offset: number): Line {
  // From a negative place, `lastIndexOf` would look at the first character.
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const brk = text.indexOf('\n', offset);
  let end = brk < 0 ? text.length : brk;
  if (end > start && text[end - 1] === '\r') end--;
  const line = text.slice(start, end);
  const content = line.replace(/^\uFEFF/, '').trim();
  return { start, end, indent: content === '' ? 0 : line.indexOf(content), content };
}

function withoutComment(content: string): string {
  if (content.startsWith('#')) return '';
  const at = content.search(/\s#/);
  return at < 0 || /["']/.test(content) ? content : content.slice(0, at).trimEnd();
}

/**
 * The column of the keys, or of the dash before a single value, that a line stands among, and those
 * of the blocks around it, from the inside out. A list counts as part of the block of its key.
 */
function columnsAbove(text: string, line: Line): number[] {
  const dashes = dashesOf(line);
  const isKey = /:(?:\s|$)/.test(withoutComment(line.content));
  const columns = [line.indent + (isKey ? dashes : 0)];
  let column = line.indent;
  let isDash = dashes > 0;
  for (let at = line.start; at > 0 && (column > 0 || isDash); ) {
    const above = lineAt(text, at - 1);
    at = above.start;
    if (above.content === '' || above.content.startsWith('#')) continue;
    const behind = dashesOf(above);
    const own = above.indent + behind;
    if (own < column || (isDash && behind === 0 && own === column)) columns.push(own);
    else if (above.indent >= column) continue;
    column = above.indent;
    isDash = behind > 0;
  }
  return columns;
}

/** How many characters the dashes at the beginning of a line take, with the space behind them. */
function dashesOf({ content }: Line): number {
  return /^(?:-(?: +|$))*/.exec(content)![0].length;
}

/** Whether the value of a line begins with a quote that is not closed on it. */
function isInQuotes(said: string): boolean {
  const match = /^(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'][^"']*?):\s+)?(["'])(.*)$/.exec(said);
  return match !== null && !match[2]!.endsWith(match[1]!);
}

function isScalarHead(prefix: string): boolean {
  return /^[|>][-+\d]{0,2}$/.test(prefix.trim());
}

/** What a first line in the block of a key starts with, as the lines below have it; or null. */
function blockBelow(text: string, from: number, column: number): string | null {
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < text.length; ) {
    const line = lineAt(text, at);
    at = text.indexOf('\n', line.end) + 1;
    if (line.content === '' || line.content.startsWith('#')) continue;
    const isItem = dashesOf(line) > 0;
    if (line.indent < column || (line.indent === column && !isItem)) return null;
    return ' '.repeat(line.indent) + (isItem ? '- ' : '');
  }
  return null;
}

type Kind = ParsedDocument['source']['kind'];

/** What the schema lets stand at a place. A list goes before a single value: that fits on the line. */
function shapesAt(kind: Kind, path: Path): { isList: boolean; isSingle: boolean } {
  const schemas = alternativesAt(kind, path).map(({ schema }) => schema);
  const isObject = schemas.some(
    ({ type, properties, additionalProperties, patternProperties }) =>
      type === 'object' || properties || patternProperties || typeof additionalProperties === 'object',
  );
  const isList = !isObject && schemas.some(({ type, items }) => type === 'array' || items);
  return { isList, isSingle: schemas.length > 0 && !isObject && !isList };
}

/** Whether the items of the list at a place are single values, as far as the schema knows. */
function isSingleItem(kind: Kind, path: Path): boolean {
  return path.at(-1) === 0 && shapesAt(kind, path).isSingle;
}
