import type { Relation } from '../model/architecture.js';
import { type ElementFacts, factsIn, isBasisregistratie } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** Whoever uses a register reports what seems wrong in it. */
export const terugmeldingOntbreekt: Rule = {
  id: 'terugmelding-ontbreekt',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.2.4'),
  *check(context) {
    const facts = factsIn(context);
    if (!facts?.isWhole) return;
    const { graph } = facts;
    const readers = graph.where(reads);
    if (readers.length === 0 || graph.where(tellsOfReport).length > 0) return;
    // Another document may show it, and this one knows.
    if ([...graph.reached].some((vertex) => vertex.note(tellsOfReport))) return;
    const told = new Set<ElementFacts>();
    for (const { relation, from, to, span } of readers.flatMap((vertex) => graph.at(vertex).out)) {
      if (!to || told.has(to) || !isReading(relation) || !isBasisregistratie(to.bouwsteen)) continue;
      told.add(to);
      yield governed(terugmeldingOntbreekt, span, {
        what: {
          nl: `\`${from.id}\` gebruikt ${to.name}, maar nergens staat hoe een vermoede fout wordt teruggemeld.`,
          en: `\`${from.id}\` uses ${to.name}, but nothing tells how a supposed mistake is reported back.`,
        },
        why: {
          nl: 'Vermeende onjuistheden in een basisregistratie zijn met Digimelding te melden en eenvoudig te laten corrigeren',
          en: 'Supposed mistakes in a basisregistratie can be reported with Digimelding and corrected without effort',
        },
        advice: {
          nl: 'Voeg een element toe met `bouwsteen: digimelding`, en een relatie daarheen.',
          en: 'Add an element with `bouwsteen: digimelding`, and a relation to it.',
        },
      });
    }
  },
};

const reports: readonly string[] = [
  'digimelding',
  'correctiebouwsteen',
  'meldpunt-fouten-in-overheidsregistraties',
];

/** Whether the makers of the architecture answer for it, and it reads something. */
function reads({ own, edges }: Vertex): boolean {
  return own.isOwn && own.status !== 'uit-te-faseren' && edges.some(({ relation }) => isReading(relation));
}

/** Whether it is what mistakes are reported with, or has a relation that says so. */
function tellsOfReport({ own, element, edges }: Vertex): boolean {
  if (reports.includes(own.bouwsteen?.id ?? '') || isReportText(own.name)) return true;
  return edges.length > 0 && element.relations.some(({ label }) => isReportText(label));
}

function isReading({ verb, mode }: Relation): boolean {
  return verb === 'benadert' && mode !== 'schrijven';
}

function isReportText(text: string | null): boolean {
  return text !== null && /terugmeld|digimelding/i.test(text);
}
