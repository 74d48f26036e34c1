import type { Node } from 'yaml';
import type { Finding } from './finding.js';
import type { ParsedDocument } from './model/model.js';
import type { Source, SourceEdit } from './model/source.js';
import { checkDocument, checkItem } from './model/validate.js';
import { emptyFile } from './rules/bestand-leeg.js';
import { PlacedFindings } from './rules/placed-findings.js';

/** What YAML and the schema have against a document, kept from version to version. */
export class FormFindings {
  private readonly known = new WeakMap<Node, PlacedFindings>();
  /** Those of the items that have any, by the number of the item. */
  private loud = new Map<number, PlacedFindings>();

  /**
   * Checks another version. @returns the findings in absolute offsets.
   * @param edit how the text differs from that of the round before; null where it is not known.
   */
  next({ source }: ParsedDocument, edit: SourceEdit | null): Finding[] {
    if (!edit) {
      this.loud = new Map();
      for (let index = 0; index < source.itemCount; index++) this.check(source, index);
    } else if (edit.item !== null) this.check(source, edit.item);
    const found = [...source.problems];
    if (source.sections.length === 0) {
      // Where nothing could be read, the problems above already say why.
      return source.problems.length === 0 ? [emptyFile(source)] : found;
    }
    found.push(...checkDocument(source.kind, source.sections, source.itemCount > 0));
    for (const [index, findings] of this.loud) found.push(...findings.at(source.baseOf(index)));
    return found;
  }

  private check(source: Source, index: number): void {
    const item = source.itemAt(index);
    const known = item.value && this.known.get(item.value);
    const findings = known ?? new PlacedFindings(checkItem(source.kind, item), 0);
    if (item.value && !known) this.known.set(item.value, findings);
    if (findings.isEmpty) this.loud.delete(index);
    else this.loud.set(index, findings);
  }
}
