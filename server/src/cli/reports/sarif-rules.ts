import { rulePages } from 'bouwstenen:rule-pages';
import type { Level } from '../../core/finding.js';
import { ruleDescriptions } from '../../core/rules/descriptions.js';
import { rules } from '../../core/rules/index.js';
import { pageOf } from '../../core/rules/page.js';
import type { Rule } from '../../core/rules/rule.js';
import type { Taal } from '../../core/taal.js';
import { say } from '../terminal.js';

/** SARIF has no level below `note` that is shown. */
export function sarifLevel(level: Level): 'error' | 'warning' | 'note' {
  return level === 'error' || level === 'warning' ? level : 'note';
}

/**
 * A `reportingDescriptor` of SARIF: what is known of a code, in one language. A code that this version
 * does not know, which a report of another one may bring, has its page and nothing else.
 */
export function sarifRule(code: string, taal: Taal) {
  const rule = rules.find(({ id }) => id === code);
  const demands = (rule?.demands ?? ruleDescriptions[code])?.[taal] ?? code;
  const level = rule?.level ?? fixedLevels[code] ?? 'error';
  return {
    id: code,
    shortDescription: { text: firstSentence(demands) },
    fullDescription: { text: demands },
    help: {
      text: [demands, sourceOf(rule, taal), pageOf(code)].filter(Boolean).join('\n'),
      markdown: pageIn(code, demands, rule, taal),
    },
    helpUri: pageOf(code),
    defaultConfiguration: { level: sarifLevel(level) },
    properties: { tags: rule ? [...rule.kinds] : ['vorm'], 'problem.severity': severities[level] },
  };
}

/** Of codes that no rule has; all others are errors. */
const fixedLevels: Readonly<Record<string, Level>> = {
  'te-veel-bevindingen': 'info',
  'negeer-zonder-reden': 'warning',
  'negeer-onbekend': 'warning',
  'negeer-overbodig': 'info',
  'regel-onbekend': 'warning',
};

/** The words that GitHub sorts and filters by. */
const severities: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** In Dutch the page itself; in English what there is in English, with the examples of the page. */
function pageIn(code: string, demands: string, rule: Rule | undefined, taal: Taal): string {
  const page = rulePages[code];
  if (taal === 'nl' && page) return page;
  const parts = [`# ${code}`, demands, sourceOf(rule, taal)];
  for (const [, heading, examples] of (page ?? '').matchAll(exampleBlocks)) {
    parts.push(`## ${heading === 'Fout' ? say(taal, 'Fout', 'Wrong') : say(taal, 'Goed', 'Right')}`);
    parts.push(...examples!.match(fences)!);
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const exampleBlocks = /^(?:## )?(Fout|Goed):?\n+((?:```[\s\S]*?^```\n*)+)/gm;
const fences = /^```[\s\S]*?^```$/gm;

function sourceOf(rule: Rule | undefined, taal: Taal): string | null {
  if (!rule?.source) return null;
  const { document, section } = rule.source;
  const cited = [document, section].flatMap((part) => (typeof part === 'object' ? part[taal] : (part ?? [])));
  return `${say(taal, 'Bron', 'Source')}: ${cited.join(', ')}`;
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
