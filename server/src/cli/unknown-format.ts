import type { Taal } from '../core/taal.js';
import { say, UsageError } from './terminal.js';

/** What to answer to a format that a command does not have; it names those that it has. */
export function unknownFormat(format: string, known: readonly string[], taal: Taal): UsageError {
  const names = known.join(', ');
  return new UsageError(
    say(
      taal,
      `Onbekende vorm "${format}". Kies uit: ${names}.`,
      `Unknown format "${format}". Choose from: ${names}.`,
    ),
  );
}
