import type { Finding } from '../finding.js';
import type { Suppression } from '../suppressions.js';
import { withoutComment } from './negeer-overbodig.js';
import { unknownName } from './unknown-name.js';

export const negeerOnbekendId = 'negeer-onbekend';

/** A comment that names no rule silences nothing, though its writer thinks that it does. */
export function negeerOnbekend(
  { span, rule }: Suppression,
  ruleIds: readonly string[],
  text: string,
): Finding {
  const removal = withoutComment(span, text, 'possible');
  if (rule.text === '') {
    return {
      code: negeerOnbekendId,
      level: 'warning',
      span,
      message: {
        nl: 'Er staat niet bij welke regel genegeerd moet worden. Schrijf `# bouwstenen-negeer <regel>: <reden>`.',
        en: 'It does not say which rule to suppress. Write `# bouwstenen-negeer <rule>: <reason>`.',
      },
      fixes: [removal],
    };
  }
  const finding = unknownName({
    code: negeerOnbekendId,
    level: 'warning',
    word: rule,
    base: 0,
    what: { nl: 'De regel', en: 'The rule' },
    candidates: ruleIds,
    advice: {
      nl: 'Er wordt nu niets genegeerd. Neem de naam over die achter de melding staat, één regel per opmerking.',
      en: 'Nothing is suppressed now. Copy the name that stands behind the finding, one rule for each comment.',
    },
  });
  return { ...finding, fixes: [...(finding.fixes ?? []), removal] };
}
