import { type Legend, type LegendEntry, type LegendItem, nameOf, type TitleBlock } from './furniture.js';
import type { FurnitureSizes } from './furniture-sizes.js';
import type { PlacedPlate } from './layout.js';
import { badge, changeMark } from './marks.js';
import { familyOf, type Palette } from './palette.js';
import { boxShape, focusRing, stateColour } from './svg-boxes.js';
import { relationLine } from './svg-lines.js';
import { type Look, rectangle, text } from './svg-shapes.js';
import { textWidth, wrap } from './text-width.js';
import { words } from './words.js';
import { lines, tag, type Xml } from './xml.js';

/** The title, and the row of facts under it. */
export function titleBlock(
  { x, y, width, height, lines: title, view, facts }: TitleBlock,
  furniture: FurnitureSizes,
  { palette, taal }: Look,
): Xml {
  const { scale, titleLine, viewLine, viewTextLine, meta } = furniture;
  const shown = title.length > 0 ? title : [words.untitled[taal]];
  const parts = shown.map((line, index) =>
    text(line, x, y + 24 * scale + index * titleLine, furniture.title, palette.ink, {
      class: 'title-line',
      'font-weight': 600,
    }),
  );
  if (view) {
    const top = y + shown.length * titleLine;
    parts.push(
      text(view.name[taal], x, top + 15 * scale, furniture.view, palette.ink, {
        class: 'view-name',
        'font-weight': 600,
      }),
      ...view.lines.map((line, index) =>
        text(line, x, top + viewLine + 10 * scale + index * viewTextLine, meta, palette.muted, {
          class: 'view-text',
        }),
      ),
    );
  }
  for (const { key, value, x: left, y: top } of facts) {
    const label = words[key][taal];
    parts.push(
      text(label, left, top + 13 * scale, meta, palette.muted, { class: 'fact-label' }),
      text(
        value[taal],
        left + Math.ceil(textWidth(label, meta, 'regular') * 1.03) + 6 * scale,
        top + 13 * scale,
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
      'stroke-width': scale,
    }),
  );
  return tag('g', { class: 'title-block' }, lines(parts));
}

/** Samples of every status and every line that occurs. */
export function legend(
  { x, y, items }: Legend,
  furniture: FurnitureSizes,
  { palette, taal }: Look,
): Xml | null {
  if (items.length === 0) return null;
  const { scale } = furniture;
  const parts = [
    text(words.legend[taal], x, y + 14 * scale, furniture.legend, palette.muted, {
      class: 'legend-head',
      'font-weight': 600,
    }),
  ];
  for (const item of items) {
    const middle = item.y + item.height / 2;
    const name = text(
      nameOf(item)[taal],
      item.x + furniture.legendSample,
      middle + 4 * scale,
      furniture.legend,
      palette.ink,
      {
        class: 'legend-name',
      },
    );
    parts.push(tag('g', { class: `legend-item ${classOf(item)}` }, ...sample(item, scale, palette), name));
  }
  return tag('g', { class: 'legend' }, lines(parts));
}

/** A sample in its place, as large as the letters beside it. */
function sample(item: LegendItem, scale: number, palette: Palette): Xml[] {
  if (scale === 1) return sampleOf(item, item.x, item.y + item.height / 2, palette);
  const transform = `translate(${item.x} ${item.y + item.height / 2}) scale(${scale})`;
  return [tag('g', { transform }, ...sampleOf(item, 0, 0, palette))];
}

/** What the legend shows before a name: a small box, a mark or a piece of line. */
function sampleOf(item: LegendItem, x: number, middle: number, palette: Palette): Xml[] {
  const place = { x: x + 1, y: middle - 8, width: 30, height: 16 };
  switch (item.kind) {
    case 'relation':
      return relationLine(
        item.verb,
        [
          [x, middle],
          [x + 32, middle],
        ],
        palette,
        item.isPlain ? palette.muted : undefined,
      );
    case 'status': {
      const shape = boxShape(item.status, place, 3, palette, palette.muted);
      if (item.status === 'bestaand') return [shape];
      const colour = stateColour(item.status, palette);
      return [shape, badge(item.status, x + 9, middle - 7, colour, palette.onMark)];
    }
    case 'change': {
      const shape = boxShape(item.change, place, 3, palette, palette.muted);
      if (item.change === 'ongewijzigd') return [shape];
      const colour = stateColour(item.change, palette);
      return [shape, changeMark(item.change, x + 9, middle - 7, colour, palette.onMark)];
    }
    case 'focus': {
      const inner = { x: x + 4, y: middle - 5, width: 24, height: 10 };
      return [boxShape('bestaand', inner, 2, palette, palette.muted), focusRing(inner, 2, palette)];
    }
    case 'imported':
      return [badge('imported', x + 9, middle - 7, palette.muted, palette.onMark)];
  }
}

/** The class by which a page colours a sample as it colours what it stands for. */
function classOf(entry: LegendEntry): string {
  switch (entry.kind) {
    case 'status':
      return `legend-status status-${entry.status}`;
    case 'change':
      return `legend-change change-${entry.change}`;
    case 'focus':
      return 'legend-focus focus';
    case 'imported':
      return 'legend-imported imported';
    case 'relation':
      return `legend-relation family-${familyOf(entry.verb)}${entry.isPlain ? ' change-ongewijzigd' : ''}`;
  }
}

/**
 * What a plate without elements says, in the middle of its bands.
 * @param isView whether there may be elements, but none in this view
 */
export function emptyMessage(placed: PlacedPlate, isView: boolean, { palette, taal }: Look): Xml {
  const bottom = Math.max(...placed.layers.map((layer) => layer.y + layer.height));
  const top = Math.min(...placed.groups.map((group) => group.y));
  const rows = placed.layers.filter(({ group }) => group !== 'aspectgebieden');
  const left = Math.min(...rows.map((layer) => layer.x)) + placed.furniture.layerRail;
  const right = Math.max(...rows.map((layer) => layer.x + layer.width));
  const width = Math.min(520, right - left - 24);
  const hint = wrap(
    (isView ? words.nothingInViewHint : words.nothingHint)[taal],
    width - 48,
    placed.furniture.layer,
    'regular',
    3,
  );
  const height = 62 + hint.length * 18;
  const x = (left + right - width) / 2;
  const y = (top + bottom - height) / 2;
  const centre = x + width / 2;
  return tag(
    'g',
    { class: 'nothing' },
    rectangle('nothing-box', x, y, width, height, palette.box, { rx: 6, stroke: palette.rule }),
    text((isView ? words.nothingInView : words.nothing)[taal], centre, y + 36, 15, palette.ink, {
      class: 'nothing-head',
      'font-weight': 600,
      'text-anchor': 'middle',
    }),
    ...hint.map((row, index) =>
      text(row, centre, y + 60 + index * 18, placed.furniture.layer, palette.muted, {
        class: 'nothing-hint',
        'text-anchor': 'middle',
      }),
    ),
  );
}
