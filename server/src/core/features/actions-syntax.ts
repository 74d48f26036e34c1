import type { Analysis } from '../analysis.js';
import { applyEdits } from '../edits/apply.js';
import { lineEnd, lineStart } from '../edits/block.js';
import { fixWith } from '../edits/words.js';
import type { Edit, Finding, Fix } from '../finding.js';
import { readSource } from '../model/read-source.js';
import type { Localized } from '../taal.js';
import { orderAt } from './actions-placeholder.js';

interface Attempt {
  readonly title: Localized;
  readonly edits: readonly Edit[];
  readonly certainty: NonNullable<Fix['certainty']>;
}

/** Longer lines are not what someone mistyped, and cost too much to look at. */
const maxLine = 2000;

/**
 * Ways to mend broken YAML. Each was tried: the text was read with it, and the mistake was gone and
 * none had come in its place.
 */
export function syntaxFixes(analysis: Analysis, finding: Finding): Fix[] {
  const { source } = analysis.document;
  const { text, kind, problems } = source;
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  for (const { title, edits, certainty } of attempts(analysis, finding)) {
    const mended = applyEdits(text, edits);
    if (mended === text || seen.has(mended)) continue;
    seen.add(mended);
    const after = readSource(mended, kind, source);
    if (after.sections.length > 0 && after.problems.length < problems.length) {
      fixes.push(...fixWith(title, edits, certainty));
    }
  }
  return fixes;
}

/** Whether there is something to try that is certain, if it works. */
export function mayMendSyntax(analysis: Analysis, finding: Finding): boolean {
  for (const { certainty } of attempts(analysis, finding)) if (certainty === 'certain') return true;
  return false;
}

function* attempts(analysis: Analysis, { span }: Finding): Generator<Attempt> {
  const { text } = analysis.document.source;
  const here = lineAt(text, span.start);
  const above = here.start > 0 ? lineAt(text, lineStart(text, here.start - 1)) : null;
  yield* tabs(text, here);
  for (const line of [here, ...(above ? [above] : [])]) {
    if (line.text.length > maxLine) continue;
    yield* colons(line, analysis);
    yield* quotes(line);
    yield* brackets(line);
  }
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  return { start, end, text: text.slice(start, end) };
}

/** Tabs in indentation: on this line, and everywhere. */
function* tabs(text: string, { start, text: line }: Line): Generator<Attempt> {
  const edits = (indent: string, at: number): Edit[] => [
    { span: { start: at, end: at + indent.length }, text: indent.replaceAll('\t', '  ') },
  ];
  const indent = /^[ \t]*/.exec(line)![0];
  if (!indent.includes('\t')) return;
  const all = [...text.matchAll(/(?<=^|\n)[ ]*\t[ \t]*/g)].flatMap((found) => edits(found[0], found.index));
  yield {
    title: { nl: 'Vervang tabs door spaties', en: 'Replace tabs by spaces' },
    edits: edits(indent, start),
    certainty: 'likely',
  };
  if (all.length < 2) return;
  yield {
    title: {
      nl: 'Vervang alle tabs in de inspringing door spaties',
      en: 'Replace all tabs in the indentation by spaces',
    },
    edits: all,
    certainty: 'possible',
  };
}

/** A colon that lacks its space, or a known key that lacks its colon. */
function* colons({ start, text }: Line, analysis: Analysis): Generator<Attempt> {
  const tight = /^([ \t]*(?:- +)*[\p{L}\d_-]+):(?=[^\s:/])/u.exec(text);
  if (tight) {
    const at = start + tight[0].length;
    yield {
      title: { nl: 'Zet een spatie achter de dubbele punt', en: 'Put a space behind the colon' },
      edits: [{ span: { start: at, end: at }, text: ' ' }],
      certainty: 'certain',
    };
  }
  const bare = /^([ \t]*(?:- +)*)([a-z0-9][a-z0-9-]*)(?=[ \t]|$)(?![ \t]*:)/i.exec(text);
  if (!bare) return;
  const at = start + bare[0].length;
  const isKey = orderAt(analysis, []).includes(bare[2]!);
  yield {
    title: { nl: `Zet een dubbele punt achter \`${bare[2]}\``, en: `Put a colon behind \`${bare[2]}\`` },
    edits: [{ span: { start: at, end: at }, text: ':' }],
    certainty: isKey ? 'likely' : 'possible',
  };
}

/** A quotation mark that is not closed, and text that needs quotes. */
function* quotes({ start, text }: Line): Generator<Attempt> {
  const said = text.trimEnd();
  const opened = /(?:^|[:\-[{,][ \t]+|^[ \t]*)(["'])(?:(?!\1).)*$/.exec(said);
  if (opened) {
    const at = start + said.length;
    yield {
      title: { nl: 'Sluit het aanhalingsteken', en: 'Close the quotation mark' },
      edits: [{ span: { start: at, end: at }, text: opened[1]! }],
      certainty: 'likely',
    };
  }
  const value = /^[ \t]*(?:- +)*(?:[\p{L}\d_-]+:[ \t]+|- +)(.+)$/u.exec(said);
  if (!value || /^["'|>[{]/.test(value[1]!)) {
    const unknown = /\\(?![0abtnvfre "/\\N_LPxuU])/.exec(said);
    if (!unknown) return;
    const at = start + unknown.index;
    yield {
      title: { nl: 'Verdubbel de schuine streep', en: 'Double the backslash' },
      edits: [{ span: { start: at, end: at + 1 }, text: '\\\\' }],
      certainty: 'likely',
    };
    return;
  }
  const from = start + said.length - value[1]!.length;
  yield {
    title: { nl: 'Zet de waarde tussen aanhalingstekens', en: 'Put the value in quotes' },
    edits: [{ span: { start: from, end: start + said.length }, text: JSON.stringify(value[1]) }],
    certainty: 'likely',
  };
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** Brackets that are still open at the end of a line, or a closing one without its opening one. */
function* brackets({ start, text }: Line): Generator<Attempt> {
  const said = text.replace(/[ \t]+#.*$/, '').trimEnd();
  const open: string[] = [];
  for (const character of said.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (character in closing) open.push(closing[character]!);
    else if (character === open.at(-1)) open.pop();
  }
  const at = start + said.length;
  if (open.length > 0) {
    const missing = open.reverse().join('');
    const gap = missing.startsWith('}') ? ' ' : '';
    yield {
      title: { nl: `Zet \`${missing}\` aan het eind`, en: `Put \`${missing}\` at the end` },
      edits: [{ span: { start: at, end: at }, text: gap + missing }],
      certainty: 'likely',
    };
  } else if (/[\]}]$/.test(said)) {
    yield {
      title: { nl: `Haal \`${said.at(-1)}\` weg`, en: `Remove \`${said.at(-1)}\`` },
      edits: [{ span: { start: at - 1, end: at }, text: '' }],
      certainty: 'likely',
    };
  }
}
