import { palettes } from '../diagram/palette.js';
import type { SvgOptions } from '../diagram/svg.js';
import { text } from '../diagram/svg-shapes.js';
import { lines, tag, type Xml } from '../diagram/xml.js';
import type { Catalogue } from '../model/catalogue.js';
import { dateText } from '../model/date-text.js';
import type { Edition, Indicator, VoorzieningCijfers } from '../model/figures.js';
import { type ChartLook, card, cardHeight, cardWidth, hatchId } from './card.js';

const margin = 32;
const gap = 16;
const columns = 3;
const width = 2 * margin + columns * cardWidth + (columns - 1) * gap;

/**
 * Draws an edition of a monitor: per voorziening a card with a chart for each indicator.
 * @returns a complete SVG document; the same edition and options always give the same text
 */
export function renderMonitor(edition: Edition, catalogue: Catalogue, options: SvgOptions): string {
  const look: ChartLook = { palette: palettes[options.theme], taal: options.taal };
  const { palette } = look;
  const parts: Xml[] = [...heading(edition, look)];
  let y = 112;
  for (const voorziening of edition.voorzieningen) {
    if (voorziening.indicatoren.length === 0) continue;
    parts.push(section(voorziening, catalogue, y, look));
    y += 40;
    voorziening.indicatoren.forEach((indicator, index) => {
      const x = margin + (index % columns) * (cardWidth + gap);
      const top = y + Math.floor(index / columns) * (cardHeight + gap);
      parts.push(card(placed(voorziening, indicator, x, top), look));
    });
    y += Math.ceil(voorziening.indicatoren.length / columns) * (cardHeight + gap) + 16;
  }
  if (y === 112) {
    parts.push(text(words[options.taal].nothing, margin, 140, 14, palette.muted, {}));
    y = 160;
  }
  const height = y + margin / 2;
  const hatch = tag(
    'pattern',
    { id: hatchId, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    tag('path', { d: 'M1.5 0v6', stroke: palette.families.dependency, 'stroke-width': 2.5 }),
  );
  const root = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: `monitor theme-${options.theme}`,
      role: 'img',
      lang: options.taal,
      'aria-labelledby': 'sheet-title',
      'font-family': 'Segoe UI, Helvetica, Arial, sans-serif',
    },
    lines([
      tag('title', { id: 'sheet-title' }, edition.titel || words[options.taal].untitled),
      tag('defs', {}, hatch),
      tag('rect', { class: 'page', width, height, fill: palette.page }),
      ...parts,
    ]),
    { xml: '\n' },
  );
  return `${root.xml}\n`;
}

function placed(voorziening: VoorzieningCijfers, indicator: Indicator, x: number, y: number) {
  return { id: `${voorziening.id}/${indicator.id}`, indicator, x, y };
}

function heading(edition: Edition, { palette, taal }: ChartLook): Xml[] {
  const { peildatum, jaren } = edition;
  const facts = [
    peildatum && `${words[taal].peildatum} ${dateText(peildatum, taal)}`,
    jaren.length > 0 && `${jaren[0]}–${jaren.at(-1)}`,
  ].filter(Boolean);
  return [
    text(edition.titel || words[taal].untitled, margin, 56, 24, palette.ink, { 'font-weight': 600 }),
    text(facts.join(' · '), margin, 81, 12, palette.muted, {}),
    tag('path', {
      d: `M${margin} 96h${width - 2 * margin}`,
      fill: 'none',
      stroke: palette.rule,
      'stroke-width': 1,
    }),
  ];
}

function section(
  { id, naam }: VoorzieningCijfers,
  catalogue: Catalogue,
  y: number,
  { palette }: ChartLook,
): Xml {
  const name = naam ?? catalogue.get(id)?.naam ?? id;
  return text(name, margin, y + 24, 16, palette.ink, { 'font-weight': 600 });
}

const words = {
  nl: {
    peildatum: 'Peildatum',
    untitled: 'Monitor zonder titel',
    nothing: 'Er zijn nog geen cijfers om te tekenen.',
  },
  en: {
    peildatum: 'Reference date',
    untitled: 'Untitled monitor',
    nothing: 'There are no figures to draw yet.',
  },
};
