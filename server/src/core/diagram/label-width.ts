import { plainText } from './plain-text.js';
import { text } from './sizes.js';
import { textWidth } from './text-width.js';

/** The room on either side of the words. */
export const padding = 4;

/** Fonts differ a little from the measured one. */
export const tolerance = 1.04;

/** The width that a label takes when it is written in full; 0 for a line without one. */
export function labelWidth(label: string | null): number {
  const shown = plainText(label ?? '');
  return shown === '' ? 0 : Math.ceil(textWidth(shown, text.label, 'regular') * tolerance) + 2 * padding;
}
