import { entryHolding } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith, titles } from '../edits/words.js';
import type { RelatedPlace } from '../finding.js';
import type { Catalogue } from '../model/catalogue.js';
import type { CatalogueFile } from '../model/catalogue-file.js';
import { shift } from '../model/span.js';
import type { Rule } from './rule.js';
import { definedHere } from './unknown-name.js';

/** A name that two entries answer to leads searchers to the wrong one of them. */
export const naamDubbel: Rule = {
  id: 'naam-dubbel',
  level: 'warning',
  kinds: ['bouwstenen'],
  *check({ document: { model }, catalogue }) {
    if (model.kind !== 'bouwstenen') return;
    const owners = ownersOfNames(catalogue);
    for (const { id, base, otherNames } of model.catalogue.items) {
      for (const name of otherNames) {
        const other = owners.get(name.text.toLowerCase())?.find((owner) => owner !== id.text);
        if (other === undefined) continue;
        yield {
          code: naamDubbel.id,
          level: naamDubbel.level,
          span: shift(name.span, base),
          message: {
            nl: `\`${other}\` heet ook \`${name.text}\`. Wie die naam zoekt, vindt misschien de verkeerde; laat de naam bij een van de twee weg.`,
            en: `\`${other}\` is called \`${name.text}\`, too. Whoever searches for that name may find the wrong one; leave the name out of one of the two.`,
          },
          ...otherPlace(model.catalogue, other),
        };
      }
    }
  },
  fixes({ span }, { document: { source } }) {
    const found = entryHolding(source, span.start);
    const name = source.text.slice(span.start, span.end);
    return found ? fixWith(titles.remove(name), removeEntry(found.block, found.entry), 'possible') : [];
  },
};

/** Where the other entry stands, if that is in the same file. */
function otherPlace({ items }: CatalogueFile, id: string): { related?: readonly RelatedPlace[] } {
  const item = items.findLast((each) => each.id.text === id);
  return item ? { related: [{ span: shift(item.id.span, item.base), message: definedHere(id) }] } : {};
}

/** The ids of the entries that answer to a name, abbreviation or other name, in lower case. */
function ownersOfNames(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { id, naam, afkortingen, aliassen } of catalogue.all) {
    for (const name of new Set([naam, ...afkortingen, ...aliassen].map((text) => text.toLowerCase()))) {
      const known = owners.get(name);
      if (known) known.push(id);
      else owners.set(name, [id]);
    }
  }
  return owners;
}
