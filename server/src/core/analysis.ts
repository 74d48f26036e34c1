import type { Node } from 'yaml';
import type { Context, Links, World } from './context.js';
import { type Finding, shiftFinding } from './finding.js';
import { withOwn } from './model/catalogue.js';
import { type CatalogueData, catalogueData } from './model/catalogue-file.js';
import type { ParsedDocument } from './model/model.js';
import { checkDocument, checkItem } from './model/validate.js';
import { emptyFile } from './rules/bestand-leeg.js';
import { rules } from './rules/index.js';
import { suppress } from './suppress.js';

export interface Analysis extends Context {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

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
): Analysis {
  const context: Context = {
    document,
    catalogue: withOwn(world.catalogue, ownCatalogues(document, links)),
    editions:
      document.model.kind === 'monitor' ? [...world.editions, document.model.edition] : world.editions,
    links,
  };
  const told = suppress([...ruleFindings(context)], document.source);
  const findings = [...withoutExplained(schemaFindings(document, checked), told), ...told];
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { ...context, findings: capped(findings) };
}

function ownCatalogues(document: ParsedDocument, links: Links): CatalogueData[] {
  return [...links.catalogues.values(), document].flatMap((linked) =>
    linked?.model.kind === 'bouwstenen' ? catalogueData(linked.model.catalogue) : [],
  );
}

function* ruleFindings(context: Context): Generator<Finding> {
  for (const rule of rules) {
    if (rule.kinds.includes(context.document.source.kind)) yield* rule.check(context);
  }
}

/** Leaves out what the schema says where a rule tells the same mistake better. */
function* withoutExplained(findings: Iterable<Finding>, told: readonly Finding[]): Generator<Finding> {
  const better = new Set(rules.flatMap(({ id, replacesSchema }) => (replacesSchema ? id : [])));
  const place = ({ span }: Finding): string => `${span.start}-${span.end}`;
  const explained = new Set(told.filter(({ code }) => better.has(code)).map(place));
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

function capped(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= maxFindings) return findings;
  const kept = findings.slice(0, maxFindings);
  const last = kept.at(-1)!;
  const left = findings.length - maxFindings;
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
