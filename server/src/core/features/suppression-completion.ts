import type { Analysis } from '../analysis.js';
import type { Finding, Level } from '../finding.js';
import { cursorAt } from '../model/cursor.js';
import { lineStart } from '../model/line-marks.js';
import type { Span } from '../model/span.js';
import { rules } from '../rules/index.js';
import { readSuppressions } from '../suppressions.js';
import type { Localized, Taal } from '../taal.js';
import type { Completion, CompletionOptions } from './completion-item.js';
import { escaped } from './markdown.js';
import { type Piece, render, type Snippet } from './snippet.js';

const directives = ['bouwstenen-negeer', 'bouwstenen-negeer-bestand'] as const;

const levels: Readonly<Record<Level, Localized>> = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'informatie', en: 'information' },
  hint: { nl: 'hint', en: 'hint' },
};

const reason: Localized = { nl: 'reden', en: 'reason' };

/**
 * In a comment on a line of its own: the comment that silences a rule, and behind its first word the
 * rules, those that found something below it first. None in other comments; null outside of them.
 */
export function suppressions(
  analysis: Analysis,
  offset: number,
  options: CompletionOptions,
): Completion[] | null {
  const { text, cut } = analysis.document.source;
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  const indent = /^[ \t]*(?=#)/.exec(before)?.[0].length;
  if (indent === undefined || cursorAt(text, start + indent, cut) === null) return null;
  const typed = /^([ \t]*#[ \t]*)([\w-]*)$/.exec(before);
  if (typed) return offerDirectives(analysis, options, start + indent, offset, typed[2]!);
  const named = /^[ \t]*#[ \t]*bouwstenen-negeer(-bestand)?[ \t]+([\w-]*)$/i.exec(before);
  if (!named) return [];
  const covers = named[1] ? wholeOf(text) : coveredBy(text, start + indent);
  const tail = /^([\w-]*)([ \t]*:)?/.exec(text.slice(offset, offset + 200))!;
  const replaces = { start: offset - named[2]!.length, end: offset + tail[1]!.length };
  return candidates(analysis, covers, options.taal).map((candidate, index) => ({
    ...plainItem,
    ...candidate,
    kind: 'rule',
    ...render(
      tail[2] ? [candidate.label] : [`${candidate.label}: `, { stop: reason[options.taal] }],
      0,
      options.snippets,
    ),
    replaces,
    filter: candidate.label,
    sort: String(index).padStart(4, '0'),
  }));
}

function offerDirectives(
  analysis: Analysis,
  { taal, snippets }: CompletionOptions,
  hash: number,
  offset: number,
  typed: string,
): Completion[] {
  const { text } = analysis.document.source;
  const isEnd = /^[ \t]*(?:\r?\n|$)/.test(text.slice(offset, offset + 1000));
  if (!isEnd || !directives[1].startsWith(typed.toLowerCase())) return [];
  const start = offset - typed.length;
  return directives.map((directive, index) => {
    const covers = index === 1 ? wholeOf(text) : coveredBy(text, hash);
    const found = candidates(analysis, covers, taal).filter(({ isFound }) => isFound);
    const rule: Piece =
      found.length > 1
        ? { choice: found.map(({ label }) => label) }
        : { stop: found[0]?.label ?? (taal === 'nl' ? 'regel' : 'rule') };
    const space = text[start - 1] === '#' ? ' ' : '';
    const pieces: Snippet = [`${space}${directive} `, rule, ': ', { stop: reason[taal] }];
    return {
      ...plainItem,
      label: directive,
      kind: 'template',
      detail: explained[index]![taal],
      documentation: null,
      ...render(pieces, 0, snippets),
      replaces: { start, end: offset },
      filter: directive,
      sort: `${index}`,
    };
  });
}

const explained: readonly Localized[] = [
  { nl: 'Negeer een regel voor wat hieronder staat', en: 'Silence a rule for what stands below' },
  { nl: 'Negeer een regel in dit hele bestand', en: 'Silence a rule in this whole file' },
];

interface Candidate extends Pick<Completion, 'label' | 'detail' | 'documentation'> {
  /** Whether it found something in what the comment covers. */
  readonly isFound: boolean;
}

/** The rules for this kind of file: first those that found something here, with what they say. */
function candidates({ document, findings }: Analysis, covers: Span | null, taal: Taal): Candidate[] {
  const isCovered = ({ span }: Finding): boolean =>
    covers !== null && covers.start <= span.start && span.start < covers.end;
  const found = rules
    .filter(({ kinds }) => kinds.includes(document.source.kind))
    .map(({ id, level }) => {
      const here = findings.find((finding) => finding.code === id && isCovered(finding));
      const said = here ?? findings.find(({ code }) => code === id);
      return {
        label: id,
        detail: levels[level][taal],
        documentation: said ? escaped(said.message[taal]) : null,
        isFound: here !== undefined,
      };
    });
  const order = ({ isFound, label }: Candidate): string => `${isFound ? 0 : 1}${label}`;
  return found.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

/** What a comment that begins at `hash` speaks of, whatever it says by now. */
function coveredBy(text: string, hash: number): Span | null {
  const comment = '# bouwstenen-negeer x';
  const end = hash + /^[^\r\n]*/.exec(text.slice(hash, hash + 10_000))![0].length;
  const changed = text.slice(0, hash) + comment + text.slice(end);
  const longer = hash + comment.length - end;
  const covers = readSuppressions(changed).find(({ span }) => span.start === hash)?.covers;
  return covers ? { start: covers.start - longer, end: covers.end - longer } : null;
}

const plainItem = {
  about: null,
  indents: null,
  isDeprecated: false,
  isBest: false,
  commit: [],
  followsTyping: false,
} as const;
