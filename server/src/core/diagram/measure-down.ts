import { channelParts, lanePlaces, middleOf, type Part, partsHeight, stretchParts } from './channels.js';
import type { FurnitureSizes } from './furniture-sizes.js';
import { spread } from './measure-across.js';
import { type Area, channelOf, type Item, type Structure } from './structure.js';

/** Everything that is known down the drawing, in pixels from the top. */
export interface Down {
  /** Per channel id: top edge, height, where lines run on average, and where each of its lines runs. */
  readonly channelTop: number[];
  readonly channelHeight: number[];
  readonly channelMiddle: number[];
  readonly laneY: number[][];
  /** Per area by index: the top edge and the height of each line. */
  readonly lineTop: number[][];
  readonly lineHeight: number[][];
  readonly boxTop: number[];
  readonly boxHeight: number[];
  readonly areaTop: number[];
  readonly areaHeight: number[];
  /** The rows of the layers from top to bottom, the empty ones too; not the aspect areas. */
  readonly rows: Row[];
}

/** The strip of a layer: `layer` is its index in `layers`. */
export interface Row {
  readonly layer: number;
  readonly top: number;
  readonly height: number;
  readonly empty: boolean;
}

/** What boxes need: the height of a single box, and of the head of a composite, per element. */
export interface Heights {
  /** What the bands together have to be high at least. */
  readonly body: number;
  readonly box: readonly number[];
  readonly head: readonly number[];
}

interface Measuring {
  readonly heights: Heights;
  readonly furniture: FurnitureSizes;
  /** Per element the elements that it is related to. */
  readonly related: readonly (readonly number[])[];
  /** Per channel id. */
  readonly parts: Part[][];
  readonly down: Down;
}

/** Composites beside each other become equally high when that stretches none of them more than this. */
const mostStretch = 1.4;

/**
 * Gives everything its place down the drawing.
 * @param lanes how many lines run through each channel, by channel id
 * @param related per element what it is related to, near which the aspect columns place it
 * @param top where the layers begin, in pixels
 */
export function measureDown(
  structure: Structure,
  lanes: readonly number[],
  heights: Heights,
  related: readonly (readonly number[])[],
  top: number,
): Down {
  const perArea = () => Array.from({ length: structure.areas.length }, (): number[] => []);
  const numbers = (length: number) => new Array<number>(length).fill(0);
  const down: Down = {
    channelTop: numbers(structure.channelCount),
    channelHeight: numbers(structure.channelCount),
    channelMiddle: numbers(structure.channelCount),
    laneY: Array.from({ length: structure.channelCount }, () => []),
    lineTop: perArea(),
    lineHeight: perArea(),
    boxTop: numbers(structure.spots.length),
    boxHeight: numbers(structure.spots.length),
    areaTop: numbers(structure.areas.length),
    areaHeight: numbers(structure.areas.length),
    rows: [],
  };
  const { furniture } = structure;
  const measuring: Measuring = { heights, furniture, related, parts: [], down };
  // Areas are listed from the inside out, so that each finds its content measured.
  for (const area of structure.areas) measure(area, lanes, structure.hiddenLayers, measuring);
  place(structure.root, top, Math.max(heights.body, down.areaHeight[structure.root.index] ?? 0), measuring);
  return down;
}

function measure(
  area: Area,
  lanes: readonly number[],
  hidden: ReadonlySet<number>,
  measuring: Measuring,
): void {
  const { heights, furniture, parts, down } = measuring;
  const { areaHeight, channelHeight } = down;
  for (let channel = 0; channel <= area.lineCount; channel++) {
    const id = channelOf(area, channel);
    parts[id] = channelParts(area, channel, lanes[id] ?? 0, hidden, furniture.emptyLayer);
    channelHeight[id] = partsHeight(parts[id] ?? []);
  }
  const lines = new Array<number>(area.lineCount).fill(0);
  for (const { element, inner, line } of area.items) {
    if (!inner) lines[line] = Math.max(lines[line] ?? 0, heights.box[element] ?? 0);
  }
  for (const { element, inner, line } of area.items) {
    if (!inner) continue;
    const wanted = headOf(inner, element, measuring) + (areaHeight[inner.index] ?? 0);
    lines[line] = Math.max(lines[line] ?? 0, wanted);
  }
  down.lineHeight[area.index] = lines;
  areaHeight[area.index] =
    sum(lines) + sum(channelHeight.slice(area.firstChannel, channelOf(area, area.lineCount + 1)));
}

/** What stands above the content: the head of an aspect column is drawn over its top channel. */
function headOf(inner: Area, element: number, { heights, furniture }: Measuring): number {
  if (inner.kind === 'aspect') return furniture.aspectHead;
  return inner.kind === 'composite' ? (heights.head[element] ?? 0) : 0;
}

