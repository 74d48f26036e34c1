import type { Source } from '../model/source.js';
import type { Part } from '../model/yaml-part.js';
import { factsIn, placeOf } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import type { Notes } from './notes.js';
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
    const { graph, notes } = facts;
    const bound = graph.where(isBound);
    if (bound.length === 0) return;
    const pieces = piecesOf(context.document.source);
    const told = new Set<string>();
    for (const vertex of bound) {
      for (const { verordening } of vertex.own.bouwsteen!.eu) {
        if (told.has(verordening)) continue;
        told.add(verordening);
        if (isNamed(verordening, pieces, notes)) continue;
        const each = graph.at(vertex);
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

function isBound({ own }: Vertex): boolean {
  return own.bouwsteen !== null && own.bouwsteen.eu.length > 0;
}

/** Other names by which documents call what the catalogue calls so. */
const others: Readonly<Record<string, readonly string[]>> = {
  SDG: ['single digital gateway', 'single-digital-gateway', 'digitale toegangspoort'],
  'GDPR/Avg': ['gegevensbescherming', 'privacy'],
  eIDAS2: ['eidas'],
  Dienstenwet: ['dienstenrichtlijn'],
  'Open Data richtlijn': ['open-data', 'open data', 'opendatarichtlijn', 'open-datarichtlijn'],
  'Sectorale EU-regelgeving': ['eu-regelgeving', 'sectoral', 'verordening', 'richtlijn'],
};

/** The text of a document as the pieces that stay the same objects, and what stands outside of those. */
interface Pieces {
  readonly parts: readonly Part[];
  readonly rest: string;
}

function piecesOf({ text, cut, pieces }: Source): Pieces {
  const [first, last] = [cut?.sections[0], cut?.sections.at(-1)];
  if (!first || !last) return { parts: [], rest: text };
  return {
    parts: pieces.map(({ part }) => part),
    rest: `${text.slice(0, first.start)}\n${text.slice(last.end)}`,
  };
}

const noAnswers = () => new Map<string, boolean>();

function isNamed(regulation: string, { parts, rest }: Pieces, notes: Notes): boolean {
  const patterns = [...regulation.split('/'), ...(others[regulation] ?? [])].map((name) => {
    const word = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu');
  });
  const isIn = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
  return (
    parts.some((part) => {
      const answers = notes.of(part, noAnswers);
      const answer = answers.get(regulation) ?? isIn(part.text);
      answers.set(regulation, answer);
      return answer;
    }) || isIn(rest)
  );
}
