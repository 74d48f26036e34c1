import type { Context } from '../context.js';
import { englishNumber, numberText, percentText } from '../model/number-text.js';
import type { Path } from '../model/schema.js';
import { usageOf } from '../model/usage.js';
import { fieldsOf, textOf, valueUnder } from '../model/yaml-part.js';
import type { Taal } from '../taal.js';
import { indicatorAt } from './assumption.js';
import { describeIndicator } from './describe-indicator.js';
import { keyFigureText } from './key-figure.js';
import { escaped } from './markdown.js';

/**
 * An assumption of an architecture in Markdown: what is expected, the latest figure and its trend; on its
 * id all figures. Null where there are no figures of it, and beside its numbers.
 */
export function describeAssumption(
  context: Pick<Context, 'document' | 'editions' | 'catalogue'>,
  path: Path,
  taal: Taal,
): string | null {
  const [, , , indicator, key] = path;
  const isAsked = path.length === 4 || (path.length === 5 && (key === 'waarde' || key === 'jaar'));
  const measured = isAsked ? indicatorAt(context, path) : null;
  if (!measured) return null;
  const expected = expectation(context, path, measured.latest.figure.waarde, measured.latest.period, taal);
  if (key === undefined) {
    const figures = describeIndicator(context, measured.voorziening, String(indicator), taal);
    return [figures, expected].filter(Boolean).join('\n\n');
  }
  const { series, voorziening } = measured;
  const row = usageOf(context.editions, voorziening, taal).find((each) => each.indicator === indicator);
  const name = context.catalogue.get(voorziening)?.naam ?? voorziening;
  return [
    `**${escaped(series.label)}** — ${escaped(name)}`,
    expected,
    `${taal === 'nl' ? 'Laatste cijfer' : 'Latest figure'}: ${escaped(keyFigureText(measured)[taal])}`,
    row && `${row.trend}${row.change === '–' ? '' : ` ${escaped(inTaal(row.change, taal))} in ${row.year}`}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What the document expects, against the latest figure; null where it cannot be read. */
function expectation(
  { document }: Pick<Context, 'document'>,
  [, element, , indicator]: Path,
  latest: number | null,
  period: string,
  taal: Taal,
): string | null {
  const item = document.source.itemNamed(String(element));
  const fields = fieldsOf(
    valueUnder(fieldsOf(valueUnder(fieldsOf(item?.value), 'aannames')), String(indicator)),
  );
  const [text, year] = [textOf(valueUnder(fields, 'waarde')), textOf(valueUnder(fields, 'jaar'))];
  const amount = Number(text ?? Number.NaN);
  if (!Number.isFinite(amount) || !year) return null;
  const percent = latest ? inTaal(percentText(((amount - latest) / latest) * 100), taal) : null;
  const against = taal === 'nl' ? `ten opzichte van ${period}` : `against ${period}`;
  const said = taal === 'nl' ? 'Aanname' : 'Assumption';
  const change = percent === null ? '' : ` (${percent} ${against})`;
  return `${said}: ${inTaal(numberText(amount), taal)} in ${escaped(year)}${change}`;
}

function inTaal(number: string, taal: Taal): string {
  return taal === 'nl' ? number : englishNumber(number);
}
