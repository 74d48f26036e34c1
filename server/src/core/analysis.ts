import type { Fingerprints } from './config/baseline.js';
import { applyLevels, type Governance, noGovernance, weigh } from './config/governance.js';
import type { Levels } from './config/levels.js';
import type { Context, Links, World } from './context.js';
import { type Memories, type Round, takeMemory } from './document-memory.js';
import type { Finding } from './finding.js';
import type { ParsedDocument } from './model/model.js';
import { withFacts } from './rules/architecture-facts.js';
import { rankOf, rules } from './rules/index.js';
import { regelOnbekend } from './rules/regel-onbekend.js';
import { suppress } from './suppress.js';

export interface Analysis extends Context {
  /** In the order of the text, on the levels that the repository of the document chose. */
  readonly findings: readonly Finding[];
  /** Those of them that the baseline of the repository knows. */
  readonly baselined: ReadonlySet<Finding>;
  /** What the baseline knows of the document and was not found any more, with how often. */
  readonly gone: Fingerprints;
  /** All findings before the baseline and before they were cut off: what a new baseline would hold. */
  readonly allFindings: readonly Finding[];
  readonly governance: Governance;
}

/**
 * Sees every rule at work, for who wants to know what it costs: calls `run` as often as there is something
 * to check and returns what that gives.
 * @param name the id of a rule, or `schema` for all that the schema checks.
 */
export type Observe = <T>(name: string, run: () => T) => T;

/** At most this many findings are reported for one file; one more says that there are others. */
export const maxFindings = 500;

/**
 * Checks a document. It never throws on user text and depends on nothing but the document, what that
 * refers to, and the governance.
 * @param memories what was found in earlier versions of it; it is added to, and never changes a result.
 */
export function analyse(
  document: ParsedDocument,
  world: World,
  links: Links,
  memories: Memories = new WeakMap(),
  governance: Governance = noGovernance,
  observe: Observe = (_name, run) => run(),
): Analysis {
  const memory = takeMemory(memories, document);
  const { source } = document;
  const round = memory.roundOf(source);
  const context: Context = withFacts(
    {
      document,
      catalogue: memory.catalogueOf(world.catalogue, links, document),
      editions:
        document.model.kind === 'monitor' ? [...world.editions, document.model.edition] : world.editions,
      links,
    },
    round,
  );
  const levels = memory.levelsOf(governance);
  // Whether a comment is of use does not depend on the configuration, which may change every day.
  const found = ruleFindings(context, levels, round, observe);
  const told = applyLevels(
    observe('suppressions', () => suppress(found, source)),
    levels,
  ).sort(byPlace);
  const formal = observe('schema', () => round.form.next(document, round.edit));
  const allFindings = observe('order', () => {
    const all = [...applyLevels(withoutExplained(formal, told), levels), ...told];
    return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  });
  const { findings, baselined, gone } = observe('baseline', () =>
    weigh(allFindings, source, governance.known),
  );
  memory.keep(source, memories, document);
  return { ...context, findings: capped(findings, baselined), baselined, gone, allFindings, governance };
}

function ruleFindings(context: Context, levels: Levels, round: Round, observe: Observe): Finding[] {
  const { model } = context.document;
  const ofKind = rules.filter(({ kinds }) => kinds.includes(model.kind));
  const frame = observe('frame', () => round.frameOf(context, levels));
  const { edit, notes } = round;
  const found = observe('items', () =>
    round.items.next({ context, frame, rules: ofKind, edit, notes, observe }),
  );
  for (const rule of ofKind) {
    if (rule.check) found.push(...observe(rule.id, () => [...rule.check!(context, levels.optionsOf(rule))]));
  }
  return model.kind === 'config' ? [...found, ...regelOnbekend(model.config, rules)] : found;
}

/** In the order of the text; of one place, in the order of the rules. */
function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || rankOf(a.code) - rankOf(b.code);
}

/** Leaves out what the schema says where a rule tells the same mistake better. */
function* withoutExplained(findings: Iterable<Finding>, told: readonly Finding[]): Generator<Finding> {
  const better = new Set(rules.flatMap(({ id, replacesSchema }) => (replacesSchema ? id : [])));
  const place = ({ span }: Finding): string => `${span.start}-${span.end}`;
  // A repository may give a rule a lower level, but not what the schema says.
  const explained = new Set(
    told.filter(({ code, level }) => better.has(code) && level === 'error').map(place),
  );
  for (const finding of findings) {
    if (!finding.code.startsWith('schema-') || !explained.has(place(finding))) yield finding;
  }
}

/** Cuts a long list off. What the baseline knows goes first, so that it never hides anything new. */
function capped(findings: readonly Finding[], baselined: ReadonlySet<Finding>): readonly Finding[] {
  if (findings.length <= maxFindings) return findings;
  const fresh = findings.filter((finding) => !baselined.has(finding));
  if (fresh.length <= maxFindings) {
    let room = maxFindings - fresh.length;
    return findings.filter((finding) => !baselined.has(finding) || room-- > 0);
  }
  const kept = mostSevere(fresh, maxFindings);
  const last = kept.at(-1)!;
  const left = fresh.length - maxFindings;
  return [
    ...kept,
    {
      code: 'te-veel-bevindingen',
      level: 'info',
      span: last.span,
      message: {
        nl: `Er zijn nog ${left} bevindingen in dit bestand die hier niet staan. De zwaarste staan er wel; herstel die eerst, vaak verdwijnen er dan meer.`,
        en: `There are ${left} more findings in this file that are not listed. The most severe ones are; mend those first, others often vanish with them.`,
      },
    },
  ];
}

/** The most severe ones in the order of the text, so that no error is lost behind lighter findings. */
function mostSevere(findings: readonly Finding[], count: number): Finding[] {
  const chosen = new Set<Finding>();
  for (const wanted of ['error', 'warning', 'info', 'hint'] as const) {
    for (const finding of findings) {
      if (chosen.size === count) break;
      if (finding.level === wanted) chosen.add(finding);
    }
  }
  return findings.filter((finding) => chosen.has(finding));
}
