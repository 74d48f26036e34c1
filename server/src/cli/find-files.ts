import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileKindOf } from '../core/model/kind.js';
import { ourFilesIn } from './disk-files.js';
import type { CommandContext } from './terminal.js';
import { say } from './terminal.js';

export interface FoundFiles {
  /** Absolute paths of files of our kinds, in alphabetical order, each once. */
  readonly files: readonly string[];
  /** One line for every path that led to nothing. */
  readonly problems: readonly string[];
}

/** The files that paths on the command line name: files themselves, and all in folders. */
export async function findFiles(
  paths: readonly string[],
  { terminal, taal }: CommandContext,
): Promise<FoundFiles> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const given of paths) {
    const absolute = path.resolve(terminal.cwd, given);
    const info = await stat(absolute).catch(() => null);
    if (!info) {
      problems.push(say(taal, `${given}: bestaat niet.`, `${given}: does not exist.`));
    } else if (!info.isDirectory()) {
      if (fileKindOf(absolute)) files.add(absolute);
      else {
        problems.push(
          say(
            taal,
            `${given}: de naam eindigt niet op .architectuur.yaml, .bouwstenen.yaml of .monitor.yaml, en dus is niet bekend hoe het te controleren.`,
            `${given}: the name does not end in .architectuur.yaml, .bouwstenen.yaml or .monitor.yaml, so how to check it is unknown.`,
          ),
        );
      }
    } else {
      const found = await ourFilesIn(absolute);
      for (const file of found) files.add(file);
      if (found.length === 0) {
        problems.push(
          say(
            taal,
            `${given}: in deze map staat geen bestand dat eindigt op .architectuur.yaml, .bouwstenen.yaml of .monitor.yaml.`,
            `${given}: this folder holds no file that ends in .architectuur.yaml, .bouwstenen.yaml or .monitor.yaml.`,
          ),
        );
      }
    }
  }
  return { files: [...files].sort(), problems };
}
