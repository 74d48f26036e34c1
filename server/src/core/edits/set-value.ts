import type { Edit } from '../finding.js';
import { type BlockEntry, columnOf, type PlacedEntry } from './block.js';
import { editOf, inBlock, inFlow, newlineOf, stepOf, type Yaml, type YamlKeys } from './yaml-text.js';

/**
 * The edit that gives a key or an item of a list another value, on the line of the key. A comment
 * behind it stays. Null where an anchor or a tag belongs to the value, or where it is a block.
 */
export function setValue({ block, entry }: PlacedEntry, value: Yaml): Edit[] | null {
  const { text, style } = block;
  const isItem = entry.key === null;
  if (hasProperties(entry)) return null;
  const start = isItem && style === 'flow' ? entry.span.start : entry.valueAt;
  const end = Math.max(start, entry.span.end);
  const written = text.slice(start, end);
  // A block on lines of its own may hold comments.
  if (/[\r\n]/.test(written) && !/^[ \t]*["'[{]/.test(written)) return null;
  const space = isItem && style === 'flow' ? '' : ' ';
  return [editOf({ start, end }, space + inFlow(value))];
}

/** The value as it is written, without the space around it. */
export function writtenValue({ block, entry }: PlacedEntry): string {
  return block.text.slice(entry.valueAt, Math.max(entry.valueAt, entry.span.end)).trim();
}

function hasProperties({ node }: BlockEntry): boolean {
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
  return Boolean(anchor) || Boolean(tag);
}

/** The edit that puts other keys in the place of one. */
export function replaceEntry({ block, entry }: PlacedEntry, keys: YamlKeys): Edit[] | null {
  const { text, style } = block;
  if (keys.length === 0 || style === 'none') return null;
  if (style === 'flow') {
    return [editOf(entry.span, keys.map(([key, value]) => `${key}: ${inFlow(value)}`).join(', '))];
  }
  const indent = ' '.repeat(columnOf(text, entry.span.start));
  const lines = keys.map(([key, value]) =>
    inBlock(key, value, { indent, step: stepOf(text), newline: newlineOf(text) }),
  );
  return [editOf(entry.span, lines.join(newlineOf(text) + indent))];
}
