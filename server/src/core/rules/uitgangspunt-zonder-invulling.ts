import { shift } from '../model/span.js';
import { factsIn } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A principle that no element meets is a wish. */
export const uitgangspuntZonderInvulling: Rule = {
  id: 'uitgangspunt-zonder-invulling',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('3'),
  *check(context) {
    const facts = factsIn(context);
    if (!facts?.isWhole) return;
    const { principles } = facts.architecture;
    if (principles.length === 0) return;
    const met = facts.graph.by(principlesOf);
    const names = [...met.names];
    // Where nothing is held to anything yet there is nothing to miss, and an unknown name may be the one that is missed.
    if (names.length === 0) return;
    const known = new Set(principles.map(({ id }) => id.text));
    if (names.some((id) => !known.has(id) && !context.catalogue.uitgangspunten.has(id))) return;
    for (const { id, base } of principles) {
      if (met.has(id.text)) continue;
      yield governed(uitgangspuntZonderInvulling, shift(id.span, base), {
        what: {
          nl: `Geen enkel element voldoet aan het uitgangspunt \`${id.text}\`.`,
          en: `No element complies with the principle \`${id.text}\`.`,
        },
        why: {
          nl: 'Een architectuur brengt samenhang tussen uitgangspunten en keuzes aan',
          en: 'An architecture ties principles and choices together',
        },
        advice: {
          nl: 'Noem het onder `voldoet-aan` bij de elementen die het waarmaken, of haal het weg.',
          en: 'Name it under `voldoet-aan` with the elements that make it true, or remove it.',
        },
      });
    }
  },
};

function principlesOf({ element }: Vertex): readonly string[] {
  return element.principles.map(({ text }) => text);
}
