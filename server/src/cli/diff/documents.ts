import { compareDocuments } from '../../core/compare/compare.js';
import type { Comparison } from '../../core/compare/comparison.js';
import { movedDocuments } from '../../core/compare/moved.js';
import { fileKindOf } from '../../core/model/kind.js';
import { type ParsedDocument, readDocument } from '../../core/model/model.js';
import { type CommandContext, say, UsageError } from '../terminal.js';
import { unreadable } from '../unreadable.js';
import type { Sides } from './call.js';
import type { SideFile } from './sides.js';

/** A document of which the text differs, came or went. */
export interface ComparedFile {
  /** As it is shown, now; of what is gone, as it was. */
  readonly path: string;
  /** Where it stood before, where that is another place. */
  readonly movedFrom: string | null;
  /** `layout`: the text differs and says the same. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved' | 'layout';
  readonly comparison: Comparison;
  readonly before: ParsedDocument | null;
  readonly after: ParsedDocument | null;
}

export interface ComparedFiles {
  /** In the order of their paths. */
  readonly files: readonly ComparedFile[];
  /** One line for every file that could not be read. */
  readonly failures: readonly string[];
}

interface Read {
  readonly file: SideFile;
  readonly document: ParsedDocument;
}

/** Reads what differs on two sides and compares it, document by document. */
export async function comparedFiles(sides: Sides, { taal }: CommandContext): Promise<ComparedFiles> {
  const failures: string[] = [];
  const read = async (file: SideFile | undefined): Promise<Read | null> => {
    if (!file) return null;
    const kind = fileKindOf(file.path);
    if (!kind) throw new UsageError(ofNoKind(file.path, taal));
    try {
      return { file, document: readDocument(file.uri, await file.read(), kind) };
    } catch (error) {
      failures.push(unreadable(file.path, error, taal));
      return null;
    }
  };
  const found: ComparedFile[] = [];
  const gone: Read[] = [];
  const come: Read[] = [];
  const { before, after } = sides;
  for (const key of new Set([...before.files.keys(), ...after.files.keys()])) {
    const [then, now] = [before.files.get(key), after.files.get(key)];
    if (then && now && then.hash !== null && then.hash === now.hash) continue;
    const [old, is] = [await read(then), await read(now)];
    // What could not be read on one side did not come or go.
    if ((then && !old) || (now && !is)) continue;
    if (old && is) {
      if (old.document.source.text === is.document.source.text) continue;
      if (old.document.source.kind !== is.document.source.kind) {
        throw new UsageError(unlike(old.file.path, is.file.path, taal));
      }
      found.push(comparedFile(old, is, false));
    } else if (old) gone.push(old);
    else if (is) come.push(is);
  }
  const moved = movedDocuments(
    gone.map(({ document }) => document),
    come.map(({ document }) => document),
  );
  const arrived = new Set(moved.values());
  for (const old of gone) {
    const to = moved.get(old.document);
    found.push(comparedFile(old, come.find(({ document }) => document === to) ?? null, true));
  }
  for (const is of come) if (!arrived.has(is.document)) found.push(comparedFile(null, is, false));
  return { files: found.sort(byPath), failures };
}

function comparedFile(old: Read | null, is: Read | null, hasMoved: boolean): ComparedFile {
  const [before, after] = [old?.document ?? null, is?.document ?? null];
  const comparison = compareDocuments(before, after);
  const isMoved = hasMoved && old !== null && is !== null;
  const equal = isMoved ? 'moved' : 'layout';
  return {
    path: (is ?? old)!.file.path,
    movedFrom: isMoved ? old.file.path : null,
    change: comparison.change === 'equal' ? equal : comparison.change,
    comparison,
    before,
    after,
  };
}

function ofNoKind(path: string, taal: CommandContext['taal']): string {
  return say(
    taal,
    `${path}: de naam eindigt niet op .architectuur.yaml, .bouwstenen.yaml of .monitor.yaml, en dus is niet bekend wat het is.`,
    `${path}: the name does not end in .architectuur.yaml, .bouwstenen.yaml or .monitor.yaml, so what it is is unknown.`,
  );
}

function unlike(one: string, other: string, taal: CommandContext['taal']): string {
  return say(
    taal,
    `${one} en ${other} zijn niet van dezelfde soort. Vergelijk een architectuur met een architectuur, een catalogus met een catalogus, een monitor met een monitor.`,
    `${one} and ${other} are not of the same kind. Compare an architecture with an architecture, a catalogue with a catalogue, a monitor with a monitor.`,
  );
}

function byPath(a: ComparedFile, b: ComparedFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
