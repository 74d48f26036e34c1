import type { Node } from 'yaml';
import type { Finding } from './finding.js';
import type { ParsedDocument } from './model/model.js';
import { checkDocument, checkItem } from './model/validate.js';
import { emptyFile } from './rules/bestand-leeg.js';
import { PlacedFindings } from './rules/placed-findings.js';

/** What the schema said about items that were checked before, by node. */
export type CheckedForm = WeakMap<Node, PlacedFindings>;

/**
 * What YAML and the schema have against a document, in absolute offsets.
 * @param checked what the schema said of the items of earlier versions; it is added to.
 */
export function schemaFindings({ source }: ParsedDocument, checked: CheckedForm): Finding[] {
  const found = [...source.problems];
  if (source.sections.length === 0) {
    // Where nothing could be read, the problems above already say why.
    return source.problems.length === 0 ? [emptyFile(source)] : found;
  }
  found.push(...checkDocument(source.kind, source.sections, source.items.length > 0));
  for (const item of source.items) {
    const known = item.value && checked.get(item.value);
    const findings = known ?? new PlacedFindings(checkItem(source.kind, item), 0);
    if (item.value && !known) checked.set(item.value, findings);
    for (const finding of findings.at(item.base)) found.push(finding);
  }
  return found;
}
