import { architectureOf, type Context } from '../context.js';
import { entryHolding } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith, titles } from '../edits/words.js';
import { resolveUri, sameUri } from '../files.js';
import { elsewhere, type RelatedPlace } from '../finding.js';
import type { ParsedDocument } from '../model/model.js';
import { isAliasUsed } from './alias-used.js';
import type { Rule } from './rule.js';

/** Documents that import each other in a circle cannot be read or reviewed one before the other. */
export const importKringloop: Rule = {
  id: 'import-kringloop',
  level: 'warning',
  kinds: ['architectuur'],
  *check(context) {
    const { document, links } = context;
    for (const { alias, path } of architectureOf(document)!.imports) {
      if (!path || !links.circular.has(alias.text)) continue;
      yield {
        code: importKringloop.id,
        level: importKringloop.level,
        span: path.span,
        message: {
          nl: `\`${path.text}\` importeert dit document, rechtstreeks of via andere. Zo'n kring maakt onduidelijk wat waarop steunt; breng wat beide nodig hebben onder in een derde document.`,
          en: `\`${path.text}\` imports this document, directly or by way of others. Such a circle hides what rests on what; move what both need to a third document.`,
        },
        ...wayBack(context, links.imports.get(alias.text)),
      };
    }
  },
  fixes({ span }, context) {
    const { source } = context.document;
    const found = entryHolding(source, span.start);
    const alias = found?.entry.key;
    if (!found || alias == null || isAliasUsed(context, alias)) return [];
    return fixWith(titles.remove(alias), removeEntry(found.block, found.entry), 'possible');
  },
};

/** The import in the other document that leads back to this one, if it does so directly. */
function wayBack(
  { document }: Context,
  other: ParsedDocument | null | undefined,
): { related?: readonly RelatedPlace[] } {
  if (!other || sameUri(other.uri) === sameUri(document.uri)) return {};
  const back = architectureOf(other)?.imports.find(({ path }) => {
    const uri = path && resolveUri(path.text, other.uri);
    return uri && sameUri(uri) === sameUri(document.uri);
  });
  if (!back?.path) return {};
  const message = { nl: 'Hier wordt dit document geïmporteerd', en: 'This document is imported here' };
  return { related: [elsewhere(other, back.path.span, message)] };
}
