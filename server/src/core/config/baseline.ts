import type { Finding } from '../finding.js';
import { placeAt } from '../model/place.js';
import type { Source } from '../model/source.js';

/** The file with what is known and left for later; beside the configuration. */
export const baselineName = 'bouwstenen.baseline.json';

/** How often each fingerprint was found in a file. */
export type Fingerprints = ReadonlyMap<string, number>;

/** By the path of the file, relative to the folder of the baseline and with forward slashes. */
export type Baseline = ReadonlyMap<string, Fingerprints>;

export const emptyFingerprints: Fingerprints = new Map();

/** The longest stretch of the words at fault that goes into a fingerprint, in UTF-16 code units. */
const maxWord = 80;

/**
 * What tells a finding from others wherever it stands: its code, the keys that lead to it, and the
 * words at fault. Lines and positions in lists are no part of it, so that text above may move.
 */
export function fingerprint({ code, span }: Pick<Finding, 'code' | 'span'>, source: Source): string {
  const keys = placeAt(source, span.start)?.path.filter((step) => typeof step === 'string') ?? [];
  const word = source.text.slice(span.start, Math.min(span.end, span.start + maxWord));
  return [code, keys.join('/'), word.replace(/\s+/g, ' ').trim()].join(' · ');
}

/** Every fingerprint of these findings, counted. */
export function fingerprintsOf(findings: readonly Finding[], source: Source): Fingerprints {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const print = fingerprint(finding, source);
    counts.set(print, (counts.get(print) ?? 0) + 1);
  }
  return counts;
}

export interface Compared {
  /** The findings that the baseline has, the first ones in the order of the text. */
  readonly known: ReadonlySet<Finding>;
  /** What the baseline has and the file no longer does, with how often. */
  readonly gone: Fingerprints;
}

/** Holds the findings of a file against what was known of it. */
export function compare(findings: readonly Finding[], source: Source, baseline: Fingerprints): Compared {
  const left = new Map(baseline);
  const known = new Set<Finding>();
  if (left.size === 0) return { known, gone: left };
  for (const finding of findings) {
    const print = fingerprint(finding, source);
    const count = left.get(print);
    if (count === undefined) continue;
    known.add(finding);
    if (count > 1) left.set(print, count - 1);
    else left.delete(print);
  }
  return { known, gone: left };
}

/** Reads a baseline; null for a text that is none. */
export function readBaseline(text: string): Baseline | null {
  try {
    const { version, files } = JSON.parse(text.replace(/^\uFEFF/, '')) as {
      version: unknown;
      files: unknown;
    };
    if (version !== 1 || !isRecord(files)) return null;
    return new Map(Object.entries(files).map(([path, counts]) => [path, readCounts(counts)]));
  } catch {
    return null;
  }
}

/** As it is kept: sorted, so that a change in one finding is a change in one line. */
export function writeBaseline(baseline: Baseline): string {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted(baseline)
    .filter(([, counts]) => counts.size > 0)
    .map(([path, counts]) => [path, Object.fromEntries(sorted(counts))] as const);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}

function readCounts(counts: unknown): Fingerprints {
  if (!isRecord(counts)) return emptyFingerprints;
  const valid = Object.entries(counts).filter(
    (entry): entry is [string, number] => Number.isInteger(entry[1]) && Number(entry[1]) > 0,
  );
  return new Map(valid);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
