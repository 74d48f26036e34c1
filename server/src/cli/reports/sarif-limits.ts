import { gzipSync } from 'node:zlib';
import type { PlacedFinding } from './checked-file.js';
import { mostSevere } from './severity.js';

/** What GitHub accepts in one upload: the results of a run, and the size after compression. */
const maxResults = 25_000;
const maxCompressedBytes = 10_000_000;

/**
 * A document with as many findings as GitHub accepts, the most severe ones.
 * @param write makes the document of the findings that stay, in their order, and how many do not.
 */
export function fitting(
  findings: readonly PlacedFinding[],
  write: (kept: readonly PlacedFinding[], left: number) => string,
): string {
  let limit = Math.min(findings.length, maxResults);
  for (;;) {
    const document = write(mostSevere(findings, limit), findings.length - limit);
    const size = compressedSize(document);
    if (size <= maxCompressedBytes || limit === 0) return document;
    limit = Math.floor(limit * Math.min(0.9, (0.95 * maxCompressedBytes) / size));
  }
}

/** Compresses only what may be too large: text hardly ever grows. */
function compressedSize(document: string): number {
  return document.length * 3 <= maxCompressedBytes ? 0 : gzipSync(document).length;
}
