import type { Node } from 'yaml';
import type { Fingerprints } from './config/baseline.js';
import { applyLevels, type Governance, levelsOf, noGovernance, weigh } from './config/governance.js';
import type { Levels } from './config/levels.js';
import type { Context, Links, World } from './context.js';
import { type Finding, shiftFinding } from './finding.js';
import { withOwn } from './model/catalogue.js';
import { type CatalogueData, catalogueData } from './model/catalogue-file.js';
import type { ParsedDocument } from './model/model.js';
import { checkDocument, checkItem } from './model/validate.js';
import { withFacts } from './rules/architecture-facts.js';
import { emptyFile } from './rules/bestand-leeg.js';
import { rules } from './rules/index.js';
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
 * Sees every rule at work, for who wants to know what it costs: calls `run` once and returns what
 * that gives.
 * @param name the id of a rule, or `schema` for all that the schema checks.
 */
export type Observe = <T>(name: string, run: () => T) => T;

/**
 * What the schema said about items that were checked before. An item that an edit did not touch
 * keeps its node, and so its findings.
 */
export type CheckedItems = WeakMap<Node, readonly Finding[]>;

/** At most this many findings are reported for one file; one more says that there are others. */
export const maxFindings = 500;

/** Checks a document. It never throws on user text and depends on nothing but its arguments. */
export function analyse(
  document: ParsedDocument,
  world: World,
  links: Links,
  checked: CheckedItems = new WeakMap(),
  governance: Governance = noGovernance,
  observe: Observe = (_name, run) => run(),
): Analysis {
  const context: Context = withFacts({
    document,
    catalogue: withOwn(world.catalogue, ownCatalogues(document, links)),
    editions:
      document.model.kind === 'monitor' ? [...world.editions, document.model.edition] : world.editions,
    links,
  });
  const levels = levelsOf(governance);
  const { source } = document;
  // Whether a comment is of use does not depend on the configuration, which may change every day.
  const told = applyLevels(suppress(ruleFindings(context, levels, observe), source), levels);
  const formal = observe('schema', () => [...schemaFindings(document, checked)]);
  const allFindings = [...applyLevels(withoutExplained(formal, told), levels), ...told];
  allFindings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { findings, baselined, gone } = weigh(allFindings, source, governance.known);
  return { ...context, findings: capped(findings, baselined), baselined, gone, allFindings, governance };
}

function ownCatalogues(document: ParsedDocument, links: Links): CatalogueData[] {
  return [...links.catalogues.values(), document].flatMap((linked) =>
    linked?.model.kind === 'bouwstenen' ? catalogueData(linked.model.catalogue) : [],
  );
}

function ruleFindings(context: Context, levels: Levels, observe: Observe): Finding[] {
  const { model } = context.document;
  const found = rules
    .filter(({ kinds }) => kinds.includes(model.kind))
    .flatMap((rule) => observe(rule.id, () => [...rule.check(context, levels.optionsOf(rule))]));
  return model.kind === 'config' ? [...found, ...regelOnbekend(model.config, rules)] : found;
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

function* schemaFindings({ source }: ParsedDocument, checked: CheckedItems): Generator<Finding> {
  yield* source.problems;
  if (source.sections.length === 0) {
    // Where nothing could be read, the problems above already say why.
    if (source.problems.length === 0) yield emptyFile(source);
    return;
  }
  yield* checkDocument(source.kind, source.sections, source.items.length > 0);
  for (const item of source.items) {
    const known = item.value && checked.get(item.value);
    const findings = known ?? checkItem(source.kind, item);
    if (item.value && !known) checked.set(item.value, findings);
    for (const finding of findings) yield shiftFinding(finding, item.base);
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
  const kept = fresh.slice(0, maxFindings);
  const last = kept.at(-1)!;
  const left = fresh.length - maxFindings;
  return [
    ...kept,
    {
      code: 'te-veel-bevindingen',
      level: 'info',
      span: last.span,
      message: {
        nl: `Er zijn nog ${left} bevindingen in dit bestand die hier niet staan. Herstel eerst de bovenste; vaak verdwijnen er dan meer.`,
        en: `There are ${left} more findings in this file that are not listed. Mend the first ones; others often vanish with them.`,
      },
    },
  ];
}
