import { type ElementFacts, factsIn, isBasisregistratie } from './architecture-facts.js';
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
    if (!facts?.isWhole || facts.elements.some(isReport)) return;
    // Another document may show it, and this one knows.
    if (facts.relations.some(({ to, relation }) => (to && isReport(to)) || isReportText(relation.label)))
      return;
    const told = new Set<ElementFacts>();
    for (const { relation, from, to, span } of facts.relations) {
      if (!to || !from.isOwn || told.has(to) || !isBasisregistratie(to.bouwsteen)) continue;
      if (from.status === 'uit-te-faseren' || relation.verb !== 'benadert' || relation.mode === 'schrijven')
        continue;
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

function isReport({ bouwsteen, name }: ElementFacts): boolean {
  return reports.includes(bouwsteen?.id ?? '') || isReportText(name);
}

function isReportText(text: string | null): boolean {
  return text !== null && /terugmeld|digimelding/i.test(text);
}
