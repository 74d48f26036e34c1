/**
 * The candidate that the writer most likely meant, or null where none is close.
 * Close is: at most a third of the letters differ (swapped neighbours count as one), or the word is
 * the beginning of just one candidate. Ties go to the first in alphabetical order.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  if (wanted.length === 0 || wanted.length > 80) return null;
  const bound = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = bound + 1;
  const longer: string[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bound);
    if (distance < bestDistance || (distance === bestDistance && best !== null && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
    if (wanted.length >= 3 && candidate.startsWith(wanted)) longer.push(candidate);
  }
  return best ?? (longer.length === 1 ? longer[0]! : null);
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours), or `bound + 1` as
 * soon as it is clear that the words are further apart than that.
 */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
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
