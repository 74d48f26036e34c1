import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { Element } from '../model/architecture.js';
import { collectionKey } from '../model/kind.js';
import { type Layer, layerById } from '../model/layers.js';
import { withoutTrail } from '../model/lines.js';
import type { Entry } from '../model/source.js';
import { type Span, shift } from '../model/span.js';
import { fieldsOf, spanOf, textOf, valueUnder } from '../model/yaml-part.js';

export type OutlineKind =
  | 'section'
  | 'layer'
  | 'element'
  | 'bouwsteen'
  | 'uitgangspunt'
  | 'import'
  | 'weergave'
  | 'voorziening'
  | 'indicator';

/** A line of the outline of a document. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** The name that people know with the id that the text uses, as in `DigiD (inloggen)`. */
  readonly name: string;
  /** A few words beside it. */
  readonly detail: string | null;
  /** Whether it is on its way out, or gone. */
  readonly isEnding: boolean;
  /** All of it, absolute; within that of its parent. */
  readonly span: Span;
  /** Its id, absolute. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** The name with the id behind it, unless they say the same. */
export function nameWithId(name: string | null | undefined, id: string): string {
  const isSame = !name || name.toLowerCase().replaceAll(' ', '-') === id;
  return isSame ? name || id : `${name} (${id})`;
}

/** The structure of a document: its sections with the elements, entries and series in them. */
export function outline(analysis: Analysis): OutlineItem[] {
  const { source } = analysis.document;
  const collection = collectionKey[source.kind];
  return source.sections.flatMap((section) => {
    const { key } = section;
    const children =
      key.text === collection ? itemsOf(analysis, section) : namedChildren(analysis, section, key.text);
    // A section that holds one value is a property, which the text shows better.
    if (children === null) return [];
    const own = spanIn(analysis, section);
    const last = children.at(-1);
    const span = { start: own.start, end: Math.max(own.end, last?.span.end ?? 0) };
    return item('section', key.text, null, false, span, shift(key.span, section.base), children);
  });
}

function item(
  kind: OutlineKind,
  name: string,
  detail: string | null,
  isEnding: boolean,
  span: Span,
  nameSpan: Span,
  children: readonly OutlineItem[] = [],
): OutlineItem {
  // An editor refuses an entry without a name.
  return { kind, name: name || '-', detail, isEnding, span, nameSpan, children };
}

function spanIn({ document }: Analysis, entry: Entry): Span {
  return withoutTrail(document.source.text, shift(entry.span, entry.base));
}

function itemsOf(analysis: Analysis, section: Entry): OutlineItem[] {
  const { source } = analysis.document;
  const isLast = source.sections.findLast(({ key }) => key.text === section.key.text) === section;
  if (!isLast) return [];
  switch (source.kind) {
    case 'architectuur':
      return inLayers(elements(analysis));
    case 'bouwstenen':
      return source.items.map((entry) => bouwsteen(analysis, entry));
    case 'monitor':
      return source.items.map((entry) => voorziening(analysis, entry));
    case 'config':
      return source.items.map((entry) => ruleSetting(analysis, entry));
  }
}

interface ElementItem {
  readonly layer: Layer | undefined;
  readonly item: OutlineItem;
}

function elements(analysis: Analysis): ElementItem[] {
  const { source } = analysis.document;
  const known = architectureOf(analysis.document)?.elements ?? [];
  return known.map((element, index) => {
    const { layer, name } = described(analysis, element);
    const status = element.status?.text ?? null;
    const detail = [layer?.name, status].filter(Boolean).join(' · ') || null;
    const nameSpan = shift(element.id.span, element.base);
    const span = spanIn(analysis, source.items[index]!);
    return { layer, item: item('element', name, detail, status === 'uit-te-faseren', span, nameSpan) };
  });
}

function described({ catalogue }: Analysis, element: Element): { layer: Layer | undefined; name: string } {
  const entry = element.bouwsteen ? catalogue.get(element.bouwsteen.text) : undefined;
  return {
    layer: layerById(element.layer?.text) ?? layerById(entry?.lagen[0]),
    name: nameWithId(element.name?.text ?? entry?.naam, element.id.text),
  };
}

