import type { FieldChange, PartChange, Value } from '../../core/compare/comparison.js';
import { sortWords } from '../../core/compare/words.js';
import { englishNumber, numberText, percentText } from '../../core/model/number-text.js';
import type { Taal } from '../../core/taal.js';

/** As much of a value as is shown, in characters. */
const longest = 100;
/** As much of what two long texts share as stands before the place where they differ. */
const shared = 20;

/** A value before and after, each as a short text; a dash where there was nothing. */
export function valueTexts({ before, after }: FieldChange, taal: Taal): readonly [string, string] {
  const [old, is] = [valueText(before, taal), valueText(after, taal)];
  // What says the same and is not the same is a number and a text.
  if (old === is) return [quoted(before, old), quoted(after, is)];
  return excerpts(old, is);
}

/** A value as a text. */
export function valueText(value: Value, taal: Taal): string {
  if (value === null) return '–';
  if (typeof value === 'number') return inTaal(numberText(value), taal);
  return typeof value === 'string' ? value : value.join(', ');
}

/** The change of a figure in brackets, with a space before it; empty for what is no figure. */
export function percentIn({ percent }: FieldChange, taal: Taal): string {
  return percent === undefined ? '' : ` (${inTaal(percentText(percent), taal)})`;
}

/** What a thing is, such as `relatie`. */
export function sortOf({ what }: PartChange, taal: Taal): string {
  return sortWords[what][taal][0];
}

/** The beginning of a text. */
export function shortened(text: string, limit: number = longest): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

function quoted(value: Value, text: string): string {
  return shortened(typeof value === 'string' ? `"${text}"` : text);
}

/** Two texts, cut so that the place where they begin to differ is in what is left. */
function excerpts(before: string, after: string): readonly [string, string] {
  const [old, is] = [[...before], [...after]];
  let same = 0;
  while (same < old.length && old[same] === is[same]) same++;
  const cut = (characters: string[]): string => {
    if (characters.length <= longest) return characters.join('');
    const start = Math.min(Math.max(0, same - shared), characters.length - longest);
    return `${start > 0 ? '…' : ''}${shortened(characters.slice(start).join(''))}`;
  };
  return [cut(old), cut(is)];
}

function inTaal(text: string, taal: Taal): string {
  return taal === 'nl' ? text : englishNumber(text);
}
