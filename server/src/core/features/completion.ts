import type { Analysis } from '../analysis.js';
import { type Cursor, cursorAt } from '../model/cursor.js';
import { type Alternative, alternativesAt, type JsonSchema, keyNamesAt } from '../model/schema.js';
import type { Taal } from '../taal.js';
import type { Completion } from './completion-item.js';
import { describeBouwsteen } from './describe-bouwsteen.js';
import { monitorKeys } from './monitor-completion.js';
import { targets } from './reference-completion.js';

export interface CompletionOptions {
  readonly taal: Taal;
  /** Whether the editor understands snippets. */
  readonly snippets: boolean;
}

/** What may be written at an absolute offset, also while the text around it is broken. */
export function completion(analysis: Analysis, offset: number, options: CompletionOptions): Completion[] {
  const cursor = cursorAt(analysis.document.source.text, offset);
  if (!cursor) return [];
  const { kind } = analysis.document.source;
  const alternatives = alternativesAt(kind, cursor.path);
  const found =
    cursor.role === 'value'
      ? alternatives.flatMap((alternative) => values(analysis, alternative, cursor))
      : [
          ...alternatives.flatMap((alternative) => keys(alternative, cursor, options)),
          ...namedKeys(analysis, cursor),
          ...monitorKeys(analysis, cursor).filter(({ label }) => !cursor.siblings.includes(label)),
          // Behind a dash may come a value instead of a key.
          ...(cursor.path.at(-1) === 0
            ? alternatives.flatMap((alternative) => values(analysis, alternative, cursor))
            : []),
        ];
  const labels = new Set<string>();
  return found.filter(({ label }) => !labels.has(label) && labels.add(label));
}

/** The description of a bouwsteen that a completion offered, in Markdown; null for an unknown id. */
export function completionDocumentation(analysis: Analysis, bouwsteen: string, taal: Taal): string | null {
  const entry = analysis.catalogue.get(bouwsteen);
  return entry ? describeBouwsteen(entry, analysis, taal) : null;
}

/** The keys of a mapping that are not there yet; required ones first, then in the schema's order. */
function keys({ schema }: Alternative, cursor: Cursor, options: CompletionOptions): Completion[] {
  const taken = new Set(cursor.siblings);
  // Of a choice such as the verb of a relation, only one may be there.
  const choice = (schema.oneOf ?? []).flatMap(({ required }) => required ?? []);
  const chosen = choice.some((key) => taken.has(key));
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, child], index) => {
    if (taken.has(key) || (chosen && choice.includes(key))) return [];
    const rank = required.includes(key) || choice.includes(key) ? 0 : 1;
    return {
      label: key,
      kind: 'key' as const,
      detail: null,
      documentation: child.description ?? null,
      bouwsteen: null,
      ...insertKey(key, shapeOf(child), cursor, options),
      replaces: cursor.span,
      filter: key,
      sort: `${rank}${String(index).padStart(3, '0')}`,
    };
  });
}

type Shape = 'value' | 'mapping' | 'list';

/** How a value under a key is written. */
function shapeOf(schema: JsonSchema): Shape {
  if (schema.type === 'object' || schema.$ref === '#/definitions/element') return 'mapping';
  return schema.type === 'array' ? 'list' : 'value';
}

function insertKey(
  key: string,
  shape: Shape,
  cursor: Cursor,
  { snippets }: CompletionOptions,
): Pick<Completion, 'insert' | 'isSnippet'> {
  const deeper = `\n${' '.repeat(cursor.column + 2)}`;
  if (cursor.flow) {
    const brackets = { value: '', mapping: '{ $0 }', list: '[$0]' }[shape];
    return { insert: `${key}: ${snippets ? brackets : ''}`, isSnippet: snippets && brackets !== '' };
  }
  const tail = { value: ' ', mapping: deeper, list: `${deeper}- ` }[shape];
  return { insert: `${key}:${tail}`, isSnippet: false };
}

/** Keys that name something, such as a standard or a measured voorziening. */
function namedKeys(analysis: Analysis, cursor: Cursor): Completion[] {
  const names = keyNamesAt(analysis.document.source.kind, cursor.path);
  if (!names?.definition) return [];
  const taken = new Set(cursor.siblings);
  const onlyStandards = cursor.path.at(-1) === 'standaarden';
  return targets(analysis, names.definition, cursor, { onlyStandards })
    .filter(({ label }) => !taken.has(label))
    .map((target) => ({ ...target, insert: `${target.insert}: ` }));
}

/** The values that a place takes: from a fixed list, or what it may refer to. */
function values(
  analysis: Analysis,
  { schema, definition, description }: Alternative,
  cursor: Cursor,
): Completion[] {
  const fixed = (schema.enum ?? []).map((value, index) => ({
    label: String(value),
    kind: 'value' as const,
    detail: null,
    documentation: description,
    bouwsteen: null,
    insert: String(value),
    isSnippet: false,
    replaces: cursor.span,
    filter: String(value),
    sort: `0${String(index).padStart(3, '0')}`,
  }));
  return definition ? [...fixed, ...targets(analysis, definition, cursor, { onlyStandards: false })] : fixed;
}