/**
 * Elements that follow each other in one layer stand under it. In a text that hardly keeps layers
 * together the layers would be no more than noise, and are left out.
 */
function inLayers(found: readonly ElementItem[]): OutlineItem[] {
  const runs: ElementItem[][] = [];
  for (const element of found) {
    const run = runs.at(-1);
    if (run && run[0]!.layer === element.layer) run.push(element);
    else runs.push([element]);
  }
  const layers = new Set(found.map(({ layer }) => layer));
  if (runs.length > layers.size * 1.5) return found.map(({ item: element }) => element);
  return runs.flatMap((run) => {
    const children = run.map(({ item: element }) => element);
    const [first] = run;
    if (!first?.layer) return children;
    const span = { start: first.item.span.start, end: children.at(-1)!.span.end };
    return item('layer', first.layer.name, null, false, span, first.item.nameSpan, children);
  });
}

function bouwsteen(analysis: Analysis, entry: Entry): OutlineItem {
  const fields = fieldsOf(entry.value);
  const text = (key: string): string | null => textOf(valueUnder(fields, key));
  const status = text('status');
  return item(
    'bouwsteen',
    nameWithId(text('naam'), entry.key.text),
    [text('soort'), status].filter(Boolean).join(' · ') || null,
    status === 'beëindigd',
    spanIn(analysis, entry),
    shift(entry.key.span, entry.base),
  );
}

function voorziening(analysis: Analysis, entry: Entry): OutlineItem {
  const fields = fieldsOf(entry.value);
  const name = textOf(valueUnder(fields, 'naam')) ?? analysis.catalogue.get(entry.key.text)?.naam;
  const span = spanIn(analysis, entry);
  const children = fieldsOf(valueUnder(fields, 'indicatoren')).map((field) => {
    const inner = fieldsOf(field.value);
    const unit = textOf(valueUnder(inner, 'eenheid'));
    const nameSpan = shift(field.key.span, entry.base);
    const end = spanOf(field.value)?.end ?? field.key.span.end;
    const label = nameWithId(textOf(valueUnder(inner, 'naam')), field.key.text);
    const { text } = analysis.document.source;
    const own = withoutTrail(text, { start: nameSpan.start, end: end + entry.base });
    return item('indicator', label, unit, false, own, nameSpan);
  });
  return item(
    'voorziening',
    nameWithId(name, entry.key.text),
    null,
    false,
    span,
    shift(entry.key.span, entry.base),
    children,
  );
}

function ruleSetting(analysis: Analysis, entry: Entry): OutlineItem {
  const level = textOf(entry.value) ?? textOf(valueUnder(fieldsOf(entry.value), 'niveau'));
  const nameSpan = shift(entry.key.span, entry.base);
  return item('section', entry.key.text, level, false, spanIn(analysis, entry), nameSpan);
}

/** The kinds of what stands by name in a section. */
const kindIn: Readonly<Record<string, OutlineKind>> = {
  uitgangspunten: 'uitgangspunt',
  importeert: 'import',
  weergaven: 'weergave',
};

/** What a section other than the collection holds by name, or null where it holds no names. */
function namedChildren(analysis: Analysis, section: Entry, key: string): OutlineItem[] | null {
  const kind = kindIn[key];
  if (!kind) return null;
  return fieldsOf(section.value).map((field) => {
    const inner = fieldsOf(field.value);
    const nameSpan = shift(field.key.span, section.base);
    const end = section.base + (spanOf(field.value)?.end ?? field.key.span.end);
    const detail =
      kind === 'import'
        ? textOf(field.value)
        : kind === 'uitgangspunt'
          ? textOf(valueUnder(inner, 'stelling'))
          : null;
    const name = kind === 'weergave' ? textOf(valueUnder(inner, 'naam')) : null;
    const span = withoutTrail(analysis.document.source.text, { start: nameSpan.start, end });
    return item(kind, nameWithId(name, field.key.text), detail, false, span, nameSpan);
  });
}
