import type { Context } from '../context.js';
import { entryHolding } from '../edits/block.js';
import { fixWith, titles } from '../edits/words.js';
import type { Finding, Fix } from '../finding.js';
import { allowedRelations } from '../model/archimate-relations.js';
import { type RelationVerb, relationKindByVerb } from '../model/relation-kinds.js';
import { shift } from '../model/span.js';
import { type ElementFacts, factsIn } from './architecture-facts.js';
import { governed } from './governance.js';
import type { Rule } from './rule.js';

/** Tools that exchange models refuse a relation that ArchiMate does not have. */
export const relatieNietToegestaan: Rule = {
  id: 'relatie-niet-toegestaan',
  level: 'warning',
  kinds: ['architectuur'],
  source: { document: 'ArchiMate 3.2', section: { nl: 'bijlage B', en: 'appendix B' } },
  *checkItem(look) {
    for (const { relation, from, to, span } of look.element.out) {
      const { verb } = relation;
      if (verb === 'hangt-samen-met' || !to || to === from) continue;
      const allowed = allowedBetween(from, to);
      if (!allowed || allowed.includes(verb)) continue;
      const choice = [...allowed, 'hangt-samen-met'].map((each) => `\`${each}\``).join(', ');
      const isReversed = allowedBetween(to, from)?.includes(verb);
      const kind = relationKindByVerb(verb)!.archimate;
      yield governed(relatieNietToegestaan, span, {
        what: {
          nl: `\`${verb}\` (${kind}) kan niet van \`${from.id}\` (${from.type}) naar \`${to.id}\` (${to.type}).`,
          en: `\`${verb}\` (${kind}) cannot go from \`${from.id}\` (${from.type}) to \`${to.id}\` (${to.type}).`,
        },
        why: {
          nl: 'Wie het model leest of overneemt, gaat uit van de betekenis die ArchiMate aan relaties geeft',
          en: 'Whoever reads the model or takes it over goes by the meaning that ArchiMate gives to relations',
        },
        advice: {
          nl: `${isReversed ? 'Andersom kan het wel. ' : ''}Hier kan: ${choice}. Of geef een van de elementen het \`type\` dat u bedoelt.`,
          en: `${isReversed ? 'The other way round is possible. ' : ''}Possible here: ${choice}. Or give one of the elements the \`type\` that you mean.`,
        },
      });
    }
  },
  fixes: otherVerbs,
};

/** The verbs that ArchiMate allows between what two elements may be taken for; null where a type is unknown. */
function allowedBetween(from: ElementFacts, to: ElementFacts): readonly RelationVerb[] | null {
  if (from.types.length === 1 && to.types.length === 1) return allowedRelations(from.types[0]!, to.types[0]!);
  const sets = from.types.flatMap((one) => to.types.map((other) => allowedRelations(one, other)));
  if (sets.length === 0 || sets.includes(null)) return null;
  return [...new Set(sets.flatMap((set) => set!))];
}

/** The verbs that are allowed, where the relation has no other target to which they would apply too. */
function otherVerbs({ span }: Finding, context: Context): Fix[] {
  const found = factsIn(context)?.relations.find((each) => each.span.start === span.start);
  const holder = entryHolding(context.document.source, span.start);
  const allowed = found?.to ? allowedBetween(found.from, found.to) : null;
  if (!found || !allowed || !holder || holder.block.isList) return [];
  const verbSpan = shift(found.relation.verbSpan, found.from.base);
  const verbs: RelationVerb[] = [...allowed, 'hangt-samen-met'];
  return (
    verbs
      // `wijze` belongs to `benadert` alone.
      .filter(
        (verb) => verb === 'benadert' || found.relation.mode === null || found.relation.verb !== 'benadert',
      )
      .slice(0, 4)
      .flatMap((verb) => fixWith(titles.replace(verb), [{ span: verbSpan, text: verb }], 'possible'))
  );
}
