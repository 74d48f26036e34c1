import type { Certainty, Finding, Fix } from '../finding.js';
import type { Suppression } from '../suppressions.js';
import type { Localized } from '../taal.js';

export const negeerOverbodigId = 'negeer-overbodig';

/** A comment that is no longer needed would silence the next, real mistake. */
export function negeerOverbodig({ span, rule }: Suppression, text: string, canBeSilenced: boolean): Finding {
  const message: Localized = canBeSilenced
    ? {
        nl: `\`${rule.text}\` meldt hier niets, dus er valt niets te negeren. Haal deze opmerking weg; anders verzwijgt zij straks een echte fout.`,
        en: `\`${rule.text}\` finds nothing here, so there is nothing to suppress. Remove this comment; otherwise it will hide a real mistake one day.`,
      }
    : {
        nl: `\`${rule.text}\` is niet te negeren: die melding gaat over de vorm van het bestand, waar ook andere programma’s over struikelen. Herstel wat er gemeld wordt en haal deze opmerking weg.`,
        en: `\`${rule.text}\` cannot be suppressed: it is about the form of the file, over which other programs stumble as well. Mend what is reported and remove this comment.`,
      };
  return {
    code: negeerOverbodigId,
    level: 'info',
    span,
    message,
    fixes: [withoutComment(span, text, 'certain')],
  };
}

/** Takes a comment away, with its line. */
export function withoutComment(span: Suppression['span'], text: string, certainty: Certainty): Fix {
  return {
    title: { nl: 'Haal de opmerking weg', en: 'Remove the comment' },
    edits: [{ span: wholeLines(span, text), text: '' }],
    certainty,
  };
}

function wholeLines({ start, end }: Suppression['span'], text: string): Suppression['span'] {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1]!)) from--;
  const lineBreak = /^[^\S\r\n]*(?:\r\n?|\n)?/.exec(text.slice(end, end + 1000))![0];
  return { start: from, end: end + lineBreak.length };
}
