import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** The environment variable that tells the suite inside VS Code where to write its results. */
export const resultsVariable = 'BOUWSTENEN_TEST_RESULTS';

/** One line of the results file. The last one says that the suite came to its end. */
export type ResultLine =
  | { readonly kind: 'passed'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'skipped'; readonly title: string }
  | { readonly kind: 'ended' };

/** Writes each result at once, so that what was done before a crash is known. */
export function writeResult(file: string, line: ResultLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Reads what was written up to now. */
export function readResults(file: string): ResultLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop(); // Empty, or a line that is still being written.
  return lines.map((line) => JSON.parse(line) as ResultLine);
}

/** The results as a person reads them, ending with a plain line of counts. */
export function describeResults(results: readonly ResultLine[]): string {
  const lines = results.flatMap((result) => {
    if (result.kind === 'passed') return [`  ✔ ${result.title} (${result.milliseconds} ms)`];
    if (result.kind === 'skipped') return [`  - ${result.title} (skipped)`];
    if (result.kind === 'failed') return [`  ✘ ${result.title}`, result.error.replace(/^/gm, '      ')];
    return [];
  });
  return [...lines, `${count(results, 'passed')} passed, ${count(results, 'failed')} failed`].join('\n');
}

/**
 * Why these results are not a success, or undefined when they are one. A crashed
 * extension host is reported by VS Code as success, so nothing less counts than
 * a suite that came to its end with tests passed and none failed or skipped.
 */
export function whyNotSuccess(results: readonly ResultLine[]): string | undefined {
  if (results.at(-1)?.kind !== 'ended') {
    const last = results.findLast((result) => 'title' in result);
    const where = last && 'title' in last ? `after "${last.title}"` : 'before the first test';
    return `The tests did not come to their end: the extension host stopped ${where}.`;
  }
  const [failed, skipped] = [count(results, 'failed'), count(results, 'skipped')];
  if (failed > 0) return `${failed} failed.`;
  if (skipped > 0) return `${skipped} skipped, and none may be.`;
  if (count(results, 'passed') === 0) return 'No test was run.';
  return undefined;
}

const count = (results: readonly ResultLine[], kind: ResultLine['kind']): number =>
  results.filter((result) => result.kind === kind).length;
