import type { Observe } from '../core/analysis.js';
import type { Taal } from '../core/taal.js';
import { columns, say } from './terminal.js';

/** Gives the time in milliseconds since some moment. */
export type Clock = () => number;

/** Adds up what each rule costs. What runs inside of something else counts for itself alone. */
export interface Timing {
  readonly observe: Observe;
  /** A table, the most expensive rule first. */
  table(taal: Taal): string;
}

export function createTiming(now: Clock): Timing {
  const costs = new Map<string, { runs: number; time: number }>();
  /** What is running, the innermost last: how long what it called took. */
  const running: { inner: number }[] = [];
  return {
    observe(name, run) {
      const own = { inner: 0 };
      running.push(own);
      const start = now();
      try {
        return run();
      } finally {
        const time = now() - start;
        running.pop();
        const outer = running.at(-1);
        if (outer) outer.inner += time;
        const cost = costs.get(name) ?? { runs: 0, time: 0 };
        costs.set(name, { runs: cost.runs + 1, time: cost.time + time - own.inner });
      }
    },
    table(taal) {
      const total = [...costs.values()].reduce((sum, { time }) => sum + time, 0);
      const share = (time: number): string => `${total > 0 ? ((100 * time) / total).toFixed(1) : '0.0'}%`;
      const rows = [...costs]
        .sort(([a, one], [b, other]) => other.time - one.time || (a < b ? -1 : 1))
        .map(([name, { runs, time }]) => [name, String(runs), time.toFixed(2), share(time)]);
      const head = [
        say(taal, 'regel', 'rule'),
        say(taal, 'keer', 'times'),
        'ms',
        say(taal, 'aandeel', 'share'),
      ];
      const sum = [say(taal, 'samen', 'together'), '', total.toFixed(2), share(total)];
      return `${columns([head, ...rows, sum], [1, 2, 3]).join('\n')}\n`;
    },
  };
}
