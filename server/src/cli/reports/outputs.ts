import path from 'node:path';
import { fileKindOf } from '../../core/model/kind.js';
import type { Taal } from '../../core/taal.js';
import { say, UsageError } from '../terminal.js';
import { unknownFormat } from '../unknown-format.js';
import { formats } from './formats.js';

/** Where reports go. */
export interface Outputs {
  /** The format of what goes to standard output; null where nothing does. */
  readonly shown: string | null;
  readonly files: readonly OutputFile[];
}

export interface OutputFile {
  readonly format: string;
  /** As it was given: absolute, or from the working folder. */
  readonly path: string;
}

/**
 * Reads `--format` and every `--output`. An output is `format=file`, or a file alone, which gets what
 * otherwise went to standard output, unless its name says that it is SARIF.
 * @throws {UsageError} for a format that does not exist, and for a file that is no place for a report.
 */
export function outputsFrom(format: string | undefined, outputs: readonly string[], taal: Taal): Outputs {
  if (format !== undefined) known(format, taal);
  let takesShown = false;
  const files = outputs.map((output): OutputFile => {
    const [, named, target] = /^([a-z]+)=(.*)$/s.exec(output) ?? [];
    const file = target ?? output;
    refuseSources(file, taal);
    if (named !== undefined) return { format: known(named, taal), path: file };
    if (/\.sarif(?:\.json)?$/i.test(file)) return { format: 'sarif', path: file };
    takesShown = true;
    return { format: format ?? byName(file, taal), path: file };
  });
  const places = files.map((file) => path.resolve(file.path));
  const twice = files.find((_, index) => places.indexOf(places[index]!) < index);
  if (twice) {
    throw new UsageError(
      say(
        taal,
        `Twee rapporten gaan naar "${twice.path}". Geef elk een eigen bestand.`,
        `Two reports go to "${twice.path}". Give each a file of its own.`,
      ),
    );
  }
  return { shown: takesShown ? null : (format ?? 'text'), files };
}

function known(format: string, taal: Taal): string {
  if (formats.has(format)) return format;
  throw unknownFormat(format, [...formats.keys()], taal);
}

/** The format of a file where nobody says it. */
function byName(file: string, taal: Taal): string {
  if (/\.json$/i.test(file)) return 'json';
  if (!/\.xml$/i.test(file)) return 'text';
  throw new UsageError(
    say(
      taal,
      `Zeg de vorm van "${file}", bijvoorbeeld --output junit=${file}`,
      `Say the format of "${file}", for instance --output junit=${file}`,
    ),
  );
}

/** Whoever forgets what --output takes must not lose a document by it. */
function refuseSources(file: string, taal: Taal): void {
  if (file !== '' && file !== '-' && !fileKindOf(file)) return;
  throw new UsageError(
    fileKindOf(file)
      ? say(
          taal,
          `--output schrijft een rapport; "${file}" is een document en zou verloren gaan.`,
          `--output writes a report; "${file}" is a document and would be lost.`,
        )
      : say(
          taal,
          '--output neemt een bestand, of vorm=bestand. Naar de standaarduitvoer gaat --format.',
          '--output takes a file, or format=file. What goes to standard output is said by --format.',
        ),
  );
}
