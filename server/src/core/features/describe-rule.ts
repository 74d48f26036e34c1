import type { Level } from '../finding.js';
import { type Span, touches } from '../model/span.js';
import { ruleDescriptions } from '../rules/descriptions.js';
import { fixedCodes } from '../rules/fixed-codes.js';
import { cited } from '../rules/governance.js';
import { rules } from '../rules/index.js';
import { readSuppressions } from '../suppressions.js';
import type { Taal } from '../taal.js';
import { escaped } from './markdown.js';

/**
 * What the rule demands that a comment at an absolute offset silences, and how far the comment
 * reaches. Null outside of such comments, and for a rule that does not exist.
 */
export function describeSuppression(
  text: string,
  offset: number,
  taal: Taal,
): { readonly span: Span; readonly markdown: string } | null {
  const comment = readSuppressions(text).find(({ span }) => touches(span, offset));
  const markdown = comment && describeRule(comment.rule.text, taal);
  if (!comment || !markdown) return null;
  const words = labels[taal];
  const { covers } = comment;
  const isForFile = covers !== null && covers.start === 0 && covers.end === text.length;
  const canBeSilenced = !fixedCodes.includes(comment.rule.text);
  const reach = isForFile ? words.forFile : words.forNext;
  return {
    span: comment.rule.span,
    markdown: `${markdown}\n\n${canBeSilenced ? reach : words.never}`,
  };
}

/** What a code of a finding stands for, in Markdown; null for an unknown one. */
export function describeRule(code: string, taal: Taal): string | null {
  const rule = rules.find(({ id }) => id === code);
  const demands = rule?.demands ?? (Object.hasOwn(ruleDescriptions, code) ? ruleDescriptions[code]! : null);
  if (!demands) return null;
  const level = rule?.level;
  const label = taal === 'nl' ? 'Bron' : 'Source';
  const source = rule?.source ? `\n\n${label}: ${escaped(cited(rule.source)[taal])}` : '';
  const name = `**${escaped(code)}**${level ? ` — ${levels[taal][level]}` : ''}`;
  return `${name}\n\n${escaped(demands[taal])}${source}`;
}

const levels: Readonly<Record<Taal, Readonly<Record<Level, string>>>> = {
  nl: { error: 'fout', warning: 'waarschuwing', info: 'opmerking', hint: 'tip' },
  en: { error: 'error', warning: 'warning', info: 'information', hint: 'hint' },
};

const labels = {
  nl: {
    forFile: 'Zwijgt hier voor het hele bestand.',
    forNext: 'Zwijgt hier voor de regel hieronder, met alles wat daaronder inspringt.',
    never: 'Deze melding is niet te negeren.',
  },
  en: {
    forFile: 'Silent here for the whole file.',
    forNext: 'Silent here for the line below, with all that is indented under it.',
    never: 'This finding cannot be suppressed.',
  },
};
