import type { Comparison } from '../../core/compare/comparison.js';
import type { Taal } from '../../core/taal.js';
import { say } from '../terminal.js';
import type { Difference } from './difference.js';
import type { ComparedFile } from './documents.js';

/** How many documents differ, and between what, as a sentence; plain text. */
export function documentsText({ before, after, files }: Difference, taal: Taal): string {
  const between = say(
    taal,
    `tussen ${before.name.nl} en ${after.name.nl}`,
    `between ${before.name.en} and ${after.name.en}`,
  );
  const count = (change: ComparedFile['change']): number =>
    files.filter((file) => file.change === change).length;
  const words: readonly (readonly [ComparedFile['change'], string])[] = [
    ['changed', say(taal, 'gewijzigd', 'changed')],
    ['added', say(taal, 'nieuw', 'new')],
    ['removed', say(taal, 'verwijderd', 'removed')],
    ['moved', say(taal, 'alleen verplaatst', 'only moved')],
  ];
  const told = words.filter(([change]) => count(change) > 0);
  const layout = count('layout');
  const [one, more] = say(taal, 'document documenten', 'document documents').split(' ');
  const documents = (number: number): string => `${number} ${number === 1 ? one : more}`;
  const untouched =
    layout === 0
      ? ''
      : say(
          taal,
          ` Van ${documents(layout)} is alleen de opmaak anders.`,
          ` Of ${documents(layout)} only the layout differs.`,
        );
  if (told.length === 0)
    return say(taal, `Geen verschil ${between}.`, `No difference ${between}.`) + untouched;
  const parts = told.map(
    ([change, word], at) => `${at === 0 ? documents(count(change)) : count(change)} ${word}`,
  );
  return `${parts.join(', ')} ${between}.${untouched}`;
}

/** The name and the version of a document, and what they were. */
export function titleText({ before, after }: Comparison): string {
  const title = after?.title ?? before?.title ?? '';
  const [old, is] = [before?.version ?? null, after?.version ?? null];
  const version = old !== null && is !== null && old !== is ? `${old} → ${is}` : (is ?? old ?? '');
  return [title, version].filter(Boolean).join(' ');
}
