import type { Observe } from '../core/analysis.js';
import type { Taal } from '../core/taal.js';
import { columns, say } from './terminal.js';

/** Gives the time in milliseconds since some moment. */
export type Clock = () => number;

/** Adds up what each rule costs. */
export interface Timing {
  readonly observe: Observe;
  /** A table, the most expensive rule first. */
  table(taal: Taal): string;
}

export function createTiming(now: Clock): Timing {
  const costs = new Map<string, { runs: number; time: number }>();
  return {
    observe(name, run) {
      const start = now();
      const result = run();
      const cost = costs.get(name) ?? { runs: 0, time: 0 };
      costs.set(name, { runs: cost.runs + 1, time: cost.time + now() - start });
      return result;
    },
    table(taal) {
      const total = [...costs.values()].reduce((sum, { time }) => sum + time, 0);
      const share = (time: number): string => `${total > 0 ? ((100 * time) / total).toFixed(1) : '0.0'}%`;
      const rows = [...costs]
        .sort(([a, one], [b, other]) => other.time - one.time || (a < b ? -1 : 1))
        .map(([name, { runs, time }]) => [name, String(runs), time.toFixed(2), share(time)]);
      const head = [
        say(taal, 'regel', 'rule'),
        say(taal, 'bestanden', 'files'),
        'ms',
        say(taal, 'aandeel', 'share'),
      ];
      const sum = [say(taal, 'samen', 'together'), '', total.toFixed(2), share(total)];
      return `${columns([head, ...rows, sum], [1, 2, 3]).join('\n')}\n`;
    },
  };
}
