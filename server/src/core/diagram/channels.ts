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
    }
  | { readonly kind: 'gap'; readonly height: number }
  | { readonly kind: 'empty'; readonly layer: number; readonly height: number };

const rows = layers
  .map(({ group }, index) => ({ group, index }))
  .filter(({ group }) => group !== 'aspectgebieden');

/**
 * The parts of the channel above a line (or below the last), as high as they have to be.
 * @param lanes how many lines run through it
 */
export function channelParts(area: Area, channel: number, lanes: number): Part[] {
  const { boxClearance: clear } = sizes;
  const first = channel === 0;
  const last = channel === area.lineCount;
  switch (area.kind) {
    case 'root':
      return [];
    case 'layers':
      return layersChannel(area, channel, lanes);
    case 'aspect':
      if (first) return [strip(lanes, 8, clear, 8)];
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

function layersChannel(area: Area, channel: number, lanes: number): Part[] {
  const { boxClearance: clear } = sizes;
  const before = area.lineLayers[channel - 1];
  const after = area.lineLayers[channel];
  if (before !== undefined && before === after) return [strip(lanes, clear, clear, 26)];
  const parts: Part[] = [];
  const upperLanes = after === undefined ? lanes : Math.ceil(lanes / 2);
  if (before !== undefined) parts.push(strip(upperLanes, clear, 8, 14));
  let previous = before;
  for (const { index, group } of rows) {
    if (index <= (before ?? -1) || index > (after ?? layers.length)) continue;
    if (previous !== undefined && layers[previous]?.group !== group) {
      parts.push({ kind: 'gap', height: sizes.bandGap });
    }
    if (index !== after) parts.push({ kind: 'empty', layer: index, height: sizes.emptyLayer });
    previous = index;
  }
  if (after !== undefined) {
    parts.push(strip(before === undefined ? lanes : lanes - upperLanes, 8, clear, 14));
  }
  return parts;
}

function strip(lanes: number, before: number, after: number, minimum: number): Part {
  return { kind: 'lanes', lanes, before, after, height: sizes.stripWidth(lanes, before, after, minimum) };
}
