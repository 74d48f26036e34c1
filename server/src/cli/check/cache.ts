import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { baselineName } from '../../core/config/baseline.js';
import { configName } from '../../core/model/kind.js';
import type { CheckSettings, FileOutcome } from './outcome.js';

/** Outcomes of an earlier run. It can only spare work: an outcome counts while all it rests on is the same. */
export interface Cache {
  /** What came of a file, where nothing that matters to it changed; otherwise null. */
  get(file: string): FileOutcome | null;
  put(file: string, outcome: FileOutcome): void;
  /** Writes down what was put; where that cannot be done, the next run works as if there were none. */
  save(): void;
}

interface Entry {
  /** The hash of all that the outcome rests on. */
  readonly key: string;
  readonly outcome: FileOutcome;
}

/** A larger file than this is none of ours. */
const maxEntries = 1_000_000;

/** Where outcomes are kept unless somebody says otherwise: with what other tools keep. */
export function cacheFileFor(cwd: string): string {
  let at = cwd;
  while (!existsSync(path.join(at, 'node_modules')) && path.dirname(at) !== at) at = path.dirname(at);
  const top = existsSync(path.join(at, 'node_modules')) ? at : cwd;
  // One file for each working folder, since paths in outcomes count from there.
  return path.join(top, 'node_modules/.cache/bouwstenen', `check-${hash(cwd).slice(0, 16)}.json`);
}

/**
 * Opens the cache in a file. One that is broken, or was written by another version or with other
 * settings, counts as empty.
 * @param version what tells this program from every other one.
 */
export function openCache(file: string, version: string, settings: CheckSettings): Cache {
  const head = hash(JSON.stringify([version, settings]));
  const entries = readEntries(file, head);
  const hashes = new Map<string, string | null>();
  const above = new Map<string, string>();
  const start = Date.now();
  let isChanged = false;

  /** The hash of what is in a file, or null where it cannot be read. */
  const contents = (at: string): string | null => {
    const known = hashes.get(at);
    if (known !== undefined) return known;
    const found = hashOf(at, start);
    hashes.set(at, found);
    return found;
  };

  /** Stands for every configuration and baseline in a folder and above it. */
  const governing = (folder: string): string => {
    const known = above.get(folder);
    if (known !== undefined) return known;
    const up = path.dirname(folder);
    const own = [configName, baselineName].map((name) => contents(path.join(folder, name)));
    const found = hash(JSON.stringify([own, up === folder ? null : governing(up)]));
    above.set(folder, found);
    return found;
  };

  const keyOf = (at: string, links: readonly string[]): string =>
    hash(
      JSON.stringify([
        at,
        contents(at),
        governing(path.dirname(at)),
        links.map((link) => [link, contents(link)]),
      ]),
    );

  return {
    get(at) {
      // Also where nothing is known: what it holds now is what will be checked, and not what comes after.
      contents(at);
      const entry = entries.get(at);
      return entry?.outcome.links && entry.key === keyOf(at, entry.outcome.links) ? entry.outcome : null;
    },
    put(at, outcome) {
      isChanged = true;
      // What could not be read may be readable tomorrow, with no change that is seen here.
      const isSound = outcome.checked !== null && outcome.failures.length === 0 && outcome.links !== null;
      if (isSound) entries.set(at, { key: keyOf(at, outcome.links ?? []), outcome });
      else entries.delete(at);
    },
    save() {
      if (isChanged) writeEntries(file, head, entries);
    },
  };
}

function readEntries(file: string, head: string): Map<string, Entry> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    // The hash tells a file that was cut off, or written by two programs at a time, from a whole one.
    if (text.slice(0, end) !== `${head} ${hash(body)}`) return new Map();
    const entries = JSON.parse(body) as [string, Entry][];
    return new Map(entries.slice(0, maxEntries));
  } catch {
    return new Map();
  }
}

function writeEntries(file: string, head: string, entries: ReadonlyMap<string, Entry>): void {
  const body = JSON.stringify([...entries].filter(([at]) => existsSync(at)));
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(beside, `${head} ${hash(body)}\n${body}`);
    renameSync(beside, file);
  } catch {
    remove(beside);
  }
}

/** @param start a file that was written since counts as one that nobody has seen before. */
function hashOf(file: string, start: number): string | null {
  try {
    if (statSync(file).mtimeMs >= start) return `${start} ${Math.random()}`;
    return hash(readFileSync(file));
  } catch {
    return null;
  }
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Takes away what was not finished, where it stands at all. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing could be written, there is nothing to take away.
  }
}
