import type { Files } from '../core/files.js';
import { sameUri } from '../core/files.js';
import { fileKindOf } from '../core/model/kind.js';
import type { Texts } from './arguments.js';

/** Files that exist as texts only. */
export function memoryFiles({ byUri }: Texts): Files {
  const texts = new Map([...byUri].map(([uri, text]) => [sameUri(uri), text]));
  return {
    read: async (uri) => texts.get(sameUri(uri)) ?? null,
    list: async (folder) =>
      [...byUri.keys()].filter((uri) => uri.startsWith(`${folder}/`) && fileKindOf(uri) !== null),
  };
}
