import { byId } from './state.js';

/** A line of a menu. */
export type Item =
  | {
      readonly label: string;
      readonly detail?: string;
      /** Of a choice between several: whether it is this one. */
      readonly isChosen?: boolean;
      readonly run: () => void;
    }
  | { readonly heading: string }
  | { readonly note: string };

const popup = byId('popup');
let opener: HTMLElement | null = null;

/** Opens a menu under a button; a second time it closes it. */
export function toggleMenu(button: HTMLElement, items: readonly Item[]): void {
  togglePopup(button, 'menu', (): Node[] => items.map(nodeOf));
}

/**
 * Opens a popup under a button; a second time it closes it.
 * @param fill its content, whose first button or field gets the focus
 */
export function togglePopup(button: HTMLElement, role: 'menu' | 'dialog', fill: () => Node[]): void {
  const wasOpen = opener === button;
  closePopup();
  if (wasOpen) return;
  opener = button;
  button.setAttribute('aria-expanded', 'true');
  popup.setAttribute('role', role);
  popup.setAttribute('aria-label', button.getAttribute('aria-label') ?? button.textContent ?? '');
  popup.replaceChildren(...fill());
  popup.hidden = false;
  const { left, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - popup.offsetWidth - 4;
  popup.style.left = `${Math.max(4, Math.min(left, room))}px`;
  popup.style.top = `${bottom + 2}px`;
  const chosen = popup.querySelector<HTMLElement>('[aria-checked="true"]');
  (chosen ?? stops()[0])?.focus();
}

/** Fills the popup anew while it is open, as long as it is that of this button. */
export function refill(button: HTMLElement, fill: () => Node[]): void {
  if (opener !== button) return;
  const at = stops().indexOf(document.activeElement as HTMLElement);
  popup.replaceChildren(...fill());
  // What had the focus may be gone; the keyboard stays in the popup.
  if (at >= 0) (stops()[at] ?? stops().at(-1))?.focus();
}

export function closePopup(): void {
  if (!opener) return;
  const button = opener;
  opener = null;
  button.setAttribute('aria-expanded', 'false');
  const hadFocus = popup.contains(document.activeElement);
  popup.hidden = true;
  if (hadFocus) button.focus();
}

const stops = (): HTMLElement[] => [...popup.querySelectorAll<HTMLElement>('button, input')];

function nodeOf(item: Item): Node {
  if ('heading' in item || 'note' in item) {
    const text = document.createElement('div');
    text.className = 'heading' in item ? 'heading' : 'note';
    text.textContent = 'heading' in item ? item.heading : item.note;
    return text;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'item';
  button.setAttribute('role', item.isChosen === undefined ? 'menuitem' : 'menuitemradio');
  if (item.isChosen !== undefined) button.setAttribute('aria-checked', String(item.isChosen));
  const label = document.createElement('span');
  label.textContent = item.label;
  button.append(label);
  if (item.detail) button.title = item.detail;
  button.addEventListener('click', () => {
    closePopup();
    item.run();
  });
  return button;
}

popup.addEventListener('keydown', (event) => {
  const all = stops();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') closePopup();
  else if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
  else if (event.key === 'Home') all[0]?.focus();
  else if (event.key === 'End') all.at(-1)?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
// What lies outside the popup, also outside the page, closes it.
document.addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Node && !popup.contains(target) && !opener?.contains(target)) closePopup();
});
popup.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !popup.contains(relatedTarget) && relatedTarget !== opener)
    closePopup();
});
document.addEventListener('keydown', ({ key }) => key === 'Escape' && closePopup());
window.addEventListener('blur', closePopup);
