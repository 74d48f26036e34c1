import { layers } from '../model/layers.js';
import type { Steps } from '../steps.js';
import { type BoxText, boxText } from './box-text.js';
import type { Strips } from './draft.js';
import { placeTitle, type TitleBlock } from './furniture.js';
import type { FurnitureSizes } from './furniture-sizes.js';
import { labelRooms } from './label-room.js';
import { type Across, measureAcross } from './measure-across.js';
import { type Down, type Heights, measureDown } from './measure-down.js';
import type { Network } from './network.js';
import type { Plate } from './plate.js';
import type { Plot } from './plot.js';
import {
  channelLanes,
  gutterLanes,
  movePorts,
  plotChannels,
  plotGutters,
  plotSidePorts,
  plotVerticalPorts,
  rootLanes,
  startPlots,
  type Track,
} from './plotting.js';
import { makeRouteGraph } from './route-graph.js';
import { routeAll } from './routing.js';
import { mendVerticalRuns, partSideRuns, partVerticalRuns } from './runs.js';
import { settleAspects } from './settle.js';
import * as sizes from './sizes.js';
import type { Structure } from './structure.js';

/** A structure in which everything has its place and every line its lanes; only the furniture is missing. */
export interface Sketch {
  readonly structure: Structure;
  readonly across: Across;
  readonly down: Down;
  readonly plots: readonly Plot[];
  readonly texts: readonly BoxText[];
  readonly title: TitleBlock;
  /** Where the bands begin. */
  readonly top: number;
  readonly width: number;
  /** Of the whole drawing, about: the legend is not wrapped yet. */
  readonly height: number;
}

/**
 * Routes all relations through a structure and measures what that takes.
 *
 * In four steps, each of which needs only what the ones before it settled: ways through a first
 * measuring without lines; everything across the drawing; everything down the drawing; and last
 * the lines between the layers and the aspect columns, whose order depends on exact heights.
 * @param body what the bands have to be high at least, in pixels
 */
export function* sketch(plate: Plate, network: Network, structure: Structure, body: number): Steps<Sketch> {
  const { furniture } = structure;
  const left = sizes.margin + furniture.groupRail + furniture.layerRail;
  const { neighboursOf } = network;
  const { routes, nominal, narrow } = yield* findRoutes(plate, network, structure, left, body);
  yield;
  const plots = startPlots(routes);
  const rooms = labelRooms(routes, narrow);

  yield;
  const gutters = gutterLanes(structure, plots);
  yield;
  const provisional = measureAcross(structure, counts(gutters), left, rooms);
  plotGutters(gutters, provisional);
  plotVerticalPorts(plots, provisional);
  yield;
  partVerticalRuns(plots, provisional, nominal);
  yield;

  const channels = channelLanes(structure, plots, provisional);
  yield;
  const texts = textsOf(plate, network, provisional);
  yield;
  const title = placeTitle(plate, widthOf(structure, provisional) - 2 * sizes.margin, furniture);
  const top = title.y + title.height + 14;
  const down = measureDown(structure, counts(channels), heightsOf(texts, body), neighboursOf, top);
  plotChannels(channels, down);
  yield;
  mendVerticalRuns(plots, provisional, down);
  yield;
  plotSidePorts(plots, down);
  settleAspects(plots, structure, down);
  yield;

  const exact = rootLanes(structure, gutters);
  const across = measureAcross(structure, counts(exact), left, rooms);
  plotGutters(exact, across);
  movePorts(plots, provisional, across);
  yield;
  partSideRuns(plots, across, down);

  const width = widthOf(structure, across);
  const height = (down.areaHeight[structure.root.index] ?? 0) + furnitureHeight(plate, furniture);
  return {
    structure,
    across,
    down,
    plots,
    texts,
    title: placeTitle(plate, width - 2 * sizes.margin, furniture),
    top,
    width,
    height,
  };
}

/** About what title and legend take, before the width is known that they will wrap in. */
export function furnitureHeight(plate: Plate, furniture: FurnitureSizes): number {
  const legend = plate.elements.length > 0 ? furniture.legendHead + 2 * furniture.legendLine : 0;
  const view = plate.view
    ? furniture.viewLine + (plate.view.description ? furniture.viewTextLine + 6 : 2)
    : 0;
  return 2 * sizes.margin + furniture.titleLine + view + furniture.metaLine + 30 + legend;
}

/** The space that lines take between the boxes of the layers, on average. */
export function measuredStrips({ structure, across, down }: Sketch): Strips {
  const { firstGutter, columns, firstChannel, lineCount } = structure.layersArea;
  const mean = (values: readonly number[], first: number, count: number) =>
    values.slice(first, first + count).reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  return {
    gutter: mean(across.gutterWidth, firstGutter, columns + 1),
    channel: mean(down.channelHeight, firstChannel, lineCount + 1),
  };
}

/** The aspect areas without elements, by index in `layers`: strips at the far right. */
function emptyAspects({ aspectAreas, hiddenLayers }: Structure): number[] {
  return layers.flatMap(({ group }, index) =>
    group === 'aspectgebieden' && !aspectAreas.has(index) && !hiddenLayers.has(index) ? [index] : [],
  );
}

/** Where the strips of the empty aspect areas begin. */
export function emptyAspectsLeft(structure: Structure, across: Across): number {
  const { index } = structure.root;
  const gap = emptyAspects(structure).length === 0 ? 0 : sizes.bandGap;
  return (across.areaLeft[index] ?? 0) + (across.areaWidth[index] ?? 0) + gap;
}

function* findRoutes(plate: Plate, network: Network, structure: Structure, left: number, body: number) {
  const across = measureAcross(structure, [], left);
  const heights = heightsOf(textsOf(plate, network, across), body);
  const down = measureDown(structure, [], heights, network.neighboursOf, 0);
  yield;
  const graph = makeRouteGraph(structure, across, down);
  yield;
  const routes = yield* routeAll({ structure, across, down, graph }, network);
  return { routes, nominal: down, narrow: across };
}

const counts = (tracks: readonly Track[]) => tracks.map(({ lanes }) => lanes.count);

function textsOf(plate: Plate, network: Network, across: Across): BoxText[] {
  return plate.elements.map((element, index) =>
    boxText(element, across.boxWidth[index] ?? sizes.boxWidth, (network.childrenOf[index]?.length ?? 0) > 0),
  );
}

function heightsOf(texts: readonly BoxText[], body: number): Heights {
  const heights = texts.map(({ height }) => height);
  return { body, box: heights, head: heights };
}

function widthOf(structure: Structure, across: Across): number {
  return (
    emptyAspectsLeft(structure, across) +
    emptyAspects(structure).length * structure.furniture.emptyAspect +
    sizes.margin
  );
}
