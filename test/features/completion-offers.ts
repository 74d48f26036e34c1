import assert from 'node:assert/strict';
import type { Links } from '../../server/src/core/context.js';
import { completion } from '../../server/src/core/features/completion.js';
import type { Completion } from '../../server/src/core/features/completion-item.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { analysed, head, marked, noLinks } from '../support/marked.js';

/** What is asked beside the text. */
export interface Asked {
  readonly kind?: FileKind;
  readonly snippets?: boolean;
  readonly files?: readonly string[];
  readonly links?: Links;
  readonly taal?: 'nl' | 'en';
}

/** The offers at the cursor sign of a text, the best first. */
export function complete(text: string, asked: Asked = {}): Completion[] {
  const { kind = 'architectuur', snippets = true, files = [], links = noLinks, taal = 'nl' } = asked;
  const { text: plain, offset } = marked(text);
  return completion(analysed(plain, kind, links), offset, { taal, snippets, files });
}

export function labels(text: string, asked?: Asked): string[] {
  return complete(text, asked).map(({ label }) => label);
}

/** A text with an offer put in, as an editor does it. */
export function applied(text: string, { replaces, indents, insert }: Completion): string {
  const edits = [{ span: replaces, text: insert }, ...(indents ? [indents] : [])];
  edits.sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end),
    text,
  );
}

/** The text after accepting the offer with this label. */
export function accepted(text: string, label: string, asked?: Asked): string {
  const offers = complete(text, asked);
  const offer = offers.find((item) => item.label === label);
  assert.ok(offer, `${label} is not offered, but ${offers.map((item) => item.label).join()}`);
  return applied(marked(text).text, offer);
}

/** An architecture with these elements. */
export function elements(text: string): string {
  return `${head}elementen:\n${text}`;
}
