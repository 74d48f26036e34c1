import { idAt, isWithin } from './picture.js';
import { shown, stage } from './stage.js';
import { change, type Lines, state } from './state.js';

/** With more lines than this a drawing shows only those that someone asks for. */
const mostLines = 60;

const marked = new Set<() => void>();

/** Calls back whenever another element is selected. */
export const onMark = (run: () => void): void => void marked.add(run);

/** Marks the box that is selected, and its lines. */
export function mark(element: string | null): void {
  change({ selected: element });
  const picture = shown();
  for (const box of picture?.svg.querySelectorAll<SVGGElement>('g[data-element]') ?? []) {
    const isSelected = box.dataset.element === element;
    box.classList.toggle('selected', isSelected);
    if (isSelected) box.setAttribute('aria-current', 'true');
    else box.removeAttribute('aria-current');
  }
  for (const { from, to, parts } of picture?.relations.values() ?? []) {
    const isOwn = element !== null && (from === element || to === element);
    for (const part of parts) part.classList.toggle('of-selected', isOwn);
  }
  for (const run of marked) run();
}

/**
 * Lets everything step back but what is pointed at and what that is related to: for a box its own
 * lines and those of what is drawn in it, for a line its ends. Away from both everything returns.
 */
export function emphasiseAt(target: EventTarget | null): void {
  const picture = shown();
  if (!picture) return;
  const element = idAt(target, 'element');
  const relation = element === null ? idAt(target, 'relation') : null;
  picture.svg.classList.toggle('emphasising', element !== null || relation !== null);
  const ends = new Set(element === null ? [] : [element]);
  for (const [id, { from, to, parts }] of picture.relations) {
    const isNear =
      element === null ? id === relation : isWithin(picture, from, element) || isWithin(picture, to, element);
    for (const part of parts) part.classList.toggle('near', isNear);
    if (isNear) ends.add(from).add(to);
  }
  for (const [id, box] of picture.boxes) {
    const holdsEnd = [...ends].some((end) => isWithin(picture, end, id));
    box.classList.toggle('near', holdsEnd || (element !== null && isWithin(picture, id, element)));
  }
}

/** Which lines are drawn: what the user chose, or else what suits their number. */
export const linesShown = (): Lines =>
  state().lines ?? ((shown()?.relations.size ?? 0) > mostLines ? 'selected' : 'all');

/** Has the stylesheet hide the lines that are not asked for. */
export function showLines(): void {
  stage.dataset.lines = linesShown();
}
