import { wordsIn } from './bouwsteen.js';
import type { Word } from './span.js';
import { type Field, fieldsOf, textOf, valueUnder, wordOf } from './yaml-part.js';

/**
 * A weergave as the document defines it. All offsets in it count from `base`. A list without words
 * lets everything through.
 */
export interface ViewDefinition {
  readonly id: Word;
  readonly base: number;
  readonly name: string | null;
  readonly description: string | null;
  readonly layers: readonly Word[];
  readonly elements: readonly Word[];
  readonly statuses: readonly Word[];
  readonly domains: readonly Word[];
  /** The soorten of bouwsteen. */
  readonly kinds: readonly Word[];
  readonly verbs: readonly Word[];
  /** The element that it turns around, and how many relations far it reaches; at least 1. */
  readonly around: Word | null;
  readonly steps: number;
  /** Whether related elements stand in each other's boxes, instead of with lines between them. */
  readonly isPlotted: boolean;
  /** The layer whose elements are the boxes of a plotted view. */
  readonly ground: Word | null;
  readonly hasFigures: boolean;
}

/** Reads one view. What has the wrong form counts as not written. */
export function readView({ key, value }: Field, base: number): ViewDefinition {
  const fields = fieldsOf(value);
  const words = (name: string): Word[] => wordsIn(valueUnder(fields, name));
  const text = (name: string): string | null => textOf(valueUnder(fields, name));
  return {
    id: key,
    base,
    name: text('naam'),
    description: text('omschrijving')?.trim() ?? null,
    layers: words('lagen'),
    elements: words('elementen'),
    statuses: words('statussen'),
    domains: words('domeinen'),
    kinds: words('soorten'),
    verbs: words('relaties'),
    around: wordOf(valueUnder(fields, 'rond')),
    steps: stepsIn(text('stappen')),
    isPlotted: text('vorm') === 'geplot',
    ground: wordOf(valueUnder(fields, 'ondergrond')),
    hasFigures: text('kengetallen') === 'true',
  };
}

function stepsIn(text: string | null): number {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
