/**
 * The page of a preview: shows the drawing, lets the user move around in it, and tells the panel
 * what was chosen. It draws nothing itself.
 */

import { tableOf } from './table.js';

/** What is kept while the preview is hidden and over restarts. */
interface State {
  /** The document, so that the panel can be filled again. */
  readonly uri: string;
  /** Where the user put the drawing; null as long as the whole of it is to be seen. */
  readonly view: { readonly x: number; readonly y: number; readonly scale: number } | null;
  readonly selected: string | null;
}

/** A line with its label: two parts of the drawing that go together. */
interface Relation {
  readonly from: string;
  readonly to: string;
  readonly parts: SVGGElement[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
const stage = byId('drawing');
const notice = byId('notice');
const uri = document.body.dataset.document ?? '';
const kept = [editor.getState()].find((state) => state?.uri === uri);
const [smallestScale, largestScale, zoomStep, panStep] = [0.02, 4, 1.25, 60];

let svg: SVGSVGElement | null = null;
let size = { width: 1, height: 1 };
let { view, selected } = kept ?? { view: null, selected: null };
/** By id, so that a gesture need not search the drawing. */
let boxes: ReadonlyMap<string, SVGGElement> = new Map();
let relations: ReadonlyMap<string, Relation> = new Map();

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

const keep = (): void => editor.setState({ uri, view, selected });

/** Replaces the drawing and leaves zoom, place, selection and focus as they are. */
function show(text: string): void {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement)) return;
  size = { width: parsed.width.baseVal.value, height: parsed.height.baseVal.value };
  const focused = idAt(document.activeElement, 'element');
  svg = document.adoptNode(parsed);
  // As an image it would hide its boxes from screen readers.
  svg.setAttribute('role', 'group');
  const inside = <E extends Element>(selector: string): E[] => [...parsed.querySelectorAll<E>(selector)];
  boxes = new Map(inside<SVGGElement>('g[data-element]').map((box) => [box.dataset.element ?? '', box]));
  for (const box of boxes.values()) {
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'button');
    box.setAttribute('aria-label', box.querySelector('title')?.textContent ?? '');
  }
  const lines = new Map<string, Relation>();
  for (const part of inside<SVGGElement>('g[data-relation]')) {
    const { relation = '', from = '', to = '' } = part.dataset;
    const line = lines.get(relation) ?? { from, to, parts: [] };
    line.parts.push(part);
    lines.set(relation, line);
  }
  relations = lines;
  stage.replaceChildren(svg);
  byId('table').replaceChildren(tableOf(svg) ?? '');
  place(view);
  mark(selected);
  if (focused !== null) boxes.get(focused)?.focus({ preventScroll: true });
}

/** The id of the box or the line that something in the drawing belongs to. */
function idAt(target: EventTarget | null, kind: 'element' | 'relation'): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<SVGGElement>(`g[data-${kind}]`)?.dataset[kind] ?? null;
}

/** The place at which the whole drawing is seen, never larger than it was drawn. */
function fitted(): NonNullable<State['view']> {
  const { clientWidth, clientHeight } = stage;
  const scale = clamp(Math.min(clientWidth / size.width, clientHeight / size.height), smallestScale, 1);
  const x = Math.max(0, (clientWidth - size.width * scale) / 2);
  return { x, y: Math.max(0, (clientHeight - size.height * scale) / 2), scale };
}

/** Puts the drawing in its place; null for the whole drawing, however large the page becomes. */
function place(to: State['view']): void {
  view = to;
  const { x, y, scale } = to ?? fitted();
  if (svg) {
    // Through the object model, since the policy of the page forbids style attributes in text.
    svg.style.width = `${size.width * scale}px`;
    svg.style.height = `${size.height * scale}px`;
    svg.style.transform = `translate(${x}px, ${y}px)`;
  }
  keep();
}

/** Zooms so that the point of the page at (x, y) stays where it is. */
function zoom(factor: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2): void {
  const from = view ?? fitted();
  const scale = clamp(from.scale * factor, smallestScale, largestScale);
  const ratio = scale / from.scale;
  place({ x: x - (x - from.x) * ratio, y: y - (y - from.y) * ratio, scale });
}

/** Moves the drawing, but never so far that none of it is left to be seen. */
function pan(x: number, y: number): void {
  const from = view ?? fitted();
  const rest = 40;
  place({
    x: clamp(from.x + x, rest - size.width * from.scale, stage.clientWidth - rest),
    y: clamp(from.y + y, rest - size.height * from.scale, stage.clientHeight - rest),
    scale: from.scale,
  });
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, most), Math.max(least, value));

/** Marks the box that the cursor in the text is in, and its lines. */
function mark(element: string | null): void {
  selected = element;
  for (const [id, box] of boxes) box.classList.toggle('selected', id === element);
  for (const { from, to, parts } of relations.values()) {
    const isOwn = element !== null && (from === element || to === element);
    for (const part of parts) part.classList.toggle('of-selected', isOwn);
  }
  keep();
}

/** Moves the drawing only when a box is not wholly in sight, and then brings it to the middle. */
function bringIntoSight(element: string | null): void {
  const at = element === null ? undefined : boxes.get(element)?.getBoundingClientRect();
  if (!at) return;
  const inside = stage.getBoundingClientRect();
  const isSeenAcross = at.left >= inside.left && at.right <= inside.right;
  if (isSeenAcross && at.top >= inside.top && at.bottom <= inside.bottom) return;
  pan(
    (inside.left + inside.right - at.left - at.right) / 2,
    (inside.top + inside.bottom - at.top - at.bottom) / 2,
  );
}

