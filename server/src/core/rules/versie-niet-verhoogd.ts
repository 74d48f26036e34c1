import { compareDocuments } from '../compare/compare.js';
import type { Comparison } from '../compare/comparison.js';
import { countsOf } from '../compare/counts.js';
import { countsText } from '../compare/words.js';
import type { Fix } from '../finding.js';
import { shift, type Word } from '../model/span.js';
import { textOf, wordOf } from '../model/yaml-part.js';
import type { Localized, Taal } from '../taal.js';
import { governed } from './governance.js';
import type { Rule } from './rule.js';

/** The keys of the head that say something about the version, and not about the architecture. */
const aboutVersion = new Set(['versie', 'datum', 'status']);

/** Two texts under one version are not told apart by whoever refers to it. */
export const versieNietVerhoogd: Rule = {
  id: 'versie-niet-verhoogd',
  level: 'hint',
  kinds: ['architectuur'],
  source: { document: 'Semantic Versioning 2.0.0', section: '§ 3' },
  isFixable: true,
  *check({ document, links }) {
    const { earlier } = links;
    if (!earlier || earlier.source.kind !== document.source.kind) return;
    const section = document.source.sections.findLast(({ key }) => key.text === 'versie');
    const word = section && wordOf(section.value);
    const then = numbersOf(
      textOf(earlier.source.sections.findLast(({ key }) => key.text === 'versie')?.value),
    );
    const now = numbersOf(word?.text);
    if (!section || !word || !then || !now || isHigher(now, then)) return;
    const comparison = compareDocuments(earlier, document);
    // What is broken may only seem to be gone.
    if (!comparison.before?.isWhole || !comparison.after?.isWhole || !differs(comparison)) return;
    const raised = [...new Set([nextPatch(then), nextMinor(then)])];
    const [first, second = first] = raised;
    yield {
      ...governed(versieNietVerhoogd, shift(word.span, section.base), {
        what: {
          nl: `Deze architectuur is gewijzigd (${changesIn(comparison, 'nl')}), en \`versie\` is ${isHigher(then, now) ? `${word.text}, lager dan ${textIn(then)}` : `nog ${word.text}`}.`,
          en: `This architecture changed (${changesIn(comparison, 'en')}), and \`versie\` is ${isHigher(then, now) ? `${word.text}, lower than ${textIn(then)}` : `still ${word.text}`}.`,
        },
        why: {
          nl: 'Wat eenmaal een versie heeft, verandert niet meer, zodat ieder die ernaar verwijst hetzelfde leest',
          en: 'What once has a version does not change any more, so that all who refer to it read the same',
        },
        advice: {
          nl: `Verhoog \`versie\` naar ${first}${second === first ? '' : `, of naar ${second}`}.`,
          en: `Raise \`versie\` to ${first}${second === first ? '' : `, or to ${second}`}.`,
        },
      }),
      fixes: raised.map((version) => raising(word, section.base, document.source.text, version)),
    };
  },
};

type Version = readonly [major: bigint, minor: bigint, patch: bigint | null];

/** The numbers of a version; null for what is none. */
function numbersOf(text: string | null | undefined): Version | null {
  const [, major, minor, patch] = /^(\d{1,20})\.(\d{1,20})(?:\.(\d{1,20}))?$/.exec(text ?? '') ?? [];
  if (major === undefined || minor === undefined) return null;
  return [BigInt(major), BigInt(minor), patch === undefined ? null : BigInt(patch)];
}

function isHigher(one: Version, other: Version): boolean {
  for (const at of [0, 1, 2] as const) {
    const [left, right] = [one[at] ?? 0n, other[at] ?? 0n];
    if (left !== right) return left > right;
  }
  return false;
}

function textIn([major, minor, patch]: Version): string {
  return patch === null ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

/** The next version; one of two numbers has no lower one to raise. */
function nextPatch([major, minor, patch]: Version): string {
  return patch === null ? nextMinor([major, minor, patch]) : textIn([major, minor, patch + 1n]);
}

function nextMinor([major, minor, patch]: Version): string {
  return textIn([major, minor + 1n, patch === null ? null : 0n]);
}

function differs({ fields, parts }: Comparison): boolean {
  return parts.length > 0 || fields.some(({ field }) => !aboutVersion.has(field));
}

/** What changed, in a few words. */
function changesIn({ fields, parts }: Comparison, taal: Taal): string {
  const counts = countsText(countsOf(parts), taal);
  if (counts) return counts;
  return fields.flatMap(({ field }) => (aboutVersion.has(field) ? [] : `\`${field}\``)).join(', ');
}

/** Writes another version in the quotes of the one that is there; one of two numbers needs them. */
function raising({ span }: Word, base: number, text: string, version: string): Fix {
  const place = shift(span, base);
  const [sign] = text.slice(place.start, place.end);
  const quote = sign === '"' || sign === "'" ? sign : /^\d+\.\d+$/.test(version) ? '"' : '';
  const title: Localized = { nl: `Verhoog naar ${version}`, en: `Raise to ${version}` };
  return { title, edits: [{ span: place, text: `${quote}${version}${quote}` }] };
}
