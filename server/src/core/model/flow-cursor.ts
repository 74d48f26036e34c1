import { bare } from './line-marks.js';

/** What could be written at a position between braces or brackets. */
export interface FlowCursor {
  /** The steps from the outermost open bracket down to the cursor. */
  readonly path: readonly (string | number)[];
  readonly role: 'key' | 'value';
  readonly prefix: string;
  /** Where the word under the cursor begins, behind its quote. */
  readonly start: number;
  /** The quote that is open at the cursor. */
  readonly quote: string;
  readonly siblings: readonly string[];
  /** The values that the same list has already. */
  readonly items: readonly string[];
}

interface Level {
  readonly isMap: boolean;
  readonly keys: string[];
  readonly items: string[];
  /** The key whose value is being written, or null while a key is. */
  key: string | null;
}

/**
 * Reads `text` from the offset where a value begins up to the cursor. Null where no bracket is open
 * at the cursor, and `closed` behind a value that is complete, where only a comma can come. Quotes hide
 * brackets; nothing else is checked, since the text may be half typed.
 */
export function flowContext(text: string, from: number, offset: number): FlowCursor | 'closed' | null {
  if (!/[[{]/.test(text.charAt(from))) return null;
  const levels: Level[] = [];
  let wordStart = from;
  let quote = '';
  let quoteStart = from;
  let isClosed = false;
  for (let at = from; at < offset; at++) {
    const character = text[at]!;
    const level = levels.at(-1);
    if (quote) {
      if (character === quote) {
        quote = '';
        isClosed = true;
      }
      continue;
    }
    if (character === '"' || character === "'") {
      if (text.slice(wordStart, at).trim() === '') {
        quote = character;
        quoteStart = at;
      }
    } else if (character === '{' || character === '[') {
      levels.push({ isMap: character === '{', keys: [], items: [], key: null });
      wordStart = at + 1;
      isClosed = false;
    } else if (character === '}' || character === ']') {
      levels.pop();
      wordStart = at + 1;
      isClosed = true;
      if (levels.length === 0) return null;
    } else if (character === ',' && level) {
      const word = bare(text.slice(wordStart, at));
      if (!level.isMap) level.items.push(word);
      else if (level.key === null) level.keys.push(word);
      level.key = null;
      wordStart = at + 1;
      isClosed = false;
    } else if (
      character === ':' &&
      level?.isMap &&
      level.key === null &&
      /^(?:[\s,[\]{}]|$)/.test(text.slice(at + 1, at + 2))
    ) {
      level.key = bare(text.slice(wordStart, at));
      level.keys.push(level.key);
      wordStart = at + 1;
      isClosed = false;
    }
  }
  const last = levels.at(-1);
  if (last && isClosed && !quote) return 'closed';
  if (!last || (quote && text.slice(quoteStart, offset).includes('\n'))) return null;
  const start = quote ? quoteStart + 1 : wordStart + /^\s*/.exec(text.slice(wordStart, offset))![0].length;
  return {
    path: levels.flatMap(({ isMap, key }): (string | number)[] => (!isMap ? [0] : key === null ? [] : [key])),
    role: last.isMap && last.key === null ? 'key' : 'value',
    prefix: text.slice(start, offset),
    start,
    quote,
    siblings: [...last.keys, ...keysAfter(text, offset)],
    items: [...last.items, ...itemsAfter(text, offset)],
  };
}

/** The keys between the cursor and the end of the line. */
function keysAfter(text: string, offset: number): string[] {
  const line = /^[^\n}]*/.exec(text.slice(offset, offset + 1000))![0];
  return [...line.matchAll(/,\s*([^,:{}[\]]+?)\s*:/g)].map((match) => bare(match[1]!));
}

/** The values between the cursor and the end of the list. */
function itemsAfter(text: string, offset: number): string[] {
  const rest = /^[^\]{}[]*/.exec(text.slice(offset, offset + 1000))![0];
  return rest
    .split(',')
    .slice(1)
    .map(bare)
    .filter((word) => word !== '');
}