/**
 * Lets everything step back but what is pointed at and what that is related to: for a box its own
 * lines and those of what is drawn in it, for a line its ends. Away from both everything returns.
 */
function emphasiseAt(target: EventTarget | null): void {
  const element = idAt(target, 'element');
  const relation = element === null ? idAt(target, 'relation') : null;
  svg?.classList.toggle('emphasising', element !== null || relation !== null);
  const ends = new Set(element === null ? [] : [element]);
  for (const [id, { from, to, parts }] of relations) {
    const isNear = element === null ? id === relation : isWithin(from, element) || isWithin(to, element);
    for (const part of parts) part.classList.toggle('near', isNear);
    if (isNear) ends.add(from).add(to);
  }
  for (const [id, box] of boxes) {
    const holdsEnd = [...ends].some((end) => isWithin(end, id));
    box.classList.toggle('near', holdsEnd || (element !== null && isWithin(id, element)));
  }
}

/** Whether an element is another one, or is drawn in it at any depth. */
function isWithin(element: string, outer: string): boolean {
  for (let at: string | undefined = element; at !== undefined; at = boxes.get(at)?.dataset.parent) {
    if (at === outer) return true;
  }
  return false;
}

function revealAt(target: EventTarget | null): void {
  const element = idAt(target, 'element');
  const relation = idAt(target, 'relation');
  if (element !== null) mark(element);
  if (element !== null) editor.postMessage({ type: 'reveal', element });
  else if (relation !== null) editor.postMessage({ type: 'revealRelation', relation });
}

/** The box that lies nearest in the direction of an arrow key. */
function neighbour(element: string, key: string): SVGGElement | undefined {
  const start = boxes.get(element)?.getBoundingClientRect();
  const found: { box?: SVGGElement; distance: number } = { distance: Number.POSITIVE_INFINITY };
  for (const box of boxes.values()) {
    const end = box.getBoundingClientRect();
    const right = end.left + end.width / 2 - (start ? start.left + start.width / 2 : 0);
    const below = end.top + end.height / 2 - (start ? start.top + start.height / 2 : 0);
    const ahead = { ArrowRight: right, ArrowLeft: -right, ArrowDown: below, ArrowUp: -below }[key] ?? 0;
    const aside = Math.abs(key === 'ArrowRight' || key === 'ArrowLeft' ? below : right);
    // What lies more to the side than ahead belongs to another arrow.
    const distance = ahead + aside * 2;
    if (ahead > 1 && aside <= ahead * 2 && distance < found.distance) Object.assign(found, { box, distance });
  }
  return found.box;
}

window.addEventListener('message', ({ data }: MessageEvent) => {
  if (data.type === 'select') mark(data.element);
  if (data.type === 'select') bringIntoSight(data.element);
  if (data.type !== 'drawing') return;
  // A broken text keeps the last good drawing; only without one a partial drawing is better.
  if (data.svg !== null && (data.notice === null || !svg)) show(data.svg);
  notice.hidden = data.notice === null;
  notice.textContent = data.notice ?? '';
  document.body.classList.toggle('stale', data.notice !== null);
});

/** The fingers or the mouse button that are down. */
const down = new Map<number, { x: number; y: number }>();
let moved = false;
stage.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
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
  const stretch = (from: { x: number; y: number }): number => Math.hypot(from.x - other.x, from.y - other.y);
  const { left, top } = stage.getBoundingClientRect();
  zoom(stretch(now) / Math.max(1, stretch(before)), other.x - left, other.y - top);
});
stage.addEventListener('pointerup', (event) => {
  if (down.delete(event.pointerId) && !moved) revealAt(event.target);
});
stage.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId));
stage.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const at = stage.getBoundingClientRect();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [right, below] = [event.deltaX * pixels, event.deltaY * pixels];
    // A pinch on a touchpad arrives as a wheel with the control key.
    if (event.ctrlKey || event.metaKey)
      zoom(Math.exp(-below / 300), event.clientX - at.left, event.clientY - at.top);
    else pan(-right, -below);
  },
  { passive: false },
);
stage.addEventListener('pointerover', (event) => emphasiseAt(event.target));
stage.addEventListener('pointerleave', () => emphasiseAt(null));
stage.addEventListener('focusin', (event) => {
  emphasiseAt(event.target);
  // A click puts the focus on a box as well, but must not move it from under the pointer.
  if (down.size === 0) bringIntoSight(idAt(event.target, 'element'));
});
stage.addEventListener('focusout', () => emphasiseAt(null));
stage.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const element = idAt(event.target, 'element');
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
    Enter: () => revealAt(event.target),
    ' ': () => revealAt(event.target),
    ArrowLeft: arrow(panStep, 0),
    ArrowRight: arrow(-panStep, 0),
    ArrowUp: arrow(0, panStep),
    ArrowDown: arrow(0, -panStep),
  };
  const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!run) return;
  event.preventDefault();
  run();
});

byId('zoom-in').addEventListener('click', () => zoom(zoomStep));
byId('zoom-out').addEventListener('click', () => zoom(1 / zoomStep));
byId('fit').addEventListener('click', () => place(null));
// As long as nobody moved it, the whole drawing stays in sight, also in a page that grows.
new ResizeObserver(() => view === null && place(null)).observe(stage);
keep();
editor.postMessage({ type: 'ready' });
