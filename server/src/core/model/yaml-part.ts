import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Finding } from '../finding.js';
import { tooDeepIn, without } from './nesting.js';
import { readQuickly } from './quick-yaml.js';
import type { Span, Word } from './span.js';
import { syntaxFinding, tooDeep } from './syntax-finding.js';

/** A piece of YAML that was parsed on its own. All offsets in it count from its own beginning. */
export interface Part {
  readonly text: string;
  /** The tree, as far as the text allows one. */
  readonly document: Document.Parsed | null;
  readonly problems: readonly Finding[];
  /** Whether it names or repeats an anchor, so that it cannot be read apart from the rest. */
  readonly anchored: boolean;
}

/** How often one anchor may be repeated before the text counts as an attack on memory. */
export const maxAliasCount = 100;

/**
 * Parses a piece of YAML 1.2. Never throws: what the parser refuses, such as nesting of a hundred
 * thousand levels, becomes a finding.
 */
export function parsePart(text: string): Part {
  const quick = readQuickly(text);
  if (quick) return { text, document: quick, problems: [], anchored: false };
  const deep = tooDeepIn(text);
  try {
    const document = parseDocument(deep ? without(text, deep) : text, {
      prettyErrors: false,
      // Doubled keys are reported by a rule of ours, which also points at the first one.
      uniqueKeys: false,
      stringKeys: true,
      logLevel: 'silent',
    });
    return {
      text,
      document,
      problems: [
        ...(deep ? [tooDeep(deep.at, text.length)] : []),
        ...[...document.errors, ...document.warnings].map((error) => syntaxFinding(error, text)),
      ],
      anchored: mayHaveAnchors.test(text) && hasAnchors(document),
    };
  } catch {
    return { text, document: null, problems: [tooDeep(0, text.length)], anchored: false };
  }
}

const mayHaveAnchors = /(?:^|[\s[{,])[&*][^\s,[\]{}]/;

function hasAnchors(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
    Value: (_key, node) => {
      if (!node.anchor) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** A key with its value; `key` is null where something else than plain text stands as a key. */
export interface Field {
  readonly key: Word;
  readonly value: Node | null;
}

/**
 * The keys of a mapping in the order of the text. Anything that is not a mapping has none. The list
 * is the same one every time and is not to be changed.
 */
export function fieldsOf(node: unknown): Field[] {
  if (!isMap(node)) return [];
  const map = node as FieldMap;
  // A tree never changes, and many rules look at it with every keystroke.
  map[readFields] ??= readFieldsOf(map);
  return map[readFields];
}

const readFields = Symbol('fields');

/** A mapping that keeps its keys as they were read of it. */
interface FieldMap extends YAMLMap<Node, Node | null> {
  [readFields]?: Field[];
}

function readFieldsOf(map: FieldMap): Field[] {
  const fields: Field[] = [];
  for (const pair of map.items) {
    const span = spanOf(pair.key);
    if (!isScalar(pair.key) || !span) continue;
    fields.push({ key: { text: String(pair.key.value ?? ''), span }, value: pair.value });
  }
  return fields;
}

/** The value under a key, or null. Of a doubled key the last one counts, as in every YAML reader. */
export function valueUnder(fields: readonly Field[], key: string): Node | null {
  return fields.findLast((field) => field.key.text === key)?.value ?? null;
}

/** The items of a sequence; a single value counts as a list of one; null gives none. */
export function itemsOf(node: unknown): Node[] {
  if (isSeq(node)) return node.items as Node[];
  return node == null || (isScalar(node) && node.value === null) ? [] : [node as Node];
}

/** A scalar as the word it is written as; null for collections and for nothing. */
export function wordOf(node: unknown): Word | null {
  if (!isScalar(node) || node.value === null) return null;
  const span = spanOf(node);
  return (
    span && { text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)), span }
  );
}

/** The text of a scalar, or null. */
export function textOf(node: unknown): string | null {
  return wordOf(node)?.text ?? null;
}

/** The place of a node without the space behind it, or null for a node that the parser made up. */
export function spanOf(node: unknown): Span | null {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range ? { start: range[0]!, end: range[1]! } : null;
}

/** A node as plain data for a schema; null where repeating anchors made it too large. */
export function plainOf(node: Node | null, document: Document.Parsed | null): unknown {
  if (!node || !document) return null;
  try {
    return node.toJS(document, { maxAliasCount });
  } catch {
    return null;
  }
}
