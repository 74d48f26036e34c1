import { layerById, layerGroups } from '../model/layers.js';
import type { Taal } from '../taal.js';
import { type Legend, nameOf, type TitleBlock } from './furniture.js';
import type { PlacedGroup, PlacedLayer, PlacedPlate } from './layout.js';
import { badge } from './marks.js';
import type { Palette } from './palette.js';
import * as sizes from './sizes.js';
import { boxShape } from './svg-boxes.js';
import { relationLine } from './svg-lines.js';
import { textWidth, wrap } from './text-width.js';
import { words } from './words.js';
import { type Attributes, lines, tag, type Xml } from './xml.js';

/** How a drawing speaks and looks. */
export interface Look {
  readonly palette: Palette;
  readonly taal: Taal;
}

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

/** The bands with the names of groups and layers, under everything else. */
export function bands(placed: PlacedPlate, look: Look): Xml[] {
  return placed.groups.map((group) => {
    const own = placed.layers.filter((layer) => layer.group === group.group);
    const parts = group.group === 'aspectgebieden' ? aspects(group, own, look) : band(group, own, look);
    return tag('g', { class: `group group-${group.group}`, 'data-group': group.group }, lines(parts));
  });
}

function band(group: PlacedGroup, own: readonly PlacedLayer[], { palette }: Look): Xml[] {
  const colours = palette.groups[group.group];
  const { groupRail, layerRail } = sizes;
  const parts: Xml[] = [];
  for (const [index, layer] of own.entries()) {
    const { x, y, width, height, empty, id } = layer;
    const name = layerById(id)?.name ?? id;
    const layerParts = [
      rectangle('row', x, y, width, height, colours.band),
      rectangle('head', x, y, layerRail, height, colours.head),
    ];
    if (index > 0)
      layerParts.push(
        tag('path', { class: 'rule', d: `M${x} ${y}h${width}`, stroke: colours.rule, 'stroke-width': 1 }),
      );
    const size = empty ? sizes.text.meta : sizes.text.layer;
    const rows = wrap(name, layerRail - 22, size, empty ? 'regular' : 'bold', 3);
    const first = y + height / 2 - ((rows.length - 1) * 15) / 2 + size * 0.36;
    rows.forEach((row, line) => {
      layerParts.push(
        text(row, x + 12, first + line * 15, size, empty ? palette.muted : palette.ink, {
          class: 'layer-name',
          'font-weight': empty ? null : 600,
        }),
      );
    });
    parts.push(
      tag('g', { class: empty ? 'layer layer-empty' : 'layer', 'data-layer': id }, lines(layerParts)),
    );
  }
  parts.push(rectangle('rail', group.x, group.y, groupRail, group.height, colours.rail));
  parts.push(
    ...rotated(
      groupName(group.group),
      group.x + groupRail / 2,
      group.y + group.height / 2,
      group.height - 10,
      colours.railText,
      'group-name',
    ),
  );
  parts.push(outline(group.x, group.y, group.width, group.height, colours.rule));
  return parts;
}

function aspects(group: PlacedGroup, own: readonly PlacedLayer[], { palette }: Look): Xml[] {
  const colours = palette.groups[group.group];
  const { groupRail, aspectHead } = sizes;
  const parts: Xml[] = [];
  for (const { x, y, width, height, empty, id } of own) {
    const name = layerById(id)?.name ?? id;
    const layerParts = [rectangle('row', x, y, width, height, colours.band)];
    if (empty) {
      layerParts.push(
        ...rotated(name, x + width / 2, y + height / 2, height - 12, palette.muted, 'layer-name', 'regular'),
      );
      layerParts.push(
        tag('path', { class: 'rule', d: `M${x} ${y}v${height}`, stroke: colours.rule, 'stroke-width': 1 }),
      );
    } else {
      const head = aspectHead - groupRail;
      layerParts.push(rectangle('head', x, y, width, head, colours.head));
      const rows = wrap(name, width - 16, sizes.text.layer, 'bold', 2);
      rows.forEach((row, line) => {
        const baseline = y + head / 2 - ((rows.length - 1) * 15) / 2 + line * 15 + 4.5;
        layerParts.push(
          text(row, x + width / 2, baseline, sizes.text.layer, palette.ink, {
            class: 'layer-name',
            'font-weight': 600,
            'text-anchor': 'middle',
          }),
        );
      });
      layerParts.push(outline(x, y, width, height, colours.rule));
    }
    parts.push(
      tag('g', { class: empty ? 'layer layer-empty' : 'layer', 'data-layer': id }, lines(layerParts)),
    );
  }
  parts.push(rectangle('rail', group.x, group.y, group.width, groupRail, colours.rail));
  parts.push(
    text(
      groupName(group.group),
      group.x + group.width / 2,
      group.y + groupRail / 2 + 4,
      sizes.text.group,
      colours.railText,
      {
        class: 'group-name',
        'font-weight': 600,
        'text-anchor': 'middle',
      },
    ),
  );
  return parts;
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
    parts.push(tag('g', { class: `legend-item legend-${item.kind}` }, ...sample, name));
  }
  return tag('g', { class: 'legend' }, lines(parts));
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

/** A text, in the font of the whole drawing. */
export function text(
  content: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  attributes: Attributes,
): Xml {
  return tag('text', { ...attributes, x, y, 'font-size': size, fill: colour }, content);
}

function groupName(id: PlacedGroup['group']): string {
  return layerGroups.find((group) => group.id === id)?.name ?? id;
}

/** Text that reads upwards, in two lines where one is longer than the room for it. */
function rotated(
  content: string,
  x: number,
  y: number,
  room: number,
  colour: string,
  className: string,
  weight: 'regular' | 'bold' = 'bold',
): Xml[] {
  const { group: size } = sizes.text;
  const fits = textWidth(content, size, weight) <= room;
  const rows = fits ? [content] : wrap(content, room, size - 1, weight, 2);
  return rows.map((row, index) => {
    const baseline = x + (fits ? 4 : -2.5 + index * 12);
    return text(row, baseline, y, fits ? size : size - 1, colour, {
      class: className,
      'font-weight': weight === 'bold' ? 600 : null,
      'text-anchor': 'middle',
      transform: `rotate(-90 ${baseline} ${y})`,
    });
  });
}

function rectangle(
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): Xml {
  return tag('rect', { class: className, x, y, width, height, fill, ...more });
}

function outline(x: number, y: number, width: number, height: number, colour: string): Xml {
  return rectangle('outline', x + 0.5, y + 0.5, width - 1, height - 1, 'none', {
    stroke: colour,
    'stroke-width': 1,
  });
}
