/** Names that a word may have been meant to be, to ask for the nearest of many times. */
export class Names {
  private names: readonly { readonly text: string; readonly lower: string }[] | undefined;

  /** @param others more of them, which are only made when someone asks. */
  constructor(
    readonly own: readonly string[],
    private readonly others: () => Iterable<string> = () => [],
  ) {}

  /**
   * The name that the writer most likely meant, or null where none is close.
   * Close is: at most a third of the letters differ (swapped neighbours count as one), or the word is
   * the beginning of just one name. Ties go to the first in alphabetical order.
   */
  nearest(word: string): string | null {
    const wanted = word.toLowerCase();
    if (wanted.length === 0 || wanted.length > 80) return null;
    this.names ??= [...new Set(this.own), ...this.others()].map((text) => ({
      text,
      lower: text.toLowerCase(),
    }));
    const bound = Math.max(1, Math.floor(wanted.length / 3));
    const distanceTo = distanceFrom(wanted);
    let best: string | null = null;
    let bestDistance = bound + 1;
    let longer: string | null = null;
    let count = 0;
    for (const { text, lower } of this.names) {
      const distance = distanceTo(lower, bound);
      if (distance < bestDistance || (distance === bestDistance && best !== null && text < best)) {
        best = text;
        bestDistance = distance;
      }
      if (wanted.length >= 3 && text.startsWith(wanted)) {
        longer = text;
        count++;
      }
    }
    return best ?? (count === 1 ? longer : null);
  }
}

/** The candidate that the writer most likely meant; see {@link Names.nearest}. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  return new Names([], () => candidates).nearest(word);
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours), or more than `bound`
 * where the words are further apart than that.
 */
export function editDistance(a: string, b: string, bound: number): number {
  return distanceFrom(a)(b, bound);
}

/** {@link editDistance} from one word to many. */
function distanceFrom(a: string): (b: string, bound: number) => number {
  const places = a.length > 0 && a.length <= 32 ? placesOfLetters(a) : null;
  return (b, bound) => {
    if (Math.abs(a.length - b.length) > bound) return bound + 1;
    return places ? distanceInBits(places, a.length, b) : distanceInRows(a, b, bound);
  };
}

/** For each letter of a word of ASCII a bit at each of its places, by the code of the letter; or null. */
function placesOfLetters(word: string): Int32Array | null {
  const places = new Int32Array(128);
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 128) return null;
    places[code]! |= 1 << at;
  }
  return places;
}

/**
 * The distance with a whole column of the table in the bits of a few numbers, after Hyyrö (2003): ids are
 * compared by the thousand while someone types.
 */
function distanceInBits(places: Int32Array, length: number, b: string): number {
  const last = 1 << (length - 1);
  let distance = length;
  let [up, down, diagonal, before] = [-1, 0, 0, 0];
  for (let at = 0; at < b.length; at++) {
    const code = b.charCodeAt(at);
    const here = code < 128 ? places[code]! : 0;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = ((((here & up) + up) | 0) ^ up) | here | down | swapped;
    const more = down | ~(diagonal | up);
    const less = diagonal & up;
    if (more & last) distance++;
    if (less & last) distance--;
    const shifted = (more << 1) | 1;
    up = (less << 1) | ~(diagonal | shifted);
    down = shifted & diagonal;
    before = here;
  }
  return distance;
}

/** The same row by row, for words that are long or have other letters. */
function distanceInRows(a: string, b: string, bound: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, beforePrevious[j - 2]! + 1);
      }
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest > bound) return bound + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
