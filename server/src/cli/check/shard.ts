import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { configName } from '../../core/model/kind.js';
import type { Taal } from '../../core/taal.js';
import { say, UsageError } from '../terminal.js';
import { nameOf } from './name-of.js';

/** One of so many parts of the work, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/5`, or fails with a {@link UsageError}. */
export function readShard(text: string, taal: Taal): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new UsageError(
    say(
      taal,
      `--shard neemt een deel en het aantal delen, zoals 1/4, en geen "${text}".`,
      `--shard takes a part and the number of parts, such as 1/4, and not "${text}".`,
    ),
  );
}

/**
 * Whether a file belongs to a part. Its name alone decides, so that every file is in one part and one
 * part only, also where the parts run on machines that do not see quite the same files.
 * @param cwd what the name counts from; the same folder for all parts.
 */
export function isInShard(file: string, { index, count }: Shard, cwd: string): boolean {
  const print = createHash('sha256').update(nameOf(file, cwd)).digest().readUInt32BE(0);
  return print % count === index - 1;
}

/** The nearest configuration of each file: what all parts together must tell of, and each of them once. */
export function configsOf(files: readonly string[]): string[] {
  const nearest = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const known = nearest.get(folder);
    if (known !== undefined) return known;
    const own = path.join(folder, configName);
    const up = path.dirname(folder);
    const found = existsSync(own) ? own : up === folder ? null : find(up);
    nearest.set(folder, found);
    return found;
  };
  return [...new Set(files.flatMap((file) => find(path.dirname(file)) ?? []))];
}
