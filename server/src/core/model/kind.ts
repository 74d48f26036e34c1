/** The three kinds of file, told apart by the end of their name and by nothing else. */
export type FileKind = 'architectuur' | 'bouwstenen' | 'monitor';

export const fileKinds: readonly FileKind[] = ['architectuur', 'bouwstenen', 'monitor'];

/** The key under which each kind keeps its items, which are parsed and checked one by one. */
export const collectionKey: Readonly<Record<FileKind, string>> = {
  architectuur: 'elementen',
  bouwstenen: 'bouwstenen',
  monitor: 'voorzieningen',
};

/**
 * The kind of the file at this path or URI, or null where its name is none of ours.
 * The name may be in capitals, since not every disk tells them apart.
 */
export function fileKindOf(pathOrUri: string): FileKind | null {
  const match = /\.(architectuur|bouwstenen|monitor)\.ya?ml$/i.exec(pathOrUri);
  return match ? (match[1]!.toLowerCase() as FileKind) : null;
}
