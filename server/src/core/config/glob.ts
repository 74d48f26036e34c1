/**
 * Matches paths with patterns, in time that grows with their lengths multiplied and never faster:
 * packages for this turn a pattern into a regular expression, and a pattern that makes such an
 * expression backtrack would hang the editor of whoever types it.
 */

/** More ways than this of reading the choices of one pattern are not tried. */
const maxChoices = 256;

/**
 * Whether a path fits a pattern. `*` and `?` stand for characters within one name, `**` for any
 * number of folders, `{a,b}` for a choice. A pattern without a slash, but for one at its end, fits
 * names at any depth; one that ends in a slash, or that fits a folder, fits all that is in it.
 * @param path relative, with forward slashes, and not encoded.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const steps = path.split('/');
  return choices(pattern.trim().replace(/^(?:\.?\/)+/, '')).some((plain) => {
    const names = plain.split('/').filter((name) => name !== '');
    if (names.length === 0) return false;
    const isAnywhere = !/\/./.test(plain);
    return fits(isAnywhere ? ['**', ...names, '**'] : [...names, '**'], steps, fitsName, '**');
  });
}

function fitsName(pattern: string, name: string): boolean {
  return fits([...pattern], [...name], (one, other) => one === '?' || one === other, '*');
}

/**
 * Whether a row of values fits a row of patterns, of which `many` stands for any number of values.
 * Where it does not go on, only the last `many` need take one value more: earlier ones took as few as
 * they could.
 */
function fits(
  patterns: readonly string[],
  values: readonly string[],
  isFit: (pattern: string, value: string) => boolean,
  many: string,
): boolean {
  let at = 0;
  let next = 0;
  let last = -1;
  let taken = 0;
  while (at < values.length) {
    if (patterns[next] === many) {
      last = next++;
      taken = at;
    } else if (next < patterns.length && isFit(patterns[next]!, values[at]!)) {
      next++;
      at++;
    } else if (last >= 0) {
      next = last + 1;
      at = ++taken;
    } else return false;
  }
  while (patterns[next] === many) next++;
  return next === patterns.length;
}

/** The patterns that a pattern with choices stands for; a brace that is not closed is a brace. */
function choices(pattern: string): string[] {
  let open = [pattern];
  const plain: string[] = [];
  while (open.length > 0 && open.length + plain.length <= maxChoices) {
    const next: string[] = [];
    for (const text of open) {
      // The innermost braces hold no others.
      const match = /\{([^{}]*)\}/.exec(text);
      if (!match) plain.push(text);
      else {
        const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
        for (const choice of match[1]!.split(',').slice(0, maxChoices)) next.push(before + choice + after);
      }
    }
    open = next;
  }
  return plain;
}
