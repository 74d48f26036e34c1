/** The kinds of file, told apart by the end of their name and by nothing else. */
export type FileKind = 'architectuur' | 'bouwstenen' | 'monitor' | 'config';

export const fileKinds: readonly FileKind[] = ['architectuur', 'bouwstenen', 'monitor', 'config'];

/** The key under which each kind keeps its items, which are parsed and checked one by one. */
export const collectionKey: Readonly<Record<FileKind, string>> = {
  architectuur: 'elementen',
  bouwstenen: 'bouwstenen',
  monitor: 'voorzieningen',
  config: 'regels',
};

/** The one file of a folder that says which rules hold in it and in the folders below. */
export const configName = 'bouwstenen.config.yaml';

/**
 * The kind of the file at this path or URI, or null where its name is none of ours.
 * The name may be in capitals, since not every disk tells them apart.
 */
export function fileKindOf(pathOrUri: string): FileKind | null {
  const match = /\.(architectuur|bouwstenen|monitor)\.ya?ml$/i.exec(pathOrUri);
  if (match) return match[1]!.toLowerCase() as FileKind;
  return /(?:^|[\\/])bouwstenen\.config\.yaml$/i.test(pathOrUri) ? 'config' : null;
}
