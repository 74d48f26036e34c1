import type { Analysis } from '../analysis.js';
import { fixWith } from '../edits/words.js';
import { newlineOf } from '../edits/yaml-text.js';
import type { Fix } from '../finding.js';
import type { FileKind } from '../model/kind.js';
import { placeholderFor, titleOf } from './actions-placeholder.js';

/** The least that a file of each kind says, behind its title. */
const lines: Readonly<Record<FileKind, (analysis: Analysis) => readonly string[]>> = {
  architectuur: () => ['versie: 0.1.0', 'status: concept', 'elementen: {}'],
  bouwstenen: () => ['bouwstenen: {}'],
  monitor: (analysis) => [
    `peildatum: ${fillIn(analysis, 'peildatum')}`,
    `jaren: ${fillIn(analysis, 'jaren')}`,
    'voorzieningen: {}',
  ],
  config: () => [],
};

const titleKeys: Readonly<Record<FileKind, string>> = {
  architectuur: 'architectuur',
  bouwstenen: 'catalogus',
  monitor: 'monitor',
  config: 'preset',
};

/** Begins an empty file, below the comments that it may have. */
export function skeleton(analysis: Analysis): Fix[] {
  const { text, kind } = analysis.document.source;
  const newline = newlineOf(text);
  const key = titleKeys[kind];
  const title = kind === 'config' ? 'aanbevolen' : titleOf(analysis);
  const gap = text === '' || /[\n\uFEFF]$/.test(text) ? '' : newline;
  const written = gap + [`${key}: ${title}`, ...lines[kind](analysis), ''].join(newline);
  const start = gap.length + key.length + 2;
  const edit = {
    span: { start: text.length, end: text.length },
    text: written,
    select: { start, end: start + title.length },
  };
  return fixWith(
    { nl: 'Begin met het minste dat nodig is', en: 'Begin with the least that is needed' },
    [edit],
    'likely',
  );
}

function fillIn(analysis: Analysis, key: string): string {
  const value = placeholderFor(analysis, [key]);
  return typeof value === 'object' && 'fill' in value ? value.fill : String(value);
}
