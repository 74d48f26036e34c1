import type { CommandContext } from '../terminal.js';
import type { CheckedFile } from './checked-file.js';
import { reportJson } from './json.js';
import { reportText } from './text.js';

/** Writes what was found as one text. The order of files and findings is theirs to keep. */
export type Format = (files: readonly CheckedFile[], context: CommandContext) => string;

/** The formats that `check --format` knows, by the word for them. */
export const formats: Readonly<Record<string, Format>> = {
  text: reportText,
  json: reportJson,
};
