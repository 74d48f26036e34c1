import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { About, Completion, CompletionKind } from '../core/features/completion-item.js';
import type { Span } from '../core/model/span.js';
import { toMarkup, toRange, toTextEdit } from './convert.js';

/** What a completion item carries along until its description is asked for. */
export interface CompletionData {
  readonly uri: string;
  readonly what: About['what'];
  readonly path: About['path'];
}

/** What a client said of the completion that it can show. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly labelDetails: boolean;
  readonly insertReplace: boolean;
  readonly commit: boolean;
  readonly preselect: boolean;
  readonly asIs: boolean;
  /** How it marks what should not be chosen any more: by a tag, a field of older clients, or not. */
  readonly deprecated: 'tag' | 'field' | null;
  /** The properties that a list may give once for all of its items. */
  readonly defaults: ReadonlySet<string>;
}

/** Reads what a client announced; a client that announces nothing gets plain text and plain edits. */
export function completionClient({ textDocument }: ClientCapabilities): CompletionClient {
  const { completionItem: item, completionList } = textDocument?.completion ?? {};
  const hasTag = item?.tagSupport?.valueSet?.includes(CompletionItemTag.Deprecated);
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
    labelDetails: item?.labelDetailsSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    commit: item?.commitCharactersSupport === true,
    preselect: item?.preselectSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
    deprecated: hasTag ? 'tag' : item?.deprecatedSupport ? 'field' : null,
    defaults: new Set(completionList?.itemDefaults),
  };
}

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  bouwsteen: CompletionItemKind.Class,
  element: CompletionItemKind.Reference,
  uitgangspunt: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  rule: CompletionItemKind.Event,
  template: CompletionItemKind.Snippet,
};

/**
 * Offers in the protocol's terms. What they have in common is said once, where the client knows
 * that: the catalogue alone has hundreds of offers, and they come with every word.
 */
export function toCompletionList(
  document: TextDocument,
  offset: number,
  offers: readonly Completion[],
  client: CompletionClient,
): CompletionList {
  const isIncomplete = offers.some(({ followsTyping }) => followsTyping);
  const items = offers.map((offer) => toItem(document, offset, offer, client));
  const [first] = offers;
  if (!first || client.defaults.size === 0) return { isIncomplete, items };
  const editRange = rangeOf(document, offset, first.replaces, client);
  const common = {
    ...(client.defaults.has('editRange') && { editRange }),
    ...(client.defaults.has('insertTextFormat') && { insertTextFormat: InsertTextFormat.PlainText }),
    ...(client.defaults.has('insertTextMode') && client.asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(client.defaults.has('commitCharacters') &&
      client.commit &&
      first.commit.length > 0 && { commitCharacters: [...first.commit] }),
    ...(client.defaults.has('data') && { data: commonest(items) }),
  };
  for (const [index, item] of items.entries()) leaveOut(item, common, offers[index]!, first);
  return { isIncomplete, itemDefaults: common, items };
}

type Defaults = NonNullable<CompletionList['itemDefaults']>;

/** Takes out of an item what the list says for all, and keeps what is different in it. */
function leaveOut(item: CompletionItem, common: Defaults, offer: Completion, first: Completion): void {
  const { replaces } = offer;
  if (common.editRange && replaces.start === first.replaces.start && replaces.end === first.replaces.end) {
    delete item.textEdit;
    if (offer.insert !== offer.label) item.textEditText = offer.insert;
  }
  if (common.insertTextFormat === item.insertTextFormat) delete item.insertTextFormat;
  if (common.insertTextMode === item.insertTextMode) delete item.insertTextMode;
  if (common.commitCharacters) {
    if (same(common.commitCharacters, item.commitCharacters)) delete item.commitCharacters;
    else item.commitCharacters ??= [];
  }
  if (common.data === undefined) return;
  if (same(common.data, item.data)) delete item.data;
  // Without data of its own it would be described as what it is not.
  else item.data ??= null;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The data that most items have. */
function commonest(items: readonly CompletionItem[]): unknown {
  const counts = new Map<string, number>();
  for (const { data } of items) {
    if (data) counts.set(JSON.stringify(data), (counts.get(JSON.stringify(data)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && JSON.parse(most[0]);
}

function toItem(
  document: TextDocument,
  offset: number,
  offer: Completion,
  client: CompletionClient,
): CompletionItem {
  const { label, detail, about } = offer;
  const data: CompletionData | null = about && { uri: document.uri, what: about.what, path: about.path };
  return {
    label,
    kind: kinds[offer.kind],
    ...(detail !== null && (client.labelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(offer.documentation !== null && { documentation: toMarkup(offer.documentation, client.markdown) }),
    ...(offer.filter !== label && { filterText: offer.filter }),
    sortText: offer.sort,
    textEdit: editOf(document, offset, offer, client),
    ...(offer.indents && { additionalTextEdits: [toTextEdit(document, offer.indents)] }),
    insertTextFormat: offer.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(client.commit && offer.commit.length > 0 && { commitCharacters: [...offer.commit] }),
    ...(client.preselect && offer.isBest && { preselect: true }),
    ...(offer.isDeprecated && client.deprecated === 'tag' && { tags: [CompletionItemTag.Deprecated] }),
    ...(offer.isDeprecated && client.deprecated === 'field' && { deprecated: true }),
    ...(data && { data }),
  };
}

type EditRange = Range | { insert: Range; replace: Range };

/** The whole word, or for clients that let the user choose also the part before the cursor. */
function rangeOf(
  document: TextDocument,
  offset: number,
  replaces: Span,
  { insertReplace }: CompletionClient,
): EditRange {
  const replace = toRange(document, replaces);
  return insertReplace
    ? { insert: toRange(document, { start: replaces.start, end: offset }), replace }
    : replace;
}

function editOf(
  document: TextDocument,
  offset: number,
  { replaces, insert: newText }: Completion,
  client: CompletionClient,
): NonNullable<CompletionItem['textEdit']> {
  const range = rangeOf(document, offset, replaces, client);
  return 'insert' in range ? { newText, ...range } : ({ range, newText } satisfies TextEdit);
}
