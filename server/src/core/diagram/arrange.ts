import { layers } from '../model/layers.js';
import type { Steps } from '../steps.js';
import { placeColumns } from './columns.js';
import {
  type Draft,
  draftLines,
  draftWidth,
  type Line,
  linesHeight,
  type Material,
  type Strips,
} from './draft.js';
import { furnitureSizes } from './furniture-sizes.js';
import * as sizes from './sizes.js';
import { type Area, AreaList, finishStructure, type Item, type Structure } from './structure.js';
import type { Leaning } from './tangle.js';
import { untangle } from './untangle.js';

/** A sheet of paper lies about this much wider than high; so does a plate. */
const wantedRatio = 1.4;
/** Columns in which nothing stands stay where a plate would otherwise become narrower than this. */
const narrowestRatio = 1.2;
const widestRatio = 2;
const fewestColumns = 3;
/** A layer of up to this many boxes stays on one line: on a small plate a line parted is much of it moved. */
const undivided = 7;
const mostAspectColumns = 60;
/** For this many columns beyond the first, one neighbour on either side has a say in which sheet is best. */
const columnsPerNeighbour = 8;

/** The drafts of a whole plate, before their columns are placed. */
interface Sheet {
  readonly main: Draft;
  /** By index in `layers`. */
  readonly aspects: ReadonlyMap<number, Draft>;
  /** Expected pixels, furniture included. */
  readonly width: number;
  readonly height: number;
}

/**
 * Divides the elements over lines and columns, in as many columns as give the plate the shape of a
 * sheet of paper.
 * @param strips what the space between columns and between lines is expected to be, in pixels
 * @param furniture the height of title and legend in pixels
 * @param fewest how many columns the layers must have at least, or 0
 * @param leaning what counts when boxes move to where their lines are less tangled; null to leave them
 * @param spare how many columns the layers get beyond that, for boxes to move over
 */
export function* arrange(
  material: Material,
  strips: Strips,
  furniture: number,
  fewest: number,
  leaning: Leaning | null = null,
  spare = 0,
): Steps<Structure> {
  const fitting = yield* bestSheet(material, strips, furniture, fewest);
  const wider = fitting.main.columns + spare;
  const sheet = spare > 0 ? yield* bestSheet(material, strips, furniture, wider) : fitting;
  const { network, wishes } = material;
  placeColumns(sheet.main, [...sheet.aspects.values()], network, wishes);
  yield;
  if (leaning) untangle(sheet.main, [...sheet.aspects.values()], network, strips, leaning);
  const cropped = fewest > 0 ? sheet.main : withoutFreeColumns(sheet, strips);
  const hasLines = network.lines.length > 0;
  if (hasLines) centre(cropped);

  const list = new AreaList();
  const main = freeze(cropped, 'layers', list, hasLines);
  const aspects = new Map(
    [...sheet.aspects].map(([layer, draft]) => [layer, freeze(draft, 'aspect', list, hasLines)]),
  );
  const inRoot = [main, ...aspects.values()];
  const root = list.add({
    kind: 'root',
    element: -1,
    unit: 0,
    columns: inRoot.length,
    lineCount: 1,
    lineLayers: [-1],
    items: inRoot.map((inner, column) => ({ element: -1, inner, line: 0, column, span: 1 })),
  });
  return finishStructure(list, root, main, aspects, network);
}

function* bestSheet(material: Material, strips: Strips, furniture: number, atLeast: number): Steps<Sheet> {
  const { network } = material;
  const members: number[][] = layers.map(() => []);
  network.parentOf.forEach((parent, index) => {
    if (parent < 0) members[network.layerOf[index] ?? 0]?.push(index);
  });
  const aside = layers.map(
    (layer, index) => layer.group === 'aspectgebieden' && (members[index]?.length ?? 0) > 0,
  );
  const inAspects = countMembers(members.filter((_, index) => aside[index]));
  // When most of the drawing stands in the aspect columns, they have to set the height themselves.
  const bodies = inAspects * 2 > network.size ? [0, 500, 800, 1200, 1800, 2700, 4000, 6000, 9000] : [0];
  const most = Math.max(atLeast, Math.ceil(Math.sqrt(network.size) * 1.6) + fewestColumns);

  // With nothing in the layers there is only their names to make room for.
  const least = inAspects > 0 && inAspects === countMembers(members) ? 1 : fewestColumns;
  const longest = Math.max(...members.map((own, index) => (aside[index] ? 0 : own.length)));
  let fewest = Math.max(least, atLeast, Math.min(undivided, longest));
  // A few boxes beside filled aspect columns need less, or the whole becomes a ribbon.
  while (fewest > Math.max(1, atLeast) && inAspects > 0) {
    const { width, height } = draftSheet(material, members, fewest, 0, strips, furniture);
    if (width < height * widestRatio) break;
    fewest--;
  }
  let best: Sheet | undefined;
  for (const body of bodies) {
    const sheets: Sheet[] = [];
    for (let columns = fewest; columns <= most; columns++) {
      yield;
      const sheet = draftSheet(material, members, columns, body, strips, furniture);
      sheets.push(sheet);
      // More columns only make it wider.
      if (sheet.width > sheet.height * wantedRatio * 1.5) break;
    }
    const steady = steadiest(sheets, fewest);
    if (steady && (!best || framed(steady) < framed(best))) best = steady;
  }
  return best ?? draftSheet(material, members, fewest, 0, strips, furniture);
}

/**
 * The best of sheets with one column more each, by what they and their neighbours measure: one box
 * more can make one sheet a line higher and hardly changes the mean of several, so that the number of
 * columns rarely jumps. Small plates are few columns wide, where each sheet speaks for itself.
 * @param fewest how many columns the first one has
 */
