import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { FileKind } from '../model/kind.js';
import { layerById } from '../model/layers.js';
import { alternativesAt, type Path } from '../model/schema.js';
import type { Taal } from '../taal.js';
import type { About } from './completion-item.js';
import { describeBouwsteen } from './describe-bouwsteen.js';
import { escaped } from './markdown.js';

/** The description of what a completion offered, in Markdown; null where there is none. */
export function completionDocumentation(analysis: Analysis, about: About, taal: Taal): string | null {
  const { catalogue, document } = analysis;
  const { kind } = document.source;
  switch (about.what) {
    case 'bouwsteen': {
      const entry = catalogue.get(about.id);
      return entry ? describeBouwsteen(entry, analysis, taal) : null;
    }
    case 'element':
      return element(analysis, about.id, taal);
    case 'uitgangspunt':
      return principle(analysis, about.id);
    case 'key':
      return alternativesAt(kind, [...about.path, about.id])[0]?.description ?? null;
    case 'value':
      return value(analysis, about);
  }
}

function element(analysis: Analysis, name: string, taal: Taal): string | null {
  const [alias, id] = name.includes('/') ? name.split('/') : [null, name];
  const document = alias === null ? analysis.document : analysis.links.imports.get(alias!);
  const found = architectureOf(document)?.elements.findLast((candidate) => candidate.id.text === id);
  if (!found) return null;
  const entry = found.bouwsteen ? analysis.catalogue.get(found.bouwsteen.text) : undefined;
  const parts = [
    found.description && escaped(found.description),
    entry && describeBouwsteen(entry, analysis, taal),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n---\n\n') : null;
}

function principle({ document, catalogue }: Analysis, id: string): string | null {
  const own = architectureOf(document)?.principles.find((candidate) => candidate.id.text === id);
  const shared = catalogue.uitgangspunten.get(id);
  const parts = own
    ? [own.statement, own.explanation, own.source]
    : [shared?.stelling, shared?.toelichting, shared?.bron.join('; ')];
  return parts.flatMap((text) => (text ? escaped(text) : [])).join('\n\n') || null;
}

/** A value is explained by the key that it stands behind; a layer by its goal as well. */
function value({ document, catalogue }: Analysis, { path, id }: About): string | null {
  const { kind } = document.source;
  // An item of a list may be offered on the line of its key.
  const fixed = [path, [...path, 0]]
    .flatMap((place) => alternativesAt(kind, place))
    .find(({ schema }) => schema.enum?.includes(id) || schema.type === 'boolean');
  if (!fixed) return null;
  const layer = layerById(id);
  const goal = layer && catalogue.doelen.find(({ laag }) => laag === layer.id);
  const description = fixed.description ?? listDescription(document.source.kind, path);
  const parts = [description, goal && escaped(goal.doel)].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : null;
}

/** What the schema says of the list at a place, or of the list that it is an item of. */
function listDescription(kind: FileKind, path: Path): string | null {
  const list = path.at(-1) === 0 ? path.slice(0, -1) : path;
  return alternativesAt(kind, list)[0]?.description ?? null;
}
