import { isMap, isSeq, type Node } from 'yaml';
import { blockAt } from '../edits/block.js';
import { placeAt } from '../model/place.js';
import type { Entry, Source } from '../model/source.js';
import { fieldsOf } from '../model/yaml-part.js';
import { doubled, keepOne, type PlacedWord } from './doubled.js';
import type { Rule } from './rule.js';

/** Of two equal keys in one block, readers of YAML keep only the last; the first would vanish unseen. */
export const sleutelDubbel: Rule = {
  id: 'sleutel-dubbel',
  level: 'error',
  kinds: ['architectuur', 'bouwstenen', 'monitor', 'config'],
  *checkItem({ entry: { value, base } }) {
    for (const block of blocksIn(value, null)) {
      yield* inBlock(fieldsOf(block).map(({ key }) => ({ word: key, base })));
    }
  },
  *check({ document: { source } }) {
    yield* inBlock(source.sections.map(({ key, base }) => ({ word: key, base })));
    for (const section of source.sections) {
      const collection = holdsItems(section, source) ? section.value : null;
      for (const block of blocksIn(section.value, collection)) {
        yield* inBlock(fieldsOf(block).map(({ key }) => ({ word: key, base: section.base })));
      }
    }
  },
  *fixes(finding, { document: { source } }) {
    const place = placeAt(source, finding.span.start);
    const block = place && blockAt(source, place.path.slice(0, -1));
    if (block) yield* keepOne(block, finding);
  },
};

const inBlock = (words: readonly PlacedWord[]) =>
  doubled(words, sleutelDubbel.id, (name) => ({
    nl: `De sleutel \`${name}\` staat er in dit blok al. Alleen de laatste telt; haal een van de twee weg.`,
    en: `The key \`${name}\` is already in this block. Only the last one counts; remove one of the two.`,
  }));

/** Whether the value of a section is the collection of the items, which are checked one by one. */
function holdsItems({ value, part }: Entry, source: Source): boolean {
  const [first] = fieldsOf(value);
  // Items that were read out of a section are of the piece of that section.
  if (!first || source.itemCount === 0 || source.itemAt(0).part !== part) return false;
  return source.items.some((item) => item.value === first.value && item.key === first.key);
}

/** The mappings in a value, at any depth. A list of work instead of recursion: nesting may be deep. */
function* blocksIn(value: Node | null, left: Node | null): Generator<Node> {
  const open: (Node | null)[] = [value];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null || node === left) continue;
    if (isMap(node)) {
      yield node;
      for (const field of fieldsOf(node)) open.push(field.value);
    } else if (isSeq(node)) open.push(...(node.items as Node[]));
  }
}
