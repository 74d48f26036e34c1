import type { Level } from '../finding.js';
import type { Preset } from '../model/config-file.js';

/** What becomes of the level that a rule has of itself; null where its findings are not shown. */
type Levels = Readonly<Record<Level, Level>> | null;

const asItIs: Levels = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' };

/**
 * What each preset does to the rules that a published document demands, and to the others. Those
 * hold facts and figures against each other, and what was printed wrong stays printed: being strict
 * does not mend it.
 */
export const presets: Readonly<Record<Preset, { readonly governance: Levels; readonly others: Levels }>> = {
  aanbevolen: { governance: asItIs, others: asItIs },
  streng: {
    governance: { error: 'error', warning: 'error', info: 'warning', hint: 'warning' },
    others: asItIs,
  },
  'alleen-schema': { governance: null, others: null },
};
