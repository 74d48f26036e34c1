/** The drawing as the page knows it: by id, so that a gesture need not search it. */
export interface Picture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, SVGGElement>;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** A line with its label: two parts of the drawing that go together. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly parts: SVGGElement[];
}

/**
 * Reads an SVG text and makes its boxes known to keyboard and screen reader. An element that is
 * drawn more than once is found where it stands first.
 * @returns null where it is no SVG
 */
export function pictureOf(text: string): Picture | null {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(svg instanceof SVGSVGElement)) return null;
  const { width, height } = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
  // As an image it would hide its boxes from screen readers.
  svg.setAttribute('role', 'group');
  const boxes = new Map<string, SVGGElement>();
  for (const box of svg.querySelectorAll<SVGGElement>('g[data-element]')) {
    const { element = '' } = box.dataset;
    if (!boxes.has(element)) boxes.set(element, box);
    const title = box.querySelector(':scope > title');
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'button');
    box.setAttribute('aria-label', title?.textContent ?? '');
    // The card says more, and two explanations on top of each other would hide one. Charts have none.
    if (!svg.classList.contains('monitor')) title?.remove();
  }
  const relations = new Map<string, Relation>();
  const changed = new Set<string>();
  for (const part of svg.querySelectorAll<SVGGElement>('g[data-relation]')) {
    const { relation = '', from = '', to = '' } = part.dataset;
    const line = relations.get(relation) ?? { from, to, parts: [] };
    line.parts.push(part);
    // The text at a line must be seen where the line is.
    if (part.matches('.change-toegevoegd, .change-verwijderd, .change-gewijzigd')) changed.add(relation);
    relations.set(relation, line);
  }
  for (const id of changed) for (const part of relations.get(id)?.parts ?? []) part.classList.add('changed');
  return { svg: document.adoptNode(svg), width, height, boxes, relations };
}

/** The id of the box or the line that something in the drawing belongs to. */
export function idAt(target: EventTarget | null, kind: 'element' | 'relation'): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<SVGGElement>(`g[data-${kind}]`)?.dataset[kind] ?? null;
}

/** The name of an element without the facts that its label has behind it. */
export function nameOf(picture: Picture | null, element: string): string {
  const label = picture?.boxes.get(element)?.getAttribute('aria-label');
  return label?.replace(/ \([^()]*\)(?: – .*)?$/u, '') || element;
}

/** Whether an element is another one, or is drawn in it at any depth. */
export function isWithin({ boxes }: Picture, element: string, outer: string): boolean {
  for (let at: string | undefined = element; at !== undefined; at = boxes.get(at)?.dataset.parent) {
    if (at === outer) return true;
  }
  return false;
}

/** The ids at the other ends of the lines of an element. */
export function related({ relations }: Picture, element: string): Set<string> {
  const ends = new Set<string>();
  for (const { from, to } of relations.values()) {
    if (from === element) ends.add(to);
    if (to === element) ends.add(from);
  }
  return ends;
}
