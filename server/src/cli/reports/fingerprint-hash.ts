import { createHash } from 'node:crypto';
import type { PlacedFinding } from './checked-file.js';

/**
 * Tells a finding from all others of a report, in 64 characters. It says nothing of lines, so that a
 * service that follows findings knows this one again when text above it moves.
 */
export function fingerprintHash({ path, fingerprint }: Pick<PlacedFinding, 'path' | 'fingerprint'>): string {
  return createHash('sha256').update(`${path}\0${fingerprint}`).digest('hex');
}
