import type { Comparison, Filter, FromPage, Texts, ThemeChoice, Wish } from '../messages.js';

/** Where the drawing lies in the page: the place of its corner in pixels, and its size. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Which lines are drawn: all, those of what is selected or pointed at, or none. */
export type Lines = 'all' | 'selected' | 'none';

/** What is kept while the preview is hidden and over restarts. */
export interface State {
  /** The document, so that the panel can be filled again. */
  readonly uri: string;
  /** Null as long as the whole drawing is to be seen. */
  readonly camera: Camera | null;
  readonly selected: string | null;
  readonly view: string | null;
  /** What the document is compared with; then there is no view. */
  readonly comparison: Comparison | null;
  readonly filter: Filter;
  readonly theme: ThemeChoice;
  /** Null for what suits the number of lines. */
  readonly lines: Lines | null;
  /** Whether the text is shown instead of the drawing. */
  readonly isRead: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
const uri = document.body.dataset.document ?? '';
const kept = editor.getState();
let current: State = {
  camera: null,
  selected: null,
  view: null,
  comparison: null,
  filter: {},
  theme: 'editor',
  lines: null,
  isRead: false,
  ...(kept?.uri === uri ? kept : {}),
  uri,
};

export const texts: Texts = JSON.parse(document.body.dataset.texts ?? '{}');

export const state = (): State => current;

export const wish = (): Wish => ({
  view: current.view,
  comparison: current.comparison,
  filter: current.filter,
  theme: current.theme,
});

/** Changes a part of the state, and keeps it for the next time. */
export function change(part: Partial<State>): void {
  current = { ...current, ...part };
  editor.setState(current);
}

/** Asks for another drawing. Another view or filter is another picture, which is seen whole first. */
export function ask(part: Partial<Wish>): void {
  change({ ...part, ...('theme' in part ? {} : { camera: null }) });
  tell({ type: 'wish', wish: wish() });
}

export const tell = (message: FromPage): void => editor.postMessage(message);

export function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** Shows or reads out a short remark, which goes by itself. */
export function say(text: string): void {
  show(text);
  fading = setTimeout(() => byId('said').classList.remove('fresh'), 4000);
}

/** Says what the page is doing, for as long as it does it, and lets it be painted first. */
export async function saying<T>(text: string, run: () => Promise<T>): Promise<T> {
  show(text);
  byId('said').classList.add('busy');
  // Work that holds the page up would otherwise begin before anyone saw that it does.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  try {
    return await run();
  } finally {
    if (byId('said').textContent === text) byId('said').classList.remove('fresh', 'busy');
  }
}

function show(text: string): void {
  const said = byId('said');
  said.textContent = text;
  said.classList.add('fresh');
  said.classList.remove('busy');
  clearTimeout(fading);
}

let fading: ReturnType<typeof setTimeout> | undefined;

/** A text of the page with what belongs in it. */
export const filled = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
