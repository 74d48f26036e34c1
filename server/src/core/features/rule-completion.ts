import { commentCodes } from '../rules/fixed-codes.js';
import { rules } from '../rules/index.js';
import type { Offer, Spot } from './completion-item.js';
import { describeRule } from './describe-rule.js';

/** The rules that a configuration may speak of, each with what it demands. */
export function configurableRules({ options: { taal } }: Spot): Offer[] {
  return [...rules.map(({ id }) => id), ...commentCodes].map((id): Offer => {
    const documentation = describeRule(id, taal);
    return { label: id, kind: 'rule', text: [id], rank: 0, ...(documentation !== null && { documentation }) };
  });
}

/** The options of the rule whose settings the cursor is in, each with what holds without it. */
export function ruleOptions({ cursor, options: { taal } }: Spot): Offer[] {
  const { path, siblings } = cursor;
  const rule = path.at(-1) === 'opties' ? rules.find(({ id }) => id === path.at(-2)) : undefined;
  return Object.entries(rule?.options ?? {})
    .filter(([name]) => !siblings.includes(name))
    .map(
      ([name, { standard, description }]): Offer => ({
        label: name,
        kind: 'key',
        text: [`${name}: `, { stop: String(standard) }],
        documentation: description[taal],
        rank: 0,
      }),
    );
}
