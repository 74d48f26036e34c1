import type { ElementFacts } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** Systems that are tied to each other one by one are hard to replace; an API is there for all. */
export const uitwisselingZonderApi: Rule = {
  id: 'uitwisseling-zonder-api',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.2.1'),
  *checkItem(look) {
    for (const { relation, from, to, span } of look.element.out) {
      if (relation.verb !== 'stroomt-naar' || relation.via || !to || to === from) continue;
      if (!isApplication(from) || !isApplication(to) || isSameWhole(from, to)) continue;
      yield governed(uitwisselingZonderApi, span, {
        what: {
          nl: `Van \`${from.id}\` gaan gegevens rechtstreeks naar \`${to.id}\`.`,
          en: `From \`${from.id}\`, data go to \`${to.id}\` directly.`,
        },
        why: {
          nl: 'Voorzieningen wisselen bij voorkeur over API’s gegevens uit',
          en: 'Voorzieningen preferably exchange data over APIs',
        },
        advice: {
          nl: 'Noem achter `via` de API of de standaard waarover het gaat, of maak een element in de laag `apis-en-services`.',
          en: 'Name behind `via` the API or the standard that it runs over, or make an element in the layer `apis-en-services`.',
        },
      });
    }
  },
};

function isApplication({ layer, type, status }: ElementFacts): boolean {
  return layer === 'applicaties' && type === 'application-component' && status !== 'uit-te-faseren';
}

/** Whether one is a part of the other, or both of one whole: what happens inside is no exchange. */
function isSameWhole(a: ElementFacts, b: ElementFacts): boolean {
  const wholes = (part: ElementFacts): ElementFacts[] => [
    part,
    ...part.in.flatMap(({ relation, from }) =>
      relation.verb === 'bestaat-uit' || relation.verb === 'omvat' ? from : [],
    ),
  ];
  const known = wholes(a);
  return wholes(b).some((each) => known.includes(each));
}
