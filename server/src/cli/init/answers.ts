import { presets } from '../../core/config/presets.js';
import { nameFrom } from '../../core/edits/yaml-text.js';
import type { Preset } from '../../core/model/config-file.js';
import type { Localized, Taal } from '../../core/taal.js';
import { say } from '../terminal.js';
import { type Ci, ciNames } from './ci-files.js';

/** What `init` must know before it writes anything. */
export interface Answers {
  readonly name: string;
  /** Who decides about the architecture; empty where nobody was named. */
  readonly owner: string;
  /** A year. */
  readonly horizon: number;
  readonly preset: Preset;
  readonly ci: Ci;
}

/** A text that somebody typed, as the answer that it is, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** One thing to ask: on the command line by its option, in a terminal by its question. */
export interface Question<K extends keyof Answers = keyof Answers> {
  readonly key: K;
  readonly asks: Localized;
  /** What an empty answer means, as it is shown behind the question. */
  default(folderName: string): string;
  read(text: string, taal: Taal): Read<Answers[K]>;
}

const presetNames = Object.keys(presets) as Preset[];

const name: Question<'name'> = {
  key: 'name',
  asks: { nl: 'Hoe heet de architectuur?', en: 'What is the architecture called?' },
  default: (folderName) => nameFrom(oneLine(folderName).replaceAll('-', ' ')) || 'Mijn architectuur',
  read(text, taal) {
    const value = oneLine(text);
    if (value !== '') return { value };
    return { problem: say(taal, 'Geef de architectuur een naam.', 'Give the architecture a name.') };
  },
};

const owner: Question<'owner'> = {
  key: 'owner',
  asks: {
    nl: 'Welke organisatie besluit erover? (mag leeg blijven)',
    en: 'Which organisation decides about it? (may be left empty)',
  },
  default: () => '',
  read: (text) => ({ value: oneLine(text) }),
};

const horizon: Question<'horizon'> = {
  key: 'horizon',
  asks: { nl: 'In welk jaar moet het zover zijn?', en: 'In which year should it be reality?' },
  // The year of the vision that the rules of the governance come from.
  default: () => '2030',
  read(text, taal) {
    const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
    if (year >= 2000 && year <= 2100) return { value: year };
    return {
      problem: say(
        taal,
        `De horizon is een jaar van 2000 tot en met 2100, geen "${text}".`,
        `The horizon is a year from 2000 to 2100, not "${text}".`,
      ),
    };
  },
};

const preset: Question<'preset'> = {
  key: 'preset',
  asks: { nl: 'Welke regels gelden?', en: 'Which rules hold?' },
  default: () => 'aanbevolen',
  read: (text, taal) => oneOf(presetNames, text, 'preset', taal),
};

const ci: Question<'ci'> = {
  key: 'ci',
  asks: { nl: 'Waar draait de controle?', en: 'Where does the check run?' },
  default: () => 'none',
  read: (text, taal) => oneOf(ciNames, text, 'ci', taal),
};

/** The questions, in the order in which they are asked. */
export const questions: readonly Question[] = [name, owner, horizon, preset, ci];

/** The words to choose from, for questions that take one of a few. */
export function choicesOf(key: keyof Answers): readonly string[] {
  return key === 'preset' ? presetNames : key === 'ci' ? ciNames : [];
}

/** A name as the beginning of a file name and as an id: `Café 't Loket` becomes `cafe-t-loket`. */
export function idFrom(text: string): string {
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return id || 'architectuur';
}

function oneOf<T extends string>(known: readonly T[], text: string, option: string, taal: Taal): Read<T> {
  const found = known.find((each) => each === text.trim().toLowerCase());
  if (found) return { value: found };
  return {
    problem: say(
      taal,
      `--${option} kent "${text}" niet. Kies uit: ${known.join(', ')}.`,
      `--${option} does not know "${text}". Choose from: ${known.join(', ')}.`,
    ),
  };
}

/** Text on one line, without what steers a terminal and without halves of characters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD\uE000-\uF8FF\s]+/gu, ' ').trim();
}
