import type { KeySeries } from '../model/key-series.js';
import { englishNumber, numberText } from '../model/number-text.js';
import { printed } from '../model/usage.js';
import type { Localized } from '../taal.js';

/**
 * A key figure in a few words, such as `557.008.812 authenticaties in 2021`: a plain number in the
 * notation of each language, anything else as it was printed.
 */
export function keyFigureText({ series, latest }: KeySeries): Localized {
  const { waarde, kwalificatie } = latest.figure;
  const isPlain = waarde !== null && (kwalificatie === null || kwalificatie === 'schatting');
  const about = isPlain && kwalificatie !== null ? 'ca. ' : '';
  const nl = isPlain ? about + numberText(waarde) : printed(latest.figure).replace(/\s+/g, ' ');
  const en = isPlain ? about + englishNumber(numberText(waarde)) : nl;
  const rest = [series.unit, `in ${latest.period}`].filter(Boolean).join(' ');
  return { nl: `${nl} ${rest}`, en: `${en} ${rest}` };
}
