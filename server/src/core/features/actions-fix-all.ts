import type { Analysis } from '../analysis.js';
import { overlaps } from '../edits/apply.js';
import type { Edit } from '../finding.js';
import { syntaxCode } from '../model/syntax-finding.js';
import { fixesOf } from './actions-fixes.js';

/** Each attempt to mend broken YAML reads the text anew, so that not all of them are made. */
const maxSyntax = 20;

/**
 * The edits of all fixes that are certain, in the order of the text. Of fixes that touch each other
 * only the first one is among them; the others come when this is asked again.
 */
export function fixAll(analysis: Analysis): Edit[] {
  const chosen: Edit[] = [];
  let broken = 0;
  for (const finding of analysis.findings) {
    if (finding.code === syntaxCode && ++broken > maxSyntax) continue;
    const [best] = fixesOf(analysis, finding);
    if (best?.certainty !== 'certain' || overlaps(best.edits, chosen)) continue;
    chosen.push(...best.edits);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
