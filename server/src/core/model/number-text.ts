/**
 * A number in Dutch notation: points between thousands, a comma before decimals. Written out here,
 * because the data that the runtime's own formatter uses differs between machines.
 */
export function numberText(value: number, decimals?: number): string {
  const [whole, fraction] = (
    decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  ).split('.');
  if (whole === undefined || !/^\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A change in percent with its sign and one decimal: `+38,4%`, `-0,8%`, `0,0%`. */
export function percentText(percent: number): string {
  const text = numberText(percent, 1);
  return percent > 0 && /[1-9]/.test(text) ? `+${text}%` : `${text}%`;
}

const bars = '▁▂▃▄▅▆▇█';

/** A row of bars, one per value, from the lowest to the highest; a gap where there is no value. */
export function trendText(values: readonly (number | null)[]): string {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return '';
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  return values
    .map((value) => {
      if (value === null) return '·';
      const height = range === 0 ? 3 : Math.round(((value - low) / range) * (bars.length - 1));
      return bars[height]!;
    })
    .join('');
}

/** A number in Dutch notation with its points and commas exchanged, as English writes it. */
export function englishNumber(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
