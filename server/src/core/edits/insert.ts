import type { Edit } from '../finding.js';
import { type Block, type BlockEntry, columnOf, lineEnd, lineStart } from './block.js';
import { editOf, inBlock, inFlow, isKeys, newlineOf, stepOf, type Yaml, type YamlKeys } from './yaml-text.js';

/**
 * The edits that put a key into a mapping, in the style in which it is written.
 * @param order the keys in the order in which they belong; without it the key comes last.
 * @returns null where the text leaves no place to put it without risk.
 */
export function insertKey(
  block: Block,
  key: string,
  value: Yaml,
  order: readonly string[] = [],
): Edit[] | null {
  return insertKeys(block, [[key, value]], order);
}

/** The same for several keys at once, in the order in which they are given. */
export function insertKeys(block: Block, keys: YamlKeys, order: readonly string[] = []): Edit[] | null {
  if (block.isList && block.style !== 'none') return null;
  if (block.style === 'none') return fill(block, writtenKeys(block, keys));
  const edits: Edit[] = [];
  for (const [key, value] of keys) {
    const inserted = insertAt(block, placeFor(block, key, order), writtenKeys(block, [[key, value]]));
    // A comma apart from its key would be written once for each of them.
    if (!inserted || (keys.length > 1 && inserted.length > 1)) return null;
    edits.push(...inserted);
  }
  return edits;
}

function writtenKeys({ text }: Block, keys: YamlKeys): Written {
  return {
    lines: (indent) =>
      keys.map(([key, value]) => inBlock(key, value, about(text, indent))).join(newlineOf(text) + indent),
    flow: keys.map(([key, value]) => `${key}: ${inFlow(value)}`).join(', '),
    brackets: ['{ ', ' }'],
  };
}

/**
 * The edits that put an item into a list, in the style in which it is written.
 * @param index the position, from 0; without it the item comes last.
 * @returns null where the text leaves no place to put it without risk.
 */
export function insertItem(block: Block, value: Yaml, index = block.entries.length): Edit[] | null {
  if (!block.isList && block.style !== 'none') return null;
  return insertAt(block, index, {
    lines: (indent) => {
      if (!isKeys(value)) return `- ${inFlow(value)}`;
      const lines = value.map(([key, inner]) => inBlock(key, inner, about(block.text, `${indent}  `)));
      return `- ${lines.join(`${newlineOf(block.text)}${indent}  `)}`;
    },
    flow: inFlow(value),
    brackets: isKeys(value) ? null : ['[', ']'],
  });
}

/** What to write, in either style. */
interface Written {
  lines(indent: string): string;
  readonly flow: string;
  /** What frames it where it stands alone in a flow; null where lines suit it better. */
  readonly brackets: readonly [string, string] | null;
}

const about = (text: string, indent: string) => ({ indent, step: stepOf(text), newline: newlineOf(text) });

function insertAt(block: Block, index: number, written: Written): Edit[] | null {
  switch (block.style) {
    case 'none':
      return fill(block, written);
    case 'flow':
      return intoFlow(block, index, written.flow);
    case 'block':
      return index === 0 ? asFirst(block, written) : behind(block, index, written);
  }
}

/** Where a key belongs: behind the last of those that come before it. */
function placeFor({ entries }: Block, key: string, order: readonly string[]): number {
  const own = order.indexOf(key);
  if (own < 0) return entries.length;
  const before = entries.findLastIndex((entry) => {
    const place = entry.key === null ? -1 : order.indexOf(entry.key);
    return place >= 0 && place < own;
  });
  return before + 1;
}

function asFirst(block: Block, written: Written): Edit[] | null {
  const { text, entries } = block;
  const start = entries[0]!.span.start;
  const prefix = text.slice(lineStart(text, start), start);
  const newline = newlineOf(text);
  if (/^(?:[ \t]|-[ \t]+)*-[ \t]+$/.test(prefix) && !block.isList) {
    const indent = ' '.repeat(prefix.length);
    return [editOf({ start, end: start }, written.lines(indent) + newline + indent)];
  }
  if (!/^ *$/.test(prefix)) return null;
  // A comment that silences a finding of the first entry has to stay directly above it.
  const at = aboveSuppressions(text, start);
  return [editOf({ start: at, end: at }, written.lines(prefix) + newline + prefix)];
}

