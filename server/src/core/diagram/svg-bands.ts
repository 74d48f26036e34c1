import { layerById, layerGroups } from '../model/layers.js';
import type { FurnitureSizes } from './furniture-sizes.js';
import type { PlacedGroup, PlacedLayer, PlacedPlate } from './layout.js';
import { type Look, outline, rectangle, text } from './svg-shapes.js';
import { textWidth, wrap } from './text-width.js';
import { lines, tag, type Xml } from './xml.js';

/** The bands with the names of groups and layers, under everything else. */
export function bands(placed: PlacedPlate, look: Look): Xml[] {
  const { furniture } = placed;
  return placed.groups.map((group) => {
    const own = placed.layers.filter((layer) => layer.group === group.group);
    const parts =
      group.group === 'aspectgebieden'
        ? aspects(group, own, furniture, look)
        : band(group, own, furniture, look);
    return tag('g', { class: `group group-${group.group}`, 'data-group': group.group }, lines(parts));
  });
}

function band(
  group: PlacedGroup,
  own: readonly PlacedLayer[],
  furniture: FurnitureSizes,
  { palette }: Look,
): Xml[] {
  const colours = palette.groups[group.group];
  const { groupRail, layerRail, scale } = furniture;
  const nameLine = 15 * scale;
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
    const size = empty ? furniture.meta : furniture.layer;
    const rows = wrap(name, layerRail - 22 * scale, size, empty ? 'regular' : 'bold', 3);
    const first = y + height / 2 - ((rows.length - 1) * nameLine) / 2 + size * 0.36;
    rows.forEach((row, line) => {
      layerParts.push(
        text(row, x + 12 * scale, first + line * nameLine, size, empty ? palette.muted : palette.ink, {
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
      group.height - 10 * scale,
      colours.railText,
      furniture,
      'group-name',
    ),
  );
  parts.push(outline(group.x, group.y, group.width, group.height, colours.rule));
  return parts;
}

function aspects(
  group: PlacedGroup,
  own: readonly PlacedLayer[],
  furniture: FurnitureSizes,
  { palette }: Look,
): Xml[] {
  const colours = palette.groups[group.group];
  const { groupRail, aspectHead, scale } = furniture;
  const nameLine = 15 * scale;
  const parts: Xml[] = [];
  for (const { x, y, width, height, empty, id } of own) {
    const name = layerById(id)?.name ?? id;
    const layerParts = [rectangle('row', x, y, width, height, colours.band)];
    if (empty) {
      layerParts.push(
        ...rotated(
          name,
          x + width / 2,
          y + height / 2,
          height - 12 * scale,
          palette.muted,
          furniture,
          'layer-name',
          'regular',
        ),
      );
    } else {
      const head = aspectHead - groupRail;
      layerParts.push(rectangle('head', x, y, width, head, colours.head));
      const rows = wrap(name, width - 16, furniture.layer, 'bold', 2);
      rows.forEach((row, line) => {
        const baseline = y + head / 2 - ((rows.length - 1) * nameLine) / 2 + line * nameLine + 4.5 * scale;
        layerParts.push(
          text(row, x + width / 2, baseline, furniture.layer, palette.ink, {
            class: 'layer-name',
            'font-weight': 600,
            'text-anchor': 'middle',
          }),
        );
      });
    }
    layerParts.push(outline(x, y, width, height, colours.rule));
    parts.push(
      tag('g', { class: empty ? 'layer layer-empty' : 'layer', 'data-layer': id }, lines(layerParts)),
    );
  }
  parts.push(rectangle('rail', group.x, group.y, group.width, groupRail, colours.rail));
  parts.push(
    text(
      groupName(group.group),
      group.x + group.width / 2,
      group.y + groupRail / 2 + 4 * scale,
      furniture.group,
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
  { group: size, scale }: FurnitureSizes,
  className: string,
  weight: 'regular' | 'bold' = 'bold',
): Xml[] {
  const fits = textWidth(content, size, weight) <= room;
  const rows = fits ? [content] : wrap(content, room, size - scale, weight, 2);
  return rows.map((row, index) => {
    const baseline = x + (fits ? 4 : -2.5 + index * 12) * scale;
    return text(row, baseline, y, fits ? size : size - scale, colour, {
      class: className,
      'font-weight': weight === 'bold' ? 600 : null,
      'text-anchor': 'middle',
      transform: `rotate(-90 ${baseline} ${y})`,
    });
  });
}
