/** A number as people print it, read back. */
export interface PrintedNumber {
  /** As YAML and JSON write it: digits, and a point before decimals. */
  readonly text: string;
  readonly value: number;
  /** The kwalificatie of the schema that the print asks for, such as `percentage`; otherwise null. */
  readonly kwalificatie: 'percentage' | 'afgerond' | 'meer-dan' | null;
  /** Whether its comma or point could stand for decimals as well as for thousands. */
  readonly isAmbiguous: boolean;
}

const scales: Readonly<Record<string, number>> = {
  duizend: 1e3,
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  mld: 1e9,
};

// Spaces of any width, points, apostrophes and underscores all stand between thousands somewhere.
const gap = "[. \\u00a0\\u2009\\u202f'’_]";
const grouped = new RegExp(`^\\d{1,3}(${gap})\\d{3}(?:\\1\\d{3})*$`);
const groupedByComma = /^\d{1,3}(?:,\d{3})+$/;
const withComma = new RegExp(`^(?:\\d+|\\d{1,3}(${gap})\\d{3}(?:\\1\\d{3})*),\\d+$`);
const withPoint = /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;
const digitsAndGaps = /^[\d. \u00a0\u2009\u202f'’_,]+$/;

/**
 * Reads a text that evidently is a number: `13.529.391`, `1 023 456`, `38,4%`, `2,1 miljard`,
 * `> 5.000`. Where its groups show that a digit is missing, such as in `223.949.53`, the answer is
 * `broken`; where it is no number at all, null.
 * @param commaIsDecimal whether `1,023` is a little more than one, as it is among percentages.
 */
export function readPrinted(text: string, commaIsDecimal: boolean): PrintedNumber | 'broken' | null {
  if (text.length > 60) return null;
  const parts =
    /^\s*(>|≥|meer dan\s)?\s*([+\-−–]?)\s*(\d[^a-z%*]*?)\s*(%|duizend|miljoen|mln\.?|miljard|mld\.?)?\s*$/i.exec(
      text,
    );
  if (!parts) return null;
  const [, bound, sign, digits, suffix] = parts;
  const isGroup = groupedByComma.test(digits!) && !commaIsDecimal && !suffix;
  const plain = isGroup ? bare(digits!) : plainDigits(digits!);
  if (plain === null) return digitsAndGaps.test(digits!) ? 'broken' : null;
  const scale = scales[suffix?.toLowerCase().replace('.', '') ?? ''] ?? 1;
  const value = Number(scale === 1 ? plain : (Number(plain) * scale).toPrecision(15));
  const minus = sign && sign !== '+' ? '-' : '';
  return {
    text: `${minus}${scale === 1 ? plain : String(value)}`,
    value: minus ? -value : value,
    kwalificatie: bound ? 'meer-dan' : suffix === '%' ? 'percentage' : scale === 1 ? null : 'afgerond',
    isAmbiguous: isGroup && !bound && digits!.split(',').length === 2,
  };
}

/** The digits without what stands between thousands, or null where the groups are not right. */
function plainDigits(digits: string): string | null {
  if (/^\d+$/.test(digits) || grouped.test(digits)) return bare(digits);
  const decimal = withComma.test(digits) ? ',' : withPoint.test(digits) ? '.' : null;
  if (decimal === null) return null;
  const at = digits.lastIndexOf(decimal);
  return `${bare(digits.slice(0, at))}.${digits.slice(at + 1)}`;
}

function bare(digits: string): string {
  return digits.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
}

/**
 * What one step of the last digit is worth in the number that `printed` shows for `value`: 0.1 in
 * `+8,3%`, 1 in `11493%`, 100 million in `2,1 miljard`. Null where the text does not show the value.
 */
export function printedStep(printed: string, value: number): number | null {
  const numbers = printed
    .slice(0, 200)
    .matchAll(/(\d[\d.,]*)(?:[ \u00a0]?(duizend|miljoen|mln|miljard|mld)\b)?/gi);
  for (const [, digits, word] of numbers) {
    const scale = scales[word?.toLowerCase() ?? ''] ?? 1;
    const shown = digits!.replace(/[.,]+$/, '');
    const fraction = /[.,](\d+)$/.exec(shown)?.[1] ?? '';
    const whole = shown.slice(0, shown.length - fraction.length).replace(/[.,]/g, '');
    if (isAbout(Number(`${whole}.${fraction || 0}`) * scale, value)) return scale / 10 ** fraction.length;
    if (isAbout(Number(shown.replace(/[.,]/g, '')) * scale, value)) return scale;
  }
  return null;
}

/** The step that the zeros at the end of a number suggest: 1000 for 62000, 0.1 for 3.5. */
export function stepOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(Math.abs(value))) ?? [];
  if (fraction) return 1 / 10 ** fraction.length;
  return 10 ** /0*$/.exec(whole)![0].length;
}

function isAbout(a: number, b: number): boolean {
  return Math.abs(a - Math.abs(b)) <= Math.abs(b) * 1e-9;
}
