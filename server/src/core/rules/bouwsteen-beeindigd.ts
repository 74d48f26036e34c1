import type { Bouwsteen } from '../model/bouwsteen.js';
import { dateText } from '../model/date-text.js';
import type { Word } from '../model/span.js';
import { placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** What has ended can carry nothing any more. */
export const bouwsteenBeeindigd: Rule = {
  id: 'bouwsteen-beeindigd',
  level: 'warning',
  kinds: ['architectuur'],
  isFixable: true,
  source: vision2030('6.7'),
  *checkItem(look) {
    const seen = new Set<Word>();
    const each = look.element;
    // Who wants to be rid of it knows.
    if (each.status === 'uit-te-faseren') return;
    const { element } = each;
    const words = [
      ...(element.bouwsteen ? [element.bouwsteen] : []),
      ...element.standards.flatMap(({ standard, applied }) => (applied ? standard : [])),
      ...element.relations.flatMap(({ via }) => via ?? []),
    ];
    for (const word of words) {
      const entry = look.catalogue.get(word.text);
      if (seen.has(word) || entry?.status !== 'beëindigd' || !hasEnded(entry, look.date)) continue;
      seen.add(word);
      const successor = successorOf(entry, look.catalogue.get);
      const since = entry.tot;
      const finding = governed(bouwsteenBeeindigd, placeOf(each, word), {
        what: {
          nl: `${entry.naam} is beëindigd${since ? ` (${dateText(since, 'nl')})` : ''}.`,
          en: `${entry.naam} has ended${since ? ` (${dateText(since, 'en')})` : ''}.`,
        },
        why: {
          nl: 'Goed beheer over de levensduur houdt gelijke tred met vernieuwing',
          en: 'Good life cycle management keeps up with renewal',
        },
        advice: successor
          ? {
              nl: `De opvolger is ${successor.naam} (\`${successor.id}\`).`,
              en: `Its successor is ${successor.naam} (\`${successor.id}\`).`,
            }
          : {
              nl: 'Kies een andere bouwsteen, of zet de status van het element op `uit-te-faseren`.',
              en: 'Choose another bouwsteen, or set the status of the element to `uit-te-faseren`.',
            },
      });
      yield successor
        ? {
            ...finding,
            fixes: [
              {
                title: { nl: `Vervang door \`${successor.id}\``, en: `Replace by \`${successor.id}\`` },
                edits: [{ span: finding.span, text: successor.id }],
              },
            ],
          }
        : finding;
    }
  },
};

/** Whether an ended entry had ended on the date of the document. Without a date of its own, it has. */
function hasEnded({ tot }: Bouwsteen, date: string | null): boolean {
  return !tot || !date || tot.slice(0, date.length) <= date.slice(0, tot.length);
}

/** What came in the place of an entry, and is still there; undefined where the catalogue names nothing. */
export function successorOf(
  entry: Bouwsteen,
  get: (id: string) => Bouwsteen | undefined,
): Bouwsteen | undefined {
  const seen = new Set<string>([entry.id]);
  for (let at: Bouwsteen | undefined = entry; at; ) {
    const next: string | undefined = at.relaties.find(({ soort }) => soort === 'wordt-opgevolgd-door')?.met;
    if (next === undefined || seen.has(next)) return undefined;
    seen.add(next);
    at = get(next);
    if (at && at.status !== 'beëindigd') return at;
  }
  return undefined;
}
