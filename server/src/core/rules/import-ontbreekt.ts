import { architectureOf } from '../context.js';
import { entryHolding } from '../edits/block.js';
import { fileFixes } from '../edits/file-fixes.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith, titles } from '../edits/words.js';
import { isAliasUsed } from './alias-used.js';
import type { Rule } from './rule.js';

/** Elements of a document that cannot be read are missing from the picture. */
export const importOntbreekt: Rule = {
  id: 'import-ontbreekt',
  level: 'error',
  kinds: ['architectuur'],
  *check({ document, links }) {
    for (const { alias, path } of architectureOf(document)!.imports) {
      if (!path || links.imports.get(alias.text) !== null) continue;
      yield {
        code: importOntbreekt.id,
        level: importOntbreekt.level,
        span: path.span,
        message: {
          nl: `De architectuur \`${path.text}\` is er niet of is niet te lezen. Het pad telt vanaf de map van dit bestand; verbeter het, of haal de regel weg.`,
          en: `The architecture \`${path.text}\` does not exist or cannot be read. The path counts from the folder of this file; correct it, or remove the line.`,
        },
      };
    }
  },
  *fixes({ span }, context, around) {
    const { source, uri } = context.document;
    const found = entryHolding(source, span.start);
    if (!found) return;
    const text = source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
    yield* fileFixes(uri, { text, span }, 'architectuur', around);
    if (!isAliasUsed(context, found.entry.key ?? ''))
      yield* fixWith(titles.remove(text), removeEntry(found.block, found.entry), 'possible');
  },
};
