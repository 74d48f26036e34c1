import type { Finding } from '../finding.js';
import { isBlankOrComment } from './slice.js';
import type { Part } from './yaml-part.js';

/** Where a second document begins in a text that was parsed in one go, or null where there is none. */
export function secondDocumentIn({ text, document }: Part): number | null {
  const end = document?.range[2] ?? text.length;
  return isBlankOrComment(text, end, text.length) ? null : end + text.slice(end).search(/\S/);
}

/** What there is to say where a second document begins. */
export function secondDocument(text: string, at: number): Finding {
  const line = text.slice(at).search(/\r?\n|$/);
  return {
    code: 'meerdere-documenten',
    level: 'error',
    span: { start: at, end: Math.max(at + line, Math.min(at + 1, text.length)) },
    message: {
      nl: 'Hier begint een tweede document. Een bestand bevat er één; wat hierachter staat wordt niet gelezen. Zet het in een eigen bestand.',
      en: 'A second document begins here. A file holds one; what follows is not read. Move it to a file of its own.',
    },
  };
}