function place(area: Area, top: number, height: number, measuring: Measuring): void {
  const { heights, down } = measuring;
  stretch(area, top, height - (down.areaHeight[area.index] ?? 0), measuring);
  down.areaTop[area.index] = top;
  down.areaHeight[area.index] = height;
  const lineTop: number[] = [];
  const lineHeight = down.lineHeight[area.index] ?? [];
  let at = top;
  let rowTop = top;
  for (let channel = 0; channel <= area.lineCount; channel++) {
    const id = channelOf(area, channel);
    rowTop = placeChannel(area, channel, at, rowTop, measuring);
    at += down.channelHeight[id] ?? 0;
    lineTop.push(at);
    at += lineHeight[channel] ?? 0;
  }
  down.lineTop[area.index] = lineTop;

  const tallest = new Array<number>(area.lineCount).fill(0);
  for (const { element, inner, line } of area.items) {
    if (!inner) tallest[line] = Math.max(tallest[line] ?? 0, heights.box[element] ?? 0);
  }
  for (const { element, inner, line } of area.items) {
    const from = lineTop[line] ?? top;
    const room = lineHeight[line] ?? 0;
    const own = inner ? heightWithin(inner, element, room, measuring) : Math.min(room, tallest[line] ?? room);
    // Beside something higher a box keeps its own height and stands in the middle.
    const boxTop = from + Math.floor((room - own) / 2);
    if (element >= 0) {
      down.boxTop[element] = boxTop;
      down.boxHeight[element] = own;
    }
    if (inner) {
      const head = headOf(inner, element, measuring);
      place(inner, boxTop + head, own - head, measuring);
    }
  }
}

/** The height of what holds an area: all the room there is, but no composite grows out of proportion. */
function heightWithin(inner: Area, element: number, room: number, measuring: Measuring): number {
  if (inner.kind !== 'composite') return room;
  const natural = headOf(inner, element, measuring) + (measuring.down.areaHeight[inner.index] ?? 0);
  return room <= natural * mostStretch ? room : natural;
}

/** Shares out the height that an area has more than it needs over its channels. */
function stretch(area: Area, top: number, extra: number, measuring: Measuring): void {
  const { channelHeight } = measuring.down;
  if (area.kind === 'root' || extra <= 0) return;
  if (area.kind === 'aspect') {
    let before = 0;
    shiftsTowards(wishesOf(area, top, measuring), extra).forEach((shift, line) => {
      const id = channelOf(area, line);
      channelHeight[id] = (channelHeight[id] ?? 0) + shift - before;
      before = shift;
    });
  } else if (area.lineCount === 0) {
    spread(channelHeight, channelOf(area, 0), 1, extra);
  } else {
    spread(channelHeight, channelOf(area, 1), area.lineCount, extra);
  }
}

/** For each line of an aspect column how far down it would like to shift, to be beside what it is related to. */
function wishesOf(area: Area, top: number, { down, related }: Measuring): { by: number; weight: number }[] {
  const wishes: { by: number; weight: number }[] = [];
  let at = top;
  for (let line = 0; line < area.lineCount; line++) {
    at += down.channelHeight[channelOf(area, line)] ?? 0;
    const height = down.lineHeight[area.index]?.[line] ?? 0;
    // What is related to nothing stays where it is, unless others push.
    let sum = 0;
    let weight = 0.0001;
    for (const item of area.items) {
      if (item.line !== line) continue;
      for (const element of elementsIn(item)) {
        for (const other of related[element] ?? []) {
          const y = down.boxTop[other] ?? 0;
          if (y === 0) continue;
          sum += y + (down.boxHeight[other] ?? 0) / 2 - at - height / 2;
          weight++;
        }
      }
    }
    wishes.push({ by: sum / weight, weight });
    at += height;
  }
  return wishes;
}

function elementsIn({ element, inner }: Item): number[] {
  return [element, ...(inner?.items.flatMap(elementsIn) ?? [])];
}

/** Whole shifts from 0 to the most, none less than the one before, nearest to the wishes (isotonic regression). */
function shiftsTowards(wishes: readonly { by: number; weight: number }[], most: number): number[] {
  const pools: { by: number; weight: number; count: number }[] = [];
  for (const { by, weight } of wishes) {
    let pool = { by, weight, count: 1 };
    for (let last = pools.at(-1); last && last.by >= pool.by; last = pools.at(-1)) {
      pools.pop();
      const total = last.weight + pool.weight;
      pool = {
        by: (last.by * last.weight + pool.by * pool.weight) / total,
        weight: total,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ by, count }) =>
    new Array<number>(count).fill(Math.round(Math.min(most, Math.max(0, by)))),
  );
}

/** Places the lines of a channel and, in the layers, closes and opens rows; returns where the open row began. */
function placeChannel(
  area: Area,
  channel: number,
  top: number,
  rowTop: number,
  { parts, down }: Measuring,
): number {
  const id = channelOf(area, channel);
  const natural = parts[id] ?? [];
  const stretched = stretchParts(natural, (down.channelHeight[id] ?? 0) - partsHeight(natural));
  const laneY: number[] = [];
  const before = area.lineLayers[channel - 1];
  const isBorder = area.kind === 'layers' && (before === undefined || before !== area.lineLayers[channel]);
  down.channelTop[id] = top;
  down.channelMiddle[id] = top + middleOf(stretched);
  let at = top;
  stretched.forEach((part, index) => {
    if (part.kind === 'lanes') {
      laneY.push(...lanePlaces(part).map((place) => at + place));
      if (isBorder && index === 0 && before !== undefined) {
        down.rows.push({ layer: before, top: rowTop, height: at + part.height - rowTop, empty: false });
      } else if (isBorder) {
        rowTop = at;
      }
    }
    if (part.kind === 'empty')
      down.rows.push({ layer: part.layer, top: at, height: part.height, empty: true });
    at += part.height;
  });
  down.laneY[id] = laneY;
  return rowTop;
}

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
