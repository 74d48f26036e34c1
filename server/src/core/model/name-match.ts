import { editDistance } from './nearest.js';

/** A text as names are compared: lower case, without accents and signs, words parted by single spaces. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How well a name answers to what was typed; between them there is room for other ways to be found. */
export const nameRanks = {
  exact: 0,
  beginning: 1,
  beginningOfWord: 2,
  withinWord: 4,
  typingError: 5,
} as const;

/**
 * One of {@link nameRanks}, or infinity for another name.
 * @param wanted what was typed, as {@link plainName} gives it; so is `name`.
 */
export function matchRank(wanted: string, name: string): number {
  if (name === wanted) return nameRanks.exact;
  if (name.startsWith(wanted)) return nameRanks.beginning;
  if (` ${name}`.includes(` ${wanted}`)) return nameRanks.beginningOfWord;
  if (name.replaceAll(' ', '').includes(wanted.replaceAll(' ', ''))) return nameRanks.withinWord;
  const words = name.split(' ');
  const parts = wanted.split(' ');
  // Every word that was typed must be near some word of the name, or near a part of it.
  const near = parts.every((part) => words.some((word) => isNear(part, word)));
  return near ? nameRanks.typingError : Number.POSITIVE_INFINITY;
}

function isNear(part: string, word: string): boolean {
  if (word.startsWith(part)) return true;
  if (part.length < 4) return false;
  const bound = Math.max(1, Math.floor(part.length / 4));
  return (
    editDistance(part, word, bound) <= bound || editDistance(part, word.slice(0, part.length), bound) <= bound
  );
}
