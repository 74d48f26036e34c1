import type { Finding } from '../finding.js';
import type { Suppression } from '../suppressions.js';
import { withoutComment } from './negeer-overbodig.js';

export const negeerZonderRedenId = 'negeer-zonder-reden';

/** Without a reason, nobody can judge later whether the silence is still deserved. */
export function negeerZonderReden({ span, rule }: Suppression, text: string): Finding {
  return {
    code: negeerZonderRedenId,
    level: 'warning',
    span,
    message: {
      nl: `Hier ontbreekt de reden, en zonder reden wordt \`${rule.text}\` niet genegeerd. Zet er een dubbele punt en de reden achter: \`${rule.text}: <reden>\`.`,
      en: `The reason is missing here, and without one \`${rule.text}\` is not suppressed. Add a colon and the reason: \`${rule.text}: <reason>\`.`,
    },
    fixes: [withoutComment(span, text, 'possible')],
  };
}
