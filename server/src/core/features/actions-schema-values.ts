import { isMap, isScalar, isSeq } from 'yaml';
import type { Analysis } from '../analysis.js';
import { blockAt, columnOf, entryAt, lineStart, type PlacedEntry } from '../edits/block.js';
import { insertKeys } from '../edits/insert.js';
import { removeEntry } from '../edits/remove.js';
import { setValue, writtenValue } from '../edits/set-value.js';
import { fixWith, titles } from '../edits/words.js';
import { inFlow, scalar } from '../edits/yaml-text.js';
import type { Edit, Finding, Fix } from '../finding.js';
import { layerById } from '../model/layers.js';
import { alternativesAt, type JsonSchema, type Path } from '../model/schema.js';
import { textOf } from '../model/yaml-part.js';
import { placeholderFor, requiredAt } from './actions-placeholder.js';
import { elementFixes } from './actions-schema-keys.js';

/** So many values are offered one by one where none is near. */
const maxChoices = 6;

/** Another value out of those that are allowed. */
export function otherValue(analysis: Analysis, { at = [], fixes }: Finding): Fix[] {
  const { source } = analysis.document;
  const found = entryAt(source, at);
  if (!found) return [];
  const allowed = schemasAt(analysis, at).flatMap((schema) => schema.enum ?? []);
  const values = [...new Set(allowed.map(String))];
  const isMeant = fixes !== undefined && fixes.length > 0;
  return [
    ...(at.at(-1) === 'laag' && at[0] === 'elementen' ? layerFixes(analysis, found, at, isMeant) : []),
    ...(isMeant || values.length > maxChoices
      ? []
      : values.flatMap((value) =>
          fixWith(titles.replace(value), setValue(found, scalarOf(value)), 'possible'),
        )),
  ];
}

/** A layer out of the catalogue, for an element that is a bouwsteen. */
function layerFixes(analysis: Analysis, found: PlacedEntry, at: Path, isMeant: boolean): Fix[] {
  const element = blockAt(analysis.document.source, at.slice(0, -1));
  const bouwsteen = textOf(element?.entries.findLast(({ key }) => key === 'bouwsteen')?.node);
  const layers = (bouwsteen && analysis.catalogue.get(bouwsteen)?.lagen) || [];
  if (layers.length === 0) return [];
  const name = layerById(layers[0])!.name;
  return [
    ...layers.flatMap((layer) =>
      fixWith(titles.replace(layer), setValue(found, layer), isMeant ? 'possible' : 'likely'),
    ),
    ...fixWith(
      {
        nl: `Haal \`laag\` weg, zodat die van de bouwsteen geldt (${name})`,
        en: `Remove \`laag\`, so that the one of the bouwsteen counts (${name})`,
      },
      removeEntry(found.block, found.entry),
      'possible',
    ),
  ];
}

/** The same value in the form that belongs there. */
export function otherType(analysis: Analysis, { at = [] }: Finding): Fix[] {
  const found = entryAt(analysis.document.source, at);
  if (!found) return [];
  const schemas = schemasAt(analysis, at);
  const types = new Set(schemas.flatMap((schema) => schema.type ?? []));
  const { node } = found.entry;
  if (node === null || (isScalar(node) && node.value === null)) return forNothing(analysis, found, at, types);
  if (isScalar(node)) return forScalar(analysis, found, at, schemas, types);
  if (isMap(node) && types.has('array')) {
    const title = { nl: 'Maak er een lijst van', en: 'Turn it into a list' };
    return fixWith(title, asListItem(analysis, at), 'likely');
  }
  if (!isSeq(node)) return [];
  if (node.items.length === 0 && types.has('object')) {
    return fixWith(titles.replace('{}'), setValue(found, '{}'), 'likely');
  }
  const only = node.items.length === 1 ? node.items[0] : null;
  const word = isScalar(only) ? textOf(only) : null;
  if (word === null || !types.has('string')) return [];
  return fixWith(titles.replace(word), setValue(found, scalar(word)), 'likely');
}

function forNothing(analysis: Analysis, found: PlacedEntry, at: Path, types: ReadonlySet<string>): Fix[] {
  const { source } = analysis.document;
  const isElement = source.kind === 'architectuur' && at[0] === 'elementen' && at.length === 2;
  if (isElement) return elementFixes(analysis, at);
  const required = requiredAt(analysis, at);
  const removal = fixWith(
    titles.remove(found.entry.key ?? '-'),
    isRequired(analysis, at) ? null : removeEntry(found.block, found.entry),
    'possible',
  );
  if (types.has('object') && required.length > 0) {
    const block = blockAt(source, at);
    const keys = required.map((key) => [key, placeholderFor(analysis, [...at, key])] as const);
    const list = required.map((key) => `\`${key}\``).join(', ');
    return [
      ...fixWith({ nl: `Voeg ${list} toe`, en: `Add ${list}` }, block && insertKeys(block, keys), 'likely'),
      ...removal,
    ];
  }
  if (types.has('object'))
    return [...fixWith(titles.replace('{}'), setValue(found, '{}'), 'likely'), ...removal];
  const value = isRequired(analysis, at) ? placeholderFor(analysis, at) : null;
  const filled =
    value === null ? [] : fixWith(titles.add(plain(inFlow(value))), setValue(found, value), 'likely');
  return [...filled, ...removal];
}

