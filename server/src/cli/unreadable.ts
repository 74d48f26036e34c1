import type { Taal } from '../core/taal.js';
import { UnreadableFile } from './disk-files.js';
import { say } from './terminal.js';

/** One line about a file that could not be read. Failures that are not about the file are passed on. */
export function unreadable(name: string, error: unknown, taal: Taal): string {
  if (!(error instanceof UnreadableFile)) throw error;
  switch (error.reason) {
    case 'missing':
      return say(taal, `${name}: bestaat niet.`, `${name}: does not exist.`);
    case 'forbidden':
      return say(
        taal,
        `${name}: mag niet gelezen worden; geef leesrechten.`,
        `${name}: may not be read; grant read permission.`,
      );
    case 'binary':
      return say(taal, `${name}: is geen tekst in UTF-8.`, `${name}: is not text in UTF-8.`);
    case 'too-large':
      return say(taal, `${name}: is te groot om te lezen.`, `${name}: is too large to be read.`);
    default:
      return say(taal, `${name}: kan niet gelezen worden.`, `${name}: cannot be read.`);
  }
}
