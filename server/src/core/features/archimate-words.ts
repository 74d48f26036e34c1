import type { Localized, Taal } from '../taal.js';
import { escaped } from './markdown.js';

/** A type of ArchiMate 3.2 in Markdown: its name in the specification and the layer it belongs to. */
export function describeArchimateType(id: string, taal: Taal): string {
  // The specification is in English, and so are the names in it.
  const name = id.replace(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
  const group = groupOf(id);
  return `**${escaped(name.replace(/\bOf\b/, 'of'))}** — ArchiMate 3.2${group ? ` · ${group[taal]}` : ''}`;
}

function groupOf(id: string): Localized | null {
  const prefix = /^(business|application|technology)-/.exec(id)?.[1];
  return groups.find(({ ids }) => ids.includes(prefix ?? id))?.name ?? null;
}

/** What begins with the name of a layer belongs to it; the others are named. */
const groups: readonly { readonly name: Localized; readonly ids: readonly string[] }[] = [
  {
    name: { nl: 'bedrijfslaag', en: 'business layer' },
    ids: ['business', 'contract', 'product', 'representation'],
  },
  { name: { nl: 'applicatielaag', en: 'application layer' }, ids: ['application', 'data-object'] },
  {
    name: { nl: 'technologielaag', en: 'technology layer' },
    ids: ['technology', 'artifact', 'communication-network', 'device', 'node', 'path', 'system-software'],
  },
  {
    name: { nl: 'fysieke elementen', en: 'physical elements' },
    ids: ['distribution-network', 'equipment', 'facility', 'material'],
  },
  {
    name: { nl: 'motivatie', en: 'motivation' },
    ids: [
      'assessment',
      'constraint',
      'driver',
      'goal',
      'meaning',
      'outcome',
      'principle',
      'requirement',
      'stakeholder',
      'value',
    ],
  },
  {
    name: { nl: 'strategie', en: 'strategy' },
    ids: ['capability', 'course-of-action', 'resource', 'value-stream'],
  },
  {
    name: { nl: 'implementatie en migratie', en: 'implementation and migration' },
    ids: ['deliverable', 'gap', 'implementation-event', 'plateau', 'work-package'],
  },
  { name: { nl: 'samengestelde elementen', en: 'composite elements' }, ids: ['grouping', 'location'] },
];
