import type { PlacedPlate } from '../../server/src/core/diagram/layout.js';
import type { Rectangle } from '../../server/src/core/diagram/plate.js';

/** Something that may never be, of a kind that can be counted. */
export interface Fault {
  readonly kind: 'overlap' | 'through' | 'label' | 'other';
  readonly text: string;
}

/** What is wrong with a placed plate, in words; nothing when all is well. */
export function violations(placed: PlacedPlate): string[] {
  return faults(placed).map(({ text }) => text);
}

/** The same by kind: boxes over boxes, lines through boxes, labels over boxes, and what else is wrong. */
export function faults(placed: PlacedPlate): Fault[] {
  const found: Fault[] = [];
  const add = (kind: Fault['kind'], text: string) => found.push({ kind, text });
  const boxes = new Map(placed.elements.map((box) => [box.element.id, box]));
  const around = (id: string): Set<string> => {
    const chain = new Set<string>();
    for (let at: string | null = id; at !== null; at = boxes.get(at)?.parent ?? null) chain.add(at);
    return chain;
  };
  const chains = new Map([...boxes.keys()].map((id) => [id, around(id)]));

  for (const [index, a] of placed.elements.entries()) {
    for (const value of [a.x, a.y, a.width, a.height]) {
      if (!Number.isInteger(value * 2)) add('other', `${a.element.id} is not on half a pixel: ${value}`);
    }
    if (a.x < 0 || a.y < 0 || a.x + a.width > placed.width || a.y + a.height > placed.height)
      add('other', `${a.element.id} falls off`);
    for (const b of placed.elements.slice(index + 1)) {
      if (chains.get(a.element.id)?.has(b.element.id) || chains.get(b.element.id)?.has(a.element.id))
        continue;
      if (overlap(a, b)) add('overlap', `${a.element.id} overlaps ${b.element.id}`);
    }
    const parent = a.parent === null ? undefined : boxes.get(a.parent);
    if (parent && !contains(parent, a, parent.head ?? 0))
      add('other', `${a.element.id} leaves ${parent.element.id}`);
    const layer = placed.layers.find(({ id }) => id === a.element.layer);
    if (!layer || !contains(layer, a, 0)) add('other', `${a.element.id} leaves its layer`);
  }
  for (const { relation, points, label } of placed.relations) {
    const own = new Set([...(chains.get(relation.from) ?? []), ...(chains.get(relation.to) ?? [])]);
    if (points.length < 2) add('other', `${relation.id} has no line`);
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [0, 0];
      if (x !== fromX && y !== fromY) add('other', `${relation.id} is not at right angles`);
      if (![x, y].every((value) => Number.isInteger(value * 2)))
        add('other', `${relation.id} is not on half a pixel`);
      const piece = {
        x: Math.min(x, fromX),
        y: Math.min(y, fromY),
        width: Math.abs(x - fromX),
        height: Math.abs(y - fromY),
      };
      for (const box of placed.elements) {
        const { id } = box.element;
        if (!own.has(id) && touches(piece, box)) add('through', `${relation.id} runs through ${id}`);
        // Its own ends it may touch, not cross, unless the other end lies inside.
        const isEnd = id === relation.from || id === relation.to;
        const holdsOther = chains.get(id === relation.from ? relation.to : relation.from)?.has(id);
        if (isEnd && !holdsOther && overlap(piece, box))
          add('through', `${relation.id} runs through its end ${id}`);
      }
    });
    for (const [end, [x, y]] of [
      [relation.from, points[0] ?? [0, 0]],
      [relation.to, points.at(-1) ?? [0, 0]],
    ] as const) {
      const box = boxes.get(end);
      if (!box) continue;
      const onSide = (x === box.x || x === box.x + box.width) && y > box.y && y < box.y + box.height;
      const onEdge = (y === box.y || y === box.y + box.height) && x > box.x && x < box.x + box.width;
      if (!onSide && !onEdge) add('other', `${relation.id} does not reach ${end}`);
    }
    if (label) {
      for (const box of placed.elements) {
        const inside = box.head !== null && contains(box, label, box.head);
        if (!inside && overlap(label, box))
          add('label', `the label of ${relation.id} covers ${box.element.id}`);
      }
    }
  }
  return found;
}

