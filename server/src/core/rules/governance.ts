import type { Finding, RelatedPlace } from '../finding.js';
import type { Span } from '../model/span.js';
import type { Localized } from '../taal.js';
import type { Rule, RuleSource } from './rule.js';

const vision = 'Architectuur Digitale Overheid 2030';

/** A section of the vision on the digital government, which most rules of governance rest on. */
export function vision2030(section: string): RuleSource {
  return { document: vision, section: `§ ${section}` };
}

/** What a message says of where a demand comes from, between its reason and its advice. */
export function cited({ document, section }: RuleSource): Localized {
  const text = (of: string | Localized | undefined, taal: keyof Localized): string =>
    of === undefined ? '' : typeof of === 'string' ? of : of[taal];
  const whole = (taal: keyof Localized): string =>
    [text(document, taal), text(section, taal)].filter((part) => part !== '').join(', ');
  return { nl: whole('nl'), en: whole('en') };
}

/** A finding of a rule that names its source. `why` goes before the source, and `advice` behind it. */
export function governed(
  rule: Pick<Rule, 'id' | 'level' | 'source'>,
  span: Span,
  about: { readonly what: Localized; readonly why: Localized; readonly advice: Localized },
  related: readonly RelatedPlace[] = [],
): Finding {
  const source = rule.source ? cited(rule.source) : { nl: '', en: '' };
  const message = (taal: keyof Localized): string =>
    `${about.what[taal]} ${about.why[taal]} (${source[taal]}). ${about.advice[taal]}`;
  return {
    code: rule.id,
    level: rule.level,
    span,
    message: { nl: message('nl'), en: message('en') },
    ...(related.length > 0 && { related }),
  };
}
