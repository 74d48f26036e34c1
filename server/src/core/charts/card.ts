import type { Palette } from '../diagram/palette.js';
import { text } from '../diagram/svg-shapes.js';
import { shorten, textWidth, wrap } from '../diagram/text-width.js';
import { lines, tag, type Xml } from '../diagram/xml.js';
import type { Cijfer, Indicator } from '../model/figures.js';
import { numberText, percentText } from '../model/number-text.js';
import { printed } from '../model/usage.js';
import type { Taal } from '../taal.js';
import { scaleFor } from './scale.js';

export const cardWidth = 344;
export const cardHeight = 204;

/** The pattern of bars that are no exact figure. */
export const hatchId = 'sheet-hatch';

export interface ChartLook {
  readonly palette: Palette;
  readonly taal: Taal;
}

/** An indicator and where its card stands. */
export interface PlacedIndicator {
  /** `voorziening/indicator`, by which the editor finds it in the text. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly x: number;
  readonly y: number;
}

const padding = 14;
const plotTop = 78;
const plotBottom = cardHeight - 32;

/** A card: the label of the indicator, its latest figure, and a bar for every period. */
export function card({ id, indicator, x, y }: PlacedIndicator, look: ChartLook): Xml {
  const { palette, taal } = look;
  const inner = cardWidth - 2 * padding;
  const label = wrap(indicator.naam, inner, 12, 'bold', 2);
  const { cijfers } = indicator;
  return tag(
    'g',
    { class: 'element indicator', 'data-element': id, transform: `translate(${x} ${y})` },
    lines([
      tag('title', {}, indicator.naam),
      tag('desc', {}, cijfers.map((cell) => `${cell.periode}: ${spoken(cell, taal)}`).join('; ')),
      tag('rect', {
        class: 'box',
        width: cardWidth,
        height: cardHeight,
        rx: 4,
        fill: palette.box,
        stroke: palette.rule,
        'stroke-width': 1,
      }),
      ...label.map((line, index) =>
        text(line, padding, 24 + index * 15, 12, palette.ink, { 'font-weight': 600 }),
      ),
      text(
        shorten(summary(indicator), inner, 11, 'regular'),
        padding,
        24 + label.length * 15 + 2,
        11,
        palette.muted,
        {},
      ),
      ...bars(indicator, look),
    ]),
  );
}

/** The kind, the unit and the printed change in one line. */
function summary({ eenheid, soort, groei }: Indicator): string {
  const change = groei?.waarde == null ? null : percentText(groei.waarde);
  return [eenheid, soort, change].filter(Boolean).join(' · ');
}

function bars({ cijfers, methodebreuken }: Indicator, look: ChartLook): Xml[] {
  const { palette, taal } = look;
  const values = cijfers.flatMap(({ waarde }) => waarde ?? []);
  const scale = scaleFor(values);
  const step = (cardWidth - 2 * padding) / Math.max(cijfers.length, 1);
  const thickness = Math.min(40, step * 0.62);
  const room = plotBottom - plotTop;
  const parts: Xml[] = [
    tag('path', {
      class: 'axis',
      d: `M${padding} ${plotBottom + 0.5}h${cardWidth - 2 * padding}`,
      fill: 'none',
      stroke: palette.rule,
      'stroke-width': 1,
    }),
  ];
  cijfers.forEach((cell, index) => {
    const middle = padding + step * (index + 0.5);
    const because = methodebreuken[cell.periode];
    if (because !== undefined) parts.push(methodBreak(padding + step * index, because, look));
    parts.push(
      tag(
        'g',
        { class: 'period' },
        lines([
          tag('title', {}, `${cell.periode}: ${spoken(cell, taal)}`),
          // The whole column can be pointed at, also where the bar is small.
          tag('rect', {
            x: middle - step / 2,
            y: plotTop - 14,
            width: step,
            height: room + 34,
            fill: palette.box,
            'fill-opacity': 0,
          }),
          ...(cell.waarde === null
            ? missing(cell, middle, step, look)
            : bar(cell, cell.waarde, middle, thickness, room * scale.share(cell.waarde), step, look)),
          text(shorten(cell.periode, step - 2, 10, 'regular'), middle, plotBottom + 16, 10, palette.muted, {
            'text-anchor': 'middle',
          }),
        ]),
      ),
    );
  });
  if (scale.isLogarithmic) {
    parts.push(
      text(
        taal === 'nl' ? 'logschaal' : 'log scale',
        cardWidth - padding,
        plotBottom + 27,
        9,
        palette.muted,
        { 'text-anchor': 'end', 'font-style': 'italic' },
      ),
    );
  }
  return parts;
}

function bar(
  cell: Cijfer,
  value: number,
  middle: number,
  thickness: number,
  height: number,
  step: number,
  { palette }: ChartLook,
): Xml[] {
  const colour = palette.families.dependency;
  const isExact = cell.kwalificatie === null || cell.kwalificatie === 'percentage';
  const top = plotBottom - Math.max(height, value === 0 ? 0 : 1);
  const rectangle = { x: middle - thickness / 2, y: top, width: thickness, height: plotBottom - top };
  const caption = fitting([printed(cell), short(value, cell)], step - 2);
  return [
    isExact
      ? tag('rect', { class: 'bar', ...rectangle, fill: colour })
      : tag('rect', {
          class: 'bar inexact',
          ...rectangle,
          fill: `url(#${hatchId})`,
          stroke: colour,
          'stroke-width': 1,
          'stroke-dasharray': '3 2',
        }),
    ...(caption === null
      ? []
      : [text(caption, middle, top - 4, 9.5, palette.ink, { 'text-anchor': 'middle' })]),
  ];
}

/** A cell without a number shows its printed text where the bar would stand, if that says anything. */
function missing(cell: Cijfer, middle: number, step: number, { palette }: ChartLook): Xml[] {
  const saysSomething = cell.kwalificatie === 'onvolledig' || cell.kwalificatie === 'tekst';
  if (!saysSomething)
    return [text('–', middle, plotBottom - 6, 12, palette.muted, { 'text-anchor': 'middle' })];
  const caption = fitting([printed(cell)], step - 2);
  return [
    text('?', middle, plotBottom - 6, 13, palette.ending, { 'text-anchor': 'middle', 'font-weight': 600 }),
    ...(caption === null
      ? []
      : [
          text(caption, middle, plotBottom - 22, 9.5, palette.muted, {
            'text-anchor': 'middle',
            'font-style': 'italic',
          }),
        ]),
  ];
}

function methodBreak(x: number, because: string, { palette, taal }: ChartLook): Xml {
  return tag(
    'g',
    { class: 'method-break' },
    tag('title', {}, `${taal === 'nl' ? 'Andere manier van meten' : 'Another way of measuring'}: ${because}`),
    tag('path', {
      d: `M${x} ${plotTop - 14}V${plotBottom}`,
      fill: 'none',
      stroke: palette.ending,
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
  );
}

/** A figure as a sentence says it: as printed, with what there is to know about it. */
function spoken(cell: Cijfer, taal: Taal): string {
  const text =
    cell.gedrukt === '' || (cell.gedrukt === null && cell.waarde === null)
      ? taal === 'nl'
        ? 'geen cijfer'
        : 'no figure'
      : printed(cell);
  const notes = [cell.kwalificatie, cell.toelichting].filter(Boolean).join(': ');
  return notes ? `${text} (${notes})` : text;
}

/** Millions and milliards in short; a percentage with its sign. */
function short(value: number, cell: Cijfer): string {
  if (cell.kwalificatie === 'percentage') return `${numberText(value)}%`;
  if (Math.abs(value) >= 1e9) return `${numberText(value / 1e9, 1)} mld`;
  if (Math.abs(value) >= 1e6) return `${numberText(value / 1e6, Math.abs(value) < 1e7 ? 1 : 0)} mln`;
  return numberText(value);
}

/** The first text that fits, or null where none does. */
function fitting(texts: readonly string[], room: number): string | null {
  return texts.find((candidate) => textWidth(candidate, 9.5, 'regular') <= room) ?? null;
}
