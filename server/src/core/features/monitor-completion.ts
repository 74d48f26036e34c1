import type { Analysis } from '../analysis.js';
import type { Cursor } from '../model/cursor.js';
import type { Indicator } from '../model/figures.js';
import type { Completion } from './completion-item.js';

/**
 * Keys of a monitor that follow from other editions and from the file itself: the indicators that a
 * voorziening had before, and the years that a row still lacks.
 */
export function monitorKeys(analysis: Analysis, cursor: Cursor): Completion[] {
  const { model } = analysis.document;
  if (model.kind !== 'monitor' || cursor.path[0] !== 'voorzieningen') return [];
  const [, voorziening, section, , inner] = cursor.path;
  if (section !== 'indicatoren') return [];
  if (cursor.path.length === 3) return knownIndicators(analysis, String(voorziening), cursor);
  if (inner === 'waarden' && cursor.path.length === 5) {
    return model.edition.jaren.map(String).map((year) => offer(year, null, `${year}: `, cursor));
  }
  return [];
}

/** Those that other editions have for the same voorziening, the newest label of each. */
function knownIndicators(
  { document, editions }: Analysis,
  voorziening: string,
  cursor: Cursor,
): Completion[] {
  const known = new Map<string, Indicator>();
  const others = editions.filter(({ bestand }) => bestand !== document.uri);
  const newestLast = [...others].sort((a, b) => ((a.peildatum ?? '') < (b.peildatum ?? '') ? -1 : 1));
  for (const edition of newestLast) {
    for (const entry of edition.voorzieningen) {
      if (entry.id === voorziening)
        for (const indicator of entry.indicatoren) known.set(indicator.id, indicator);
    }
  }
  return [...known.values()].map((indicator) =>
    offer(indicator.id, indicator.naam, cursor.flow ? `${indicator.id}: ` : block(indicator, cursor), cursor),
  );
}

/** The row with the label, unit and kind that it had, ready for its figures. */
function block({ id, naam, eenheid, soort }: Indicator, { column }: Cursor): string {
  const deeper = `\n${' '.repeat(column + 2)}`;
  const lines = [
    `naam: ${JSON.stringify(naam)}`,
    ...(eenheid ? [`eenheid: ${eenheid}`] : []),
    ...(soort ? [`soort: ${soort}`] : []),
    'waarden:',
  ];
  return `${id}:${lines.map((line) => deeper + line).join('')}${deeper}  `;
}

function offer(label: string, detail: string | null, insert: string, cursor: Cursor): Completion {
  return {
    label,
    kind: 'key',
    detail,
    documentation: null,
    bouwsteen: null,
    insert,
    isSnippet: false,
    replaces: cursor.span,
    filter: detail ? `${label} ${detail}` : label,
    sort: `0${label}`,
  };
}
