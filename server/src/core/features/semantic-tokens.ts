import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { sameUri } from '../files.js';
import { bouwsteenVerbs } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { collectionKey, type FileKind } from '../model/kind.js';
import { layerById } from '../model/layers.js';
import { type Mention, mentionsInItem, mentionsInSection } from '../model/mention.js';
import { relationKindByVerb } from '../model/relation-kinds.js';
import { type Alternative, alternativesUnder, keyNamesOf, topOf } from '../model/schema.js';
import type { Entry } from '../model/source.js';
import { type Span, shift, type Word } from '../model/span.js';
import { fieldsOf, wordOf } from '../model/yaml-part.js';
import { inOneGo, type Steps } from '../steps.js';
import { type Occurrence, occurrenceReader } from './subject.js';

/** What a word is, for an editor to colour it by. */
export type TokenKind =
  | 'bouwsteen'
  | 'element'
  | 'alias'
  | 'uitgangspunt'
  | 'indicator'
  /** A layer out of the sixteen. */
  | 'layer'
  /** A word out of another fixed list, such as a status. */
  | 'choice'
  /** What one element does for another. */
  | 'verb';

export interface SemanticToken {
  /** Absolute, on one line, apart from those of other tokens. */
  readonly span: Span;
  readonly kind: TokenKind;
  /** Whether the word defines what it names. */
  readonly isDeclaration: boolean;
  /** Whether what it names is on its way out, or gone. */
  readonly isEnding: boolean;
  /** Whether it comes with the program. */
  readonly isBuiltIn: boolean;
}

/** The words out of lists in a piece, in offsets that count from its base; by its node. */
export type KnownWords = WeakMap<Node, readonly ChosenWord[]>;

interface ChosenWord {
  readonly kind: 'layer' | 'choice' | 'verb';
  readonly span: Span;
}

/**
 * Every word that names something or was chosen from a list, in the order of the text; in steps.
 * @param known what earlier versions of the document gave, by node; it is added to.
 * @param builtIn the catalogue that comes with the program.
 * @param within only words in this absolute stretch; without it all.
 */
export function* semanticTokenSteps(
  analysis: Analysis,
  known: KnownWords,
  builtIn: Catalogue,
  within?: Span,
): Steps<SemanticToken[]> {
  const { source, known: read } = analysis.document;
  const isNear = ({ start, end }: Span): boolean => !within || (start <= within.end && end >= within.start);
  const isWanted = (span: Span): boolean =>
    isNear(span) && span.end > span.start && !/[\r\n]/.test(source.text.slice(span.start, span.end));
  const tokenOf = describer(analysis);
  const occurrences = occurrenceReader(analysis, builtIn);
  const chosenIn = chosenWords(source.kind, known);
  const plain = { isDeclaration: false, isEnding: false, isBuiltIn: false };
  const found: SemanticToken[] = [];
  const add = (entry: Entry, mentions: readonly Mention[], chosen: readonly ChosenWord[]): void => {
    for (const occurrence of mentions.flatMap(occurrences)) {
      if (isWanted(occurrence.span)) found.push(tokenOf(occurrence));
    }
    for (const word of chosen) {
      const span = shift(word.span, entry.base);
      if (isWanted(span)) found.push({ kind: word.kind, span, ...plain });
    }
  };
  for (const section of source.sections) {
    add(section, mentionsInSection(source, section, read.mentions), chosenIn.section(section));
  }
  for (let index = 0; index < source.itemCount; index++) {
    yield;
    const item = source.itemAt(index);
    if (!isNear(shift(item.span, item.base))) continue;
    add(item, mentionsInItem(source, item, read.mentions), chosenIn.item(item));
  }
  yield;
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The same in one go. */
export function semanticTokens(...asked: Parameters<typeof semanticTokenSteps>): SemanticToken[] {
  return inOneGo(semanticTokenSteps(...asked));
}

/** Tells of a word what it names and how that stands. */
function describer({ catalogue, document, links }: Analysis): (occurrence: Occurrence) => SemanticToken {
  const ending = new Map<string, ReadonlySet<string>>();
  const endingIn = (uri: string): ReadonlySet<string> => {
    const key = sameUri(uri);
    const home = [document, ...links.imports.values()].find(
      (candidate) => candidate && sameUri(candidate.uri) === key,
    );
    const ids =
      ending.get(key) ??
      new Set(
        architectureOf(home)?.elements.flatMap(({ id, status }) =>
          status?.text === 'uit-te-faseren' ? id.text : [],
        ),
      );
    ending.set(key, ids);
    return ids;
  };
  return ({ subject, role, span }) => {
    const { kind, id } = subject;
    const isEnding =
      kind === 'bouwsteen'
        ? catalogue.get(id)?.status === 'beëindigd'
        : kind === 'element' && endingIn(subject.uri).has(id);
    const isBuiltIn =
      (kind === 'bouwsteen' && subject.uri === null && catalogue.get(id) !== undefined) ||
      (kind === 'uitgangspunt' && subject.uri === null && catalogue.uitgangspunten.has(id));
    return { span, kind, isDeclaration: role === 'definition', isEnding, isBuiltIn };
  };
}

/** Which words those are follows from the schema; broken text gives those that can be read. */
function chosenWords(kind: FileKind, known: KnownWords) {
  const collection = collectionKey[kind];
  const top = topOf(kind);
  const items = alternativesUnder(kind, top, collection);
  const inEntry = (entry: Entry, above: readonly Alternative[]): readonly ChosenWord[] => {
    if (!entry.value) return [];
    const words = known.get(entry.value) ?? walk(kind, entry, alternativesUnder(kind, above, entry.key.text));
    known.set(entry.value, words);
    return words;
  };
  return {
    section: (entry: Entry) => (entry.key.text === collection ? [] : inEntry(entry, top)),
    item: (entry: Entry) => inEntry(entry, items),
  };
}

function walk(kind: FileKind, { value, part }: Entry, places: readonly Alternative[]): ChosenWord[] {
  const found: ChosenWord[] = [];
  const add = (word: ChosenWord['kind'], { span }: Word): void => {
    const isQuoted = /["']/.test(part.text[span.start] ?? '') && span.end - span.start > 2;
    found.push({ kind: word, span: isQuoted ? { start: span.start + 1, end: span.end - 1 } : span });
  };
  const visit = (node: Node | null, at: readonly Alternative[]): void => {
    if (!node || at.length === 0) return;
    if (isScalar(node)) {
      const word = wordOf(node);
      const chosen = word && at.find(({ schema }) => schema.enum?.includes(word.text));
      if (chosen) add(kindOf(chosen), word);
    } else if (isMap(node)) {
      const isRelation = at.some(({ definition }) => definition === 'relatie');
      const ofLayers = keyNamesOf(kind, at)?.definition === 'laag';
      for (const { key, value: inner } of fieldsOf(node)) {
        if (isRelation && isVerb(kind, key.text)) add('verb', key);
        if (ofLayers && layerById(key.text)) add('layer', key);
        visit(inner, alternativesUnder(kind, at, key.text));
      }
    } else if (isSeq(node)) {
      const inner = alternativesUnder(kind, at, 0);
      for (const child of node.items as Node[]) visit(child, inner);
    }
  };
  visit(value, places);
  return found;
}

function isVerb(kind: FileKind, text: string): boolean {
  return kind === 'architectuur' ? relationKindByVerb(text) !== undefined : bouwsteenVerbs.includes(text);
}

function kindOf({ definition }: Alternative): ChosenWord['kind'] {
  return definition === 'laag' ? 'layer' : definition === 'werkwoord' ? 'verb' : 'choice';
}
