import { TextDocument } from 'vscode-languageserver-textdocument';
import { compareDocuments } from '../core/compare/compare.js';
import type { FieldChange, PartChange } from '../core/compare/comparison.js';
import { type ParsedDocument, readDocument } from '../core/model/model.js';
import type { Span } from '../core/model/span.js';
import { knownOptions, placeOf, textArgument, textOption } from './arguments.js';
import type * as Api from './bouwstenen.js';

const call = 'diff';

/** `diff` of the package. */
export function diff(before: unknown, after: unknown, given: unknown): Api.Difference {
  const options = knownOptions(call, given, ['path']);
  const { uri, kind } = placeOf(call, textOption(call, 'path', options.path));
  if (before === null && after === null)
    throw new TypeError(`${call}: at least one of the two must be a text.`);
  const read = (text: unknown): ParsedDocument | null =>
    text === null ? null : readDocument(uri, textArgument(call, text), kind);
  const [then, now] = [read(before), read(after)];
  const compared = compareDocuments(then, now);
  const lines = { before: lineCounter(then), after: lineCounter(now) };
  return {
    version: 1,
    kind: compared.kind,
    change: compared.change,
    isWhole: (compared.before?.isWhole ?? true) && (compared.after?.isWhole ?? true),
    fields: compared.fields.map(field),
    parts: compared.parts.map((part) => partChange(part, lines)),
  };
}

type LineOf = (span: Span | null) => number | null;

function lineCounter(document: ParsedDocument | null): LineOf {
  const text = document && TextDocument.create(document.uri, 'bouwstenen', 0, document.source.text);
  return (span) => (text && span ? text.positionAt(span.start).line + 1 : null);
}

function partChange(
  part: PartChange,
  lines: { readonly before: LineOf; readonly after: LineOf },
): Api.PartChange {
  return {
    what: part.what,
    how: part.how,
    id: part.id,
    was: part.was,
    name: part.name,
    beforeLine: lines.before(part.before),
    afterLine: lines.after(part.after),
    fields: part.fields.map(field),
    parts: part.parts.map((inner) => partChange(inner, lines)),
  };
}

function field({ field: key, before, after, percent }: FieldChange): Api.FieldChange {
  return { field: key, before, after, ...(percent !== undefined && { percent }) };
}
