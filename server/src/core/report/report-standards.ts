import type { Context } from '../context.js';
import type { ArchitectureFacts } from '../rules/architecture-facts.js';

/** How an architecture deals with standards: comply or explain. */
export interface ReportStandards {
  /** By standard, in the order of the text. */
  readonly applied: readonly AppliedStandard[];
  readonly explained: readonly ExplainedStandard[];
}

export interface AppliedStandard {
  readonly id: string;
  readonly name: string;
  /** Such as `verplicht`; null where no catalogue says so. */
  readonly duty: string | null;
  /** The names of the elements that apply it. */
  readonly elements: readonly string[];
}

/** That one element does not apply a standard, or not yet. */
export interface ExplainedStandard {
  readonly id: string;
  readonly name: string;
  readonly duty: string | null;
  readonly element: string;
  /** Null where nothing was explained. */
  readonly reason: string | null;
  /** Until when, as it was written. */
  readonly until: string | null;
}

/**
 * The standards of an architecture. One that an element realises or that a relation runs over is
 * applied as well, unless the element explains it.
 */
export function reportStandards({ elements }: ArchitectureFacts, { catalogue }: Context): ReportStandards {
  const applied = new Map<string, Set<string>>();
  const explained: ExplainedStandard[] = [];
  const about = (id: string): { id: string; name: string; duty: string | null } => {
    const entry = catalogue.get(id);
    return { id, name: entry?.naam ?? id, duty: entry?.standaardstatus ?? null };
  };
  const isStandard = (id: string): boolean => catalogue.get(id)?.soort === 'standaard';
  for (const { element, name, out } of elements) {
    const apply = (id: string): void => {
      const names = applied.get(id) ?? new Set();
      applied.set(id, names.add(name));
    };
    const reasons = element.standards.filter((use) => !use.applied);
    for (const use of element.standards) if (use.applied) apply(use.standard.text);
    for (const { standard, explanation, until } of reasons) {
      explained.push({ ...about(standard.text), element: name, reason: explanation, until });
    }
    for (const { relation, to } of out) {
      const realised = relation.verb === 'realiseert' ? to?.bouwsteen?.id : undefined;
      for (const id of [relation.via?.text, realised]) {
        if (id === undefined || !isStandard(id)) continue;
        if (!reasons.some(({ standard }) => standard.text === id)) apply(id);
      }
    }
  }
  return {
    applied: [...applied].map(([id, names]) => ({ ...about(id), elements: [...names] })),
    explained,
  };
}
