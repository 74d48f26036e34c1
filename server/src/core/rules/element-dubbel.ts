import { blockAt } from '../edits/block.js';
import { fixWith } from '../edits/words.js';
import { collectionKey } from '../model/kind.js';
import { factsIn } from './architecture-facts.js';
import { doubled, keepOne } from './doubled.js';
import type { Rule } from './rule.js';

const nouns = {
  architectuur: { nl: 'element', en: 'element' },
  bouwstenen: { nl: 'bouwsteen', en: 'bouwsteen' },
  monitor: { nl: 'voorziening', en: 'voorziening' },
  config: { nl: 'regel', en: 'rule' },
} as const;

/** Of two items with one id, readers of YAML keep only the last; the first would vanish unseen. */
export const elementDubbel: Rule = {
  id: 'element-dubbel',
  level: 'error',
  kinds: ['architectuur', 'bouwstenen', 'monitor', 'config'],
  *check(context) {
    // Of an architecture it is known already that there is none.
    if (factsIn(context)?.graph.hasDoubledIds === false) return;
    const { source } = context.document;
    const noun = nouns[source.kind];
    const words = source.items.map(({ key, base }) => ({ word: key, base }));
    yield* doubled(words, elementDubbel.id, (name) => ({
      nl: `Er is al een ${noun.nl} \`${name}\` onder \`${collectionKey[source.kind]}\`. Alleen het laatste telt; geef dit een ander id of voeg de twee samen.`,
      en: `There already is ${noun.en === 'element' ? 'an' : 'a'} ${noun.en} \`${name}\` under \`${collectionKey[source.kind]}\`. Only the last one counts; give this one another id or merge the two.`,
    }));
  },
  *fixes(finding, { document: { source } }) {
    const block = blockAt(source, [collectionKey[source.kind]]);
    if (!block) return;
    const { span } = finding;
    const key = source.text.slice(span.start, span.end);
    const taken = new Set(block.entries.map((entry) => entry.key));
    let number = 2;
    while (taken.has(`${key}-${number}`)) number++;
    const other = `${key}-${number}`;
    const title = { nl: `Noem dit element \`${other}\``, en: `Call this one \`${other}\`` };
    yield* keepOne(block, finding);
    // An id of a catalogue or a monitor is not free to choose.
    if (source.kind === 'architectuur' && /^[a-z0-9-]+$/.test(key)) {
      const select = { start: 0, end: other.length };
      yield* fixWith(title, [{ span, text: other, select }], 'possible');
    }
  },
};
