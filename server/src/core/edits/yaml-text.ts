import type { Edit } from '../finding.js';
import type { Span } from '../model/span.js';
import { scalar as scalarIn } from '../model/yaml-text.js';

/**
 * Something to write: a scalar as YAML source text, the keys of a mapping, or a text that is only
 * there for the user to replace.
 */
export type Yaml = string | Fill | YamlKeys;

export type YamlKeys = readonly (readonly [key: string, value: Yaml])[];

export interface Fill {
  readonly fill: string;
}

// Private-use characters frame what is to be filled in until the text is ready.
const open = '\uE000';
const close = '\uE001';

/** Text as a YAML scalar that can stand in a block and between braces alike. */
export function scalar(text: string): string {
  return scalarIn(text.replace(/[\uE000\uE001]/g, ''), true);
}

/** An id as a name: `zaak-portaal` becomes `Zaak-portaal`. */
export function nameFrom(id: string): string {
  const words = id.replace(/[_\s]+/g, ' ').trim();
  const [first = ''] = words;
  return first.toLocaleUpperCase('nl') + words.slice(first.length);
}

/** The line break of a text: that of its first line. */
export function newlineOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** By how many spaces a text indents, as far as its first indented line tells; otherwise two. */
export function stepOf(text: string): string {
  const width = /\n( {1,8})[^\s#]/.exec(text.slice(0, 20_000))?.[1];
  return width ?? '  ';
}

/** A key with its value over one or more lines; lines after the first one begin with `indent`. */
export function inBlock(
  key: string,
  value: Yaml,
  about: { readonly indent: string; readonly step: string; readonly newline: string },
): string {
  if (!isKeys(value)) return `${key}: ${one(value)}`;
  if (value.length === 0) return `${key}: {}`;
  const indent = about.indent + about.step;
  const lines = value.map(([name, inner]) => indent + inBlock(name, inner, { ...about, indent }));
  return [`${key}:`, ...lines].join(about.newline);
}

/** A value on one line, in flow style. */
export function inFlow(value: Yaml): string {
  if (!isKeys(value)) return one(value);
  if (value.length === 0) return '{}';
  return `{ ${value.map(([key, inner]) => `${key}: ${inFlow(inner)}`).join(', ')} }`;
}

function one(value: string | Fill): string {
  return typeof value === 'string' ? value : open + value.fill + close;
}

/** Whether a value is a mapping. */
export function isKeys(value: Yaml): value is YamlKeys {
  return Array.isArray(value);
}

/** An edit out of written text; what is to be filled in first becomes its selection. */
export function editOf(span: Span, written: string): Edit {
  const text = written.replace(/[\uE000\uE001]/g, '');
  const start = written.indexOf(open);
  if (start < 0) return { span, text };
  const end = written.indexOf(close, start) - 1;
  return { span, text, select: { start, end } };
}
