import type { Analysis } from '../analysis.js';
import { blockAt, entryFrom } from '../edits/block.js';
import type { Finding, Fix, Surroundings } from '../finding.js';
import { withFacts } from '../rules/architecture-facts.js';
import { rules } from '../rules/index.js';
import { otherForm } from './actions-schema-form.js';
import { missingKey, noChoice, unknownKey } from './actions-schema-keys.js';
import { doubledItem, otherType, otherValue } from './actions-schema-values.js';
import { skeleton } from './actions-skeleton.js';
import { syntaxFixes } from './actions-syntax.js';

type Fixer = (analysis: Analysis, finding: Finding, around: Surroundings) => Iterable<Fix>;

/** How to mend what no rule says. */
const fixers: Readonly<Record<string, Fixer>> = {
  'yaml-syntaxis': syntaxFixes,
  'schema-ontbreekt': missingKey,
  'schema-onbekende-sleutel': unknownKey,
  'schema-waarde': otherValue,
  'schema-type': otherType,
  'schema-dubbel': doubledItem,
  'schema-keuze': noChoice,
  'schema-vorm': otherForm,
  'bestand-leeg': skeleton,
};

const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * What may have a fix that is certain, so that others need not be asked. A fix that a finding itself
 * brings counts, whatever its code.
 */
export const mayBeCertain: ReadonlySet<string> = new Set([
  'yaml-syntaxis',
  'schema-type',
  'schema-dubbel',
  'sleutel-dubbel',
  'element-dubbel',
  'getal-als-tekst',
]);

/** Without knowledge of other files. */
export const nothingAround: Surroundings = { files: [] };

/** Everything that would mend one finding of an analysis, the best one first. */
export type FixesOf = (finding: Finding, around?: Surroundings) => Fix[];

/**
 * Finds what would mend the findings of an analysis. Unlike the findings, this is made when it is asked
 * for; what it takes to know of the document is found once.
 */
export function fixesIn(analysis: Analysis): FixesOf {
  const context = withFacts(analysis);
  return (finding, around = nothingAround) => {
    const { code } = finding;
    const rule = ruleOf.get(code);
    const own = rule ? rule.fixes?.(finding, context, around) : fixers[code]?.(analysis, finding, around);
    return ranked(
      [...(finding.fixes ?? []), ...(own ?? [])].filter((fix) => !doublesKey(analysis, finding, fix)),
    );
  };
}

/** The same for one finding. */
export function fixesOf(analysis: Analysis, finding: Finding, around = nothingAround): Fix[] {
  return fixesIn(analysis)(finding, around);
}

/** The fixes with the surest first, and none twice. */
function ranked(fixes: readonly Fix[]): Fix[] {
  const rank = { certain: 0, likely: 1, possible: 2 };
  const sorted = fixes.map((fix, index) => ({ fix, index, rank: rank[fix.certainty ?? 'likely'] }));
  sorted.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const titles = new Set<string>();
  return sorted.flatMap(({ fix }) => {
    const isNew = !titles.has(fix.title.nl);
    titles.add(fix.title.nl);
    return isNew ? [fix] : [];
  });
}

/** Whether the nearest name for an unknown key is that of a key which is there already. */
function doublesKey({ document }: Analysis, { code, at = [], span }: Finding, { edits }: Fix): boolean {
  if (code !== 'schema-onbekende-sleutel') return false;
  const [edit] = edits;
  const block = blockAt(document.source, at.slice(0, -1));
  if (!block || !edit || edit.span.start !== span.start || edit.span.end !== span.end) return false;
  return block.entries.some(({ key }) => key === edit.text) && entryFrom(block, span.start) !== undefined;
}
