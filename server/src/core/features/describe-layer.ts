import type { Context } from '../context.js';
import { type Layer, layerGroups } from '../model/layers.js';
import { escaped } from './markdown.js';

/** A layer in Markdown: its group, and what the digital government wants to reach in it. */
export function describeLayer({ catalogue }: Pick<Context, 'catalogue'>, layer: Layer): string {
  const group = layerGroups.find(({ id }) => id === layer.group);
  const goal = catalogue.doelen.find(({ laag }) => laag === layer.id);
  return [
    `**${escaped(layer.name)}**${group ? ` — ${escaped(group.name)}` : ''}`,
    goal && escaped(goal.doel),
    goal && escaped(goal.bron.join('; ')),
  ]
    .filter(Boolean)
    .join('\n\n');
}
