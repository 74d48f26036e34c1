import type { Indicator } from '../model/figures.js';
import { scalar } from '../model/yaml-text.js';
import type { Offer, Spot } from './completion-item.js';
import type { Piece, Snippet } from './snippet.js';

/**
 * Keys of a monitor that follow from other editions and from the file itself: the indicators that a
 * voorziening had before, and the years that a row still lacks.
 */
export function monitorKeys(spot: Spot): Offer[] {
  const { analysis, cursor } = spot;
  const { model } = analysis.document;
  if (model.kind !== 'monitor' || cursor.path[0] !== 'voorzieningen') return [];
  const [, voorziening, section, , inner] = cursor.path;
  if (section !== 'indicatoren') return [];
  if (cursor.path.length === 3) return knownIndicators(spot, String(voorziening), model.edition.jaren);
  if (cursor.path.length === 5 && (inner === 'waarden' || inner === 'methodebreuken')) {
    return model.edition.jaren.map((year) => ({
      label: String(year),
      kind: 'key',
      text: [`${year}: `],
      rank: 0,
    }));
  }
  return [];
}

/** Those that other editions have for the same voorziening, the newest label of each. */
function knownIndicators(
  { analysis: { document, editions }, cursor }: Spot,
  voorziening: string,
  years: readonly number[],
): Offer[] {
  const known = new Map<string, Indicator>();
  const others = editions.filter(({ bestand }) => bestand !== document.uri);
  const newestLast = [...others].sort((a, b) => ((a.peildatum ?? '') < (b.peildatum ?? '') ? -1 : 1));
  for (const edition of newestLast) {
    for (const entry of edition.voorzieningen) {
      if (entry.id !== voorziening) continue;
      for (const indicator of entry.indicatoren) known.set(indicator.id, indicator);
    }
  }
  return [...known.values()].map((indicator) => ({
    label: indicator.id,
    kind: 'key',
    detail: indicator.naam,
    text: cursor.flow ? [`${indicator.id}: `] : block(indicator, years),
    found: [indicator.naam],
    rank: 0,
  }));
}

/** The row with the label, unit and kind that it had, ready for its figures. */
function block({ id, naam, eenheid, soort }: Indicator, years: readonly number[]): Snippet {
  const lines = [
    `naam: ${JSON.stringify(naam)}`,
    ...(eenheid ? [`eenheid: ${scalar(eenheid, false)}`] : []),
    ...(soort ? [`soort: ${soort}`] : []),
    'waarden:',
  ];
  const figures: Piece[] = years.flatMap((year): Piece[] => [`\n    ${year}: `, { stop: '' }]);
  return [
    `${id}:${lines.map((line) => `\n  ${line}`).join('')}`,
    ...(figures.length > 0 ? figures : ['\n    ']),
  ];
}
