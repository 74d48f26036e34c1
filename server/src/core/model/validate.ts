import { validators } from 'bouwstenen:validators';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Finding } from '../finding.js';
import { collectionKey, type FileKind } from './kind.js';
import type { Path } from './schema.js';
import type { Place, SchemaError } from './schema-error.js';
import { explain } from './schema-finding.js';
import type { Entry } from './source.js';
import type { Span } from './span.js';
import { fieldsOf, plainOf, spanOf } from './yaml-part.js';

/** Checks one item of the collection and its name. Findings count from the item's own base. */
export function checkItem(kind: FileKind, item: Entry): Finding[] {
  const { item: checkValue, name: checkName } = validators[kind];
  const path: Path = [collectionKey[kind], item.key.text];
  const findings: Finding[] = [];
  if (!checkName(item.key.text)) {
    const errors = (checkName.errors ?? []).map((error) => ({
      ...error,
      params: { propertyName: item.key.text },
    }));
    findings.push(...explain(kind, errors, () => ({ path, span: item.key.span, node: null })));
  }
  if (!checkValue(plainOf(item.value, item.part.document))) {
    findings.push(
      ...explain(kind, checkValue.errors ?? [], (error) => {
        const steps = pointerSteps(error.instancePath);
        return placeIn(item.value, item.key.span, steps, error, path);
      }),
    );
  }
  return findings;
}

/**
 * Checks everything but the items: the top-level keys, their values, and that the collection is a
 * mapping. Findings are absolute.
 */
export function checkDocument(kind: FileKind, sections: readonly Entry[], hasItems: boolean): Finding[] {
  const data: Record<string, unknown> = {};
  for (const entry of sections) {
    const isFilled = hasItems && entry.key.text === collectionKey[kind];
    const value = isFilled ? {} : plainOf(entry.value, entry.part.document);
    Object.defineProperty(data, entry.key.text, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const validator = validators[kind].document;
  if (validator(data)) return [];
  const top: Span = { start: 0, end: 0 };
  return explain(kind, validator.errors ?? [], (error) => {
    const [key, ...rest] = pointerSteps(error.instancePath);
    const name = key ?? error.params.additionalProperty;
    const entry = sections.findLast((section) => section.key.text === name);
    if (!entry) {
      const first = sections[0];
      return { path: [], span: first ? move(first.key.span, first.base) : top, node: null };
    }
    if (key === undefined) return { path: [], span: move(entry.key.span, entry.base), node: null };
    const place = placeIn(entry.value, entry.key.span, rest, error, [entry.key.text]);
    return { ...place, span: move(place.span, entry.base) };
  });
}

function move(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The steps of a JSON Pointer (RFC 6901). */
function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Walks down from `value`. Errors about a mapping as a whole stand at the key that leads to it,
 * errors about one of its keys at that key, all others at the value.
 */
function placeIn(
  value: Node | null,
  keySpan: Span,
  steps: readonly string[],
  error: SchemaError,
  root: Path,
): Place {
  let node: Node | null = value;
  let leading = keySpan;
  const path: (string | number)[] = [...root];
  for (const step of steps) {
    if (isMap(node)) {
      const field = fieldsOf(node).findLast((candidate) => candidate.key.text === step);
      if (!field) break;
      leading = field.key.span;
      node = field.value;
      path.push(step);
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      leading = spanOf(node) ?? leading;
      path.push(Number(step));
    } else break;
  }
  const named = error.params.additionalProperty ?? error.params.propertyName;
  const inner = fieldsOf(node).findLast((field) => field.key.text === named);
  if (inner) return { path, span: inner.key.span, node };
  const own = isScalar(node) || isSeq(node) ? visible(spanOf(node)) : null;
  return { path, span: own ?? (isMap(node) ? firstKeyIn(node, leading) : leading), node };
}

/** A mapping in a list has no key that leads to it; its first key stands for it. */
function firstKeyIn(node: Node, leading: Span): Span {
  const span = spanOf(node);
  const inside = span !== null && leading.start === span.start;
  return (inside ? fieldsOf(node)[0]?.key.span : undefined) ?? leading;
}

function visible(span: Span | null): Span | null {
  return span && span.end > span.start ? span : null;
}
