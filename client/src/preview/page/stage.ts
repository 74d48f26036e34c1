import type { Picture } from './picture.js';
import { byId, type Camera, change, state } from './state.js';

/** The part of the page in which the drawing lies, and how it lies there. */
export const stage = byId('drawing');

const [smallestScale, largestScale] = [0.02, 4];
const moved = new Set<() => void>();
let picture: Picture | null = null;

/** Calls back whenever the drawing was moved, zoomed or replaced. */
export const onMove = (run: () => void): void => void moved.add(run);

export const shown = (): Picture | null => picture;

/** Replaces the drawing and leaves zoom and place as they are. */
export function put(next: Picture): void {
  picture = next;
  // The ground of the page is that of the drawing, so that no border is seen where it ends.
  stage.style.background = next.svg.querySelector('rect.page')?.getAttribute('fill') ?? '';
  stage.replaceChildren(next.svg);
  place(state().camera);
}

/**
 * The place at which the whole drawing is seen, never larger than it was drawn. It hangs from the
 * top, so that its title stays where it is while text makes it higher or lower.
 */
function fitted(): Camera {
  const { clientWidth, clientHeight } = stage;
  const { width, height } = picture ?? { width: 1, height: 1 };
  const scale = clamp(Math.min(clientWidth / width, clientHeight / height), smallestScale, 1);
  const x = Math.max(0, (clientWidth - width * scale) / 2);
  return { x, y: clamp((clientHeight - height * scale) / 2, 0, 12), scale };
}

export const camera = (): Camera => state().camera ?? fitted();

/** Puts the drawing in its place; null for the whole drawing, however large the page becomes. */
export function place(to: Camera | null): void {
  if (to !== state().camera) change({ camera: to });
  if (picture) {
    const { x, y, scale } = camera();
    const { svg, width, height } = picture;
    // Through the object model, since the policy of the page forbids style attributes in text.
    svg.style.width = `${width * scale}px`;
    svg.style.height = `${height * scale}px`;
    svg.style.transform = `translate(${x}px, ${y}px)`;
  }
  for (const run of moved) run();
}

/** Zooms so that the point of the page at (x, y) stays where it is. */
export function zoom(factor: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2): void {
  const from = camera();
  const scale = clamp(from.scale * factor, smallestScale, largestScale);
  const ratio = scale / from.scale;
  place({ x: x - (x - from.x) * ratio, y: y - (y - from.y) * ratio, scale });
}

/** Moves the drawing, but never so far that none of it is left to be seen. */
export function pan(x: number, y: number): void {
  const { x: left, y: top, scale } = camera();
  const { width, height } = picture ?? { width: 1, height: 1 };
  const rest = 40;
  place({
    x: clamp(left + x, rest - width * scale, stage.clientWidth - rest),
    y: clamp(top + y, rest - height * scale, stage.clientHeight - rest),
    scale,
  });
}

/** Puts a point of the drawing, in its own pixels, in the middle of the page. */
export function centreOn(x: number, y: number): void {
  const at = camera();
  pan(stage.clientWidth / 2 - x * at.scale - at.x, stage.clientHeight / 2 - y * at.scale - at.y);
}

/** Moves the drawing only when a box is not wholly in sight, and then brings it to the middle. */
export function bringIntoSight(element: string | null): void {
  const box = element === null ? undefined : picture?.boxes.get(element);
  if (!box) return;
  const page = stage.getBoundingClientRect();
  const at = box.getBoundingClientRect();
  // Of a box that is larger than the page it is enough that it fills the page.
  const isSeen = (start: number, end: number, first: number, last: number): boolean =>
    (start >= first && end <= last) || (start <= first && end >= last);
  const isSeenAcross = isSeen(at.left, at.right, page.left, page.right);
  if (!isSeenAcross || !isSeen(at.top, at.bottom, page.top, page.bottom)) centre(box);
}

/** Puts a box in the middle of the page. */
export function centre(box: SVGGElement): void {
  const page = stage.getBoundingClientRect();
  const at = box.getBoundingClientRect();
  pan((page.left + page.right - at.left - at.right) / 2, (page.top + page.bottom - at.top - at.bottom) / 2);
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, most), Math.max(least, value));

// As long as nobody moved it, the whole drawing stays in sight, also in a page that grows.
new ResizeObserver(() => place(state().camera)).observe(stage);
