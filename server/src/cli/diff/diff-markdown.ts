import type { FieldChange, PartChange } from '../../core/compare/comparison.js';
import { countsOf } from '../../core/compare/counts.js';
import { countsText, howWords } from '../../core/compare/words.js';
import { plainText } from '../../core/diagram/plain-text.js';
import { escaped, table } from '../../core/features/markdown.js';
import type { Taal } from '../../core/taal.js';
import { say } from '../terminal.js';
import type { Difference } from './difference.js';
import type { ComparedFile } from './documents.js';
import { documentsText, titleText } from './summary.js';
import { percentIn, shortened, sortOf, valueTexts } from './wording.js';

/** As long as a comment on GitHub may be, in characters. */
export const maxMarkdownLength = 65_536;
/** Room for the line that says what was left out. */
const closingRoom = 400;
/** A longer table is folded. */
const maxOpenRows = 8;
/** Of one thing, at most this many of its values and parts are told. */
const maxTold = 12;

/**
 * Differences as a comment for a pull request: a line that sums them up, and of each document a table.
 * It never gets too long for a comment: what does not fit is counted. All texts of users are escaped.
 */
export function diffMarkdown(difference: Difference, taal: Taal): string {
  const files = difference.files.filter(({ change }) => change !== 'layout');
  const counts = countsText(countsOf(files.flatMap(({ comparison }) => comparison.parts)), taal);
  const head = [`**${cell(documentsText(difference, taal))}**`, ...(counts ? [`${counts}.`] : [])].join(
    '\n\n',
  );
  let text = `${head}\n`;
  let leftRows = 0;
  let leftFiles = 0;
  for (const file of files) {
    const { frame, rows } = section(file, difference, taal);
    const room =
      maxMarkdownLength - closingRoom - text.length - frame([]).length - folding(rows.length, taal).length;
    let fitting = 0;
    for (let used = 0; fitting < rows.length; fitting++) {
      used += rowLength(rows[fitting]!);
      if (used > room) break;
    }
    if (room < 0 || (fitting === 0 && rows.length > 0)) leftFiles++;
    else {
      text += `\n${frame(rows.slice(0, fitting))}`;
      leftRows += rows.length - fitting;
    }
  }
  return leftRows + leftFiles === 0 ? text : `${text}\n${leftOut(leftRows, leftFiles, taal)}\n`;
}

function leftOut(rows: number, files: number, taal: Taal): string {
  const parts = [
    ...(rows === 0 ? [] : [`${rows} ${say(taal, 'wijzigingen', 'changes')}`]),
    ...(files === 0 ? [] : [`${files} ${say(taal, 'documenten', 'documents')}`]),
  ].join(say(taal, ' en ', ' and '));
  return say(
    taal,
    `_Niet alles past in één opmerking: ${parts} staan hier niet. \`bouwstenen diff\` toont alles._`,
    `_Not all fits in one comment: ${parts} are not listed here. \`bouwstenen diff\` shows all._`,
  );
}

type Row = readonly [how: string, what: string, change: string];

interface Section {
  /** The section with some of its rows. */
  readonly frame: (rows: readonly Row[]) => string;
  readonly rows: readonly Row[];
}

function section(file: ComparedFile, { pictures }: Difference, taal: Taal): Section {
  const { comparison, change, path, movedFrom } = file;
  const picture = pictures.get(path);
  const title = cell(shortened(titleText(comparison)));
  const isChanged = change === 'changed' || change === 'moved';
  const notes = [
    title,
    ...(isChanged
      ? []
      : [`${howWords[change === 'added' ? 'added' : 'removed'][taal]}: ${contents(file, taal)}`]),
    ...(movedFrom === null ? [] : [`${say(taal, 'stond in', 'was in')} ${code(movedFrom)}`]),
    ...(comparison.before?.isWhole === false
      ? [say(taal, 'de oude tekst is niet helemaal te lezen', 'the earlier text cannot be read whole')]
      : []),
    ...(comparison.after?.isWhole === false
      ? [say(taal, 'de nieuwe tekst is niet helemaal te lezen', 'the later text cannot be read whole')]
      : []),
  ].filter(Boolean);
  const label = say(taal, `Verschil in ${path}`, `Difference in ${path}`);
  const opening = [
    `### ${code(path)}`,
    notes.join(' · '),
    ...(picture === undefined ? [] : [`![${cell(label)}](${address(picture)})`]),
  ].filter(Boolean);
  return {
    rows: isChanged ? rowsOf(file, taal) : [],
    frame: (rows) => {
      const list = rows.length === 0 ? [] : [folded(rows, taal)];
      return `${[...opening, ...list].join('\n\n')}\n`;
    },
  };
}

