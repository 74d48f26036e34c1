import type { FieldChange, How, PartChange } from '../../core/compare/comparison.js';
import { countsOf } from '../../core/compare/counts.js';
import { countsText } from '../../core/compare/words.js';
import { type CommandContext, printable, say, styled } from '../terminal.js';
import type { Difference } from './difference.js';
import type { ComparedFile } from './documents.js';
import { documentsText, titleText } from './summary.js';
import { percentIn, shortened, sortOf, valueTexts } from './wording.js';

const signs = { added: '+', removed: '-', changed: '~', renamed: '=' } as const;
const styles = { added: 'green', removed: 'red', changed: 'yellow', renamed: 'blue' } as const;

/** Differences for a person at a terminal. */
export function diffText(difference: Difference, context: CommandContext): string {
  const { taal } = context;
  const sections = difference.files
    .filter(({ change }) => change !== 'layout')
    .map((file) => `${section(file, difference, context).join('\n')}\n`);
  const counts = countsText(countsOf(difference.files.flatMap(({ comparison }) => comparison.parts)), taal);
  const summary = [printable(documentsText(difference, taal)), ...(counts ? [`${counts}.`] : [])];
  return [...sections, `${summary.join('\n')}\n`].join('\n');
}

function section(file: ComparedFile, { pictures }: Difference, context: CommandContext): string[] {
  const { terminal, taal } = context;
  const { comparison, change, movedFrom } = file;
  const how = change === 'added' || change === 'removed' ? change : 'changed';
  const heading = `${signs[how]} ${printable(file.path)}`;
  const title = printable(titleText(comparison));
  const picture = pictures.get(file.path);
  return [
    `${styled(terminal, 'bold', heading)}${title ? `  ${title}` : ''}`,
    ...(movedFrom === null ? [] : [`  ${say(taal, 'stond in', 'was in')} ${printable(movedFrom)}`]),
    ...(comparison.before?.isWhole === false
      ? [
          `  ${say(taal, 'De oude tekst is niet helemaal te lezen.', 'The earlier text cannot be read whole.')}`,
        ]
      : []),
    ...(comparison.after?.isWhole === false
      ? [
          `  ${say(taal, 'De nieuwe tekst is niet helemaal te lezen.', 'The later text cannot be read whole.')}`,
        ]
      : []),
    ...(picture === undefined ? [] : [`  ${say(taal, 'tekening:', 'drawing:')} ${printable(picture)}`]),
    ...(how === 'changed'
      ? [
          ...comparison.fields.map((field) => fieldLine(field, '  ', context)),
          ...comparison.parts.flatMap((part) => partLines(part, '  ', context)),
        ]
      : [`  ${countsText(countsOf(comparison.parts), taal)}`].filter((line) => line.trim())),
  ];
}

function partLines(part: PartChange, indent: string, context: CommandContext): string[] {
  const { how, fields, parts } = part;
  const { terminal, taal } = context;
  const own = styled(terminal, styles[how], `${signs[how]} ${sortOf(part, taal)} ${printable(idText(part))}`);
  if (how === 'removed') return [indent + own];
  const inner = `${indent}  `;
  const deeper = parts.flatMap((each) => partLines(each, inner, context));
  if (how === 'added') return [`${indent}${own}${facts(part, taal)}`, ...deeper];
  return [indent + own, ...fields.map((field) => fieldLine(field, inner, context)), ...deeper];
}

function idText({ id, was, name }: PartChange): string {
  const title = name === null || name === id ? '' : ` (${shortened(name, 60)})`;
  return `${was === null ? '' : `${was} → `}${id}${title}`;
}

/** What something new is, on one line. */
function facts({ fields, name, id }: PartChange, taal: CommandContext['taal']): string {
  const told = fields
    .filter(({ after }) => after !== name && after !== id)
    .map((field) => printable(`${field.field} ${valueTexts(field, taal)[1]}`));
  return told.length === 0 ? '' : `: ${told.join(', ')}`;
}

function fieldLine(field: FieldChange, indent: string, { terminal, taal }: CommandContext): string {
  const [old, is] = valueTexts(field, taal);
  const sign: How = field.before === null ? 'added' : field.after === null ? 'removed' : 'changed';
  const label = styled(terminal, styles[sign], printable(field.field));
  return `${indent}${label}: ${printable(`${old} → ${is}`)}${percentIn(field, taal)}`;
}
