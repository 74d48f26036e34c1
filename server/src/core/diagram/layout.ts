import { type LayerGroup, type LayerId, layerGroups, layers } from '../model/layers.js';
import { inOneGo, type Steps } from '../steps.js';
import { arrange } from './arrange.js';
import { boxText, placeText, type TextLine } from './box-text.js';
import type { Strips } from './draft.js';
import { type Legend, placeLegend, type TitleBlock } from './furniture.js';
import { type FurnitureSizes, furnitureSizes } from './furniture-sizes.js';
import { Knot } from './knot.js';
import type { PlacedLabel } from './label-space.js';
import { placeLabels } from './labels.js';
import { type Network, readNetwork } from './network.js';
import { findWishes } from './order.js';
import type { Plate, PlateElement, PlateRelation, Rectangle } from './plate.js';
import { isStraight } from './plotting.js';
import { type Point, pointsOf } from './points.js';
import * as sizes from './sizes.js';
import { emptyAspectsLeft, furnitureHeight, measuredStrips, type Sketch, sketch } from './sketch.js';
import type { Structure } from './structure.js';
import type { Leaning } from './tangle.js';
import { tidy } from './tidy.js';

/** A plate with a place for everything: what a renderer draws without thinking about positions. */
export interface PlacedPlate {
  readonly width: number;
  readonly height: number;
  readonly title: TitleBlock;
  /** The three bands, and the aspect areas beside them; without those that the plate leaves out. */
  readonly groups: readonly PlacedGroup[];
  /** The layers that the plate shows, as a rule all sixteen; one without elements is a thin strip. */
  readonly layers: readonly PlacedLayer[];
  /** Outer boxes come before the boxes inside them. */
  readonly elements: readonly PlacedElement[];
  readonly relations: readonly PlacedRelation[];
  readonly legend: Legend;
  /** How large title, legend and the names of groups and layers are drawn. */
  readonly furniture: FurnitureSizes;
}

export interface PlacedGroup extends Rectangle {
  readonly group: LayerGroup;
}

export interface PlacedLayer extends Rectangle {
  readonly id: LayerId;
  readonly group: LayerGroup;
  readonly empty: boolean;
}

export interface PlacedElement extends Rectangle {
  readonly element: PlateElement;
  /** The id of the element that it is drawn in, or null. */
  readonly parent: string | null;
  /** Relative to the box. */
  readonly lines: readonly TextLine[];
  /** The height of the head above the boxes inside it; null for a box without any. */
  readonly head: number | null;
}

export interface PlacedRelation {
  readonly relation: PlateRelation;
  /** Where the line starts, bends and ends. */
  readonly points: readonly Point[];
  readonly label: PlacedLabel | null;
}

/** A plate gets a second and a third chance when it comes out much wider or higher than a sheet. */
const attempts = 3;
const widestRatio = 2.1;
const narrowestRatio = 1.05;
/** What a plate that came out narrower is given columns for. */
const regainedRatio = 1.15;

/**
 * Up to this many elements boxes are also moved over free columns in these ways, and the way counts
 * that left the fewest crossings. Boxes keep their order and their line in all of them, so that the
 * choice does not make a plate jump.
 */
const mostTried = 60;
const ways: readonly Way[] = [
  { leaning: { through: 1, length: 1 / 400 }, spare: 0 },
  { leaning: { through: 0.6, length: 1 / 900 }, spare: 0 },
  { leaning: { through: 0.6, length: 1 / 900 }, spare: 1 },
];

interface Way {
  readonly leaning: Leaning;
  /** How many columns the layers have beyond what their shape asks for. */
  readonly spare: number;
}
/** A plate gets no spare columns that make it wider than this. */
const widestWithSpare = 1.7;
/** What a bend counts for beside a crossing. */
const bendShare = 0.3;

/**
 * Gives everything on a plate its place. Elements stand in lines within their layers, near what
 * they are related to; relations run at right angles through the space between the boxes.
 * @returns pixels, whole or half; the same plate always gives the same answer
 */
