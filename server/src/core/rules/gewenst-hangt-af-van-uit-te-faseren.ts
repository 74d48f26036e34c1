import type { RelationVerb } from '../model/relation-kinds.js';
import { type ElementFacts, placeOf, type RelationFacts } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** With these, the element that has the relation leans on its target; with the others, the target leans on it. */
const leaning: readonly RelationVerb[] = ['benadert', 'bestaat-uit', 'omvat', 'is-een', 'stroomt-naar'];
const carrying: readonly RelationVerb[] = ['bedient', 'is-toegewezen-aan', 'realiseert'];

/** What is to come cannot lean on what is to go. */
export const gewenstHangtAfVanUitTeFaseren: Rule = {
  id: 'gewenst-hangt-af-van-uit-te-faseren',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('6.7'),
  *checkItem(look) {
    const seen = new Set<unknown>();
    for (const each of look.element.out) {
      const { relation, from, span } = each;
      const { via } = relation;
      const way = via && !seen.has(via) ? look.get(via.text) : undefined;
      if (via) seen.add(via);
      if (way?.status === 'uit-te-faseren' && from.status === 'gewenst')
        yield told(placeOf(from, via!), from, way);
      const pair = dependence(each);
      if (pair) yield told(span, pair.wanted, pair.leaving);
    }
  },
};

function dependence({
  relation,
  from,
  to,
}: RelationFacts): { wanted: ElementFacts; leaving: ElementFacts } | null {
  if (!to) return null;
  const pair = leaning.includes(relation.verb)
    ? { wanted: from, leaving: to }
    : carrying.includes(relation.verb)
      ? { wanted: to, leaving: from }
      : null;
  return pair?.wanted.status === 'gewenst' && pair.leaving.status === 'uit-te-faseren' ? pair : null;
}

function told(span: RelationFacts['span'], wanted: ElementFacts, leaving: ElementFacts) {
  return governed(gewenstHangtAfVanUitTeFaseren, span, {
    what: {
      nl: `\`${wanted.id}\` moet er komen, maar leunt hier op \`${leaving.id}\`, dat verdwijnt.`,
      en: `\`${wanted.id}\` has to come, but leans on \`${leaving.id}\` here, which goes.`,
    },
    why: {
      nl: 'Goed beheer over de levensduur voorkomt dat iets nieuws op iets ouds wordt gebouwd',
      en: 'Good life cycle management keeps new things from being built on old ones',
    },
    advice: {
      nl: 'Laat het steunen op wat daarvoor in de plaats komt, of haal de relatie weg.',
      en: 'Let it lean on what takes that place, or remove the relation.',
    },
  });
}
