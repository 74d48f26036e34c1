import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { ParsedDocument } from '../model/model.js';
import { type Span, shift } from '../model/span.js';
import { type Field, fieldsOf, valueUnder } from '../model/yaml-part.js';

/** Where a part of a drawing stands in a text. */
export interface ElementPlace {
  readonly document: ParsedDocument;
  readonly span: Span;
}

/**
 * What of the drawing an absolute offset stands in: an element of an architecture, or
 * `voorziening/indicator` of a monitor. Null outside of them.
 */
export function elementAt({ document: { source } }: Analysis, offset: number): string | null {
  // The indentation of a line belongs to what stands on it.
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(start, start + 1000))![0].length;
  const at = Math.max(offset, start + indent);
  const item = source.itemAround(at);
  if (!item || source.kind === 'bouwstenen') return null;
  if (source.kind === 'architectuur') return item.key.text;
  const indicator = indicatorsOf(item.value).findLast(({ key }) => item.base + key.span.start <= at);
  return indicator ? `${item.key.text}/${indicator.key.text}` : null;
}

/**
 * Where a part of the drawing is defined: an element of this document, `alias/element` of an
 * imported one, or `voorziening/indicator` of a monitor.
 */
export function elementDefinition({ document, links }: Analysis, name: string): ElementPlace | null {
  const [first, second] = name.split('/');
  if (document.source.kind === 'monitor') {
    const item = document.source.itemNamed(first!);
    const indicator = item && indicatorsOf(item.value).findLast(({ key }) => key.text === second);
    return indicator ? { document, span: shift(indicator.key.span, item.base) } : null;
  }
  const holder = second === undefined ? document : links.imports.get(first!);
  const id = second ?? first;
  const element = architectureOf(holder)?.elements.findLast((candidate) => candidate.id.text === id);
  return holder && element ? { document: holder, span: shift(element.id.span, element.base) } : null;
}

function indicatorsOf(voorziening: unknown): Field[] {
  return fieldsOf(valueUnder(fieldsOf(voorziening), 'indicatoren'));
}
