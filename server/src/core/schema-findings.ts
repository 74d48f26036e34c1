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
    const { from, added } = edit ?? { from: 0, added: source.itemCount };
    this.loud = edit ? movedBehind(this.loud, edit) : new Map();
    for (let index = from; index < from + added; index++) this.check(source, index);
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

/** What stands at the numbers of items, without those that were edited and at the numbers that others have now. */
function movedBehind<T>(at: ReadonlyMap<number, T>, { from, removed, added }: SourceEdit): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, each] of at) {
    if (index < from) moved.set(index, each);
    else if (index >= from + removed) moved.set(index + added - removed, each);
  }
  return moved;
}
