import type { How, PartChange, What } from './comparison.js';

/** How many things of a sort came, went, changed and got another id. */
export interface Count extends Readonly<Record<How, number>> {
  readonly what: What;
}

/** Counts what differs, at every depth; sorts of which nothing differs are left out. */
export function countsOf(parts: readonly PartChange[]): Count[] {
  const found = new Map<What, Record<How, number>>();
  const add = (changes: readonly PartChange[]): void => {
    for (const { what, how, parts: inner } of changes) {
      const counted = found.get(what) ?? { added: 0, removed: 0, changed: 0, renamed: 0 };
      counted[how]++;
      found.set(what, counted);
      add(inner);
    }
  };
  add(parts);
  return order.flatMap((what) => {
    const counted = found.get(what);
    return counted ? { what, ...counted } : [];
  });
}

/** The most telling first. */
const order: readonly What[] = [
  'element',
  'relatie',
  'bouwsteen',
  'voorziening',
  'indicator',
  'cijfer',
  'uitgangspunt',
  'standaard',
  'aanname',
  'weergave',
  'import',
  'catalogus',
  'eu',
  'gebeurtenis',
  'doel',
  'afkorting',
  'methodebreuk',
  'regel',
  'uitzondering',
];
