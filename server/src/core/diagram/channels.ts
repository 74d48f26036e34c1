import { layers } from '../model/layers.js';
import * as sizes from './sizes.js';
import type { Area } from './structure.js';

/**
 * What a channel consists of, from top to bottom. Mostly one strip for its lines; where it crosses
 * from layer to layer it is cut, so that no line runs on the border, and shows the empty layers.
 */
export type Part =
  | {
      readonly kind: 'lanes';
      readonly lanes: number;
      readonly before: number;
      readonly after: number;
      readonly height: number;
      /** How much of the space that it has too much lies above its lines: 0 none, 1 all. */
      readonly above: number;
    }
  | { readonly kind: 'gap'; readonly height: number }
  | { readonly kind: 'empty'; readonly layer: number; readonly height: number };

const rows = layers
  .map(({ group }, index) => ({ group, index }))
  .filter(({ group }) => group !== 'aspectgebieden');

/**
 * The parts of the channel above a line (or below the last), as high as they have to be.
 * @param lanes how many lines run through it
 * @param hidden the layers that are not shown, by index in `layers`
 * @param emptyLayer the height of a layer without elements
 */
export function channelParts(
  area: Area,
  channel: number,
  lanes: number,
  hidden: ReadonlySet<number>,
  emptyLayer: number,
): Part[] {
  const { boxClearance: clear } = sizes;
  const first = channel === 0;
  const last = channel === area.lineCount;
  switch (area.kind) {
    case 'root':
      return [];
    case 'layers':
      return layersChannel(area, channel, lanes, hidden, emptyLayer);
    case 'aspect':
      // Far above the first box lines would wander off, so they stay near it.
      if (first) return [{ ...strip(lanes, 8, clear, 8), above: 1 }];
      return [last ? strip(lanes, clear, 10, 14) : strip(lanes, clear, clear, 24)];
    case 'composite':
      if (first) return [strip(lanes, 4, clear, 2)];
      return [last ? strip(lanes, clear, 10, 14) : strip(lanes, clear, clear, 20)];
  }
}

/** The sum of the heights of parts. */
export function partsHeight(parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + part.height, 0);
}

/** The parts with extra pixels shared out: to the strips for lines, or else to the empty layers. */
export function stretchParts(parts: readonly Part[], extra: number): Part[] {
  const kind = parts.some((part) => part.kind === 'lanes') ? 'lanes' : 'empty';
  let left = parts.filter((part) => part.kind === kind).length;
  return parts.map((part) => {
    if (part.kind !== kind) return part;
    const share = Math.ceil(extra / left);
    extra -= share;
    left--;
    return { ...part, height: part.height + share };
  });
}

function layersChannel(
  area: Area,
  channel: number,
  lanes: number,
  hidden: ReadonlySet<number>,
  emptyLayer: number,
): Part[] {
  const { boxClearance: clear } = sizes;
  const before = area.lineLayers[channel - 1];
  const after = area.lineLayers[channel];
  if (before !== undefined && before === after) return [strip(lanes, clear, clear, 26)];
  const parts: Part[] = [];
  const upperLanes = after === undefined ? lanes : Math.ceil(lanes / 2);
  if (before !== undefined) parts.push(strip(upperLanes, clear, 8, 14));
  let previous = before;
  for (const { index, group } of rows) {
    if (index <= (before ?? -1) || index > (after ?? layers.length) || hidden.has(index)) continue;
    if (previous !== undefined && layers[previous]?.group !== group) {
      parts.push({ kind: 'gap', height: sizes.bandGap });
    }
    if (index !== after) parts.push({ kind: 'empty', layer: index, height: emptyLayer });
    previous = index;
  }
  if (after !== undefined) {
    parts.push(strip(before === undefined ? lanes : lanes - upperLanes, 8, clear, 14));
  }
  return parts;
}

function strip(lanes: number, before: number, after: number, minimum: number): LanesPart {
  const height = sizes.stripWidth(lanes, before, after, minimum);
  return { kind: 'lanes', lanes, before, after, height, above: 0.5 };
}

/** Where the lines of a part run, from its top edge; half pixels. */
export function lanePlaces({ lanes, before, after, height, above }: LanesPart): number[] {
  const pitch = sizes.pitchFor(lanes);
  const slack = height - before - after - Math.max(0, lanes - 1) * pitch;
  return Array.from(
    { length: lanes },
    (_, lane) => Math.round((before + slack * above + lane * pitch) * 2) / 2,
  );
}

/** Where a line would run through a channel, about: from its top edge. */
export function middleOf(parts: readonly Part[]): number {
  const [part] = parts;
  const height = partsHeight(parts);
  if (parts.length !== 1 || part?.kind !== 'lanes' || height < part.before + part.after) return height / 2;
  return part.before + (height - part.before - part.after) * part.above;
}

type LanesPart = Part & { readonly kind: 'lanes' };
