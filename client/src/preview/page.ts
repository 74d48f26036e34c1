/**
 * The page of a preview: shows the drawing, lets the user move around in it, and tells the panel
 * what was clicked. It draws nothing itself.
 */

interface Editor {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): void;
}

/** What is kept while the preview is hidden and over restarts. */
interface State {
  /** The document, so that the panel can be filled again. */
  readonly uri: string;
  /** The place of the drawing in the page: pixels, and the scale. */
  readonly view: View | null;
  readonly selected: string | null;
}

interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const stage = byId('drawing');
const notice = byId('notice');
const uri = document.body.dataset.document ?? '';
const kept = editor.getState();
let svg: SVGSVGElement | null = null;
let size = { width: 1, height: 1 };
let view: View | null = kept?.uri === uri ? kept.view : null;
let selected: string | null = kept?.uri === uri ? kept.selected : null;

const smallestScale = 0.05;
const largestScale = 4;

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}

function keep(): void {
  editor.setState({ uri, view, selected });
}

/** Replaces the drawing and leaves zoom, place and selection as they are. */
function show(text: string): void {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement)) return;
  size = { width: parsed.width.baseVal.value, height: parsed.height.baseVal.value };
  const focused = elementOf(document.activeElement);
  svg = document.adoptNode(parsed);
  stage.replaceChildren(svg);
  // The paper goes on around the drawing, in whatever theme it came.
  document.body.style.background = svg.querySelector('.page')?.getAttribute('fill') ?? '';
  for (const box of boxes()) {
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'button');
  }
  place(view ?? fitted());
  mark(selected);
  if (focused) boxOf(focused)?.focus();
}

function boxes(): SVGGElement[] {
  return svg ? [...svg.querySelectorAll<SVGGElement>('g[data-element]')] : [];
}

function boxOf(element: string): SVGGElement | undefined {
  return boxes().find((box) => box.dataset.element === element);
}

function elementOf(target: EventTarget | null): string | null {
  const box = target instanceof Element ? target.closest<SVGGElement>('g[data-element]') : null;
  return box?.dataset.element ?? null;
}

/** The place at which the whole drawing fits, never larger than it was drawn. */
function fitted(): View {
  const { clientWidth, clientHeight } = stage;
  const across = clientWidth / size.width;
  // A sheet that is far taller than wide is read from the top, at its full width.
  const isSheet = size.height > size.width * 2;
  const scale = clamp(isSheet ? across : Math.min(across, clientHeight / size.height), smallestScale, 1);
  return {
    x: Math.max(0, (clientWidth - size.width * scale) / 2),
    y: Math.max(0, (clientHeight - size.height * scale) / 2),
    scale,
  };
}

function place(to: View): void {
  view = to;
  if (!svg) return;
  svg.style.width = `${size.width * to.scale}px`;
  svg.style.height = `${size.height * to.scale}px`;
  svg.style.transform = `translate(${to.x}px, ${to.y}px)`;
  keep();
}

/** Zooms so that the point of the page at (x, y) stays where it is. */
function zoom(factor: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2): void {
  const from = view ?? fitted();
  const scale = clamp(from.scale * factor, smallestScale, largestScale);
  const ratio = scale / from.scale;
  place({ x: x - (x - from.x) * ratio, y: y - (y - from.y) * ratio, scale });
}

