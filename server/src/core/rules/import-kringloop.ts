import { architectureOf } from '../context.js';
import type { Rule } from './rule.js';

/** Documents that import each other in a circle cannot be read or reviewed one before the other. */
export const importKringloop: Rule = {
  id: 'import-kringloop',
  level: 'warning',
  kinds: ['architectuur'],
  *check({ document, links }) {
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
      };
    }
  },
};
