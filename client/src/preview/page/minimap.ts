import { camera, centreOn, clamp, onMove, shown, stage } from './stage.js';
import { byId } from './state.js';

const holder = byId('minimap');
const [widest, highest] = [176, 132];
const namespace = 'http://www.w3.org/2000/svg';

let frame: SVGRectElement | null = null;

/** Draws a small copy of a new drawing: its bands and boxes as plain rectangles. */
export function drawMinimap(): void {
  const picture = shown();
  if (!picture) return;
  const { svg, width, height } = picture;
  const small = document.createElementNS(namespace, 'svg');
  const scale = Math.min(widest / width, highest / height);
  small.setAttribute('viewBox', `0 0 ${width} ${height}`);
  small.setAttribute('width', String(width * scale));
  small.setAttribute('height', String(height * scale));
  for (const rect of svg.querySelectorAll<SVGRectElement>('.bands .row, .bands .rail, .element .box')) {
    small.append(copyOf(rect));
  }
  frame = document.createElementNS(namespace, 'rect');
  frame.setAttribute('class', 'frame');
  small.append(frame);
  holder.style.background = stage.style.background;
  holder.replaceChildren(small);
  showFrame();
}

/** What of a box is seen at this size: where it is, and what colour it has. */
function copyOf(rect: SVGRectElement): SVGRectElement {
  const copy = document.createElementNS(namespace, 'rect');
  const isBox = rect.classList.contains('box');
  for (const name of ['x', 'y', 'width', 'height']) copy.setAttribute(name, rect.getAttribute(name) ?? '0');
  if (isBox) copy.setAttribute('class', 'box');
  const isComposite = rect.closest('.composite') !== null;
  const edge = rect.getAttribute('stroke') ?? 'gray';
  copy.setAttribute('fill', (isBox && !isComposite ? edge : rect.getAttribute('fill')) ?? 'none');
  if (isBox) copy.setAttribute('stroke', edge);
  if (isBox) copy.setAttribute('stroke-width', '4');
  return copy;
}

/** Frames what the page shows; the map goes where that is the whole drawing. */
function showFrame(): void {
  const picture = shown();
  if (!picture || !frame) return;
  const { width, height } = picture;
  const { x, y, scale } = camera();
  const [across, down] = [stage.clientWidth / scale, stage.clientHeight / scale];
  const isWhole = x >= -1 && y >= -1 && x + width * scale <= stage.clientWidth + 1;
  holder.hidden = isWhole && y + height * scale <= stage.clientHeight + 1;
  const [left, top] = [clamp(-x / scale, 0, width), clamp(-y / scale, 0, height)];
  frame.setAttribute('x', String(left));
  frame.setAttribute('y', String(top));
  frame.setAttribute('width', String(clamp(-x / scale + across, left, width) - left));
  frame.setAttribute('height', String(clamp(-y / scale + down, top, height) - top));
}

/** Puts what is under the pointer in the middle of the page. */
function follow(event: PointerEvent): void {
  const picture = shown();
  const small = holder.firstElementChild?.getBoundingClientRect();
  if (!picture || !small) return;
  const scale = picture.width / small.width;
  centreOn((event.clientX - small.left) * scale, (event.clientY - small.top) * scale);
}

onMove(showFrame);
holder.addEventListener('pointerdown', (event) => {
  holder.setPointerCapture(event.pointerId);
  follow(event);
});
holder.addEventListener('pointermove', (event) => {
  if (event.buttons !== 0) follow(event);
});