export function layoutPlate(plate: Plate): PlacedPlate {
  return inOneGo(layoutSteps(plate));
}

/** {@link layoutPlate} in steps, for who has other things to do between them. */
export function* layoutSteps(plate: Plate): Steps<PlacedPlate> {
  const network = readNetwork(plate);
  const wishes = findWishes(network);
  const heights = plate.elements.map((element, index) => {
    const inside = (network.parentOf[index] ?? -1) >= 0;
    return boxText(element, inside ? sizes.innerBoxWidth : sizes.boxWidth, false).height;
  });
  const material = { network, wishes, heights };
  const furniture = furnitureHeight(plate, furnitureSizes(network.size));
  let strips = expectedStrips(network);
  let fewest = 0;
  let best: Sketch | undefined;
  let chosen = { strips, fewest };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const structure = yield* arrange(material, strips, furniture, fewest);
    const made = yield* sketch(plate, network, structure, 0);
    if (!best || misfit(made) < misfit(best)) {
      best = made;
      chosen = { strips, fewest };
    }
    if (misfit(made) <= 1) break;
    strips = measuredStrips(made);
    const missing = made.height * regainedRatio - made.width;
    if (missing > 0)
      fewest = structure.layersArea.columns + Math.ceil(missing / (sizes.boxWidth + strips.gutter));
  }
  if (network.size <= mostTried) {
    const first = best as Sketch;
    ({ strips, fewest } = chosen);
    for (const { leaning, spare } of ways) {
      const structure = yield* arrange(material, strips, furniture, fewest, leaning, spare);
      if (spare > 0 && !sameLines(structure, first.structure)) continue;
      const made = yield* sketch(plate, network, structure, 0);
      if (spare > 0 && made.width / made.height > widestWithSpare) continue;
      if (misfit(made) > Math.max(1, misfit(best as Sketch))) continue;
      if (disorder(made) < disorder(best as Sketch)) best = made;
    }
  }
  return yield* place(plate, network, yield* inProportion(plate, network, best as Sketch));
}

/** Whether every box stands on the same line of what it stands in. */
function sameLines(one: Structure, other: Structure): boolean {
  return one.spots.every(({ item }, index) => item.line === other.spots[index]?.item.line);
}

/** How hard the lines of a sketch are to follow, in crossings. */
function disorder({ plots, structure, across, down }: Sketch): number {
  const lines = plots.map((plot) => pointsOf(plot, structure, across, down));
  const bends = lines.reduce((sum, points) => sum + points.length - 2, 0);
  return new Knot(lines).total() + bends * bendShare;
}

/** A few boxes in all three aspect columns make a low, wide plate, which then gets more air. */
function* inProportion(plate: Plate, network: Network, made: Sketch): Steps<Sketch> {
  if (made.width / made.height <= widestRatio * 1.1) return made;
  return yield* sketch(
    plate,
    network,
    made.structure,
    made.width / widestRatio - furnitureHeight(plate, furnitureSizes(network.size)),
  );
}

function* place(plate: Plate, network: Network, made: Sketch): Steps<PlacedPlate> {
  const { structure, across, down, plots, texts, title, width } = made;
  const elements = inDrawingOrder(network).map((index): PlacedElement => {
    const isComposite = (network.childrenOf[index]?.length ?? 0) > 0;
    const text = texts[index] ?? { lines: [], height: 0 };
    const height = down.boxHeight[index] ?? 0;
    return {
      element: plate.elements[index] as PlateElement,
      parent: plate.elements[network.parentOf[index] ?? -1]?.id ?? null,
      x: across.boxLeft[index] ?? 0,
      y: down.boxTop[index] ?? 0,
      width: across.boxWidth[index] ?? 0,
      height,
      lines: placeText(text, isComposite ? null : height),
      head: isComposite ? text.height : null,
    };
  });
  yield;
  tidy(plots, structure, across, down);
  yield;
  const lines = plots.map((plot) => pointsOf(plot, structure, across, down));
  const written = plots.map(({ route }) => route.line.relation.label);
  const free = plots.map((plot) => (isStraight(plot) ? (plot.at[1] ?? null) : null));
  yield;
  const labels = yield* placeLabels(written, lines, free, elements);
  const relations = plots.map(({ route }, index) => ({
    relation: route.line.relation,
    points: lines[index] ?? [],
    label: labels[index] ?? null,
  }));
  const placed = placeLayers(made);
  const bottom = Math.max(...placed.map((layer) => layer.y + layer.height));
  const verbs = relations.map(({ relation }) => relation.verb);
  const legend = placeLegend(
    plate,
    verbs,
    { x: sizes.margin, y: bottom + 16, width: width - 2 * sizes.margin },
    structure.furniture,
  );
  const height = (legend.items.length > 0 ? legend.y + legend.height : bottom) + sizes.margin;
  return {
    width,
    height,
    title,
    groups: placeGroups(placed, made),
    layers: placed,
    elements,
    relations,
    legend,
    furniture: structure.furniture,
  };
}

