import {
  type CancellationToken,
  type ClientCapabilities,
  SemanticTokenModifiers,
  type SemanticTokensEdit,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../core/analysis.js';
import {
  type KnownWords,
  type SemanticToken,
  semanticTokenSteps,
  type TokenKind,
} from '../../core/features/semantic-tokens.js';
import { sameUri } from '../../core/files.js';
import type { Span } from '../../core/model/span.js';
import type { Steps } from '../../core/steps.js';
import type { FeatureGroup } from '../feature-group.js';
import { answerInTurns } from '../in-turns.js';
import { type Located, locate } from '../session.js';

/** Standard types, so that every theme and every client knows them. */
const types: Readonly<Record<TokenKind, SemanticTokenTypes>> = {
  bouwsteen: SemanticTokenTypes.class,
  element: SemanticTokenTypes.variable,
  alias: SemanticTokenTypes.namespace,
  uitgangspunt: SemanticTokenTypes.interface,
  indicator: SemanticTokenTypes.property,
  layer: SemanticTokenTypes.enum,
  choice: SemanticTokenTypes.enumMember,
  verb: SemanticTokenTypes.keyword,
};

const modifiers = {
  isDeclaration: SemanticTokenModifiers.declaration,
  isEnding: SemanticTokenModifiers.deprecated,
  isBuiltIn: SemanticTokenModifiers.defaultLibrary,
} as const;

/** The tokens that a client has of a document, under the name that it knows them by. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** What the words of a text are, so that editors can colour them. */
export const semanticTokensFeature: FeatureGroup = {
  capabilities(client) {
    const announced = client.textDocument?.semanticTokens;
    const legend = legendFor(client);
    if (!announced || legend.tokenTypes.length === 0) return {};
    const { full, range } = announced.requests;
    const delta = typeof full === 'object' && full.delta === true;
    return {
      semanticTokensProvider: { legend, full: full ? { delta } : false, range: Boolean(range) },
    };
  },
  offer(connection, session, guard) {
    const known: KnownWords = new WeakMap();
    const sent = new Map<string, Sent>();
    let count = 0;
    const tokensOf = (
      { analysis, document }: Located,
      token: CancellationToken,
      within?: Span,
    ): Promise<number[]> => {
      const steps = tokenSteps(analysis, document, within);
      return answerInTurns(steps, session.background, document, token);
    };
    function* tokenSteps(analysis: Analysis, document: TextDocument, within?: Span): Steps<number[]> {
      const tokens = yield* semanticTokenSteps(analysis, known, session.world.catalogue, within);
      return yield* encoded(document, tokens, legendFor(session.client()));
    }
    const remember = (uri: string, data: readonly number[]): string => {
      for (const open of sent.keys()) if (!session.document(open)) sent.delete(open);
      const resultId = String(++count);
      sent.set(sameUri(uri), { resultId, data });
      return resultId;
    };

    connection.languages.semanticTokens.on(
      guard(
        async ({ textDocument: { uri } }, token) => {
          const at = await locate(session, { uri });
          const data = at ? await tokensOf(at, token) : [];
          return at ? { resultId: remember(uri, data), data } : { data };
        },
        { data: [] },
      ),
    );

    connection.languages.semanticTokens.onDelta(
      guard(
        async ({ textDocument: { uri }, previousResultId }, token) => {
          const at = await locate(session, { uri });
          if (!at) return { data: [] };
          const data = await tokensOf(at, token);
          const previous = sent.get(sameUri(uri));
          const resultId = remember(uri, data);
          return previous?.resultId === previousResultId
            ? { resultId, edits: edits(previous.data, data) }
            : { resultId, data };
        },
        { data: [] },
      ),
    );

    connection.languages.semanticTokens.onRange(
      guard(
        async ({ textDocument, range }, token) => {
          const at = await locate(session, textDocument);
          if (!at) return { data: [] };
          const { document } = at;
          const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
          return { data: await tokensOf(at, token, within) };
        },
        { data: [] },
      ),
    );
  },
};

/** The types and modifiers that are used here and that the client knows. */
function legendFor({ textDocument }: ClientCapabilities): SemanticTokensLegend {
  const { tokenTypes = [], tokenModifiers = [] } = textDocument?.semanticTokens ?? {};
  return {
    tokenTypes: Object.values(types).filter((type) => tokenTypes.includes(type)),
    tokenModifiers: Object.values(modifiers).filter((modifier) => tokenModifiers.includes(modifier)),
  };
}

const tokensInStep = 100;

/** Five numbers for each token: lines and characters since the one before, length, type and modifiers. */
function* encoded(
  document: TextDocument,
  tokens: readonly SemanticToken[],
  legend: SemanticTokensLegend,
): Steps<number[]> {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const [index, token] of tokens.entries()) {
    if (index % tokensInStep === 0) yield;
    const type = legend.tokenTypes.indexOf(types[token.kind]);
    if (type < 0) continue;
    // Lengths are counted as the client counts, which offsets do not.
    const start = document.positionAt(token.span.start);
    const end = document.positionAt(token.span.end);
    const flags = Object.entries(modifiers).map(([field, modifier]) => {
      const bit = legend.tokenModifiers.indexOf(modifier);
      return token[field as keyof typeof modifiers] && bit >= 0 ? 1 << bit : 0;
    });
    data.push(
      start.line - line,
      start.line === line ? start.character - character : start.character,
      end.character - start.character,
      type,
      flags.reduce<number>((all, flag) => all | flag, 0),
    );
    ({ line, character } = start);
  }
  return data;
}

/** What turns one list of numbers into another: at most one edit, for what differs in the middle. */
function edits(was: readonly number[], is: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  if (start === was.length && start === is.length) return [];
  let same = 0;
  while (same < shorter - start && was.at(-1 - same) === is.at(-1 - same)) same++;
  return [{ start, deleteCount: was.length - start - same, data: is.slice(start, is.length - same) }];
}
