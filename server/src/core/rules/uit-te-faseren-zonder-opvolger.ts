import { type ElementFacts, placeOf } from './architecture-facts.js';
import { successorOf } from './bouwsteen-beeindigd.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** Before something goes, it is known what comes in its place, or that nothing has to. */
export const uitTeFaserenZonderOpvolger: Rule = {
  id: 'uit-te-faseren-zonder-opvolger',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.7'),
  *checkItem(look) {
    const each = look.element;
    const { element, bouwsteen, status } = each;
    if (status !== 'uit-te-faseren' || !element.status || !look.isWhole) return;
    if (bouwsteen && successorOf(bouwsteen, look.catalogue.get)) return;
    if (isExplained(element.description) || hasWantedNeighbour(each)) return;
    yield governed(uitTeFaserenZonderOpvolger, placeOf(each, element.status), {
      what: {
        nl: `\`${each.id}\` verdwijnt, en er staat niet wat ervoor in de plaats komt.`,
        en: `\`${each.id}\` goes, and it does not say what takes its place.`,
      },
      why: {
        nl: 'Goed beheer over de levensduur hoort bij elke keuze',
        en: 'Good life cycle management belongs to every choice',
      },
      advice: {
        nl: 'Leg een relatie met het element dat zijn taak overneemt (`status: gewenst`), of zeg in `omschrijving` waarom het zonder opvolger vervalt.',
        en: 'Relate it to the element that takes over its task (`status: gewenst`), or say in `omschrijving` why it lapses without a successor.',
      },
    });
  },
};

/** Whether a description speaks of what comes after. */
function isExplained(description: string | null): boolean {
  return /opvolg|opgevolgd|vervang|vervalt|vervallen|overgezet|overgenomen|neemt .{1,60} over|niet meer nodig/i.test(
    description ?? '',
  );
}

/** Whether something new is related to it, or does for the same element what it does. */
function hasWantedNeighbour(each: ElementFacts): boolean {
  const isWanted = (facts: ElementFacts | null): boolean => facts?.status === 'gewenst';
  if (each.out.some(({ to }) => isWanted(to)) || each.in.some(({ from }) => isWanted(from))) return true;
  return each.out.some(({ relation, to }) =>
    to?.in.some((other) => other.relation.verb === relation.verb && isWanted(other.from)),
  );
}
