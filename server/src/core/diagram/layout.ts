import { type LayerGroup, type LayerId, layerGroups, layers } from '../model/layers.js';
import { arrange } from './arrange.js';
import { type BoxText, boxText, placeText, type TextLine } from './box-text.js';
import type { Strips } from './draft.js';
import { type Legend, placeLegend, placeTitle, type TitleBlock } from './furniture.js';
import { type PlacedLabel, placeLabels } from './labels.js';
import { type Across, measureAcross } from './measure-across.js';
import { type Down, type Heights, measureDown } from './measure-down.js';
import { type Network, readNetwork } from './network.js';
import { findWishes } from './order.js';
import type { Plate, PlateElement, PlateRelation, Rectangle } from './plate.js';
import {
  channelLanes,
  gutterLanes,
  type Plot,
  plotChannels,
  plotGutters,
  plotRoot,
  plotSidePorts,
  plotVerticalPorts,
  startPlots,
} from './plotting.js';
import { type Point, pointsOf } from './points.js';
import { makeRouteGraph } from './route-graph.js';
import { routeAll } from './routing.js';
import * as sizes from './sizes.js';
import type { Structure } from './structure.js';

/** A plate with a place for everything: what a renderer draws without thinking about positions. */
export interface PlacedPlate {
  readonly width: number;
  readonly height: number;
  readonly title: TitleBlock;
  /** The three bands, and the aspect areas beside them. */
  readonly groups: readonly PlacedGroup[];
  /** All sixteen layers; one without elements is a thin strip. */
  readonly layers: readonly PlacedLayer[];
  /** Outer boxes come before the boxes inside them. */
  readonly elements: readonly PlacedElement[];
  readonly relations: readonly PlacedRelation[];
  readonly legend: Legend;
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
const widestRatio = 2.2;
const narrowestRatio = 1.1;

/**
 * Gives everything on a plate its place. Elements stand in lines within their layers, near what
 * they are related to; relations run at right angles through the space between the boxes.
 * @returns pixels, whole or half; the same plate always gives the same answer
 */
export function layoutPlate(plate: Plate): PlacedPlate {
  const network = readNetwork(plate);
  const wishes = findWishes(network);
  const heights = plate.elements.map((element, index) => {
    const inside = (network.parentOf[index] ?? -1) >= 0;
    return boxText(element, inside ? sizes.innerBoxWidth : sizes.boxWidth, false).height;
  });
  const material = { network, wishes, heights };
  let strips = expectedStrips(network);
  let best: Drawing | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const structure = arrange(material, strips, furnitureHeight(plate));
    const drawing = draw(plate, network, structure, best?.top ?? 0);
    if (!best || misfit(drawing) < misfit(best)) best = drawing;
    if (misfit(drawing) <= 1) break;
    strips = measuredStrips(drawing);
  }
  return place(plate, network, best as Drawing);
}

