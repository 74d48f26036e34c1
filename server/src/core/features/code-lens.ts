import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { Catalogue } from '../model/catalogue.js';
import { keySeriesOf } from '../model/key-series.js';
import { type Span, shift } from '../model/span.js';
import { occurrencesIn, type Subject } from './subject.js';

/** What stands above a line of the text, for the reader to act on. */
export type CodeLens =
  /** How often it is used; to be counted when it is looked at. */
  | { readonly kind: 'uses'; readonly span: Span; readonly subject: Subject }
  /** The way to the drawing of the document. */
  | { readonly kind: 'preview'; readonly span: Span }
  /** The way to the figures of a bouwsteen. */
  | { readonly kind: 'figures'; readonly span: Span; readonly bouwsteen: string };

/** What to offer. */
export interface LensChoice {
  readonly uses: boolean;
  readonly preview: boolean;
  readonly figures: boolean;
}

/**
 * Of more elements than these, a lens above each would make every letter slow to appear, since an editor
 * moves all of them along.
 */
const maxItems = 1000;

/**
 * What to show above the lines of a document: the drawing at its top, above each element or entry
 * how often it is used, and the figures of elements that have any; in a very large document the drawing
 * alone. All spans are absolute.
 * @param builtIn the catalogue that comes with the program.
 */
export function codeLenses(
  analysis: Analysis,
  { uses, preview, figures }: LensChoice,
  builtIn: Catalogue,
): CodeLens[] {
  const { source } = analysis.document;
  const first = source.sections[0];
  const isDrawn = source.kind !== 'bouwstenen' && source.itemCount > 0;
  const isLarge = source.itemCount > maxItems;
  const lenses: CodeLens[] = [];
  if (preview && first && isDrawn) lenses.push({ kind: 'preview', span: shift(first.key.span, first.base) });
  if (uses && !isLarge) lenses.push(...usesOf(analysis, builtIn));
  if (figures && !isLarge) lenses.push(...figuresOf(analysis));
  return lenses.sort((a, b) => a.span.start - b.span.start);
}

/** A monitor defines no voorzieningen; it only has their figures. */
function usesOf(analysis: Analysis, builtIn: Catalogue): CodeLens[] {
  const { kind } = analysis.document.source;
  const counted = kind === 'architectuur' ? 'element' : kind === 'bouwstenen' ? 'bouwsteen' : null;
  return occurrencesIn(analysis, builtIn).flatMap(({ subject, role, span }) =>
    role === 'definition' && subject.kind === counted ? { kind: 'uses' as const, span, subject } : [],
  );
}

function figuresOf(analysis: Analysis): CodeLens[] {
  const known = new Map<string, boolean>();
  return (architectureOf(analysis.document)?.elements ?? []).flatMap(({ id, base, bouwsteen }) => {
    if (!bouwsteen) return [];
    const { text } = bouwsteen;
    const hasFigures = known.get(text) ?? keySeriesOf(analysis.editions, text) !== null;
    known.set(text, hasFigures);
    const span = shift(id.span, base);
    return hasFigures ? { kind: 'figures' as const, span, bouwsteen: text } : [];
  });
}
