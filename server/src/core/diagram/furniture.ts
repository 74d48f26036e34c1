import type { RelationVerb } from '../model/relation-kinds.js';
import { relationKinds } from '../model/relation-kinds.js';
import type { Localized, Taal } from '../taal.js';
import type { FurnitureSizes } from './furniture-sizes.js';
import { plainText } from './plain-text.js';
import type { Change, Plate, PlateElement, Rectangle } from './plate.js';
import * as sizes from './sizes.js';
import { shorten, textWidth, wrap } from './text-width.js';
import { changeWords, documentStatus, relationWords, statusWords, words } from './words.js';

/** The head of the drawing: its title over one or more lines, and a row of facts below. */
export interface TitleBlock extends Rectangle {
  /** Empty for a plate without a title; the drawing then says so in its own language. */
  readonly lines: readonly string[];
  /** The name of the view and what it is for; null for the whole plate. */
  readonly view: TitleView | null;
  readonly facts: readonly Fact[];
}

export interface TitleView {
  readonly name: Localized;
  readonly lines: readonly string[];
}

/** A label and its value, such as "Versie 0.3.0". */
export interface Fact extends Rectangle {
  readonly key: 'version' | 'status' | 'date' | 'owner' | 'figures';
  readonly value: Localized;
}

export interface Legend extends Rectangle {
  readonly items: readonly LegendItem[];
}

export type LegendEntry =
  | { readonly kind: 'status'; readonly status: PlateElement['status'] }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'focus' }
  | { readonly kind: 'imported' }
  /** Plain on a plate that compares two others, where colours say how a line changed. */
  | { readonly kind: 'relation'; readonly verb: RelationVerb; readonly isPlain: boolean };

export type LegendItem = Rectangle & LegendEntry;

const statuses: readonly PlateElement['status'][] = ['bestaand', 'gewenst', 'uit-te-faseren'];
const changes: readonly Change[] = ['toegevoegd', 'verwijderd', 'gewijzigd', 'ongewijzigd'];
const languages: readonly Taal[] = ['nl', 'en'];
const factGap = 32;
const titleLines = 3;
const viewTextLines = 3;
/** A line of small text wider than this is hard to read. */
const widestText = 760;

/** Places the title block at the top left. Widths allow for both languages, so that both look alike. */
export function placeTitle(plate: Plate, width: number, furniture: FurnitureSizes): TitleBlock {
  const { margin } = sizes;
  const { titleLine, metaLine, meta, scale } = furniture;
  const lines = wrap(plainText(plate.title), width * 0.97, furniture.title, 'bold', titleLines);
  const view = titleView(plate, width, furniture);
  const top = margin + Math.max(1, lines.length) * titleLine + titleViewHeight(view, furniture) + 4 * scale;
  const facts: Fact[] = [];
  let x = margin;
  let y = top;
  for (const [key, value] of factsOf(plate)) {
    const label = Math.max(...languages.map((taal) => textWidth(words[key][taal], meta, 'regular')));
    const most = width - label - 20 * scale;
    const shown = {
      nl: shorten(value.nl, most, meta, 'bold'),
      en: shorten(value.en, most, meta, 'bold'),
    };
    const long = Math.max(...languages.map((taal) => textWidth(shown[taal], meta, 'bold')));
    const own = Math.min(width, Math.ceil((label + 6 * scale + long) * 1.03));
    if (x > margin && x + own > margin + width) {
      x = margin;
      y += metaLine;
    }
    facts.push({ key, value: shown, x, y, width: own, height: metaLine });
    x += own + factGap * scale;
  }
  const bottom = facts.length === 0 ? top : y + metaLine;
  return { x: margin, y: margin, width, height: bottom + 8 * scale - margin, lines, view, facts };
}

function titleView({ view }: Plate, width: number, furniture: FurnitureSizes): TitleView | null {
  if (!view) return null;
  const name = (taal: Taal): string =>
    shorten(plainText(view.name[taal]), width * 0.97, furniture.view, 'bold');
  const room = Math.min(width, widestText * furniture.scale) * 0.97;
  const lines = wrap(plainText(view.description ?? ''), room, furniture.meta, 'regular', viewTextLines);
  return { name: { nl: name('nl'), en: name('en') }, lines };
}

/** What the view takes between the title and the facts, in pixels. */
function titleViewHeight(view: TitleView | null, { viewLine, viewTextLine }: FurnitureSizes): number {
  if (!view) return 0;
  return viewLine + (view.lines.length > 0 ? view.lines.length * viewTextLine + 6 : 2);
}

/** Places the legend: the statuses or changes that occur, then the relations that are drawn. */
export function placeLegend(
  plate: Plate,
  drawn: readonly RelationVerb[],
  { x: left, y: top, width }: Omit<Rectangle, 'height'>,
  furniture: FurnitureSizes,
): Legend {
  const used = new Set(drawn);
  const isPlain = plate.elements.some(({ change }) => change !== undefined);
  const entries: LegendEntry[] = [
    ...stateEntries(plate),
    ...(plate.elements.some(({ isFocus }) => isFocus) ? [{ kind: 'focus' as const }] : []),
    ...(plate.elements.some(({ imported }) => imported) ? [{ kind: 'imported' as const }] : []),
    ...relationKinds
      .filter(({ verb }) => used.has(verb))
      .map(({ verb }) => ({ kind: 'relation' as const, verb, isPlain })),
  ];
  if (entries.length === 0) return { x: left, y: top, width, height: 0, items: [] };
  const { legendLine, legendHead, legendSample, legendGap } = furniture;
  const items: LegendItem[] = [];
  let x = left;
  let y = top + legendHead;
  for (const entry of entries) {
    const names = languages.map((taal) => textWidth(nameOf(entry)[taal], furniture.legend, 'regular'));
    const own = Math.ceil(legendSample + Math.max(...names) * 1.04);
    if (x > left && x + own > left + width) {
      x = left;
      y += legendLine;
    }
    items.push({ ...entry, x, y, width: own, height: legendLine });
    x += own + legendGap;
  }
  return { x: left, y: top, width, height: y + legendLine - top, items };
}

/** A plate that compares two others shows changes, and no statuses. */
function stateEntries({ elements, relations }: Plate): LegendEntry[] {
  const changed = new Set([...elements, ...relations].flatMap(({ change }) => change ?? []));
  if (changed.size > 0) {
    return changes.filter((change) => changed.has(change)).map((change) => ({ kind: 'change', change }));
  }
  return statuses
    .filter((status) => elements.some((element) => element.status === status))
    .map((status) => ({ kind: 'status', status }));
}

/** What the legend calls a status or a line. */
export function nameOf(entry: LegendEntry): Localized {
  switch (entry.kind) {
    case 'status':
      return statusWords[entry.status];
    case 'change':
      return changeWords[entry.change];
    case 'focus':
      return words.focus;
    case 'imported':
      return words.imported;
    case 'relation':
      return relationWords(entry.verb);
  }
}

function factsOf(plate: Plate): [Fact['key'], Localized][] {
  const facts: [Fact['key'], Localized][] = [];
  const add = (key: Fact['key'], text: string | null) => {
    const value = plainText(text ?? '');
    if (value !== '') facts.push([key, key === 'status' ? documentStatus(value) : { nl: value, en: value }]);
  };
  add('version', plate.version);
  add('status', plate.status);
  add('date', plate.date);
  add('owner', plate.owner);
  const { figureSource } = plate;
  if (figureSource)
    facts.push(['figures', { nl: plainText(figureSource.nl), en: plainText(figureSource.en) }]);
  return facts;
}