/** A structure with its lines, before the furniture around it. */
interface Drawing {
  readonly structure: Structure;
  readonly across: Across;
  readonly down: Down;
  readonly plots: readonly Plot[];
  readonly texts: readonly BoxText[];
  readonly title: TitleBlock;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function draw(plate: Plate, network: Network, structure: Structure, _previousTop: number): Drawing {
  const left = sizes.margin + sizes.groupRail + sizes.layerRail;
  const none: number[] = [];
  const nominal = measureAcross(structure, none, left);
  const nominalTexts = textsOf(plate, network, nominal);
  const terrain = {
    structure,
    across: nominal,
    down: measureDown(structure, none, heightsOf(nominalTexts), 0),
  };
  const graph = makeRouteGraph(structure, terrain.across, terrain.down);
  const plots = startPlots(routeAll({ ...terrain, graph }, network));

  // Across first: which lines share a gutter does not depend on how high anything is.
  const gutters = gutterLanes(structure, plots);
  const across = measureAcross(
    structure,
    gutters.map(({ lanes }) => lanes.count),
    left,
  );
  plotGutters(gutters, across);
  plotVerticalPorts(plots, across);
  const channels = channelLanes(structure, plots, across);
  const texts = textsOf(plate, network, across);
  const width = widthOf(structure, across);
  const title = placeTitle(plate, width - 2 * sizes.margin);
  const top = title.y + title.height + 14;
  const down = measureDown(
    structure,
    channels.map(({ lanes }) => lanes.count),
    heightsOf(texts),
    top,
  );
  plotChannels(channels, down);
  plotSidePorts(plots, down);
  plotRoot(structure, plots, across);
  const height = (down.areaHeight[structure.root.index] ?? 0) + furnitureHeight(plate);
  return { structure, across, down, plots, texts, title, top, width, height };
}

function textsOf(plate: Plate, network: Network, across: Across): BoxText[] {
  return plate.elements.map((element, index) =>
    boxText(element, across.boxWidth[index] ?? sizes.boxWidth, (network.childrenOf[index]?.length ?? 0) > 0),
  );
}

function heightsOf(texts: readonly BoxText[]): Heights {
  const heights = texts.map(({ height }) => height);
  return { box: heights, head: heights };
}

/** The whole width: the layers, the aspect columns, and the strips of empty aspect areas at the right. */
function widthOf(structure: Structure, across: Across): number {
  const root = structure.root.index;
  const right = (across.areaLeft[root] ?? 0) + (across.areaWidth[root] ?? 0);
  return right + emptyAspects(structure).length * sizes.emptyAspect + aspectGap(structure) + sizes.margin;
}

function emptyAspects(structure: Structure): number[] {
  return layers.flatMap(({ group }, index) =>
    group === 'aspectgebieden' && !structure.aspectAreas.has(index) ? [index] : [],
  );
}

/** Between the bands and the strips, when nothing else keeps them apart. */
const aspectGap = (structure: Structure) => (emptyAspects(structure).length === 0 ? 0 : sizes.bandGap);

function place(plate: Plate, network: Network, drawing: Drawing): PlacedPlate {
  const { structure, across, down, plots, texts, title, width } = drawing;
  const elements = inDrawingOrder(network).map((index): PlacedElement => {
    const isComposite = (network.childrenOf[index]?.length ?? 0) > 0;
    const box = boxRectangle(drawing, index);
    const text = texts[index] ?? { lines: [], height: 0 };
    const element = plate.elements[index] as PlateElement;
    return {
      element,
      parent: plate.elements[network.parentOf[index] ?? -1]?.id ?? null,
      ...box,
      lines: placeText(text, isComposite ? null : box.height),
      head: isComposite ? text.height : null,
    };
  });
  const lines = plots.map((plot) => pointsOf(plot, structure, across, down));
  const obstacles = elements.map(({ x, y, width: w, height: h, head }) => ({
    x,
    y,
    width: w,
    height: h,
    head,
  }));
  const labels = placeLabels(
    plots.map(({ route }) => route.line.relation.label),
    lines,
    obstacles,
  );
  const relations = plots.map(({ route }, index) => ({
    relation: route.line.relation,
    points: lines[index] ?? [],
    label: labels[index] ?? null,
  }));
  const placedLayers = placeLayers(drawing);
  const bottom = Math.max(...placedLayers.map((layer) => layer.y + layer.height));
  const verbs = relations.map(({ relation }) => relation.verb);
  const legend = placeLegend(plate, verbs, sizes.margin, bottom + 16, width - 2 * sizes.margin);
  const height = (legend.items.length > 0 ? legend.y + legend.height : bottom) + sizes.margin;
  return {
    width,
    height,
    title,
    groups: placeGroups(placedLayers, drawing),
    layers: placedLayers,
    elements,
    relations,
    legend,
  };
}

function boxRectangle({ across, down }: Drawing, index: number): Rectangle {
  return {
    x: across.boxLeft[index] ?? 0,
    y: down.boxTop[index] ?? 0,
    width: across.boxWidth[index] ?? 0,
    height: down.boxHeight[index] ?? 0,
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

function placeLayers({ structure, across, down, top }: Drawing): PlacedLayer[] {
  const main = structure.layersArea.index;
  const left = sizes.margin + sizes.groupRail;
  const right = (across.areaLeft[main] ?? 0) + (across.areaWidth[main] ?? 0);
  const height = down.areaHeight[structure.root.index] ?? 0;
  const empty = emptyAspects(structure);
  const root = structure.root.index;
  let strip = (across.areaLeft[root] ?? 0) + (across.areaWidth[root] ?? 0) + aspectGap(structure);
  return layers.map(({ id, group }, index) => {
    if (group !== 'aspectgebieden') {
      const row = down.rows.find(({ layer }) => layer === index);
      const y = row?.top ?? top;
      return {
        id,
        group,
        empty: row?.empty ?? true,
        x: left,
        y,
        width: right - left,
        height: row?.height ?? 0,
      };
    }
    const area = structure.aspectAreas.get(index)?.index;
    const y = top + sizes.groupRail;
    const inner = { id, group, y, height: height - sizes.groupRail };
    if (area !== undefined) {
      return { ...inner, empty: false, x: across.areaLeft[area] ?? 0, width: across.areaWidth[area] ?? 0 };
    }
    const x = strip;
    strip += sizes.emptyAspect;
    return { ...inner, empty: empty.includes(index), x, width: sizes.emptyAspect };
  });
}

function placeGroups(placed: readonly PlacedLayer[], { top, down, structure }: Drawing): PlacedGroup[] {
  return layerGroups.map(({ id }) => {
    const own = placed.filter(({ group }) => group === id);
    const x = Math.min(...own.map((layer) => layer.x));
    const right = Math.max(...own.map((layer) => layer.x + layer.width));
    const y = Math.min(...own.map((layer) => layer.y));
    const bottom = Math.max(...own.map((layer) => layer.y + layer.height));
    if (id === 'aspectgebieden') {
      return { group: id, x, y: top, width: right - x, height: down.areaHeight[structure.root.index] ?? 0 };
    }
    return { group: id, x: x - sizes.groupRail, y, width: right - x + sizes.groupRail, height: bottom - y };
  });
}

/** About what title and legend take, before the width is known that they will wrap in. */
function furnitureHeight(plate: Plate): number {
  return 2 * sizes.margin + sizes.titleLine + sizes.metaLine + 30 + (plate.elements.length > 0 ? 80 : 0);
}

/** How many times too wide or too high a drawing is; 1 or less when its shape will do. */
function misfit({ width, height }: Drawing): number {
  return Math.max(width / height / widestRatio, narrowestRatio / (width / height));
}

/** A guess at the space that lines will take between the boxes, before any is routed. */
function expectedStrips({ size, lines }: Network): Strips {
  const side = Math.max(1, Math.sqrt(size));
  const crossing = (lines.length / side) * 0.6;
  return { gutter: 28 + Math.min(160, crossing * 6), channel: 30 + Math.min(120, crossing * 5) };
}

/** The space that lines did take. */
function measuredStrips({ structure, across, down }: Drawing): Strips {
  const { layersArea } = structure;
  const mean = (values: readonly number[], first: number, count: number) =>
    values.slice(first, first + count).reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  return {
    gutter: mean(across.gutterWidth, layersArea.firstGutter, layersArea.columns + 1),
    channel: mean(down.channelHeight, layersArea.firstChannel, layersArea.lineCount + 1),
  };
}
