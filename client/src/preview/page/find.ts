import { mark } from './emphasis.js';
import { camera, centre, shown, stage, zoom } from './stage.js';
import { byId, filled, texts } from './state.js';

const bar = byId('find');
const field = byId('find-text') as HTMLInputElement;
/** The size at which a name can be read. */
const readable = 0.85;
const count = byId('find-count');

let matches: SVGGElement[] = [];
let at = 0;

/** Opens the search field, with what was searched for last. */
export function openFind(): void {
  bar.hidden = false;
  field.focus();
  field.select();
  find(false);
}

/** Finds anew in a new drawing, without moving it. */
export function findAgain(): void {
  if (!bar.hidden) find(false);
}

function close(): void {
  const current = matches[at];
  bar.hidden = true;
  clear();
  matches = [];
  if (current) mark(current.dataset.element ?? null);
  (current ?? stage).focus({ preventScroll: true });
}

function clear(): void {
  for (const box of stage.querySelectorAll('.found')) box.classList.remove('found', 'current');
  stage.classList.remove('finding');
}

/** Marks every box whose name, kind, bouwsteen or id has all the words. */
function find(isMoved: boolean): void {
  clear();
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  const boxes =
    words.length > 0 ? [...(shown()?.svg.querySelectorAll<SVGGElement>('g[data-element]') ?? [])] : [];
  matches = boxes.filter((box) => {
    const text = plain(`${box.getAttribute('aria-label')} ${box.dataset.element}`);
    return words.every((word) => text.includes(word));
  });
  for (const box of matches) box.classList.add('found');
  stage.classList.toggle('finding', matches.length > 0);
  at = isMoved ? 0 : Math.min(at, Math.max(0, matches.length - 1));
  field.classList.toggle('none', words.length > 0 && matches.length === 0);
  if (words.length === 0) count.textContent = '';
  else show(isMoved);
}

function step(by: number): void {
  at = (at + by + matches.length) % Math.max(1, matches.length);
  show(true);
}

/** Shows the match whose turn it is, large enough to be read. */
function show(isMoved: boolean): void {
  const current = matches[at];
  count.textContent = current ? filled(texts.found, at + 1, matches.length) : texts.notFound;
  for (const box of matches) box.classList.toggle('current', box === current);
  if (!current || !isMoved) return;
  const { scale } = camera();
  const { width, height } = current.getBoundingClientRect();
  // A whole with parts may be larger than the page at that size.
  const room = Math.min(stage.clientWidth / width, stage.clientHeight / height) * 0.9;
  if (scale < readable) zoom(Math.max(1, Math.min(readable / scale, room)));
  centre(current);
}

/** Letters without accents, all small: who searches does not type these. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

field.addEventListener('input', () => find(true));
bar.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && event.target === field) step(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
});
byId('find-previous').addEventListener('click', () => step(-1));
byId('find-next').addEventListener('click', () => step(1));
byId('find-close').addEventListener('click', close);
// Before the editor around this page hears of the key, which would search in the text as well.
window.addEventListener(
  'keydown',
  (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'f' || document.body.matches('.charts, .reading')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    openFind();
  },
  { capture: true },
);
