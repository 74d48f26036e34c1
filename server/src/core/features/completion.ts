import type { Analysis } from '../analysis.js';
import { type Cursor, cursorAt } from '../model/cursor.js';
import { placeAt } from '../model/place.js';
import { alternativesAt, alternativesUnder } from '../model/schema.js';
import { entryAround, type Source } from '../model/source.js';
import type { Span } from '../model/span.js';
import { assumptionKeys, assumptionValues } from './assumption-completion.js';
import type { Completion, CompletionOptions, Offer, Spot } from './completion-item.js';
import { folded } from './completion-item.js';
import { keys, namedKeys } from './key-completion.js';
import { monitorKeys } from './monitor-completion.js';
import { newImports } from './path-completion.js';
import { ruleOptions } from './rule-completion.js';
import { fileSkeletons } from './skeleton-completion.js';
import { deeper, plainText, render, type Snippet } from './snippet.js';
import { suppressions } from './suppression-completion.js';
import { newEntries, objectValues } from './template-completion.js';
import { values } from './value-completion.js';

/**
 * What may be written at an absolute offset, also while the text around it is broken; the best first.
 * Nothing in block text and in comments, but for comments that silence a rule.
 */
export function completion(analysis: Analysis, offset: number, options: CompletionOptions): Completion[] {
  const { text, kind, cut } = analysis.document.source;
  const silencing = suppressions(analysis, offset, options);
  if (silencing) return silencing;
  const cursor = cursorAt(text, offset, cut);
  if (!cursor || isInLongText(analysis, offset) || holdsStructure(cursor)) return [];
  const spot: Spot = { analysis, cursor, offset, options, alternatives: alternativesAt(kind, cursor.path) };
  const labels = new Set<string>();
  const offers = offersAt(spot).filter(({ label }) => !labels.has(label) && labels.add(label));
  return fitted(spot, offers);
}

/** Whether the files of the workspace may be offered at an offset; otherwise none need be gathered. */
export function wantsFiles({ document: { source } }: Analysis, offset: number): boolean {
  const isWithFiles = (key: string | undefined): boolean => key === 'catalogi' || key === 'importeert';
  if (source.cut && !source.cut.sections.some(({ key }) => isWithFiles(key))) return false;
  return isWithFiles(cursorAt(source.text, offset, source.cut)?.path[0]?.toString());
}

function offersAt(spot: Spot): Offer[] {
  const { cursor } = spot;
  if (cursor.role === 'value') {
    return [
      ...assumptionValues(spot),
      ...values(spot),
      ...objectValues(spot),
      ...lists(spot),
      ...mappings(spot),
    ];
  }
  const known = new Set(cursor.siblings);
  const tail = tailOf(cursor);
  // Other text behind the word would end up behind what is inserted.
  if (tail === 'text') return [];
  const isBehindDash = cursor.path.at(-1) === 0;
  const isNew = tail !== 'colon' && !cursor.adoptsBelow;
  // A block holds keys, items or one value; what it holds already decides.
  const isOpen = isNew && cursor.siblings.length === 0;
  if (cursor.isList && !isBehindDash) return isOpen ? items(spot) : [];
  return [
    ...keys(spot),
    ...[
      ...namedKeys(spot),
      ...monitorKeys(spot),
      ...assumptionKeys(spot),
      ...ruleOptions(spot),
      ...(isNew ? [...newEntries(spot), ...newImports(spot), ...fileSkeletons(spot)] : []),
    ].filter(({ label }) => !known.has(label)),
    // Behind a dash, and on a line of its own below a key, may come a value instead of a key.
    ...(isOpen && !cursor.flow && cursor.path.length > 0 ? values(spot) : []),
    ...(isOpen && !isBehindDash && !cursor.flow ? items(spot) : []),
  ];
}

