import type { Analysis } from '../analysis.js';
import { keyOrderAt } from '../edits/key-order.js';
import { nameFrom, scalar, type Yaml } from '../edits/yaml-text.js';
import { yearsOf } from '../model/period.js';
import { alternativesAt, type JsonSchema, type Path } from '../model/schema.js';

/**
 * What to write under a required key until the user knows better: something that the schema
 * accepts, taken from what the document says already, and marked as there to be replaced.
 * @param path the place of the key, the key included.
 */
export function placeholderFor(analysis: Analysis, path: Path): Yaml {
  const key = String(path.at(-1));
  const { kind } = analysis.document.source;
  const own = ownWords(analysis, key, path);
  if (own !== null) return { fill: own };
  const [schema] = alternativesAt(kind, path).map((alternative) => alternative.schema);
  return schema ? byForm(analysis, schema, path) : { fill: '""' };
}

/** The keys that the schema demands at a place, in its order. */
export function requiredAt({ document: { source } }: Analysis, path: Path): readonly string[] {
  return alternativesAt(source.kind, path).find(({ schema }) => schema.required)?.schema.required ?? [];
}

/** The keys that the schema knows at a place, in its order. */
export function orderAt({ document: { source } }: Analysis, path: Path): readonly string[] {
  return keyOrderAt(source.kind, path);
}

function ownWords(analysis: Analysis, key: string, path: Path): string | null {
  const { kind } = analysis.document.source;
  if (path.length === 1) {
    if (key === 'architectuur' || key === 'catalogus' || key === 'monitor') return titleOf(analysis);
    if (key === 'versie') return '0.1.0';
    if (key === 'peildatum') return `${lastYear(analysis)}-12-31`;
    if (key === 'jaren') return `[${coveredYears(analysis).join(', ')}]`;
  }
  const owner = path.at(-2);
  if (key === 'naam' && typeof owner === 'string') {
    const known = kind === 'monitor' && path.length > 3 ? undefined : analysis.catalogue.get(owner);
    return scalar(known && known.naam !== owner ? known.naam : nameFrom(owner));
  }
  if (key === 'laag') return 'applicaties';
  if (key === 'stelling' && typeof owner === 'string') return scalar(nameFrom(owner).replaceAll('-', ' '));
  if (key === 'waarde') return 'null';
  return null;
}

function byForm(analysis: Analysis, schema: JsonSchema, path: Path): Yaml {
  if (schema.enum) return { fill: String(schema.enum[0]) };
  const types = [schema.type ?? []].flat();
  if (types.includes('string')) return { fill: 'Nog in te vullen' };
  if (types.includes('array')) return '[]';
  if (types.includes('object')) {
    return (schema.required ?? []).map((key) => [key, placeholderFor(analysis, [...path, key])] as const);
  }
  if (types.includes('boolean')) return { fill: 'false' };
  return { fill: '0' };
}

/** The name of the file as a title: `digitaal-loket.architectuur.yaml` gives `Digitaal loket`. */
export function titleOf({ document: { uri } }: Pick<Analysis, 'document'>): string {
  const file = uri.split('/').at(-1) ?? '';
  const stem = decoded(file).replace(/\.(?:architectuur|bouwstenen|monitor)\.ya?ml$/i, '');
  return scalar(nameFrom(stem.replaceAll('-', ' ')) || 'Naam');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The years of the edition: as written, otherwise those of its cells, otherwise that of the newest edition. */
function coveredYears({ document, editions }: Analysis): number[] {
  const { model } = document;
  if (model.kind !== 'monitor') return [];
  const periods = model.edition.voorzieningen
    .flatMap(({ indicatoren }) => indicatoren)
    .flatMap(({ cijfers }) => cijfers.flatMap(({ periode }) => yearsOf(periode)?.last ?? []));
  const used = [...new Set([...model.edition.jaren, ...periods])].filter(
    (year) => 1990 <= year && year <= 2100,
  );
  if (used.length > 0) return used.sort((a, b) => a - b);
  const dates = [model.edition, ...editions].flatMap(({ peildatum }) => peildatum ?? []);
  const [year] = dates
    .map((date) => Number(/^\d{4}/.exec(date)?.[0]))
    .filter((each) => each >= 1990 && each <= 2100);
  return [year ?? 2021];
}

function lastYear(analysis: Analysis): number {
  return coveredYears(analysis).at(-1) ?? 2021;
}
