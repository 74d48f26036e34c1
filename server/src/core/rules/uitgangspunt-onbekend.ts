import { newPrinciple } from '../edits/new-entry.js';
import { ownPlace } from './own-place.js';
import type { Rule } from './rule.js';
import { unknownName } from './unknown-name.js';

/** An element cannot be held to a principle that is written nowhere. */
export const uitgangspuntOnbekend: Rule = {
  id: 'uitgangspunt-onbekend',
  level: 'error',
  kinds: ['architectuur'],
  *checkItem(look) {
    const { element, base } = look.element;
    for (const word of element.principles) {
      const { catalogue } = look;
      if (look.hasPrinciple(word.text) || catalogue.uitgangspunten.has(word.text)) continue;
      yield unknownName({
        code: uitgangspuntOnbekend.id,
        level: uitgangspuntOnbekend.level,
        word,
        base,
        what: { nl: 'Het uitgangspunt', en: 'The principle' },
        candidates: [...look.principles, ...catalogue.uitgangspunten.keys()],
        advice: {
          nl: 'Zoek het op in de catalogus, of voeg het toe onder `uitgangspunten`.',
          en: 'Look it up in the catalogue, or add it under `uitgangspunten`.',
        },
        where: (meant) => ownPlace(look, meant),
      });
    }
  },
  fixes({ span }, context) {
    const id = context.document.source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
    return newPrinciple(context, id);
  },
};
