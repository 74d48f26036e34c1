import { performance } from 'node:perf_hooks';
import { layoutPlate, type PlacedPlate } from '../server/src/core/diagram/layout.js';
import type { Plate } from '../server/src/core/diagram/plate.js';
import { drawSvg } from '../server/src/core/diagram/svg.js';
import {
  bends,
  crossings,
  type Fault,
  faults,
  keptNeighbours,
  sharedPieces,
} from '../test/diagram/invariants.js';
import { randomPlate, seeded } from '../test/diagram/random-plate.js';
import { clusteredPlate } from '../test/diagram/random-plate-clustered.js';
import { inserted, renamed } from '../test/diagram/random-plate-edits.js';

/** How the relations of a generated architecture lie: anywhere, or as in real ones. */
export type Kind = 'uniform' | 'clustered';

/** One size of one kind, over some seeds. */
export interface Case {
  readonly kind: Kind;
  readonly elements: number;
  readonly relations: number;
  readonly seeds: number;
  /** How often the first seed is drawn again for the median. */
  readonly warmRuns: number;
  /** On how many of the seeds one edit each is tried, and how many times. */
  readonly edits: number;
}

/** What was measured. Times in milliseconds, memory in megabytes; counts are means over the seeds. */
export interface Result {
  readonly kind: Kind;
  readonly elements: number;
  readonly relations: number;
  /** The first layout of a fresh process, and the median once the program is warm. */
  readonly coldMs: number;
  readonly warmMs: number;
  /** Making the text of the drawing, warm, and its length. */
  readonly svgMs: number;
  readonly svgMegabytes: number;
  /** What the placed plate keeps in memory, and the most that the process ever took. */
  readonly heapMegabytes: number;
  readonly peakMegabytes: number;
  /** These five must be 0; they are sums over the seeds. */
  readonly overlaps: number;
  readonly throughBoxes: number;
  readonly labelsOverBoxes: number;
  readonly otherFaults: number;
  readonly badShapes: number;
  readonly crossings: number;
  readonly bends: number;
  readonly sharedSegments: number;
  readonly sharedPixels: number;
  readonly narrowest: number;
  readonly widest: number;
  /** Share of the other elements that keep their neighbours: worst and mean, 0 to 1; 1 without edits. */
  readonly insertionWorst: number;
  readonly insertionMean: number;
  readonly renameWorst: number;
}

/** Up to this many elements the drawing has to have the shape of a sheet. */
const shapedUpTo = 300;
const narrowestShape = 1;
const widestShape = 2.5;

/** Measures one case; memory is only right in a process that did nothing else, started with --expose-gc. */
export function measure(wanted: Case): Result {
  const plates = Array.from({ length: wanted.seeds }, (_, seed) => plateOf(wanted, seed + 1));
  const first = plates[0] as Plate;
  const before = heapUsed();
  const cold = timed(() => layoutPlate(first));
  const heap = heapUsed() - before;
  const placed = [cold.value, ...plates.slice(1).map(layoutPlate)];
  const warm = median(Array.from({ length: wanted.warmRuns }, () => timed(() => layoutPlate(first)).ms));
  const peak = process.resourceUsage().maxRSS / 1024;
  const draw = () => drawSvg(first, cold.value, { theme: 'light', taal: 'nl' });
  const svg = draw();
  const drawing = median(Array.from({ length: Math.min(5, wanted.warmRuns) }, () => timed(draw).ms));

  const found = placed.flatMap(faults);
  const count = (kind: Fault['kind']) => found.filter((fault) => fault.kind === kind).length;
  const shapes = placed.map(({ width, height }) => width / height);
  const shared = placed.map(sharedPieces);
  const insertions = edited(wanted, plates, placed, inserted, 'nieuw');
  const renames = edited(wanted, plates, placed, renamed, null);
  return {
    kind: wanted.kind,
    elements: wanted.elements,
    relations: wanted.relations,
    coldMs: cold.ms,
    warmMs: warm,
    svgMs: drawing,
    svgMegabytes: svg.length / 1e6,
    heapMegabytes: heap / 1e6,
    peakMegabytes: peak,
    overlaps: count('overlap'),
    throughBoxes: count('through'),
    labelsOverBoxes: count('label'),
    otherFaults: count('other'),
    badShapes:
      wanted.elements > shapedUpTo
        ? 0
        : shapes.filter((shape) => shape < narrowestShape || shape > widestShape).length,
    crossings: mean(placed.map(crossings)),
    bends: mean(placed.map(bends)),
    sharedSegments: mean(shared.map(({ count }) => count)),
    sharedPixels: mean(shared.map(({ length }) => length)),
    narrowest: Math.min(...shapes),
    widest: Math.max(...shapes),
    insertionWorst: Math.min(1, ...insertions),
    insertionMean: insertions.length === 0 ? 1 : mean(insertions),
    renameWorst: Math.min(1, ...renames),
  };
}

/** The plate of a case with this seed. */
export function plateOf({ kind, elements, relations }: Omit<Case, 'seeds'>, seed: number): Plate {
  return kind === 'uniform'
    ? randomPlate(elements, relations, seed)
    : clusteredPlate(elements, relations, seed);
}

type Edit = (plate: Plate, random: () => number) => Plate;

/** What share of the elements keep their neighbours, for each edit. */
function edited(
  { edits }: Case,
  plates: readonly Plate[],
  placed: readonly PlacedPlate[],
  edit: Edit,
  added: string | null,
): number[] {
  return Array.from({ length: edits }, (_, index) => {
    const at = index % plates.length;
    const plate = plates[at] as Plate;
    const after = layoutPlate(edit(plate, seeded(index + 1)));
    return keptNeighbours(placed[at] as PlacedPlate, after, added);
  });
}

function timed<T>(run: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
