import { type FoldingRange, FoldingRangeKind, type SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { documentLinks } from '../../core/features/document-links.js';
import { type Fold, foldSteps } from '../../core/features/folding.js';
import { selections } from '../../core/features/selection.js';
import type { Span } from '../../core/model/span.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { answerInTurns } from '../in-turns.js';
import { locate } from '../session.js';

/** Folding, growing selections, and links: what follows from the structure of the text. */
export const structureFeature: FeatureGroup = {
  capabilities: () => ({
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
  }),
  offer(connection, session, guard) {
    connection.onFoldingRanges(
      guard(async ({ textDocument }, token) => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const { rangeLimit, lineFoldingOnly = false } = session.client().textDocument?.foldingRange ?? {};
        const steps = foldSteps(at.analysis.document.source.text);
        const all = await answerInTurns(steps, session.background, at.document, token);
        return limited(all, rangeLimit).map((fold) => toFoldingRange(at.document, fold, lineFoldingOnly));
      }),
    );

    connection.onSelectionRanges(
      guard(async ({ textDocument, positions }) => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const { source } = at.analysis.document;
        return positions.map((position) =>
          toSelectionRange(at.document, selections(source, at.document.offsetAt(position))),
        );
      }),
    );

    connection.onDocumentLinks(
      guard(async ({ textDocument }) => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const withTooltip = session.client().textDocument?.documentLink?.tooltipSupport === true;
        const tooltip = session.taal() === 'nl' ? 'Open het bestand' : 'Open the file';
        return documentLinks(at.analysis).map(({ span, target, isFile }) => ({
          range: toRange(at.document, span),
          target,
          ...(withTooltip && isFile && { tooltip }),
        }));
      }),
    );
  },
};

/** Of more folds than a client takes, those that hide the most. */
function limited(found: readonly Fold[], limit: number | undefined): readonly Fold[] {
  if (limit === undefined || found.length <= limit) return found;
  const largest = [...found].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, limit);
  return largest.sort((a, b) => a.start - b.start);
}

const foldingKinds: Readonly<Partial<Record<Fold['kind'], FoldingRangeKind>>> = {
  comment: FoldingRangeKind.Comment,
  region: FoldingRangeKind.Region,
};

function toFoldingRange(document: TextDocument, fold: Fold, linesOnly: boolean): FoldingRange {
  const { start, end } = toRange(document, fold);
  const kind = foldingKinds[fold.kind];
  return {
    startLine: start.line,
    endLine: end.line,
    ...(!linesOnly && {
      startCharacter: document.getLineRange(start.line).end.character,
      endCharacter: end.character,
    }),
    ...(kind && { kind }),
  };
}

function toSelectionRange(document: TextDocument, spans: readonly Span[]): SelectionRange {
  const [smallest, ...around] = spans;
  const range = toRange(document, smallest ?? { start: 0, end: 0 });
  return around.length > 0 ? { range, parent: toSelectionRange(document, around) } : { range };
}
