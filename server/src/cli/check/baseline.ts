import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Analysis } from '../../core/analysis.js';
import {
  baselineName,
  emptyFingerprints,
  type Fingerprints,
  fingerprintsOf,
  readBaseline,
  writeBaseline,
} from '../../core/config/baseline.js';
import { relativePath, resolveUri } from '../../core/files.js';
import { type CommandContext, say } from '../terminal.js';

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
  analyses: readonly Analysis[],
  { terminal, taal }: CommandContext,
): Promise<string[]> {
  const found = new Map<string, Map<string, Fingerprints>>();
  for (const { document, allFindings, governance } of analyses) {
    const uri = governance.baselineUri ?? newBaseline(document.uri, governance.configUri, terminal.cwd);
    const files = found.get(uri) ?? new Map<string, Fingerprints>();
    found.set(uri, files);
    const name = relativePath(document.uri, uri);
    if (name !== null) files.set(name, fingerprintsOf(allFindings, document.source));
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
export function goneWithFiles(analyses: readonly Analysis[]): number {
  const baselines = new Map(
    analyses.flatMap(({ governance: { baseline, baselineUri } }) =>
      baseline && baselineUri ? [[baselineUri, baseline] as const] : [],
    ),
  );
  let count = 0;
  for (const [uri, baseline] of baselines) {
    for (const [name, prints] of baseline) {
      if (!exists(name, fileURLToPath(uri))) count += countOf(prints ?? emptyFingerprints);
    }
  }
  return count;
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
