import { nameOf } from './picture.js';
import { shown, stage } from './stage.js';
import { byId, tell } from './state.js';

const card = byId('card');
const delay = 600;

/** The element whose card is shown, or is to be shown once its text is there. */
let wanted: string | null = null;
/** Whether the keyboard asked for it, which then must be able to scroll in it. */
let isFocused = false;
let timer: ReturnType<typeof setTimeout> | undefined;

card.addEventListener('pointerenter', () => clearTimeout(timer));
card.addEventListener('pointerleave', () => describeSoon(null));
card.addEventListener('keydown', (event) => event.key === 'Escape' && closeCard());
card.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !card.contains(relatedTarget)) closeCard();
});

/** Shows the card of an element after a moment, or with null takes the one that is there away. */
export function describeSoon(element: string | null): void {
  // On the way from a box to its card the pointer crosses what lies between them.
  clearTimeout(timer);
  if (element !== null && element === wanted) return;
  // What the keyboard is in stays until the keyboard leaves it.
  if (card.contains(document.activeElement)) return;
  timer = setTimeout(
    () => (element === null ? closeCard() : describeAt(element, false)),
    element === null ? 250 : delay,
  );
}

/**
 * Asks for the text of an element, which {@link showCard} then shows.
 * @param isByKey whether the card gets the focus
 */
export function describeAt(element: string, isByKey: boolean): void {
  closeCard();
  wanted = element;
  isFocused = isByKey;
  tell({ type: 'describe', element });
}

/** Takes the card away. @returns whether there was one */
export function closeCard(): boolean {
  clearTimeout(timer);
  const wasOpen = !card.hidden;
  const box = card.contains(document.activeElement) && wanted !== null && shown()?.boxes.get(wanted);
  wanted = null;
  card.hidden = true;
  if (box) box.focus({ preventScroll: true });
  return wasOpen;
}

/** Shows what is known of an element beside its box, unless something else is wanted by now. */
export function showCard(element: string, html: string | null): void {
  const picture = shown();
  const box = picture?.boxes.get(element)?.getBoundingClientRect();
  if (!picture || element !== wanted || !box) return;
  // Charts have explanations of their own.
  if (html === null && picture.svg.classList.contains('monitor')) return;
  // What only an earlier text has is known by no more than the drawing says of it.
  const label = picture.boxes.get(element)?.getAttribute('aria-label') ?? '';
  card.replaceChildren(...(html === null ? [document.createElement('p')] : contentOf(html)));
  if (html === null && card.firstChild) card.firstChild.textContent = label;
  card.setAttribute('aria-label', nameOf(picture, element));
  card.hidden = false;
  card.scrollTop = 0;
  const page = stage.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const gap = 8;
  const beside = box.right + gap + width <= page.right ? box.right + gap : box.left - gap - width;
  const isBeside = beside >= page.left;
  const below = box.bottom + gap + height <= page.bottom ? box.bottom + gap : box.top - gap - height;
  const [x, y] = isBeside ? [beside, box.top] : [box.left, below];
  card.style.left = `${Math.max(page.left + gap, Math.min(x, page.right - width - gap))}px`;
  card.style.top = `${Math.max(page.top + gap, Math.min(y, page.bottom - height - gap))}px`;
  if (isFocused) card.focus({ preventScroll: true });
}

/**
 * HTML as nodes of this page. Scripts in it do not run and the policy of the page loads nothing;
 * alignment, which comes as a style that the policy refuses, becomes a class.
 */
export function contentOf(html: string): Node[] {
  // Before it is parsed, because the policy holds from there on; a quote in a text is never bare.
  const unstyled = html.replace(/ style="([^"]*)"/g, (_, style: string) =>
    /text-align:\s*right/.test(style) ? ' class="right"' : '',
  );
  const { body } = new DOMParser().parseFromString(unstyled, 'text/html');
  for (const active of body.querySelectorAll('script, style, link, meta, iframe, object, base, form')) {
    active.remove();
  }
  return [...body.childNodes].map((node) => document.importNode(node, true));
}
