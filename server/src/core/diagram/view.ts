import { architectureOf, type Context } from '../context.js';
import { archimateType } from '../model/archimate-type.js';
import type { Element } from '../model/architecture.js';
import { layerById } from '../model/layers.js';
import type { Plate, PlateElement, PlateRelation } from './plate.js';

/**
 * What the picture of an architecture shows: its own elements, and those of imported documents
 * that a relation leads to. What has no place is left out: an element without a layer, a relation
 * to nowhere. Null for the other kinds of file.
 */
export function plateOf(context: Context): Plate | null {
  const architecture = architectureOf(context.document);
  if (!architecture) return null;
  const elements = new Map<string, PlateElement>();
  for (const element of architecture.elements) {
    const drawn = plateElement(context, element, element.id.text, false);
    if (drawn) elements.set(drawn.id, drawn);
  }
  for (const { relations } of architecture.elements) {
    for (const { target } of relations) {
      const imported = elements.has(target.text) ? null : importedElement(context, target.text);
      if (imported) elements.set(imported.id, imported);
    }
  }
  const relations = new Map<string, PlateRelation>();
  for (const element of architecture.elements) {
    for (const { verb, target, label, via, mode } of element.relations) {
      const from = element.id.text;
      if (!elements.has(from) || !elements.has(target.text) || from === target.text) continue;
      const id = `${from} ${verb} ${target.text}`;
      relations.set(id, {
        id,
        verb,
        from,
        to: target.text,
        label: label ?? (via && `via ${via.text}`),
        ...(mode !== null && { mode }),
      });
    }
  }
  return {
    title: architecture.title?.text ?? '',
    version: architecture.version,
    status: architecture.status,
    date: architecture.date,
    owner: architecture.owner,
    elements: nested([...elements.values()], [...relations.values()]),
    relations: [...relations.values()],
  };
}

function plateElement(
  { catalogue }: Context,
  element: Element,
  id: string,
  imported: boolean,
): PlateElement | null {
  const entry = element.bouwsteen ? catalogue.get(element.bouwsteen.text) : undefined;
  const layer = layerById(element.layer?.text) ?? layerById(entry?.lagen[0]);
  if (!layer) return null;
  const type = element.type?.text ?? archimateType(entry?.soort ?? null, layer.id);
  return {
    id,
    name: element.name?.text ?? entry?.naam ?? element.id.text,
    layer: layer.id,
    status: statusOf(element.status?.text),
    kind: entry?.soort ?? type.replaceAll('-', ' '),
    type,
    bouwsteen: entry?.id ?? null,
    parent: null,
    imported,
    ...(entry?.soort && { soort: entry.soort }),
    ...(entry?.domein && { domain: entry.domein }),
  };
}

function statusOf(text: string | undefined): PlateElement['status'] {
  return text === 'gewenst' || text === 'uit-te-faseren' ? text : 'bestaand';
}

function importedElement(context: Context, name: string): PlateElement | null {
  const [alias, id] = name.split('/');
  const architecture = architectureOf(context.links.imports.get(alias ?? ''));
  const element = architecture?.elements.findLast((candidate) => candidate.id.text === id);
  return element ? plateElement(context, element, name, true) : null;
}

/** Puts parts into the box of their whole, where both stand in one layer. */
function nested(elements: readonly PlateElement[], relations: readonly PlateRelation[]): PlateElement[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parents = new Map<string, string>();
  for (const { verb, from, to } of relations) {
    if (verb !== 'bestaat-uit' && verb !== 'omvat') continue;
    if (parents.has(to) || byId.get(from)!.layer !== byId.get(to)!.layer) continue;
    if (!isAbove(parents, to, from)) parents.set(to, from);
  }
  return elements.map((element) => ({ ...element, parent: parents.get(element.id) ?? null }));
}

/** Whether `upper` is `lower` or one of the boxes around it. */
function isAbove(parents: ReadonlyMap<string, string>, upper: string, lower: string): boolean {
  for (let at: string | undefined = lower; at !== undefined; at = parents.get(at)) {
    if (at === upper) return true;
  }
  return false;
}
