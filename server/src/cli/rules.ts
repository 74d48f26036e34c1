import { rulePages } from 'bouwstenen:rule-pages';
import type { Level } from '../core/finding.js';
import { nearest } from '../core/model/nearest.js';
import { ruleDescriptions } from '../core/rules/descriptions.js';
import { fixedCodes } from '../core/rules/fixed-codes.js';
import { rules as allRules } from '../core/rules/index.js';
import { pageOf } from '../core/rules/page.js';
import type { Rule } from '../core/rules/rule.js';
import type { Localized, Taal } from '../core/taal.js';
import { type CommandContext, columns, exitCode, say, styled, UsageError, wrapped } from './terminal.js';
import { unknownFormat } from './unknown-format.js';

/** Lists every rule, or prints the page of one. */
export function rules(id: string | null, format: string, context: CommandContext): number {
  const { terminal, taal } = context;
  if (format !== 'text' && format !== 'json') {
    throw unknownFormat(format, ['text', 'json'], taal);
  }
  const codes = [...allRules.map((rule) => rule.id), ...fixedCodes];
  if (id !== null && !codes.includes(id)) throw unknown(id, codes, taal);
  const chosen = allRules.filter((rule) => id === null || rule.id === id);
  const fixed = fixedCodes.filter((code) => id === null || code === id);
  if (format === 'json') {
    const report = { version: 1, rules: chosen.map((rule) => asData(rule, taal)), fixed: fixed.map(formOf) };
    terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  } else terminal.out(id === null ? listed(context) : page(id, context));
  return exitCode.clean;

  function formOf(code: string) {
    return { id: code, demands: demandsOf(code, undefined)[taal], page: pageOf(code) };
  }
}

function asData(rule: Rule, taal: Taal) {
  const { id, level, kinds, source, options = {} } = rule;
  return {
    id,
    level,
    demands: demandsOf(id, rule)[taal],
    source: source
      ? { document: inTaal(source.document, taal), section: inTaal(source.section, taal) }
      : null,
    kinds,
    fixable: isFixable(rule),
    options: Object.entries(options).map(([name, { standard, minimum = 0, description }]) => ({
      name,
      standard,
      minimum,
      description: description[taal],
    })),
    page: pageOf(id),
  };
}

function listed({ terminal, taal }: CommandContext): string {
  const heads = columns(
    allRules.map((rule) => [
      rule.id,
      levels[rule.level][taal],
      rule.kinds.join(', '),
      isFixable(rule) ? say(taal, 'te herstellen', 'fixable') : '',
    ]),
  );
  const blocks = allRules.map((rule, index) => {
    const source = cited(rule, taal);
    return `${styled(terminal, 'bold', heads[index]!)}\n${wrapped(demandsOf(rule.id, rule)[taal], 90, '  ')}\n${source ? `${styled(terminal, 'dim', wrapped(source, 90, '  '))}\n` : ''}`;
  });
  const fixed = fixedCodes.map(
    (code) => `${styled(terminal, 'bold', code)}\n${wrapped(demandsOf(code, undefined)[taal], 90, '  ')}\n`,
  );
  const between = say(
    taal,
    'Meldingen over de vorm van het bestand en over opmerkingen, die geen regel zijn:',
    'Findings about the form of the file and about comments, which are no rules:',
  );
  return [...blocks, `${between}\n`, ...fixed].join('\n');
}

/** The page of a code. Pages are in Dutch; whoever asked for English gets what there is in English first. */
function page(id: string, { taal }: CommandContext): string {
  const text = rulePages[id] ?? `# ${id}\n`;
  if (taal === 'nl') return text;
  const rule = allRules.find((each) => each.id === id);
  const facts = rule ? `${levels[rule.level].en} · ${rule.kinds.join(', ')}\n\n` : '';
  const source = rule && cited(rule, taal);
  const demands = demandsOf(id, rule).en;
  return `${id}\n\n${facts}${wrapped(demands, 90)}\n${source ? `\n${source}\n` : ''}\nThe page with examples, in Dutch:\n\n${text}`;
}

function cited({ source }: Rule, taal: Taal): string | null {
  if (!source) return null;
  const where = [inTaal(source.document, taal), inTaal(source.section, taal)].filter(Boolean).join(', ');
  return `${say(taal, 'Bron', 'Source')}: ${where}`;
}

function inTaal(text: string | Localized | undefined, taal: Taal): string | null {
  return typeof text === 'object' ? text[taal] : (text ?? null);
}

function demandsOf(code: string, rule: Rule | undefined): Localized {
  return rule?.demands ?? ruleDescriptions[code] ?? { nl: '', en: '' };
}

function isFixable({ fixes, isFixable: says }: Rule): boolean {
  return fixes !== undefined || says === true;
}

function unknown(id: string, codes: readonly string[], taal: Taal): UsageError {
  const meant = nearest(id, codes);
  return new UsageError(
    say(
      taal,
      `De regel "${id}" bestaat niet. ${meant ? `Bedoelde u ${meant}?` : 'Zie: bouwstenen rules'}`,
      `The rule "${id}" does not exist. ${meant ? `Did you mean ${meant}?` : 'See: bouwstenen rules'}`,
    ),
  );
}

const levels: Readonly<Record<Level, Localized>> = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'opmerking', en: 'information' },
  hint: { nl: 'tip', en: 'hint' },
};
