import { fixedCodes } from './fixed-codes.js';

const folder = 'https://github.com/bouwstenen/bouwstenen/blob/main/docs/regels';

/** The address of the page about a code of a finding: of a rule its own, of other codes a part of one. */
export function pageOf(code: string): string {
  return fixedCodes.includes(code) ? `${folder}/README.md#${code}` : `${folder}/${code}.md`;
}
