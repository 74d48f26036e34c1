/**
 * The page of a preview: shows the drawing, lets the user move around in it, and tells the panel
 * what was chosen. It draws nothing itself.
 */

import type { ToPage } from './messages.js';
import { compareWith, listenToBar, showState, takeViews } from './page/bar.js';
import { closeCard, contentOf, showCard } from './page/card.js';
import { mark } from './page/emphasis.js';
import { findAgain } from './page/find.js';
import { listen, zoomIn, zoomOut } from './page/gestures.js';
import { drawMinimap } from './page/minimap.js';
import { idAt, pictureOf } from './page/picture.js';
import { setSource } from './page/share.js';
import { bringIntoSight, place, put, shown } from './page/stage.js';
import { byId, change, say, state, tell, texts, wish } from './page/state.js';
import { tableOf } from './page/table.js';

const notice = byId('notice');
/** The text of the drawing that is shown. */
let drawn: string | null = null;

/** Replaces the drawing, unless it is the same, and leaves zoom, place, selection and focus as they are. */
function show(text: string): void {
  if (text === drawn) return;
  const picture = pictureOf(text);
  if (!picture) return;
  closeCard();
  setSource(text);
  // Once, for the name of the view; whoever opens the list gets it anew.
  if (drawn === null) tell({ type: 'askViews' });
  drawn = text;
  const focused = idAt(document.activeElement, 'element');
  put(picture);
  document.body.classList.toggle('charts', picture.svg.classList.contains('monitor'));
  byId('table').replaceChildren(tableOf(picture.svg) ?? '');
  mark(state().selected);
  drawMinimap();
  findAgain();
  showState();
  if (focused !== null) picture.boxes.get(focused)?.focus({ preventScroll: true });
}

function takeDrawing({ svg, notice: why, isStale, isViewGone }: Extract<ToPage, { type: 'drawing' }>): void {
  if (isViewGone) change({ view: null, camera: null });
  // A broken text keeps the last good drawing; only without one a partial drawing is better.
  if (svg !== null && (!isStale || !shown())) show(svg);
  if (isViewGone) say(texts.viewGone);
  if (isViewGone) showState();
  notice.hidden = why === null;
  notice.textContent = why ?? '';
  document.body.classList.toggle('stale', isStale);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'drawing':
      return takeDrawing(data);
    case 'select':
      if (data.element === state().selected) return;
      mark(data.element);
      return bringIntoSight(data.element);
    case 'compare':
      return compareWith(data.comparison);
    case 'views':
      return takeViews(data.views, data.choices);
    case 'description':
      return showCard(data.element, data.html);
    case 'text':
      return byId('text').replaceChildren(...contentOf(data.html));
    case 'said':
      return say(data.text);
  }
});

byId('zoom-in').addEventListener('click', zoomIn);
byId('zoom-out').addEventListener('click', zoomOut);
byId('fit').addEventListener('click', () => place(null));
listen();
listenToBar();
showState();
tell({ type: 'ready', wish: wish() });
