import { entryHolding } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith, titles } from '../edits/words.js';
import { shift } from '../model/span.js';
import type { Look } from './look.js';
import type { Rule } from './rule.js';

/** What is a part of itself has no whole, and would never be shown in the catalogue. */
export const onderdeelVanKringloop: Rule = {
  id: 'onderdeel-van-kringloop',
  level: 'error',
  kinds: ['bouwstenen'],
  *checkItem(look) {
    if (!look.bouwsteen) return;
    const { id, wholes } = look.bouwsteen;
    for (const whole of wholes) {
      if (!leadsTo(look, whole.text, id.text)) continue;
      yield {
        code: onderdeelVanKringloop.id,
        level: onderdeelVanKringloop.level,
        span: shift(whole.span, look.entry.base),
        message: {
          nl: `\`${id.text}\` is zo een onderdeel van zichzelf, via \`${whole.text}\`. Zonder geheel staat het nergens in de catalogus; haal een van de verwijzingen in de kring weg.`,
          en: `This makes \`${id.text}\` a part of itself, by way of \`${whole.text}\`. Without a whole it stands nowhere in the catalogue; remove one of the references in the circle.`,
        },
      };
    }
  },
  fixes({ span }, { document: { source } }) {
    const found = entryHolding(source, span.start);
    const whole = source.text.slice(span.start, span.end);
    return found ? fixWith(titles.remove(whole), removeEntry(found.block, found.entry), 'possible') : [];
  },
};

/** Whether following onderdeel-van from one entry arrives at another. */
function leadsTo(look: Look, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...look.wholesOf(id));
  }
  return false;
}
