import type { Links } from '../../../server/src/core/context.js';
import type { FileKind } from '../../../server/src/core/model/kind.js';
import { readDocument } from '../../../server/src/core/model/model.js';
import { head } from '../../support/marked.js';

/** A text with one mistake, and what becomes of it. */
export interface Fixture {
  readonly code: string;
  readonly what: string;
  readonly text: string;
  readonly kind?: FileKind;
  readonly links?: Links;
  readonly files?: readonly string[];
  /** What it refers to once it is mended, where that is something else. */
  readonly after?: Links;
  /** The Dutch titles of the fixes, the best one first. */
  readonly titles: readonly string[];
  /** What each of them leaves, or as many of them as are told; whole lines of the text. */
  readonly gives: readonly string[];
}

export const elements = (text: string): string => `${head}elementen:\n${text}`;
export const monitorHead = 'monitor: M\npeildatum: 2021-12-31\njaren: [2020, 2021]\n';
export const row = (values: string): string =>
  `${monitorHead}voorzieningen:\n  digid:\n    indicatoren:\n      gebruik:\n        naam: Gebruik\n        waarden:\n${values}`;
export const digid = '  een:\n    bouwsteen: digid\n';
export const catalogueHead = 'catalogus: C\n';

export const architecture = (name: string, text: string) =>
  readDocument(`file:///proef/${name}.architectuur.yaml`, text, 'architectuur');
