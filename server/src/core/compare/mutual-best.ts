/**
 * The pairs of which each is the one that the other is most like, and more so than any other.
 * @param score how alike two are, from 0 to 1; below `least` they are not.
 */
export function mutualBest<T>(
  left: readonly T[],
  right: readonly T[],
  score: (one: T, other: T) => number,
  least: number,
): [T, T][] {
  const best = new Map<T, { readonly of: T | null; readonly score: number }>();
  const offer = (to: T, of: T, value: number): void => {
    const known = best.get(to);
    if (!known || value > known.score) best.set(to, { of, score: value });
    else if (value === known.score) best.set(to, { of: null, score: value });
  };
  for (const one of left) {
    for (const other of right) {
      const value = score(one, other);
      if (value < least) continue;
      offer(one, other, value);
      offer(other, one, value);
    }
  }
  return left.flatMap((one): [T, T][] => {
    const other = best.get(one)?.of ?? null;
    return other !== null && best.get(other)?.of === one ? [[one, other]] : [];
  });
}
