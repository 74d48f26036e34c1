import { compareDocuments } from '../../server/src/core/compare/compare.js';
import type { Comparison, PartChange, Value } from '../../server/src/core/compare/comparison.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';

/** Compares two texts. */
export function compared(before: string, after: string, kind: FileKind = 'architectuur'): Comparison {
  const read = (text: string) => readDocument(`file:///proef/proef.${kind}.yaml`, text, kind);
  return compareDocuments(read(before), read(after));
}

/** A comparison as lines, for comparing whole results: a sign, what it is, and the values. */
export function lines({ fields, parts }: Pick<Comparison, 'fields' | 'parts'>, indent = ''): string[] {
  return [
    ...fields.map(({ field, before, after, percent }) => {
      const change = percent === undefined ? '' : ` (${percent.toFixed(1)}%)`;
      return `${indent}${field}: ${shown(before)} > ${shown(after)}${change}`;
    }),
    ...parts.flatMap((part) => [`${indent}${titled(part)}`, ...lines(part, `${indent}  `)]),
  ];
}

const signs = { added: '+', removed: '-', changed: '~', renamed: '=' } as const;

function titled({ how, what, id, was }: PartChange): string {
  return `${signs[how]} ${what} ${was === null ? id : `${was} > ${id}`}`;
}

function shown(value: Value): string {
  return value === null ? '·' : typeof value === 'string' ? value : JSON.stringify(value);
}
