import type { Analysis } from '../analysis.js';
import type { Levels } from '../config/levels.js';
import type { Finding, Level } from '../finding.js';
import { withFacts } from '../rules/architecture-facts.js';
import { rules } from '../rules/index.js';
import { findingsOf } from '../rules/item-findings.js';
import { readSuppressions, type Suppression } from '../suppressions.js';
import type { Localized } from '../taal.js';

/** What was found, apart by what was decided about it. Each is in the order of weight, then of the text. */
export interface ReportFindings {
  /** Whether the configuration says that the file is not checked at all. */
  readonly isSkipped: boolean;
  readonly open: readonly ReportFinding[];
  /** Those that a comment silences, with the reason that it gives. */
  readonly silenced: readonly SilencedFinding[];
  /** Those that the baseline knows, at the level that they have without it. */
  readonly baselined: readonly ReportFinding[];
}

export interface ReportFinding {
  readonly code: string;
  readonly level: Level;
  readonly message: Localized;
  /** From 1. */
  readonly line: number;
}

export interface SilencedFinding extends ReportFinding {
  readonly reason: string;
}

/** The levels, the heaviest first. */
export const weights: readonly Level[] = ['error', 'warning', 'info', 'hint'];

/**
 * The findings of an analysis for a report.
 * @param lineAt the line, from 1, of an offset in the document
 */
export function reportFindings(
  analysis: Analysis,
  levels: Levels,
  lineAt: (offset: number) => number,
): ReportFindings {
  const { findings, baselined } = analysis;
  const told = ({ code, level, message, span }: Finding): ReportFinding => ({
    code,
    level,
    message,
    line: lineAt(span.start),
  });
  const open = findings.filter((finding) => !baselined.has(finding));
  const silenced = silencedIn(analysis, levels);
  return {
    isSkipped: levels.isSkipped,
    open: byWeight(open).map(told),
    silenced: byWeight([...silenced.keys()]).map((finding) => ({
      ...told(finding),
      reason: silenced.get(finding)!,
    })),
    baselined: byWeight(asFound(analysis)).map(told),
  };
}

function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => weights.indexOf(a.level) - weights.indexOf(b.level) || a.span.start - b.span.start,
  );
}

/** The findings that the baseline knows, as they are without it: there they are no more than a hint. */
function asFound({ baselined, allFindings }: Analysis): Finding[] {
  const key = ({ code, span }: Finding): string => `${span.start}-${span.end} ${code}`;
  const left = new Map<string, number>();
  for (const finding of baselined) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  return allFindings.filter((finding) => {
    const count = left.get(key(finding)) ?? 0;
    left.set(key(finding), count - 1);
    return count > 0;
  });
}

/** What comments silence, with their reasons. An analysis leaves it out, so that the rules are asked again. */
function silencedIn(analysis: Analysis, levels: Levels): ReadonlyMap<Finding, string> {
  const silenced = new Map<Finding, string>();
  const { source, model } = analysis.document;
  if (levels.isSkipped || source.sections.length === 0) return silenced;
  const comments = readSuppressions(source.text).filter(({ reason }) => reason !== null);
  const context = withFacts(analysis);
  for (const id of new Set(comments.map(({ rule }) => rule.text))) {
    const rule = rules.find((known) => known.id === id && known.kinds.includes(model.kind));
    if (!rule) continue;
    const about = comments.filter((comment) => comment.rule.text === id);
    for (const finding of findingsOf(rule, context, levels)) {
      const comment = innermost(about, finding.span.start);
      const level = levels.levelOf(finding);
      if (comment && level) silenced.set({ ...finding, level }, comment.reason!);
    }
  }
  return silenced;
}

/** The comment that speaks of the smallest stretch around an offset. */
function innermost(comments: readonly Suppression[], offset: number): Suppression | null {
  let best: Suppression | null = null;
  for (const comment of comments) {
    const { covers } = comment;
    if (!covers || offset < covers.start || offset >= covers.end) continue;
    if (!best || covers.end - covers.start <= best.covers!.end - best.covers!.start) best = comment;
  }
  return best;
}