function contents({ comparison }: ComparedFile, taal: Taal): string {
  return countsText(countsOf(comparison.parts), taal) || say(taal, 'leeg', 'empty');
}

function folded(rows: readonly Row[], taal: Taal): string {
  const [how, what, change] = say(taal, ' ,Onderdeel,Wijziging', ' ,Part,Change').split(',');
  const list = table([how!, what!, change!], rows);
  return rows.length <= maxOpenRows ? list : `${folding(rows.length, taal)}${list}\n\n</details>`;
}

function folding(rows: number, taal: Taal): string {
  return `<details><summary>${rows} ${say(taal, 'wijzigingen', 'changes')}</summary>\n\n`;
}

/** A row as it stands in the table, with its line end; and its part of what closes the list. */
function rowLength(row: Row): number {
  return row.join(' | ').length + '|  |\n'.length + '</details>'.length;
}

function rowsOf({ comparison }: ComparedFile, taal: Taal): Row[] {
  const { fields, parts } = comparison;
  const head: Row[] =
    fields.length === 0
      ? []
      : [
          [
            howWords.changed[taal],
            say(taal, 'document', 'document'),
            told(
              fields.map((each) => fieldText(each, taal)),
              taal,
            ),
          ],
        ];
  return [...head, ...parts.flatMap((part) => partRows(part, [], taal))];
}

/** A thing with what changed in it: one row, and one for each of the things in it that is no small one. */
function partRows(part: PartChange, within: readonly string[], taal: Taal): Row[] {
  const { how, fields, parts } = part;
  const path = [...within, `${sortOf(part, taal)} ${idText(part)}`];
  const row = (pieces: readonly string[]): Row => [howWords[how][taal], path.join(' › '), told(pieces, taal)];
  if (how === 'removed') return [row([])];
  const own = fields.map((field) => fieldText(field, taal));
  if (how === 'added') {
    return [row([...own, ...parts.map((inner) => `${sortOf(inner, taal)} ${idText(inner)}`)])];
  }
  const inner = parts.flatMap((each) => partRows(each, path, taal));
  return own.length === 0 && how === 'changed' ? inner : [row(own), ...inner];
}

function idText({ id, was, name }: PartChange): string {
  const title = name === null || name === id ? '' : ` (${cell(shortened(name, 60))})`;
  return `${was === null ? '' : `${code(was)} → `}${code(id)}${title}`;
}

function fieldText(field: FieldChange, taal: Taal): string {
  const [old, is] = valueTexts(field, taal).map(cell);
  const label = code(field.field);
  if (field.before === null) return `${label}: ${is}`;
  return `${label}: ${old} → ${is}${percentIn(field, taal)}`;
}

function told(pieces: readonly string[], taal: Taal): string {
  const left = pieces.length - maxTold;
  const more = left > 0 ? [say(taal, `en nog ${left}`, `and ${left} more`)] : [];
  return [...pieces.slice(0, maxTold), ...more].join('<br>');
}

/** Text of a user: nothing in it means anything to Markdown, and it calls nobody. */
function cell(text: string): string {
  return (
    safe(text)
      // Behind a space without width GitHub sees no name and no issue.
      .replace(/&#64;/g, '@&#8203;')
      .replace(/(?<!&)#(?=\w)/g, '#&#8203;')
  );
}

/** An id or a path of a user, in which GitHub looks for nothing. */
function code(text: string): string {
  return `<code>${safe(shortened(text, 200))}</code>`;
}

function safe(text: string): string {
  // Between dollar signs GitHub sees a formula.
  return escaped(plainText(text)).replace(/\$/g, '&#36;');
}

/** A path as the address of a picture. */
function address(path: string): string {
  return path
    .split('/')
    .map((step) =>
      encodeURIComponent(step).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    )
    .join('/');
}
