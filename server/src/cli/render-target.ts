import type { Taal } from '../core/taal.js';
import { say, UsageError } from './terminal.js';
import { unknownFormat } from './unknown-format.js';

const formats = ['svg', 'json', 'png', 'pdf'] as const;
export type RenderFormat = (typeof formats)[number];

/** What of a call says in which form the drawing is wanted: the words as they were typed. */
export interface TargetOptions {
  readonly output: string | null;
  readonly format: string | null;
  readonly scale: string | null;
}

export interface RenderTarget {
  readonly format: RenderFormat;
  /** How many pixels of a PNG go into one of the drawing. */
  readonly scale: number;
}

const defaultScale = 2;
const largestScale = 20;

/**
 * Understands in which form a drawing is wanted: as --format says, or else the ending of the file, or
 * else as SVG.
 * @throws UsageError for an unknown or contradictory wish
 */
export function renderTarget({ output, format, scale }: TargetOptions, taal: Taal): RenderTarget {
  const ending = output === null ? null : /\.([^./\\]*)$/u.exec(output)?.[1]?.toLowerCase();
  const ofEnding = formats.find((one) => one === ending);
  const ofOption = formats.find((one) => one === format);
  if (format !== null && !ofOption) {
    throw unknownFormat(format, formats, taal);
  }
  if (ofOption && ofEnding && ofOption !== ofEnding) {
    throw new UsageError(
      say(
        taal,
        `De vorm ${ofOption} past niet bij "${output}". Laat --format weg, of laat de naam eindigen op .${ofOption}.`,
        `The format ${ofOption} does not suit "${output}". Leave --format out, or let the name end in .${ofOption}.`,
      ),
    );
  }
  if (output !== null && !ofOption && !ofEnding) {
    const endings = formats.map((one) => `.${one}`).join(', ');
    throw new UsageError(
      say(
        taal,
        `Onbekende vorm. Laat "${output}" eindigen op ${endings}, of geef --format.`,
        `Unknown format. Let "${output}" end in ${endings}, or give --format.`,
      ),
    );
  }
  const chosen = ofOption ?? ofEnding ?? 'svg';
  return { format: chosen, scale: scaleOf(scale, chosen, taal) };
}

function scaleOf(text: string | null, format: RenderFormat, taal: Taal): number {
  if (text === null) return defaultScale;
  if (format !== 'png') {
    throw new UsageError(
      say(
        taal,
        `--scale geldt alleen voor PNG; ${format} heeft geen beeldpunten.`,
        `--scale goes for PNG only; ${format} has no pixels.`,
      ),
    );
  }
  const scale = /^\d{1,3}(\.\d{1,4})?$/u.test(text) ? Number(text) : Number.NaN;
  if (scale > 0 && scale <= largestScale) return scale;
  throw new UsageError(
    say(
      taal,
      `--scale neemt een getal boven 0 en tot en met ${largestScale}, zoals 2 of 1.5, geen "${text}".`,
      `--scale takes a number above 0 and up to ${largestScale}, such as 2 or 1.5, not "${text}".`,
    ),
  );
}
