import { isScalar, type Node } from 'yaml';
import type { Level } from '../finding.js';
import type { Entry, Source } from './source.js';
import { shift, type Word } from './span.js';
import { type Field, fieldsOf, itemsOf, textOf, valueUnder, wordOf } from './yaml-part.js';

export type Preset = 'aanbevolen' | 'streng' | 'alleen-schema';

export const presetNames: readonly Preset[] = ['aanbevolen', 'streng', 'alleen-schema'];

/** Which rules a repository wants, as `bouwstenen.config.yaml` says. */
export interface Config {
  readonly preset: Preset;
  /** In the order of the text; the last one about a rule counts. */
  readonly rules: readonly RuleSetting[];
  /** In the order of the text; later ones count over earlier ones. */
  readonly exceptions: readonly ConfigException[];
  /** Patterns of the files that are not checked. */
  readonly skipped: readonly string[];
}

/** What a repository says about one rule. */
export interface RuleSetting {
  /** As written, at its absolute place. */
  readonly id: Word;
  /** Null where it says nothing about the level, or nothing that can be read. */
  readonly level: Level | 'off' | null;
  readonly options: readonly OptionSetting[];
}

export interface OptionSetting {
  readonly name: Word;
  readonly value: number;
}

export interface ConfigException {
  /** Patterns of paths; see glob.ts. */
  readonly paths: readonly string[];
  readonly preset: Preset | null;
  readonly rules: readonly RuleSetting[];
}

/** What holds where no file says anything. */
export const defaultConfig: Config = { preset: 'aanbevolen', rules: [], exceptions: [], skipped: [] };

/** The words for levels in the configuration. */
export const levelWords: Readonly<Record<string, Level | 'off'>> = {
  fout: 'error',
  waarschuwing: 'warning',
  opmerking: 'info',
  tip: 'hint',
  uit: 'off',
};

/** Reads a configuration. For what cannot be read, the default holds; the schema reports it. */
export function readConfigFile(source: Source): Config {
  const section = (key: string): Entry | undefined =>
    source.sections.findLast((entry) => entry.key.text === key);
  const exceptions = section('uitzonderingen');
  return {
    preset: presetFrom(section('preset')?.value) ?? defaultConfig.preset,
    rules: source.items.map((entry) => ruleSetting(entry, entry.base)),
    exceptions: exceptions
      ? itemsOf(exceptions.value).map((node) => readException(node, exceptions.base))
      : [],
    skipped: texts(section('overslaan')?.value),
  };
}

function readException(node: Node, base: number): ConfigException {
  const fields = fieldsOf(node);
  return {
    paths: texts(valueUnder(fields, 'paden')),
    preset: presetFrom(valueUnder(fields, 'preset')),
    rules: fieldsOf(valueUnder(fields, 'regels')).map((field) => ruleSetting(field, base)),
  };
}

function ruleSetting({ key, value }: Field, base: number): RuleSetting {
  const fields = fieldsOf(value);
  return {
    id: absolute(key, base),
    level: levelFrom(isScalar(value) ? value : valueUnder(fields, 'niveau')),
    options: fieldsOf(valueUnder(fields, 'opties')).flatMap(({ key: name, value: number }) =>
      isScalar(number) && typeof number.value === 'number'
        ? { name: absolute(name, base), value: number.value }
        : [],
    ),
  };
}

function absolute({ text, span }: Word, base: number): Word {
  return { text, span: shift(span, base) };
}

function levelFrom(node: unknown): RuleSetting['level'] {
  const word = textOf(node);
  return word !== null && Object.hasOwn(levelWords, word) ? levelWords[word]! : null;
}

function presetFrom(node: unknown): Preset | null {
  const word = textOf(node);
  return presetNames.find((name) => name === word) ?? null;
}

function texts(node: unknown): string[] {
  return itemsOf(node).flatMap((item) => wordOf(item)?.text ?? []);
}
