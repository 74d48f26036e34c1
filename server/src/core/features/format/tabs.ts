import type { FileKind } from '../../model/kind.js';
import { collectionKey } from '../../model/kind.js';
import { slice } from '../../model/slice.js';
import type { Span } from '../../model/span.js';
import { parsePart } from '../../model/yaml-part.js';

/**
 * Writes the tabs with which lines of a section are indented as spaces, where that can only be read
 * in one way: the section is not YAML with its tabs, all of its lines that are indented begin with
 * tabs and with nothing else, and with spaces it is YAML. The lines stay the same in number.
 * @param within where given, only sections that touch one of these are looked at.
 */
export function withoutTabs(
  text: string,
  kind: FileKind,
  width: number,
  within: readonly Span[] | null,
): string {
  if (!/^\t/m.test(text)) return text;
  const sections = slice(text, collectionKey[kind])?.sections ?? [];
  return sections.reduceRight((result, { start, end }) => {
    const isWanted = !within || within.some((span) => span.start <= end && start <= span.end);
    const section = text.slice(start, end);
    const mended = isWanted && /^\t/m.test(section) ? mend(section, width) : null;
    return mended === null ? result : result.slice(0, start) + mended + result.slice(end);
  }, text);
}

function mend(section: string, width: number): string | null {
  // A line with both, or lines of either kind: how wide a tab is meant to be cannot be told.
  if (/^\t+ +\S|^ +[^\s#]/m.test(section)) return null;
  if (parsePart(section).problems.length === 0) return null;
  const mended = section.replace(/^\t+(?=\S)/gm, (tabs) => ' '.repeat(tabs.length * width));
  return parsePart(mended).problems.length === 0 ? mended : null;
}
