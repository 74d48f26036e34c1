import type { Finding } from '../finding.js';
import type { Indicator } from '../model/figures.js';
import type { Span } from '../model/span.js';
import type { Localized } from '../taal.js';
import type { Earlier } from './earlier-editions.js';
import type { Rule } from './rule.js';

/** Numbers in two units cannot stand in one series without a word about it. */
export const eenheidWisselt: Rule = {
  id: 'eenheid-wisselt',
  level: 'info',
  kinds: ['monitor'],
  isFixable: true,
  *checkItem({ rows, earlier }) {
    for (const { voorziening, indicator, unit, kind } of rows) {
      const before = earlier.get(voorziening.id)?.get(indicator.id);
      if (!before || indicator.toelichting) continue;
      yield* changed('eenheid', indicator, unit, before);
      yield* changed('soort', indicator, kind, before);
    }
  },
};

/** Text that YAML reads the same with and without quotes, wherever it stands. */
const isPlain = /^\p{L}[\p{L}\d -]*$/u;

const nouns: Readonly<Record<'eenheid' | 'soort', Localized>> = {
  eenheid: { nl: 'De eenheid', en: 'The unit' },
  soort: { nl: 'De soort', en: 'The kind' },
};

function* changed(
  field: 'eenheid' | 'soort',
  indicator: Indicator,
  span: Span | null,
  earlier: readonly Earlier[],
): Generator<Finding> {
  const is = indicator[field];
  const last = earlier.find((each) => each.indicator[field] !== null);
  const was = last?.indicator[field];
  if (!span || is === null || !last || was == null || was.toLowerCase() === is.toLowerCase()) return;
  yield {
    code: eenheidWisselt.id,
    level: eenheidWisselt.level,
    span,
    message: {
      nl: `${nouns[field].nl} is hier \`${is}\`, maar in ${last.edition.titel} \`${was}\`, zodat de reeks twee dingen door elkaar lijkt te tellen. Neem de oude over, of leg de wisseling uit in een \`toelichting\`.`,
      en: `${nouns[field].en} is \`${is}\` here, but \`${was}\` in ${last.edition.titel}, so that the series seems to count two different things. Take the old one, or explain the change in a \`toelichting\`.`,
    },
    fixes: [
      {
        title: { nl: `Vervang door \`${was}\``, en: `Replace by \`${was}\`` },
        edits: [{ span, text: isPlain.test(was) ? was : JSON.stringify(was) }],
      },
    ],
  };
}
