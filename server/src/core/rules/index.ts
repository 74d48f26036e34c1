import { bouwsteenOnbekend } from './bouwsteen-onbekend.js';
import { catalogusOnleesbaar } from './catalogus-onleesbaar.js';
import { elementDubbel } from './element-dubbel.js';
import { elementOnbekend } from './element-onbekend.js';
import { importOntbreekt } from './import-ontbreekt.js';
import type { Rule } from './rule.js';
import { sleutelDubbel } from './sleutel-dubbel.js';
import { uitgangspuntOnbekend } from './uitgangspunt-onbekend.js';
import { voorzieningOnbekend } from './voorziening-onbekend.js';

/** Every rule that looks at what a document means. What the schema says comes before them. */
export const rules: readonly Rule[] = [
  sleutelDubbel,
  elementDubbel,
  catalogusOnleesbaar,
  importOntbreekt,
  bouwsteenOnbekend,
  elementOnbekend,
  uitgangspuntOnbekend,
  voorzieningOnbekend,
];
