import { type Legend, type LegendEntry, nameOf, type TitleBlock } from './furniture.js';
import type { PlacedPlate } from './layout.js';
import { badge } from './marks.js';
import { familyOf } from './palette.js';
import * as sizes from './sizes.js';
import { boxShape } from './svg-boxes.js';
import { relationLine } from './svg-lines.js';
import { type Look, rectangle, text } from './svg-shapes.js';
import { textWidth, wrap } from './text-width.js';
import { words } from './words.js';
import { lines, tag, type Xml } from './xml.js';

/** The title, and the row of facts under it. */
export function titleBlock(
  { x, y, width, height, lines: title, facts }: TitleBlock,
  { palette, taal }: Look,
): Xml {
  const shown = title.length > 0 ? title : [words.untitled[taal]];
  const parts = shown.map((line, index) =>
    text(line, x, y + 24 + index * sizes.titleLine, sizes.text.title, palette.ink, {
      class: 'title-line',
      'font-weight': 600,
    }),
  );
  for (const { key, value, x: left, y: top } of facts) {
    const label = words[key][taal];
    const { meta } = sizes.text;
    parts.push(
      text(label, left, top + 13, meta, palette.muted, { class: 'fact-label' }),
      text(
        value[taal],
        left + Math.ceil(textWidth(label, meta, 'regular') * 1.03) + 6,
        top + 13,
        meta,
        palette.ink,
        {
          class: 'fact-value',
          'font-weight': 600,
        },
      ),
    );
  }
  const rule = y + height;
  parts.push(
    tag('path', {
      class: 'rule',
      d: `M${x} ${rule}h${width}`,
      fill: 'none',
      stroke: palette.rule,
      'stroke-width': 1,
    }),
  );
  return tag('g', { class: 'title-block' }, lines(parts));
}

/** Samples of every status and every line that occurs. */
export function legend({ x, y, items }: Legend, { palette, taal }: Look): Xml | null {
  if (items.length === 0) return null;
  const parts = [
    text(words.legend[taal], x, y + 14, sizes.text.legend, palette.muted, {
      class: 'legend-head',
      'font-weight': 600,
    }),
  ];
  for (const item of items) {
    const middle = item.y + item.height / 2;
    const sample: Xml[] = [];
    if (item.kind === 'relation') {
      sample.push(
        ...relationLine(
          item.verb,
          [
            [item.x, middle],
            [item.x + 32, middle],
          ],
          palette,
        ),
      );
    } else if (item.kind === 'status') {
      sample.push(
        boxShape(
          item.status,
          { x: item.x + 1, y: middle - 8, width: 30, height: 16 },
          3,
          palette,
          palette.muted,
        ),
      );
      if (item.status !== 'bestaand') {
        sample.push(
          badge(
            item.status,
            item.x + 9,
            middle - 7,
            item.status === 'gewenst' ? palette.planned : palette.ending,
            palette.onMark,
          ),
        );
      }
    } else {
      sample.push(badge('imported', item.x + 9, middle - 7, palette.muted, palette.onMark));
    }
    const name = text(
      nameOf(item)[taal],
      item.x + sizes.legendSample,
      middle + 4,
      sizes.text.legend,
      palette.ink,
      {
        class: 'legend-name',
      },
    );
    parts.push(tag('g', { class: `legend-item ${classOf(item)}` }, ...sample, name));
  }
  return tag('g', { class: 'legend' }, lines(parts));
}

/** The class by which a page colours a sample as it colours what it stands for. */
function classOf(entry: LegendEntry): string {
  switch (entry.kind) {
    case 'status':
      return `legend-status status-${entry.status}`;
    case 'imported':
      return 'legend-imported imported';
    case 'relation':
      return `legend-relation family-${familyOf(entry.verb)}`;
  }
}

/** What a plate without elements says, in the middle of its bands. */
export function emptyMessage(placed: PlacedPlate, { palette, taal }: Look): Xml {
  const bottom = Math.max(...placed.layers.map((layer) => layer.y + layer.height));
  const top = Math.min(...placed.groups.map((group) => group.y));
  const rows = placed.layers.filter(({ group }) => group !== 'aspectgebieden');
  const left = Math.min(...rows.map((layer) => layer.x)) + sizes.layerRail;
  const right = Math.max(...rows.map((layer) => layer.x + layer.width));
  const width = Math.min(520, right - left - 24);
  const hint = wrap(words.nothingHint[taal], width - 48, sizes.text.layer, 'regular', 3);
  const height = 62 + hint.length * 18;
  const x = (left + right - width) / 2;
  const y = (top + bottom - height) / 2;
  const centre = x + width / 2;
  return tag(
    'g',
    { class: 'nothing' },
    rectangle('nothing-box', x, y, width, height, palette.box, { rx: 6, stroke: palette.rule }),
    text(words.nothing[taal], centre, y + 36, 15, palette.ink, {
      class: 'nothing-head',
      'font-weight': 600,
      'text-anchor': 'middle',
    }),
    ...hint.map((row, index) =>
      text(row, centre, y + 60 + index * 18, sizes.text.layer, palette.muted, {
        class: 'nothing-hint',
        'text-anchor': 'middle',
      }),
    ),
  );
}