/** Document order, but each element after the one that it is drawn in. */
function inDrawingOrder({ parentOf, childrenOf }: Network): number[] {
  const order: number[] = [];
  const pending = parentOf.flatMap((parent, index) => (parent < 0 ? [index] : [])).reverse();
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    order.push(at);
    pending.push(...[...(childrenOf[at] ?? [])].reverse());
  }
  return order;
}

function placeLayers({ structure, across, down, top }: Sketch): PlacedLayer[] {
  const main = structure.layersArea.index;
  const { groupRail, emptyAspect } = structure.furniture;
  const left = sizes.margin + groupRail;
  const right = (across.areaLeft[main] ?? 0) + (across.areaWidth[main] ?? 0);
  const height = down.areaHeight[structure.root.index] ?? 0;
  let strip = emptyAspectsLeft(structure, across);
  return layers.flatMap(({ id, group }, index) => {
    if (structure.hiddenLayers.has(index)) return [];
    if (group !== 'aspectgebieden') {
      const row = down.rows.find(({ layer }) => layer === index);
      const own = { y: row?.top ?? top, height: row?.height ?? 0, empty: row?.empty ?? true };
      return { id, group, x: left, width: right - left, ...own };
    }
    const area = structure.aspectAreas.get(index)?.index;
    const own = { id, group, y: top + groupRail, height: height - groupRail };
    if (area !== undefined) {
      return { ...own, empty: false, x: across.areaLeft[area] ?? 0, width: across.areaWidth[area] ?? 0 };
    }
    const x = strip;
    strip += emptyAspect;
    return { ...own, empty: true, x, width: emptyAspect };
  });
}

function placeGroups(placed: readonly PlacedLayer[], { top, down, structure }: Sketch): PlacedGroup[] {
  const { groupRail } = structure.furniture;
  return layerGroups.flatMap(({ id }) => {
    const own = placed.filter(({ group }) => group === id);
    if (own.length === 0) return [];
    const x = Math.min(...own.map((layer) => layer.x));
    const right = Math.max(...own.map((layer) => layer.x + layer.width));
    if (id === 'aspectgebieden') {
      const height = down.areaHeight[structure.root.index] ?? 0;
      return { group: id, x, y: top, width: right - x, height };
    }
    const y = Math.min(...own.map((layer) => layer.y));
    const bottom = Math.max(...own.map((layer) => layer.y + layer.height));
    return { group: id, x: x - groupRail, y, width: right - x + groupRail, height: bottom - y };
  });
}

/** How many times too wide or too high a drawing is; 1 or less when its shape will do. */
function misfit({ width, height }: Sketch): number {
  return Math.max(width / height / widestRatio, narrowestRatio / (width / height));
}

/** A guess at the space that lines will take between the boxes, fitted to random plates of 15 to 1000. */
function expectedStrips({ size, lines }: Network): Strips {
  const crossing = (lines.length / Math.max(1, Math.sqrt(size))) * 0.6;
  return { gutter: 28 + Math.min(170, Math.max(0, crossing - 3.5) * 7), channel: 34 + crossing * 5 };
}
