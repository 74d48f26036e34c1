import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FieldChange, PartChange } from '../../core/compare/comparison.js';
import { countsOf } from '../../core/compare/counts.js';
import type { ParsedDocument } from '../../core/model/model.js';
import type { Span } from '../../core/model/span.js';
import type { Difference } from './difference.js';
import type { ComparedFile } from './documents.js';

/** Differences for another program. Fields are only ever added within one `version`. */
export function diffJson({ before, after, files, pictures }: Difference): string {
  const count = (change: ComparedFile['change']): number =>
    files.filter((file) => file.change === change).length;
  return `${JSON.stringify(
    {
      version: 1,
      before: { name: before.name.en, commit: before.commit },
      after: { name: after.name.en, commit: after.commit },
      summary: {
        documents: {
          added: count('added'),
          removed: count('removed'),
          changed: count('changed'),
          moved: count('moved'),
          layout: count('layout'),
        },
        parts: countsOf(files.flatMap(({ comparison }) => comparison.parts)),
      },
      documents: files.map((file) => documentJson(file, pictures.get(file.path) ?? null)),
    },
    null,
    2,
  )}\n`;
}

function documentJson(
  { path, movedFrom, change, comparison, before, after }: ComparedFile,
  picture: string | null,
) {
  const [placeBefore, placeAfter] = [placer(before), placer(after)];
  const fieldJson = ({ field, before, after, beforeSpan, afterSpan, percent }: FieldChange) => ({
    field,
    before,
    after,
    ...(percent !== undefined && { percent }),
    placeBefore: placeBefore(beforeSpan),
    placeAfter: placeAfter(afterSpan),
  });
  const partJson = (part: PartChange): object => ({
    what: part.what,
    how: part.how,
    id: part.id,
    was: part.was,
    name: part.name,
    placeBefore: placeBefore(part.before),
    placeAfter: placeAfter(part.after),
    fields: part.fields.map(fieldJson),
    parts: part.parts.map(partJson),
  });
  const side = (document: typeof comparison.before) =>
    document && { title: document.title, version: document.version, isWhole: document.isWhole };
  return {
    path,
    movedFrom,
    kind: comparison.kind,
    change,
    before: side(comparison.before),
    after: side(comparison.after),
    picture,
    fields: comparison.fields.map(fieldJson),
    parts: comparison.parts.map(partJson),
  };
}

interface Place {
  /** Counted from 1, as in every other report. */
  readonly line: number;
  readonly column: number;
}

function placer(document: ParsedDocument | null): (span: Span | null) => Place | null {
  if (!document) return () => null;
  const text = TextDocument.create(document.uri, 'bouwstenen', 0, document.source.text);
  return (span) => {
    if (!span) return null;
    const { line, character } = text.positionAt(span.start);
    return { line: line + 1, column: character + 1 };
  };
}
