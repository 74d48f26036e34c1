import { entryHolding } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith, titles } from '../edits/words.js';
import type { RelatedPlace } from '../finding.js';
import type { BouwsteenItem } from '../model/bouwsteen.js';
import { shift } from '../model/span.js';
import type { Rule } from './rule.js';
import { definedHere } from './unknown-name.js';

/** A name that two entries answer to leads searchers to the wrong one of them. */
export const naamDubbel: Rule = {
  id: 'naam-dubbel',
  level: 'warning',
  kinds: ['bouwstenen'],
  *checkItem(look) {
    if (!look.bouwsteen) return;
    const { id, otherNames } = look.bouwsteen;
    for (const name of otherNames) {
      const other = look.ownersOf(name.text).find((owner) => owner !== id.text);
      if (other === undefined) continue;
      yield {
        code: naamDubbel.id,
        level: naamDubbel.level,
        span: shift(name.span, look.entry.base),
        message: {
          nl: `\`${other}\` heet ook \`${name.text}\`. Wie die naam zoekt, vindt misschien de verkeerde; laat de naam bij een van de twee weg.`,
          en: `\`${other}\` is called \`${name.text}\`, too. Whoever searches for that name may find the wrong one; leave the name out of one of the two.`,
        },
        ...otherPlace(look.entries, other),
      };
    }
  },
  fixes({ span }, { document: { source } }) {
    const found = entryHolding(source, span.start);
    const name = source.text.slice(span.start, span.end);
    return found ? fixWith(titles.remove(name), removeEntry(found.block, found.entry), 'possible') : [];
  },
};

/** Where the other entry stands, if that is in the same file. */
function otherPlace(items: readonly BouwsteenItem[], id: string): { related?: readonly RelatedPlace[] } {
  const item = items.findLast((each) => each.id.text === id);
  return item ? { related: [{ span: shift(item.id.span, item.base), message: definedHere(id) }] } : {};
}
