import { closeCard, describeAt, describeSoon } from './card.js';
import { emphasiseAt, mark } from './emphasis.js';
import { openFind } from './find.js';
import { idAt, related } from './picture.js';
import { bringIntoSight, pan, place, shown, stage, zoom } from './stage.js';
import { state, tell } from './state.js';

const [zoomStep, panStep] = [1.25, 60];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lets mouse, fingers and keyboard move in the drawing and choose from it. */
export function listen(): void {
  listenToPointer();
  listenToHover();
  stage.addEventListener('keydown', onKey);
}

function listenToPointer(): void {
  /** The fingers or the mouse button that are down. */
  const down = new Map<number, Point>();
  let moved = false;
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    closeCard();
    if (down.size === 0) moved = false;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  stage.addEventListener('pointermove', (event) => {
    // A button that was let go outside the page has not told so.
    if (event.buttons === 0) down.clear();
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    // A hand is never quite still while it clicks.
    if (!moved && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
    if (!moved) stage.setPointerCapture(event.pointerId);
    moved = true;
    down.set(event.pointerId, now);
    const other = [...down].find(([pointer]) => pointer !== event.pointerId)?.[1];
    if (!other) return pan(now.x - before.x, now.y - before.y);
    // Two fingers: one is the fixed point of what the other stretches.
    const stretch = (from: Point): number => Math.hypot(from.x - other.x, from.y - other.y);
    const { left, top } = stage.getBoundingClientRect();
    zoom(stretch(now) / Math.max(1, stretch(before)), other.x - left, other.y - top);
  });
  stage.addEventListener('pointerup', (event) => {
    if (down.delete(event.pointerId) && !moved) select(event.target);
  });
  stage.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId));
  stage.addEventListener('dblclick', (event) => !moved && reveal(event.target));
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      closeCard();
      const at = stage.getBoundingClientRect();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const [right, below] = [event.deltaX * pixels, event.deltaY * pixels];
      // A pinch on a touchpad arrives as a wheel with the control key.
      if (event.ctrlKey || event.metaKey)
        zoom(Math.exp(-below / 300), event.clientX - at.left, event.clientY - at.top);
      else if (event.shiftKey && right === 0) pan(-below, 0);
      else pan(-right, -below);
    },
    { passive: false },
  );
  stage.addEventListener('focusin', (event) => {
    emphasiseAt(event.target);
    // A click puts the focus on a box as well, but must not move it from under the pointer.
    if (down.size === 0) bringIntoSight(idAt(event.target, 'element'));
  });
  stage.addEventListener('focusout', () => emphasiseAt(null));
}

function listenToHover(): void {
  stage.addEventListener('pointerover', (event) => {
    emphasiseAt(event.target);
    if (event.buttons === 0) describeSoon(idAt(event.target, 'element'));
  });
  stage.addEventListener('pointerleave', () => {
    emphasiseAt(null);
    describeSoon(null);
  });
}

/** Where the text of something in the drawing stands: a line is written with the element it starts at. */
function textOf(target: EventTarget | null): string | null {
  const relation = idAt(target, 'relation');
  return idAt(target, 'element') ?? (relation && (shown()?.relations.get(relation)?.from ?? null));
}

function select(target: EventTarget | null): void {
  mark(idAt(target, 'element'));
  const element = textOf(target);
  if (element !== null) tell({ type: 'select', element });
}

function reveal(target: EventTarget | null): void {
  const element = textOf(target);
  if (element === null) return;
  mark(idAt(target, 'element'));
  tell({ type: 'reveal', element });
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const element = idAt(event.target, 'element') ?? state().selected;
  const arrow = (x: number, y: number) => (): void => {
    const next = element === null ? undefined : neighbour(element, event.key);
    if (next) next.focus({ preventScroll: true });
    else pan(x, y);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(zoomStep),
    '=': () => zoom(zoomStep),
    '-': () => zoom(1 / zoomStep),
    '0': () => place(null),
    '/': openFind,
    i: () => element !== null && describeAt(element, true),
    Enter: () => reveal(event.target),
    ' ': () => select(event.target),
    Escape: () => closeCard() || unselect(),
    ArrowLeft: arrow(panStep, 0),
    ArrowRight: arrow(-panStep, 0),
    ArrowUp: arrow(0, panStep),
    ArrowDown: arrow(0, -panStep),
  };
  const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!run) return;
  event.preventDefault();
  run();
}

/** From a box to the drawing around it, so that the arrows move the drawing again. */
function unselect(): void {
  mark(null);
  stage.focus({ preventScroll: true });
}

/**
 * The box that lies nearest in the direction of an arrow key. What the element is related to comes
 * first, so that the arrows follow the lines as long as there are any that way.
 */
function neighbour(element: string, key: string): SVGGElement | undefined {
  const picture = shown();
  const start = picture?.boxes.get(element)?.getBoundingClientRect();
  if (!picture || !start) return undefined;
  const ends = related(picture, element);
  const found: { box?: SVGGElement; distance: number } = { distance: Number.POSITIVE_INFINITY };
  for (const [id, box] of picture.boxes) {
    const end = box.getBoundingClientRect();
    const right = end.left + end.width / 2 - (start.left + start.width / 2);
    const below = end.top + end.height / 2 - (start.top + start.height / 2);
    const ahead = { ArrowRight: right, ArrowLeft: -right, ArrowDown: below, ArrowUp: -below }[key] ?? 0;
    const aside = Math.abs(key === 'ArrowRight' || key === 'ArrowLeft' ? below : right);
    const isRelated = ends.has(id);
    // What lies more to the side than ahead belongs to another arrow.
    if (ahead <= 1 || aside > ahead * (isRelated ? 3 : 2)) continue;
    const distance = ahead + aside * 2 + (isRelated ? 0 : 1e6);
    if (distance < found.distance) Object.assign(found, { box, distance });
  }
  return found.box;
}

/** The buttons that do what the keys do. */
export const zoomIn = (): void => zoom(zoomStep);
export const zoomOut = (): void => zoom(1 / zoomStep);
