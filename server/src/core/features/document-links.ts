import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { Span } from '../model/span.js';

/** A stretch of text that leads to a file or to an address on the web. */
export interface DocumentLink {
  /** Absolute. */
  readonly span: Span;
  readonly target: string;
  readonly isFile: boolean;
}

/** The paths that lead to an existing file, and every https address; in the order of the text. */
export function documentLinks({ document, links }: Analysis): DocumentLink[] {
  const aliases = new Map(
    (architectureOf(document)?.imports ?? []).flatMap(({ alias, path }) =>
      path ? [[path.text, links.imports.get(alias.text)] as const] : [],
    ),
  );
  const files = document.mentions.flatMap(({ what, text, span }) => {
    const target = what === 'pad' ? (links.catalogues.get(text) ?? aliases.get(text)) : null;
    return target ? [{ span, target: target.uri, isFile: true }] : [];
  });
  return [...files, ...addresses(document.source.text)].sort((a, b) => a.span.start - b.span.start);
}

/** Addresses end before white space, quotes and brackets, and before the full stop of a sentence. */
function* addresses(text: string): Generator<DocumentLink> {
  for (const { 0: found, index } of text.matchAll(/\bhttps:\/\/[^\s"'<>[\]{}|\\^`]{3,2000}/g)) {
    const target = found.replace(/[.,;:!?)]+$/, '');
    yield { span: { start: index, end: index + target.length }, target, isFile: false };
  }
}
