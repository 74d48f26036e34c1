/** What could be written at a position between braces or brackets. */
export interface FlowCursor {
  /** The steps from the outermost open bracket down to the cursor. */
  readonly path: readonly (string | number)[];
  readonly role: 'key' | 'value';
  readonly prefix: string;
  /** Where the word under the cursor begins. */
  readonly start: number;
  readonly siblings: readonly string[];
}

interface Level {
  readonly isMap: boolean;
  readonly keys: string[];
  /** The key whose value is being written, or null while a key is. */
  key: string | null;
}

/**
 * Reads `text` from the offset where a value begins up to the cursor. Null where no bracket is open
 * at the cursor. Quotes hide brackets; nothing else is checked, since the text may be half typed.
 */
export function flowContext(text: string, from: number, offset: number): FlowCursor | null {
  if (!/[[{]/.test(text.charAt(from))) return null;
  const levels: Level[] = [];
  let wordStart = from;
  let quote = '';
  for (let at = from; at < offset; at++) {
    const character = text[at]!;
    const level = levels.at(-1);
    if (quote) {
      if (character === quote) quote = '';
      continue;
    }
    if (character === '"' || character === "'") {
      if (text.slice(wordStart, at).trim() === '') quote = character;
    } else if (character === '{' || character === '[') {
      levels.push({ isMap: character === '{', keys: [], key: null });
      wordStart = at + 1;
    } else if (character === '}' || character === ']') {
      levels.pop();
      wordStart = at + 1;
      if (levels.length === 0) return null;
    } else if (character === ',' && level) {
      if (level.isMap && level.key === null) level.keys.push(bare(text.slice(wordStart, at)));
      level.key = null;
      wordStart = at + 1;
    } else if (
      character === ':' &&
      level?.isMap &&
      level.key === null &&
      /^(?:\s|$|[[{])/.test(text.slice(at + 1, at + 2))
    ) {
      level.key = bare(text.slice(wordStart, at));
      level.keys.push(level.key);
      wordStart = at + 1;
    }
  }
  const last = levels.at(-1);
  if (!last || quote) return null;
  const start = wordStart + /^\s*/.exec(text.slice(wordStart, offset))![0].length;
  return {
    path: levels.flatMap(({ isMap, key }): (string | number)[] => (!isMap ? [0] : key === null ? [] : [key])),
    role: last.isMap && last.key === null ? 'key' : 'value',
    prefix: text.slice(start, offset),
    start,
    siblings: [...last.keys, ...keysAfter(text, offset)],
  };
}

/** The keys between the cursor and the end of the line. */
function keysAfter(text: string, offset: number): string[] {
  const line = /^[^\n}]*/.exec(text.slice(offset, offset + 1000))![0];
  return [...line.matchAll(/,\s*([^,:{}[\]]+?)\s*:/g)].map((match) => bare(match[1]!));
}

function bare(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
