import { type ElementFacts, factsIn, type RelationFacts } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import { removeRelation } from './relation-removal.js';
import type { Rule } from './rule.js';

/** What is a part of its own part has no place in a picture that draws parts within their whole. */
export const bestaatUitKringloop: Rule = {
  id: 'bestaat-uit-kringloop',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('4'),
  *check(context) {
    const facts = factsIn(context);
    if (!facts) return;
    // Only what has a part can be in a circle.
    const wholes = facts.graph.where(hasPart).map((each) => facts.graph.at(each));
    if (wholes.length === 0) return;
    const circles = circlesOf(wholes);
    for (const each of wholes.flatMap(({ out }) => out)) {
      if (!isPart(each) || each.to === each.from || !each.to) continue;
      if (circles.get(each.from) !== circles.get(each.to)) continue;
      yield governed(bestaatUitKringloop, each.span, {
        what: {
          nl: `\`${each.from.id}\` is zo een deel van zichzelf, via \`${each.to.id}\`.`,
          en: `This makes \`${each.from.id}\` a part of itself, by way of \`${each.to.id}\`.`,
        },
        why: {
          nl: 'Een gelaagde beschrijving gaat van het geheel naar de delen, en een kring heeft geen geheel',
          en: 'A layered description goes from the whole to its parts, and a circle has no whole',
        },
        advice: {
          nl: 'Haal een van de relaties in de kring weg, of maak er `hangt-samen-met` van.',
          en: 'Remove one of the relations in the circle, or turn it into `hangt-samen-met`.',
        },
      });
    }
  },
  fixes: (finding, context) => removeRelation(finding, context, 'possible'),
};

function hasPart({ edges }: Vertex): boolean {
  return edges.some(isPart);
}

function isPart({ relation }: Pick<RelationFacts, 'relation'>): boolean {
  return relation.verb === 'bestaat-uit' || relation.verb === 'omvat';
}

/**
 * A number for each element; those with the same number lead to each other. Tarjan's strongly
 * connected components, without recursion, since circles may be as long as the document.
 */
function circlesOf(elements: readonly ElementFacts[]): ReadonlyMap<ElementFacts, number> {
  const order = new Map<ElementFacts, number>();
  const low = new Map<ElementFacts, number>();
  const circle = new Map<ElementFacts, number>();
  const waiting: ElementFacts[] = [];
  let circles = 0;
  for (const root of elements) {
    if (order.has(root)) continue;
    const path: { at: ElementFacts; parts: ElementFacts[]; next: number }[] = [];
    const enter = (at: ElementFacts): void => {
      order.set(at, order.size);
      low.set(at, order.get(at)!);
      waiting.push(at);
      path.push({ at, parts: at.out.filter(isPart).flatMap(({ to }) => to ?? []), next: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const part = step.parts[step.next++];
      if (part && !order.has(part)) enter(part);
      else if (part) {
        if (!circle.has(part)) low.set(step.at, Math.min(low.get(step.at)!, order.get(part)!));
      } else {
        path.pop();
        const above = path.at(-1);
        if (above) low.set(above.at, Math.min(low.get(above.at)!, low.get(step.at)!));
        if (low.get(step.at) !== order.get(step.at)) continue;
        for (let last = waiting.pop(); last; last = waiting.pop()) {
          circle.set(last, circles);
          if (last === step.at) break;
        }
        circles++;
      }
    }
  }
  return circle;
}
