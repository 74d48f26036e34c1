import { architectureOf, type Context } from '../context.js';
import { plateOfView } from '../diagram/views.js';
import type { Taal } from '../taal.js';
import { escaped } from './markdown.js';

/** A weergave of the document in Markdown, with how much it shows; null for an unknown id. */
export function describeView(context: Context, id: string, taal: Taal): string | null {
  const view = architectureOf(context.document)?.views.findLast((candidate) => candidate.id.text === id);
  if (!view) return null;
  const words = labels[taal];
  const plate = plateOfView(context, id);
  return [
    `**${escaped(view.name ?? id)}** — ${[words.view, view.isPlotted ? words.plotted : null].filter(Boolean).join(' · ')}`,
    view.description && escaped(view.description),
    plate && words.shows(plate.elements.length, plate.relations.length),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const labels = {
  nl: {
    view: 'weergave',
    plotted: 'geplot',
    shows: (elements: number, relations: number) =>
      `Toont ${elements} ${elements === 1 ? 'element' : 'elementen'} en ${relations} ${relations === 1 ? 'relatie' : 'relaties'}.`,
  },
  en: {
    view: 'view',
    plotted: 'plotted',
    shows: (elements: number, relations: number) =>
      `Shows ${elements} ${elements === 1 ? 'element' : 'elements'} and ${relations} ${relations === 1 ? 'relation' : 'relations'}.`,
  },
};
