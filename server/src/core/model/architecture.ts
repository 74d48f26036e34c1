import type { Node } from 'yaml';
import { wordsIn } from './bouwsteen.js';
import { type KnownItems, moved, readItems } from './known.js';
import { type RelationVerb, relationKindByVerb } from './relation-kinds.js';
import type { Entry, Source } from './source.js';
import type { Span, Word } from './span.js';
import { readView, type ViewDefinition } from './view-definition.js';
import { type Field, fieldsOf, itemsOf, textOf, valueUnder, wordOf } from './yaml-part.js';

/** A document of kind architectuur as the program understands it; whatever is broken is left out. */
export interface Architecture {
  readonly title: Word | null;
  readonly version: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly owner: string | null;
  /** The imported documents under their aliases, in absolute offsets. */
  readonly imports: readonly { readonly alias: Word; readonly path: Word | null }[];
  readonly principles: readonly Principle[];
  /** The weergaven that it defines itself. */
  readonly views: readonly ViewDefinition[];
  /** Read when someone asks for all of them. */
  readonly elements: readonly Element[];
}

/** An uitgangspunt. Offsets in `id` count from `base`. */
export interface Principle {
  readonly id: Word;
  readonly base: number;
  readonly statement: string | null;
  readonly explanation: string | null;
  readonly source: string | null;
}

/** An element. All offsets in it count from `base`, so that it outlives edits elsewhere. */
export interface Element {
  readonly id: Word;
  readonly base: number;
  readonly span: Span;
  readonly name: Word | null;
  readonly layer: Word | null;
  readonly type: Word | null;
  readonly status: Word | null;
  readonly bouwsteen: Word | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly audiences: readonly Word[];
  readonly principles: readonly Word[];
  readonly standards: readonly StandardUse[];
  readonly relations: readonly Relation[];
}

/** How an element deals with a standard: it applies it, or explains why not. */
export interface StandardUse {
  readonly standard: Word;
  readonly applied: boolean;
  readonly explanation: string | null;
  readonly until: string | null;
}

/** One relation to one target; a verb with a list of targets gives one each. */
export interface Relation {
  readonly verb: RelationVerb;
  readonly verbSpan: Span;
  readonly target: Word;
  readonly via: Word | null;
  readonly mode: string | null;
  readonly label: string | null;
}

/**
 * Reads the model out of a text that was taken apart.
 * @param known the elements of earlier versions; it is added to.
 */
export function readArchitecture(source: Source, known: KnownItems<Element> = new WeakMap()): Architecture {
  const value = (key: string): Entry | undefined =>
    source.sections.findLast((entry) => entry.key.text === key);
  const text = (key: string): string | null => textOf(value(key)?.value);
  const title = value('architectuur');
  let elements: readonly Element[] | undefined;
  return {
    title: title ? absolute(wordOf(title.value), title.base) : null,
    version: text('versie'),
    status: text('status'),
    date: text('datum'),
    owner: text('eigenaar'),
    imports: fieldsOf(value('importeert')?.value).map((field) => {
      const base = value('importeert')!.base;
      return { alias: absolute(field.key, base)!, path: absolute(wordOf(field.value), base) };
    }),
    principles: fieldsOf(value('uitgangspunten')?.value).map((field) =>
      readPrinciple(field, value('uitgangspunten')!.base),
    ),
    views: fieldsOf(value('weergaven')?.value).map((field) => readView(field, value('weergaven')!.base)),
    get elements() {
      elements ??= readItems(source.items, known, readElement, moved);
      return elements;
    },
  };
}

/**
 * Reads one element, or takes over what was read of it.
 * @param known the elements of earlier versions; it is added to.
 */
export function elementOf(entry: Entry, known: KnownItems<Element>): Element {
  const before = entry.value && known.get(entry.value);
  const now = before ? moved(before, entry.base) : readElement(entry);
  if (entry.value && now !== before) known.set(entry.value, now);
  return now;
}

/** Reads one element. What has the wrong form counts as not written. */
function readElement(entry: Entry): Element {
  const fields = fieldsOf(entry.value);
  const word = (key: string): Word | null => wordOf(valueUnder(fields, key));
  return {
    id: entry.key,
    base: entry.base,
    span: entry.span,
    name: word('naam'),
    layer: word('laag'),
    type: word('type'),
    status: word('status'),
    bouwsteen: word('bouwsteen'),
    description: word('omschrijving')?.text.trim() ?? null,
    owner: word('eigenaar')?.text ?? null,
    audiences: wordsIn(valueUnder(fields, 'doelgroepen')),
    principles: wordsIn(valueUnder(fields, 'voldoet-aan')),
    standards: fieldsOf(valueUnder(fields, 'standaarden')).map(readStandardUse),
    relations: itemsOf(valueUnder(fields, 'relaties')).flatMap(readRelations),
  };
}

function readPrinciple({ key, value }: Field, base: number): Principle {
  const fields = fieldsOf(value);
  return {
    id: key,
    base,
    statement: textOf(valueUnder(fields, 'stelling')),
    explanation: textOf(valueUnder(fields, 'toelichting')),
    source: textOf(valueUnder(fields, 'bron')),
  };
}

function readStandardUse({ key, value }: Field): StandardUse {
  const fields = fieldsOf(value);
  return {
    standard: key,
    applied: textOf(value) === 'past-toe',
    explanation: textOf(valueUnder(fields, 'leg-uit')),
    until: textOf(valueUnder(fields, 'tot')),
  };
}

function readRelations(node: Node): Relation[] {
  const fields = fieldsOf(node);
  const via = wordOf(valueUnder(fields, 'via'));
  const mode = textOf(valueUnder(fields, 'wijze'));
  const label = textOf(valueUnder(fields, 'omschrijving'));
  return fields.flatMap(({ key, value }) => {
    const kind = relationKindByVerb(key.text);
    if (!kind) return [];
    return wordsIn(value).map((target) => ({
      verb: kind.verb,
      verbSpan: key.span,
      target,
      via,
      mode,
      label,
    }));
  });
}

function absolute(word: Word, base: number): Word;
function absolute(word: Word | null, base: number): Word | null;
function absolute(word: Word | null, base: number): Word | null {
  return word && { text: word.text, span: { start: word.span.start + base, end: word.span.end + base } };
}