function steadiest(sheets: readonly Sheet[], fewest: number): Sheet | undefined {
  const sizes = sheets.map(framed);
  const scores = sizes.map((_, index) => {
    const reach = Math.floor((fewest + index - 1) / columnsPerNeighbour);
    let sum = 0;
    let weight = 0;
    for (let at = Math.max(0, index - reach); at <= Math.min(sizes.length - 1, index + reach); at++) {
      const counts = reach + 1 - Math.abs(at - index);
      sum += (sizes[at] ?? 0) * counts;
      weight += counts;
    }
    return sum / weight;
  });
  return sheets[scores.indexOf(Math.min(...scores))];
}

/**
 * How large a sheet must be to hold the drawing: the larger, the smaller everything on it becomes.
 * A little of the other side is added, so that of two that fit the more compact one wins.
 */
function framed({ width, height }: Sheet): number {
  const across = width / wantedRatio;
  return Math.max(across, height) + 0.15 * Math.min(across, height);
}

const countMembers = (members: readonly (readonly number[])[]) =>
  members.reduce((sum, list) => sum + list.length, 0);

/** The layers without the columns in which nothing came to stand, as far as the shape allows. */
function withoutFreeColumns({ main, width, height }: Sheet, strips: Strips): Draft {
  const blocks = main.lines.flatMap((line) => line.blocks);
  const used = new Set(
    blocks.flatMap(({ column, span }) => Array.from({ length: span }, (_, index) => column + index)),
  );
  const pitch = main.unit + strips.gutter;
  const spare = Math.floor((width - height * narrowestRatio) / pitch);
  const free = Array.from({ length: main.columns }, (_, column) => column).filter(
    (column) => !used.has(column),
  );
  const dropped = free.slice(0, Math.max(0, Math.min(spare, main.columns - fewestColumns)));
  const shift = (column: number) => column - dropped.filter((other) => other < column).length;
  for (const block of blocks) block.column = shift(block.column);
  return { ...main, columns: main.columns - dropped.length };
}

/** Columns that are kept for the shape alone lie on both sides; the odd one at the right, where reading ends. */
function centre({ lines, columns }: Draft): void {
  const blocks = lines.flatMap((line) => line.blocks);
  if (blocks.length === 0) return;
  const left = Math.min(...blocks.map(({ column }) => column));
  const right = columns - Math.max(...blocks.map(({ column, span }) => column + span));
  const by = Math.floor((right - left) / 2);
  for (const block of blocks) block.column += by;
}

function draftSheet(
  material: Material,
  members: readonly (readonly number[])[],
  columns: number,
  body: number,
  strips: Strips,
  furniture: number,
): Sheet {
  const around = furnitureSizes(material.network.size);
  const lines: Line[] = [];
  const aspects = new Map<number, Draft>();
  let height = 2 * sizes.bandGap;
  layers.forEach((layer, index) => {
    if (layer.group === 'aspectgebieden') return;
    if (material.network.hiddenLayers.has(index)) return;
    const own = draftLines(material, members[index] ?? [], index, sizes.boxWidth, columns);
    height += own.length === 0 ? around.emptyLayer : linesHeight(own, strips) + strips.channel;
    lines.push(...own);
  });
  const main: Draft = { element: -1, unit: sizes.boxWidth, columns, lines };
  let width =
    2 * sizes.margin + around.groupRail + around.layerRail + draftWidth(main, strips) + strips.gutter;
  height = Math.max(height, body);
  layers.forEach((layer, index) => {
    if (layer.group !== 'aspectgebieden' || material.network.hiddenLayers.has(index)) return;
    width += sizes.bandGap;
    const own = members[index] ?? [];
    if (own.length === 0) {
      width += around.emptyAspect;
      return;
    }
    const draft = draftAspect(material, own, index, height - around.aspectHead, strips);
    aspects.set(index, draft);
    width += draftWidth(draft, strips) + strips.gutter;
  });
  for (const draft of aspects.values()) {
    height = Math.max(height, linesHeight(draft.lines, strips) + strips.channel + around.aspectHead);
  }
  return { main, aspects, width, height: height + furniture };
}

/** An aspect column, in as few columns of boxes as fit in the height. */
function draftAspect(
  material: Material,
  members: readonly number[],
  layer: number,
  height: number,
  strips: Strips,
): Draft {
  const most = Math.min(mostAspectColumns, Math.max(1, members.length));
  // The least that can fit saves trying all smaller numbers on a large plate.
  const perColumn = Math.max(1, Math.floor(height / (sizes.boxHeight + strips.channel)));
  let columns = Math.min(most, Math.max(1, Math.ceil(members.length / perColumn)));
  for (; ; columns++) {
    const lines = draftLines(material, members, layer, sizes.boxWidth, columns);
    if (columns >= most || linesHeight(lines, strips) + strips.channel <= height) {
      return { element: -1, unit: sizes.boxWidth, columns, lines };
    }
  }
}

function freeze(draft: Draft, kind: Area['kind'], list: AreaList, hasLines: boolean): Area {
  const items = draft.lines.flatMap(({ blocks }, line) => {
    // Without lines, which find room beside it, a whole alone on its line of a whole is as wide as that;
    // else nested boxes would stand like stairs.
    const fills = !hasLines && kind === 'composite' && blocks.length === 1;
    return blocks.map(({ element, inner, column, span }): Item => {
      const area = inner && freeze(inner, 'composite', list, hasLines);
      const own = inner && fills ? { column: 0, span: draft.columns } : { column, span };
      return { element, inner: area, line, ...own };
    });
  });
  const lineLayers = draft.lines.map(({ layer }) => layer);
  const { element, unit, columns } = draft;
  return list.add({ kind, element, unit, columns, lineCount: lineLayers.length, items, lineLayers });
}