/** Whether the cursor is further down in a text of several lines, as far as the tree is sound. */
function isInLongText({ document: { source } }: Analysis, offset: number): boolean {
  if (!isSound(source, offset)) return false;
  const place = placeAt(source, offset);
  return place !== null && source.text.slice(place.span.start, offset).includes('\n');
}

/** Whether the piece of text around an offset is without errors. */
function isSound(source: Source, offset: number): boolean {
  const entry = source.itemAround(offset) ?? entryAround(source.sections, offset);
  return entry !== null && entry.part.problems.length === 0;
}

/** Whether a collection in brackets goes on below the line, so that a comma must come between. */
function hasMoreBelow({ analysis: { document }, cursor, offset }: Spot): boolean {
  if (!cursor.flow) return false;
  const { source } = document;
  const below = source.text.slice(cursor.span.end, cursor.span.end + 2000);
  if (!/^[ \t]*\r?\n\s*[^\s,\]}]/.test(below)) return false;
  // In broken text the bracket may never be closed; a line among others of its kind tells as much.
  return (
    isSound(source, offset) ||
    /[,[{]\s*$/.test(source.text.slice(Math.max(0, cursor.lineStart - 200), cursor.lineStart))
  );
}

/** Whether the value at the cursor is a collection, a block text, an anchor or a tag. */
function holdsStructure({ prefix, tail, quote, role, adoptsBelow, flow }: Cursor): boolean {
  if (role === 'value' && adoptsBelow) return true;
  // Between brackets, a neighbour whose comma lacks.
  if (flow && role === 'value' && prefix === '' && /^\s+[^\s,\]}#]/.test(tail)) return true;
  return quote === '' && (/^[|>&*!]/.test(prefix) || (prefix === '' && /^\s*[[{|>&*!]/.test(tail)));
}

/** The items of a list whose first dash is not there yet, each with its dash. */
function items(spot: Spot): Offer[] {
  const inner = stepInto(spot);
  return [...keys(inner), ...values(inner)].map((offer) => ({
    ...offer,
    text: ['- ', ...deeper(offer.text, 2)],
  }));
}

/** The values of a list on the line of its key, each between brackets. */
function lists(spot: Spot): Offer[] {
  if (spot.cursor.path.at(-1) === 0 || spot.cursor.quote) return [];
  return values(stepInto(spot)).map((offer) => ({ ...offer, text: ['[', ...offer.text, ']'] }));
}

/** In a list between brackets, the keys of its items, each between braces. */
function mappings(spot: Spot): Offer[] {
  const { flow, path, quote } = spot.cursor;
  if (!flow || quote || path.at(-1) !== 0) return [];
  const inner = { ...spot, cursor: { ...spot.cursor, siblings: [] } };
  return keys(inner).map((offer) => ({ ...offer, text: ['{ ', ...offer.text, ' }'] }));
}

function stepInto(spot: Spot): Spot {
  const { kind } = spot.analysis.document.source;
  return {
    ...spot,
    cursor: { ...spot.cursor, path: [...spot.cursor.path, 0], siblings: [] },
    alternatives: alternativesUnder(kind, spot.alternatives, 0),
  };
}

/** What stands behind the word at the cursor. */
function tailOf({ tail, quote, flow }: Cursor): 'nothing' | 'colon' | 'text' {
  const rest = quote && tail.startsWith(quote) ? tail.slice(1) : tail;
  if (/^\s*:(?=[\s,[\]{}]|$)/.test(rest)) return 'colon';
  return (flow ? /^\s*(?:[,\]}]|\s#|$)/ : /^\s*(?:\s#.*)?$/).test(rest) ? 'nothing' : 'text';
}

/** Puts offers in order and fits them into the text. */
function fitted(spot: Spot, offers: readonly Offer[]): Completion[] {
  const { cursor, options } = spot;
  const isKey = cursor.role === 'key';
  const hasColon = isKey && tailOf(cursor) === 'colon';
  const { lead, indents } = indentation(cursor);
  const before = lead + spaceBefore(spot);
  const comma = !hasColon && hasMoreBelow(spot) ? ',' : '';
  const end = isKey ? cursor.span.end : valueEnd(cursor);
  const replaces: Span = { start: cursor.span.start, end };
  const sorted = offers
    .map((offer) => ({ offer, order: offer.order ?? folded(offer.label) }))
    .sort((a, b) => a.offer.rank - b.offer.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return sorted.map(({ offer }, index) => {
    const text = quoted(
      hasColon || (isKey && cursor.adoptsBelow) ? named(offer, hasColon) : offer.text,
      cursor,
    );
    const pieces = [before, ...text, ...(comma ? [comma] : [])];
    return {
      label: offer.label,
      kind: offer.kind,
      detail: offer.detail ?? null,
      documentation: offer.documentation ?? null,
      about: offer.about ? { what: offer.about, id: offer.label, path: cursor.path } : null,
      ...render(pieces, cursor.column, options.snippets),
      replaces,
      indents,
      filter: [offer.label, ...(offer.found ?? [])].join(' '),
      sort: String(index).padStart(4, '0'),
      isDeprecated: offer.isDeprecated ?? false,
      isBest: sorted.length === 1,
      commit: offer.isClosed && cursor.flow && !cursor.quote ? [',', ']', '}'] : [],
      followsTyping: offer.followsTyping ?? false,
    };
  });
}

/** A key by itself, where its colon or what belongs under it is there already. */
function named({ label, text }: Offer, hasColon: boolean): Snippet {
  const key = /^[^:\n]*/.exec(plainText(text))![0].trim() || label;
  return [hasColon ? key : `${key}:`];
}

/** Within quotes that stand there already only the word itself can go; open ones are closed. */
function quoted(text: Snippet, { quote, role, tail }: Cursor): Snippet {
  if (!quote) return text;
  const inQuotes = (word: string): string =>
    quote === '"' ? word.replace(/["\\]/g, '\\$&') : word.replaceAll("'", "''");
  const close = tail.includes(quote) ? '' : quote;
  const [, key, rest] = /^([^:\n]+)(:[\s\S]*)$/.exec(plainText(text)) ?? [];
  if (role === 'value' || key === undefined) return [inQuotes(plainText(text)) + close];
  return [inQuotes(key) + (close && close + rest)];
}

/** What brings the word to the column of its block. */
function indentation({ column, ownColumn, lineStart, flow, role }: Cursor): {
  readonly lead: string;
  readonly indents: Completion['indents'];
} {
  const by = flow || role === 'value' ? 0 : column - ownColumn;
  if (by === 0) return { lead: '', indents: null };
  if (by < 0) return { lead: '', indents: { span: { start: lineStart, end: lineStart - by }, text: '' } };
  // An edit at the place of the word itself would be in its way.
  if (ownColumn === 0) return { lead: ' '.repeat(by), indents: null };
  return { lead: '', indents: { span: { start: lineStart, end: lineStart }, text: ' '.repeat(by) } };
}

/** The space that YAML wants behind a colon or dash, where it was not typed yet. */
function spaceBefore({ analysis, cursor }: Spot): string {
  if (cursor.quote || cursor.span.start === cursor.lineStart) return '';
  return /[:,-]/.test(analysis.document.source.text[cursor.span.start - 1] ?? '') ? ' ' : '';
}

/** Where the whole value at the cursor ends: with its line, its list or its quotes. */
function valueEnd({ span, tail, quote, flow, prefix }: Cursor): number {
  if (quote) return span.end + Math.max(tail.indexOf(quote), 0);
  // What holds a colon or a bracket is a neighbour whose comma lacks.
  if (flow && /^[^,\]}#]*[:[{]/.test(tail)) return span.end;
  const pattern = flow ? /^[^,\]}#]*/ : /^(?:(?!\s#).)*/;
  const rest = pattern.exec(tail)![0].trimEnd();
  return prefix === '' && rest.trim() === '' ? span.end : span.end + rest.length;
}