function aboveSuppressions(text: string, start: number): number {
  let at = start;
  for (let line = lineStart(text, start); line > 0; ) {
    line = lineStart(text, line - 1);
    const comment = /^[ \t]*(?=#[ \t]*bouwstenen-negeer)/i.exec(text.slice(line, start));
    if (!comment) break;
    at = line + comment[0].length;
  }
  return at;
}

function behind(block: Block, index: number, written: Written): Edit[] | null {
  const { text, entries } = block;
  const previous = entries[Math.min(index, entries.length) - 1]!;
  const start = entries[0]!.span.start;
  const column = columnOf(text, start);
  const at = endWithComments(text, previous, column);
  if (at === null) return null;
  const indent = ' '.repeat(column);
  const newline = newlineOf(text);
  const gap = hasGaps(block) ? newline : '';
  return [editOf({ start: at, end: at }, newline + gap + indent + written.lines(indent))];
}

/** The end of the last line of an entry, with the comments that stand deeper below it. */
function endWithComments(text: string, { span }: BlockEntry, column: number): number | null {
  let end = lineEnd(text, span.end);
  if (!/^\s*(?:#.*)?$/.test(text.slice(span.end, end))) return null;
  for (;;) {
    const next = text.indexOf('\n', end);
    if (next < 0) return end;
    const stop = lineEnd(text, next + 1);
    const comment = /^( *)#/.exec(text.slice(next + 1, stop));
    if (!comment || comment[1]!.length <= column) return end;
    end = stop;
  }
}

/** Whether there is an empty line between the last two entries. */
function hasGaps({ text, entries }: Block): boolean {
  const [one, other] = entries.slice(-2);
  return Boolean(one && other && /\n[ \t]*\r?\n/.test(text.slice(one.span.end, other.span.start)));
}

function intoFlow({ text, entries }: Block, index: number, flow: string): Edit[] | null {
  if (index === 0) {
    const { start } = entries[0]!.span;
    return [editOf({ start, end: start }, `${flow}, `)];
  }
  const previous = entries[Math.min(index, entries.length) - 1]!;
  const { start, end } = previous.span;
  const indent = text.slice(lineStart(text, start), start);
  const stop = lineEnd(text, end);
  const comma = /^\s*,/.exec(text.slice(end, stop));
  const rest = text.slice(end + (comma?.[0].length ?? 0), stop);
  // One entry to a line stays so, with the comments behind them.
  if (/^ *$/.test(indent) && /^\s*(?:#.*)?$/.test(rest)) {
    const line = `${newlineOf(text)}${indent}${flow}${index < entries.length || comma ? ',' : ''}`;
    if (comma) return [editOf({ start: stop, end: stop }, line)];
    if (stop === end) return [editOf({ start: end, end }, `,${line}`)];
    return [editOf({ start: end, end }, ','), editOf({ start: stop, end: stop }, line)];
  }
  return [editOf({ start: end, end }, `, ${flow}`)];
}

/** Puts the first entry where there is none yet. */
function fill({ text, owner, span }: Block, { lines, flow, brackets }: Written): Edit[] | null {
  if (!owner) return null;
  const { block, entry } = owner;
  const { valueAt } = entry;
  const end = Math.max(valueAt, span?.end ?? valueAt);
  // What stands between the colon and the value may be an anchor or a tag.
  if (span && !/^\s*$/.test(text.slice(valueAt, span.start))) return null;
  const inOneLine = block.style === 'flow' || entry.key === null || isInFlow(block);
  if (inOneLine || brackets?.[0] === '[') {
    if (!brackets) return null;
    return [editOf({ start: valueAt, end }, ` ${brackets[0]}${flow}${brackets[1]}`)];
  }
  const stop = lineEnd(text, end);
  const rest = text.slice(end, stop);
  if (!/^\s*(?:#.*)?$/.test(rest)) return null;
  const indent = ' '.repeat(columnOf(text, entry.span.start)) + stepOf(text);
  const line = newlineOf(text) + indent + lines(indent);
  if (rest.trim() === '') return [editOf({ start: valueAt, end: stop }, line)];
  const emptied: Edit[] = end > valueAt ? [{ span: { start: valueAt, end }, text: '' }] : [];
  return [...emptied, editOf({ start: stop, end: stop }, line)];
}

function isInFlow(block: Block): boolean {
  return block.style === 'flow' || (block.owner !== null && isInFlow(block.owner.block));
}
