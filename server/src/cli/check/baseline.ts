import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Baseline,
  baselineName,
  type Fingerprints,
  readBaseline,
  writeBaseline,
} from '../../core/config/baseline.js';
import { relativePath, resolveUri } from '../../core/files.js';
import { type CommandContext, say } from '../terminal.js';
import type { Outcome } from './outcome.js';

/** How many findings a file or a baseline has. */
export function countOf(prints: Fingerprints): number {
  return [...prints.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * Writes down all findings of these files, each in the baseline that holds for it: the nearest one,
 * otherwise a new one beside its configuration, otherwise one in the working folder. What a baseline
 * says of other files stays, for as long as they exist.
 * @returns one line for each baseline that could not be written.
 */
export async function updateBaselines(
  outcomes: readonly Outcome[],
  { terminal, taal }: CommandContext,
): Promise<string[]> {
  const found = new Map<string, Map<string, Fingerprints>>();
  for (const { file, outcome } of outcomes) {
    if (!outcome.checked) continue;
    const document = pathToFileURL(file).href;
    const uri = outcome.baselineUri ?? newBaseline(document, outcome.configUri, terminal.cwd);
    const files = found.get(uri) ?? new Map<string, Fingerprints>();
    found.set(uri, files);
    const name = relativePath(document, uri);
    if (name !== null) files.set(name, new Map(outcome.fingerprints));
  }
  const failures: string[] = [];
  for (const [uri, files] of found) {
    const file = fileURLToPath(uri);
    const before = readBaseline(await readFile(file, 'utf8').catch(() => '')) ?? new Map();
    const others = [...before].filter(([name]) => !files.has(name) && exists(name, file));
    const shown = path.relative(terminal.cwd, file).split(path.sep).join('/');
    try {
      writeFileSync(file, writeBaseline(new Map([...others, ...files])));
      const count = [...others.map(([, prints]) => prints), ...files.values()]
        .map(countOf)
        .reduce((sum, each) => sum + each, 0);
      terminal.err(
        `${say(taal, `${shown}: houdt ${count} meldingen vast.`, `${shown}: holds ${count} findings.`)}\n`,
      );
    } catch {
      failures.push(
        say(
          taal,
          `${shown}: kan niet geschreven worden; geef schrijfrechten.`,
          `${shown}: cannot be written; grant write permission.`,
        ),
      );
    }
  }
  return failures;
}

/** Findings that baselines know of files that no longer exist. */
export function goneWithFiles(outcomes: readonly Outcome[]): number {
  const baselines = new Set(outcomes.flatMap(({ outcome }) => outcome.baselineUri ?? []));
  let count = 0;
  for (const uri of baselines) {
    const file = fileURLToPath(uri);
    for (const [name, prints] of baselineIn(file)) if (!exists(name, file)) count += countOf(prints);
  }
  return count;
}

function baselineIn(file: string): Baseline {
  try {
    return readBaseline(readFileSync(file, 'utf8')) ?? new Map();
  } catch {
    return new Map();
  }
}

function exists(name: string, baseline: string): boolean {
  return existsSync(path.resolve(path.dirname(baseline), name));
}

function newBaseline(uri: string, configUri: string | null, cwd: string): string {
  const inCwd = pathToFileURL(path.join(cwd, baselineName)).href;
  if (configUri) return resolveUri(`./${baselineName}`, configUri) ?? inCwd;
  // A baseline is found by going up from the file, so that one elsewhere would never be.
  const isBelow = !(relativePath(uri, inCwd) ?? '../').startsWith('../');
  return isBelow ? inCwd : (resolveUri(`./${baselineName}`, uri) ?? inCwd);
}
