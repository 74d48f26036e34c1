import { entryHolding } from '../edits/block.js';
import { fileFixes } from '../edits/file-fixes.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith, titles } from '../edits/words.js';
import type { Rule } from './rule.js';

/** Without the catalogue its bouwstenen would all seem unknown. */
export const catalogusOnleesbaar: Rule = {
  id: 'catalogus-onleesbaar',
  level: 'error',
  kinds: ['architectuur', 'monitor'],
  *check({ document, links }) {
    for (const path of document.catalogues) {
      if (links.catalogues.get(path.text) !== null) continue;
      yield {
        code: catalogusOnleesbaar.id,
        level: catalogusOnleesbaar.level,
        span: path.span,
        message: {
          nl: `De catalogus \`${path.text}\` is er niet of is niet te lezen. Het pad telt vanaf de map van dit bestand; verbeter het, of haal de regel weg.`,
          en: `The catalogue \`${path.text}\` does not exist or cannot be read. The path counts from the folder of this file; correct it, or remove the line.`,
        },
      };
    }
  },
  *fixes({ span }, context, around) {
    const { source, uri } = context.document;
    const found = entryHolding(source, span.start);
    if (!found) return;
    const text = source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
    yield* fileFixes(uri, { text, span }, 'bouwstenen', around);
    yield* fixWith(titles.remove(text), removeEntry(found.block, found.entry), 'possible');
  },
};
