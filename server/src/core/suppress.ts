import type { Finding } from './finding.js';
import type { Source } from './model/source.js';
import { fixedCodes } from './rules/fixed-codes.js';
import { rules } from './rules/index.js';
import { negeerOnbekend } from './rules/negeer-onbekend.js';
import { negeerOverbodig } from './rules/negeer-overbodig.js';
import { negeerZonderReden } from './rules/negeer-zonder-reden.js';
import { readSuppressions, type Suppression } from './suppressions.js';

/**
 * The findings of the rules without those that a comment silences, and with what is wrong with such
 * comments themselves.
 */
export function suppress(findings: readonly Finding[], source: Source): readonly Finding[] {
  // Of a file that could not be read at all, that is what there is to say.
  const suppressions = source.sections.length === 0 ? [] : readSuppressions(source.text);
  if (suppressions.length === 0) return findings;
  const ruleIds = rules.map(({ id }) => id);
  const told: Finding[] = [];
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const { rule, reason } = suppression;
    const isRule = ruleIds.includes(rule.text);
    if (!isRule && !fixedCodes.includes(rule.text))
      told.push(negeerOnbekend(suppression, ruleIds, source.text));
    else if (!isRule) told.push(negeerOverbodig(suppression, source.text, false));
    else if (reason === null) told.push(negeerZonderReden(suppression, source.text));
    else {
      const others = byRule.get(rule.text) ?? [];
      others.push(suppression);
      byRule.set(rule.text, others);
    }
  }
  const kept: Finding[] = findings.filter(({ code }) => !byRule.has(code));
  for (const [code, comments] of byRule) {
    const { loud, useless } = silence(
      findings.filter((finding) => finding.code === code),
      comments,
    );
    kept.push(...loud);
    // While the text is broken, a rule may be silent for no other reason than that.
    if (source.problems.length > 0) continue;
    for (const comment of useless) told.push(negeerOverbodig(comment, source.text, true));
  }
  return kept.concat(told);
}

/** Goes once through the findings of a rule and the comments about it, both in the order of the text. */
function silence(
  findings: readonly Finding[],
  comments: readonly Suppression[],
): { loud: Finding[]; useless: Suppression[] } {
  const useless = new Set(comments);
  const waiting = comments.filter(({ covers }) => covers !== null);
  // What comments cover lies within or beside each other, so that the last one entered ends first.
  waiting.sort((a, b) => a.covers!.start - b.covers!.start || b.covers!.end - a.covers!.end);
  const entered: Suppression[] = [];
  let next = 0;
  const loud: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const at = finding.span.start;
    while (next < waiting.length && waiting[next]!.covers!.start <= at) {
      const comment = waiting[next++]!;
      while (entered.length > 0 && entered.at(-1)!.covers!.end <= comment.covers!.start) entered.pop();
      entered.push(comment);
    }
    while (entered.length > 0 && entered.at(-1)!.covers!.end <= at) entered.pop();
    const innermost = entered.at(-1);
    if (innermost) useless.delete(innermost);
    else loud.push(finding);
  }
  return { loud, useless: [...useless] };
}
