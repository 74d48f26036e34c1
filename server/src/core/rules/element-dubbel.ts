import { collectionKey } from '../model/kind.js';
import { doubled } from './doubled.js';
import type { Rule } from './rule.js';

const nouns = {
  architectuur: { nl: 'element', en: 'element' },
  bouwstenen: { nl: 'bouwsteen', en: 'bouwsteen' },
  monitor: { nl: 'voorziening', en: 'voorziening' },
} as const;

/** Of two items with one id, readers of YAML keep only the last; the first would vanish unseen. */
export const elementDubbel: Rule = {
  id: 'element-dubbel',
  level: 'error',
  kinds: ['architectuur', 'bouwstenen', 'monitor'],
  *check({ document: { source } }) {
    const noun = nouns[source.kind];
    const words = source.items.map(({ key, base }) => ({ word: key, base }));
    yield* doubled(words, elementDubbel.id, (name) => ({
      nl: `Er is al een ${noun.nl} \`${name}\` onder \`${collectionKey[source.kind]}\`. Alleen het laatste telt; geef dit een ander id of voeg de twee samen.`,
      en: `There already is ${noun.en === 'element' ? 'an' : 'a'} ${noun.en} \`${name}\` under \`${collectionKey[source.kind]}\`. Only the last one counts; give this one another id or merge the two.`,
    }));
  },
};
