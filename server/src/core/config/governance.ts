import type { Finding } from '../finding.js';
import type { Config } from '../model/config-file.js';
import type { Source } from '../model/source.js';
import { type Baseline, compare, type Fingerprints } from './baseline.js';
import { defaultLevels, type Levels, levelsAt } from './levels.js';

/** What the repository of a document says about its findings. */
export interface Governance {
  /** Null where there is no configuration. */
  readonly config: Config | null;
  readonly configUri: string | null;
  /** The path of the document from the folder of the configuration. */
  readonly path: string;
  /** Null where there is no baseline, or none that can be read. */
  readonly baseline: Baseline | null;
  readonly baselineUri: string | null;
  /** What the baseline knows of the document. */
  readonly known: Fingerprints;
}

/** What holds for a document that no file speaks of. */
export const noGovernance: Governance = {
  config: null,
  configUri: null,
  path: '',
  baseline: null,
  baselineUri: null,
  known: new Map(),
};

/** What holds for the document, read out of its configuration. */
export function levelsOf({ config, path }: Governance): Levels {
  return config ? levelsAt(config, path) : defaultLevels;
}

/** The findings on the level that holds for them, without those that are not shown. */
export function applyLevels(findings: Iterable<Finding>, levels: Levels): Finding[] {
  const kept: Finding[] = [];
  if (levels.isSkipped) return kept;
  for (const finding of findings) {
    const level = levels.levelOf(finding);
    if (level) kept.push(level === finding.level ? finding : { ...finding, level });
  }
  return kept;
}

/** {@link applyLevels} for the file at `path`, relative to the folder of the configuration. */
export function applyConfig(findings: Iterable<Finding>, config: Config, path: string): Finding[] {
  return applyLevels(findings, levelsAt(config, path));
}

export interface Weighed {
  /** What the baseline knows has become a hint that says so. */
  readonly findings: readonly Finding[];
  /** Those of them that the baseline knows. */
  readonly baselined: ReadonlySet<Finding>;
  /** What can be taken out of the baseline, with how often. */
  readonly gone: Fingerprints;
}

/**
 * Holds findings, in the order of the text, against the baseline. Known ones stay in sight of who
 * works on the file, but are no more than a hint, so that the new ones stand out.
 */
export function weigh(findings: readonly Finding[], source: Source, known: Fingerprints): Weighed {
  const compared = compare(findings, source, known);
  const baselined = new Set<Finding>();
  const weighed = findings.map((finding) => {
    if (!compared.known.has(finding)) return finding;
    const { nl, en } = finding.message;
    const lowered: Finding = {
      ...finding,
      level: 'hint',
      message: { nl: `${nl} (Staat in de baseline.)`, en: `${en} (In the baseline.)` },
    };
    baselined.add(lowered);
    return lowered;
  });
  return { findings: weighed, baselined, gone: compared.gone };
}