function forScalar(
  analysis: Analysis,
  found: PlacedEntry,
  at: Path,
  schemas: readonly JsonSchema[],
  types: ReadonlySet<string>,
): Fix[] {
  const written = writtenValue(found);
  const text = textOf(found.entry.node) ?? '';
  const isText = isScalar(found.entry.node) && typeof found.entry.node.value === 'string';
  const to = (value: string, certainty: NonNullable<Fix['certainty']>): Fix[] =>
    fixWith(titles.replace(value), setValue(found, value), certainty);
  const found_: Fix[] = [];
  if (types.has('array')) found_.push(...to(listOf(written), written.includes(',') ? 'likely' : 'certain'));
  if (types.has('string') && !isText) {
    const [meant, certainty] = asText(text, schemas, at);
    found_.push(...to(meant, certainty));
  }
  if ((types.has('integer') || types.has('number')) && isText) {
    const isNumber = types.has('number') ? /^-?\d+(?:\.\d+)?$/ : /^-?\d+$/;
    if (isNumber.test(text.trim())) found_.push(...to(text.trim(), 'certain'));
  }
  if (types.has('boolean') && isText) {
    if (/^(?:ja|waar|yes|on|aan|true)$/i.test(text)) found_.push(...to('true', 'likely'));
    if (/^(?:nee|onwaar|no|off|uit|false)$/i.test(text)) found_.push(...to('false', 'likely'));
  }
  const required = requiredAt(analysis, at);
  if (types.has('object') && required.length === 1 && isText) {
    const [key] = required as [string];
    const value = setValue(found, [[key, scalar(text)]]);
    found_.push(
      ...fixWith({ nl: `Zet het onder \`${key}\``, en: `Put it under \`${key}\`` }, value, 'likely'),
    );
  }
  return found_;
}

/** What a number or a boolean is as text; a version of one part gets a second one. */
function asText(
  text: string,
  schemas: readonly JsonSchema[],
  at: Path,
): [string, NonNullable<Fix['certainty']>] {
  const fits = schemas.some(({ pattern }) => !pattern || new RegExp(pattern, 'u').test(text));
  if (fits) return [JSON.stringify(text), 'certain'];
  if (at.at(-1) === 'versie' && /^\d+$/.test(text)) return [`${text}.0.0`, 'likely'];
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return date ? [`${date[1]}-${date[2]}-${date[3]}`, 'likely'] : [JSON.stringify(text), 'possible'];
}

function listOf(written: string): string {
  return /^["']/.test(written) || !/[[\]{}]/.test(written) ? `[${written}]` : `[${scalar(written)}]`;
}

/** Makes a mapping the one item of a list: a dash before its first key, and the rest two further. */
function asListItem({ document: { source } }: Analysis, at: Path): Edit[] | null {
  const block = blockAt(source, at);
  if (!block?.span) return null;
  const { text, style, span, entries } = block;
  if (style === 'flow') {
    return [
      { span: { start: span.start, end: span.start }, text: '[' },
      { span: { start: span.end, end: span.end }, text: ']' },
    ];
  }
  const first = entries[0]?.span.start ?? span.start;
  const end = entries.at(-1)?.span.end ?? span.end;
  if (!/^ *$/.test(text.slice(lineStart(text, first), first))) return null;
  const edits: Edit[] = [{ span: { start: first, end: first }, text: '- ' }];
  const column = columnOf(text, first);
  for (let at = text.indexOf('\n', first); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const start = at + 1;
    const indent = /^ */.exec(text.slice(start, start + 400))![0].length;
    if (indent >= column) edits.push({ span: { start, end: start }, text: '  ' });
  }
  return edits;
}

/** Takes the second of two equal items away. */
export function doubledItem({ document: { source } }: Analysis, { at = [] }: Finding): Fix[] {
  const block = blockAt(source, at);
  if (!block) return [];
  const seen = new Set<string>();
  for (const entry of block.entries) {
    const written = writtenValue({ block, entry }) || block.text.slice(entry.span.start, entry.span.end);
    if (seen.has(written)) {
      const title = { nl: `Haal de tweede \`${written}\` weg`, en: `Remove the second \`${written}\`` };
      return fixWith(title, removeEntry(block, entry), 'certain');
    }
    seen.add(written);
  }
  return [];
}

/** The schemas of the ways to fill a place. */
export function schemasAt({ document: { source } }: Analysis, at: Path): JsonSchema[] {
  return alternativesAt(source.kind, at).map(({ schema }) => schema);
}

/** Whether the schema demands that a key stands where it does. */
export function isRequired(analysis: Analysis, at: Path): boolean {
  const holder = at.slice(0, -1);
  const key = String(at.at(-1));
  if (requiredAt(analysis, holder).includes(key)) return true;
  // Of groups of keys that go together, one has to be left.
  const groups = schemasAt(analysis, holder).flatMap(
    ({ anyOf }) => anyOf?.map(({ required }) => required) ?? [],
  );
  const block = blockAt(analysis.document.source, holder);
  const left = new Set(block?.entries.map((entry) => entry.key).filter((each) => each !== key));
  return groups.length > 0 && !groups.some((group) => group?.every((each) => left.has(each)));
}

function scalarOf(value: string): string {
  return value === 'null' ? 'null' : value;
}

function plain(written: string): string {
  return written.replace(/[\uE000\uE001]/g, '');
}
