import type { Analysis } from '../analysis.js';
import { blockAt, entryAt, entryFrom, type PlacedEntry } from '../edits/block.js';
import { fileFixes } from '../edits/file-fixes.js';
import { removeEntry } from '../edits/remove.js';
import { setValue } from '../edits/set-value.js';
import { fixWith, titles } from '../edits/words.js';
import type { Finding, Fix, Surroundings } from '../finding.js';
import type { Path } from '../model/schema.js';
import { textOf } from '../model/yaml-part.js';
import { placeholderFor } from './actions-placeholder.js';
import { isRequired, schemasAt } from './actions-schema-values.js';
import { occurrenceAt, occurrencesIn, sameSubject } from './subject.js';

/** What has the right type but not the form that the schema asks. */
export function otherForm(analysis: Analysis, finding: Finding, around: Surroundings): Fix[] {
  const { at = [], span } = finding;
  const { source } = analysis.document;
  const holder = blockAt(source, at.slice(0, -1));
  const key = holder && entryFrom(holder, span.start);
  // An item of a list begins where its value does; only a key can be at fault itself.
  if (holder && key?.key != null && !isId.test(key.key)) return renamed(analysis, finding);
  const found = entryAt(source, at);
  return found ? valueFixes(analysis, found, finding, around) : [];
}

function valueFixes(analysis: Analysis, found: PlacedEntry, finding: Finding, around: Surroundings): Fix[] {
  const { at = [] } = finding;
  const schemas = schemasAt(analysis, at);
  const patterns = schemas.flatMap(({ pattern }) => pattern ?? []);
  const text = textOf(found.entry.node) ?? '';
  const isList = schemas.some(({ type }) => type === 'array');
  if (text.trim() === '' || isList) return emptyFixes(analysis, found, at, isList);
  const path = patterns.find((pattern) => /ya\?ml/.test(pattern));
  if (path) {
    const kind = path.includes('bouwstenen') ? 'bouwstenen' : 'architectuur';
    return fileFixes(analysis.document.uri, { text, span: finding.span }, kind, around);
  }
  const to = (value: string): Fix[] => fixWith(titles.replace(value), setValue(found, value), 'likely');
  const fits = (value: string): boolean => patterns.some((pattern) => new RegExp(pattern, 'u').test(value));
  if (at.at(-1) === 'versie') return to(versionFrom(text));
  const date = dateFrom(text);
  if (date !== null && fits(date)) return to(date);
  return patterns.length > 0 && fits(kebab(text)) ? renamed(analysis, finding) : [];
}

function emptyFixes(analysis: Analysis, found: PlacedEntry, at: Path, isList: boolean): Fix[] {
  const value = isList && !isRequired(analysis, at) ? null : placeholderFor(analysis, at);
  const removal = isRequired(analysis, at) ? null : removeEntry(found.block, found.entry);
  return [
    ...fixWith(titles.remove(found.entry.key ?? '-'), removal, isList ? 'likely' : 'possible'),
    ...fixWith(
      { nl: 'Vul iets in', en: 'Fill something in' },
      value === null ? null : setValue(found, value),
      'likely',
    ),
  ];
}

const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id as the schema wants it, at its definition and everywhere in the document that it is used. */
function renamed(analysis: Analysis, { span }: Finding): Fix[] {
  const { text } = analysis.document.source;
  const written = unquoted(text.slice(span.start, span.end));
  const id = written.split('/').map(kebab).join('/');
  if (id === '' || id === written || !id.split('/').every((part) => isId.test(part))) return [];
  const isQuoted = written.length < span.end - span.start;
  const subject = occurrenceAt(analysis, span.start + (isQuoted ? 1 : 0))?.subject;
  const all = subject ? occurrencesIn(analysis) : [];
  if (!subject || written.includes('/')) return fixWith(titles.replace(id), [{ span, text: id }], 'likely');
  const same = all.filter((each) => sameSubject(each.subject, subject));
  const taken = all.some(
    (each) =>
      each.role === 'definition' &&
      each.subject.kind === subject.kind &&
      text.slice(each.span.start, each.span.end) === id,
  );
  const isDefined = same.some(({ role }) => role === 'definition');
  // Two things under one name would be a mistake of its own; a use may well mean the one that is there.
  if (taken && isDefined) return [];
  const edits = isDefined ? same.map((each) => ({ span: each.span, text: id })) : [{ span, text: id }];
  return fixWith(
    edits.length > 1
      ? {
          nl: `Vervang overal in dit bestand door \`${id}\``,
          en: `Replace everywhere in this file by \`${id}\``,
        }
      : titles.replace(id),
    edits,
    'likely',
  );
}

function unquoted(word: string): string {
  return /^(["']).*\1$/.test(word) && word.length > 1 ? word.slice(1, -1) : word;
}

/** Words in lower case with hyphens between them: `ZaakPortaal v2` becomes `zaak-portaal-v2`. */
function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function versionFrom(text: string): string {
  const [, major, minor = '0', patch] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text) ?? [];
  if (major === undefined) return '0.1.0';
  return `${major}.${minor}.${patch ?? '0'}`;
}

/** `2026/1/5`, `5-1-2026` and `5 januari 2026` as jjjj-mm-dd; null for anything else. */
function dateFrom(text: string): string | null {
  const [, year, month, day] =
    /^\s*(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\s*$/.exec(text) ??
    reversed(/^\s*(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})\s*$/i.exec(text)) ??
    [];
  if (!year || !month || !day) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

function reversed(match: RegExpExecArray | null): string[] | null {
  if (!match) return null;
  const [, day, month, year] = match as unknown as [string, string, string, string];
  const named = months.indexOf(month.toLowerCase()) + 1;
  return ['', year, named > 0 ? String(named) : month, day];
}
