import type { Certainty, Finding, Fix } from '../finding.js';
import type { Written } from '../model/cell-place.js';
import { type PrintedNumber, readPrinted } from '../model/printed-number.js';
import type { Localized } from '../taal.js';
import type { Rule } from './rule.js';

/** Text does not count: a figure that is written as text has no value, no trend and no place in a sum. */
export const getalAlsTekst: Rule = {
  id: 'getal-als-tekst',
  level: 'error',
  kinds: ['monitor'],
  isFixable: true,
  replacesSchema: true,
  *checkItem({ rows }) {
    for (const { cells, growth } of rows) {
      for (const { written } of cells) {
        if (written?.isText) yield* inWords(written, false);
      }
      if (growth?.written?.isText) yield* inWords(growth.written, true);
    }
  },
};

function* inWords(written: Written, isGrowth: boolean): Generator<Finding> {
  const read = readPrinted(written.text, isGrowth);
  if (read === null) return;
  yield {
    code: getalAlsTekst.id,
    level: getalAlsTekst.level,
    span: written.span,
    message: read === 'broken' ? brokenMessage(written) : message(written, read, isGrowth),
    ...fixes(written, read, isGrowth),
  };
}

function message({ text }: Written, read: PrintedNumber, isGrowth: boolean): Localized {
  const doubt: Localized = read.isAmbiguous
    ? {
        nl: ` Staat de komma voor decimalen, schrijf dan \`${text.replace(',', '.')}\`.`,
        en: ` If the comma stands before decimals, write \`${text.replace(',', '.')}\`.`,
      }
    : { nl: '', en: '' };
  const keep: Localized =
    !isGrowth && read.kwalificatie
      ? {
          nl: ' De gedrukte tekst kan erbij staan, onder `gedrukt`.',
          en: ' The printed text can stand beside it, under `gedrukt`.',
        }
      : { nl: '', en: '' };
  return {
    nl: `\`${text}\` is tekst, en met tekst valt niet te rekenen. Schrijf alleen het getal, zonder aanhalingstekens, punten of spaties: \`${read.text}\`.${doubt.nl}${keep.nl}`,
    en: `\`${text}\` is text, and nobody can calculate with text. Write the number alone, without quotes, points or spaces: \`${read.text}\`.${doubt.en}${keep.en}`,
  };
}

function brokenMessage({ text }: Written): Localized {
  return {
    nl: `\`${text}\` is geen getal: de groepen hebben niet elk drie cijfers, dus er lijkt een cijfer te ontbreken. Kijk het na; is het zo gedrukt, bewaar dan de tekst onder \`gedrukt\`, met \`waarde: null\` en \`kwalificatie: onvolledig\`.`,
    en: `\`${text}\` is no number: its groups do not have three digits each, so a digit seems to be missing. Look it up; if it is printed like this, keep the text under \`gedrukt\`, with \`waarde: null\` and \`kwalificatie: onvolledig\`.`,
  };
}

function fixes(written: Written, read: PrintedNumber | 'broken', isGrowth: boolean): { fixes?: Fix[] } {
  const { text, span, inBlock } = written;
  const replaceBy = (by: string, certainty: Certainty = 'likely'): Fix => ({
    title: { nl: `Vervang door \`${by}\``, en: `Replace by \`${by}\`` },
    edits: [{ span, text: by }],
    certainty,
  });
  const asCell = (value: string, kwalificatie: string): string =>
    `{ gedrukt: ${JSON.stringify(text)}, waarde: ${value}, kwalificatie: ${kwalificatie} }`;
  if (read === 'broken') return inBlock ? {} : { fixes: [replaceBy(asCell('null', 'onvolledig'))] };
  // Digits with points between them are one number, however they are read.
  const isPlain = !read.isAmbiguous && !read.kwalificatie && /^\d+$/.test(read.text);
  const number = replaceBy(read.text, isPlain ? 'certain' : 'likely');
  if (read.isAmbiguous) return { fixes: [number, replaceBy(text.trim().replace(',', '.'))] };
  if (isGrowth || inBlock || !read.kwalificatie) return { fixes: [number] };
  return { fixes: [replaceBy(asCell(read.text, read.kwalificatie)), number] };
}