function pan(x: number, y: number): void {
  const from = view ?? fitted();
  place({ ...from, x: from.x + x, y: from.y + y });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Marks a box as the one that the cursor in the text is in, and brings it into sight. */
function mark(element: string | null): void {
  selected = element;
  for (const box of boxes()) box.classList.toggle('selected', box.dataset.element === element);
  const box = element === null ? undefined : boxOf(element);
  if (box) bringIntoSight(box);
  keep();
}

function bringIntoSight(box: SVGGElement): void {
  const inside = stage.getBoundingClientRect();
  const at = box.getBoundingClientRect();
  const isVisible =
    at.left >= inside.left && at.right <= inside.right && at.top >= inside.top && at.bottom <= inside.bottom;
  if (isVisible) return;
  const x = inside.left + inside.width / 2 - (at.left + at.width / 2);
  const y = inside.top + inside.height / 2 - (at.top + at.height / 2);
  pan(x, y);
}

/** Emphasises the relations of a box and what stands at their other ends. */
function emphasise(element: string | null): void {
  if (!svg) return;
  svg.classList.toggle('emphasising', element !== null);
  const near = new Set([element]);
  for (const line of svg.querySelectorAll<SVGGElement>('[data-relation]')) {
    const { from, to } = line.dataset;
    const isOwn = element !== null && (from === element || to === element);
    line.classList.toggle('near', isOwn);
    if (isOwn) near.add(from ?? null).add(to ?? null);
  }
  for (const box of boxes()) {
    const holdsNear = [...box.querySelectorAll<SVGGElement>('g[data-element]')].some((inner) =>
      near.has(inner.dataset.element ?? null),
    );
    box.classList.toggle('near', near.has(box.dataset.element ?? null) || holdsNear);
  }
}

function reveal(element: string): void {
  mark(element);
  editor.postMessage({ type: 'reveal', element });
}

/** The box that lies nearest in the direction of an arrow key. */
function neighbour(of: SVGGElement, key: string): SVGGElement | undefined {
  const middle = (box: SVGGElement): { x: number; y: number } => {
    const at = box.getBoundingClientRect();
    return { x: at.left + at.width / 2, y: at.top + at.height / 2 };
  };
  const start = middle(of);
  let best: SVGGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes()) {
    if (box === of) continue;
    const end = middle(box);
    const right = end.x - start.x;
    const down = end.y - start.y;
    const ahead = { ArrowRight: right, ArrowLeft: -right, ArrowDown: down, ArrowUp: -down }[key] ?? 0;
    const aside = Math.abs(key === 'ArrowRight' || key === 'ArrowLeft' ? down : right);
    if (ahead <= 1 || aside > ahead * 2) continue;
    const distance = ahead + aside * 2;
    if (distance < least) {
      least = distance;
      best = box;
    }
  }
  return best;
}

window.addEventListener('message', ({ data }: MessageEvent) => {
  if (data.type === 'select') mark(data.element);
  if (data.type !== 'drawing') return;
  // A broken text keeps the last good drawing; only without one a partial drawing is better.
  if (data.svg !== null && (data.notice === null || !svg)) show(data.svg);
  notice.hidden = data.notice === null;
  notice.textContent = data.notice ?? '';
  document.body.classList.toggle('stale', data.notice !== null);
});

let drag: { readonly id: number; x: number; y: number; moved: boolean } | null = null;
stage.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
});
stage.addEventListener('pointermove', (event) => {
  if (!drag || drag.id !== event.pointerId) return;
  const x = event.clientX - drag.x;
  const y = event.clientY - drag.y;
  // A hand is never quite still while it clicks.
  if (!drag.moved && Math.hypot(x, y) < 4) return;
  if (!drag.moved) stage.setPointerCapture(event.pointerId);
  drag = { id: drag.id, x: event.clientX, y: event.clientY, moved: true };
  pan(x, y);
});
stage.addEventListener('pointerup', (event) => {
  const wasClick = drag !== null && !drag.moved;
  drag = null;
  const element = wasClick ? elementOf(event.target) : null;
  if (element !== null) reveal(element);
});
stage.addEventListener('pointercancel', () => {
  drag = null;
});
stage.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const at = stage.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey)
      zoom(Math.exp(-event.deltaY / 300), event.clientX - at.left, event.clientY - at.top);
    else if (event.shiftKey && event.deltaX === 0) pan(-event.deltaY, 0);
    else pan(-event.deltaX, -event.deltaY);
  },
  { passive: false },
);
stage.addEventListener('pointerover', (event) => emphasise(elementOf(event.target)));
stage.addEventListener('pointerleave', () => emphasise(null));
stage.addEventListener('focusin', (event) => {
  const element = elementOf(event.target);
  emphasise(element);
  const box = element === null ? undefined : boxOf(element);
  if (box) bringIntoSight(box);
});
stage.addEventListener('focusout', () => emphasise(null));
stage.addEventListener('keydown', (event) => {
  const element = elementOf(event.target);
  const box = element === null ? undefined : boxOf(element);
  const step = 60;
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1.25),
    '=': () => zoom(1.25),
    '-': () => zoom(0.8),
    '0': () => place(fitted()),
    Enter: () => element !== null && reveal(element),
    ' ': () => element !== null && reveal(element),
    ArrowLeft: () => pan(step, 0),
    ArrowRight: () => pan(-step, 0),
    ArrowUp: () => pan(0, step),
    ArrowDown: () => pan(0, -step),
  };
  const next = box && event.key.startsWith('Arrow') ? neighbour(box, event.key) : undefined;
  const run = next ? () => next.focus() : keys[event.key];
  if (!run || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  run();
});

byId('zoom-in').addEventListener('click', () => zoom(1.25));
byId('zoom-out').addEventListener('click', () => zoom(0.8));
byId('fit').addEventListener('click', () => place(fitted()));
keep();
editor.postMessage({ type: 'ready' });
