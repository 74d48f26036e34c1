import { factsIn, placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A regulation works directly; who decides on an architecture has to see that it is there. */
export const euVerplichtingOnbenoemd: Rule = {
  id: 'eu-verplichting-onbenoemd',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('3'),
  *check(context) {
    const facts = factsIn(context);
    // A concept need not be complete.
    const { status } = facts?.architecture ?? {};
    if (!facts || (status !== 'ter-review' && status !== 'vastgesteld')) return;
    const told = new Set<string>();
    for (const each of facts.elements) {
      for (const { verordening } of each.bouwsteen?.eu ?? []) {
        if (told.has(verordening)) continue;
        told.add(verordening);
        if (isNamed(verordening, context.document.source.text)) continue;
        yield governed(euVerplichtingOnbenoemd, placeOf(each, each.element.bouwsteen!), {
          what: {
            nl: `Voor ${each.bouwsteen!.naam} geldt ${verordening}, en dit document noemt die nergens.`,
            en: `${verordening} applies to ${each.bouwsteen!.naam}, and this document names it nowhere.`,
          },
          why: {
            nl: 'Een verordening werkt rechtstreeks, dus de architectuur houdt rekening met haar gevolgen',
            en: 'A regulation works directly, so that the architecture takes its consequences into account',
          },
          advice: {
            nl: 'Neem haar op als element of uitgangspunt, of zeg in een omschrijving wat zij hier betekent.',
            en: 'Add it as an element or a principle, or say in a description what it means here.',
          },
        });
      }
    }
  },
};

/** Other names by which documents call what the catalogue calls so. */
const others: Readonly<Record<string, readonly string[]>> = {
  SDG: ['single digital gateway', 'single-digital-gateway', 'digitale toegangspoort'],
  'GDPR/Avg': ['gegevensbescherming', 'privacy'],
  eIDAS2: ['eidas'],
  Dienstenwet: ['dienstenrichtlijn'],
  'Open Data richtlijn': ['open-data', 'open data', 'opendatarichtlijn', 'open-datarichtlijn'],
  'Sectorale EU-regelgeving': ['eu-regelgeving', 'sectoral', 'verordening', 'richtlijn'],
};

function isNamed(regulation: string, text: string): boolean {
  const names = [...regulation.split('/'), ...(others[regulation] ?? [])];
  return names.some((name) => {
    const word = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu').test(text);
  });
}
