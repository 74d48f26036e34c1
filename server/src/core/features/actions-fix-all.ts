import type { Analysis } from '../analysis.js';
import { overlaps } from '../edits/apply.js';
import type { Edit, Finding } from '../finding.js';
import { syntaxCode } from '../model/syntax-finding.js';
import { fixesIn, mayBeCertain } from './actions-fixes.js';
import { mayMendSyntax } from './actions-syntax.js';

/** Each attempt to mend broken YAML reads the text anew, so that not all of them are made. */
const maxSyntax = 20;

/**
 * The edits of all fixes that are certain, in the order of the text. Of fixes that touch each other
 * only the first one is among them; the others come when this is asked again.
 */
export function fixAll(analysis: Analysis): Edit[] {
  const chosen: Edit[] = [];
  const fixesOf = fixesIn(analysis);
  let broken = 0;
  for (const finding of analysis.findings) {
    if (!mayHaveCertain(finding)) continue;
    if (finding.code === syntaxCode && (!mayMendSyntax(analysis, finding) || ++broken > maxSyntax)) continue;
    const [best] = fixesOf(finding);
    if (best?.certainty !== 'certain' || overlaps(best.edits, chosen)) continue;
    chosen.push(...best.edits);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function mayHaveCertain({ code, fixes = [] }: Finding): boolean {
  return mayBeCertain.has(code) || fixes.some(({ certainty }) => certainty === 'certain');
}