/** Parallel pieces of different lines that run over each other, and how many pixels in all. */
export function sharedPieces(placed: PlacedPlate): { count: number; length: number } {
  const pieces = placed.relations.flatMap(({ points }, owner) =>
    points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [0, 0];
      const vertical = x === fromX;
      return {
        owner,
        vertical,
        at: vertical ? x : y,
        low: vertical ? Math.min(y, fromY) : Math.min(x, fromX),
        high: vertical ? Math.max(y, fromY) : Math.max(x, fromX),
      };
    }),
  );
  pieces.sort((a, b) => Number(a.vertical) - Number(b.vertical) || a.at - b.at);
  let count = 0;
  let length = 0;
  pieces.forEach((a, index) => {
    for (let at = index + 1; at < pieces.length; at++) {
      const b = pieces[at];
      if (!b || b.vertical !== a.vertical || b.at - a.at >= 2) break;
      const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
      if (a.owner === b.owner || shared <= 1) continue;
      count++;
      length += shared;
    }
  });
  return { count, length };
}

/** How often lines cross each other. */
export function crossings(placed: PlacedPlate): number {
  const across: { y: number; from: number; to: number; owner: number }[] = [];
  const down: { x: number; from: number; to: number; owner: number }[] = [];
  placed.relations.forEach(({ points }, owner) => {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [0, 0];
      if (y === fromY) across.push({ y, from: Math.min(x, fromX), to: Math.max(x, fromX), owner });
      else down.push({ x, from: Math.min(y, fromY), to: Math.max(y, fromY), owner });
    });
  });
  let count = 0;
  for (const a of across) {
    for (const b of down) {
      if (a.owner !== b.owner && b.x > a.from && b.x < a.to && a.y > b.from && a.y < b.to) count++;
    }
  }
  return count;
}

/** How often lines bend, in all. */
export function bends(placed: PlacedPlate): number {
  return placed.relations.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0);
}

/**
 * Which share of the elements on two drawings of almost the same plate have the same neighbours left
 * and right of them, on their line of their layer or composite.
 * @param added an element that only the second one has, which no other counts as a neighbour
 * @returns 0 to 1
 */
export function keptNeighbours(before: PlacedPlate, after: PlacedPlate, added: string | null = null): number {
  const old = neighbours(before, added);
  const now = neighbours(after, added);
  const kept = [...old].filter(([id, beside]) => now.get(id) === beside).length;
  return old.size === 0 ? 1 : kept / old.size;
}

/** For each element what stands left and right of it among its siblings on the same line. */
function neighbours(placed: PlacedPlate, added: string | null): Map<string, string> {
  const siblings = new Map<string, PlacedPlate['elements'][number][]>();
  for (const box of placed.elements) {
    if (box.element.id === added) continue;
    const key = `${box.parent} ${box.element.layer}`;
    siblings.set(key, [...(siblings.get(key) ?? []), box]);
  }
  const found = new Map<string, string>();
  for (const boxes of siblings.values()) {
    for (const box of boxes) {
      const line = boxes
        .filter(({ y, height }) => y < box.y + box.height && box.y < y + height)
        .sort((a, b) => a.x - b.x);
      const at = line.indexOf(box);
      found.set(box.element.id, `${line[at - 1]?.element.id} ${line[at + 1]?.element.id}`);
    }
  }
  return found;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function touches(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function contains(outer: Rectangle, inner: Rectangle, head: number): boolean {
  return (
    inner.x > outer.x &&
    inner.y > outer.y + head &&
    inner.x + inner.width < outer.x + outer.width &&
    inner.y + inner.height < outer.y + outer.height
  );
}
