import { factsIn, idPlace } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

const digital =
  /website|webpagina|webformulier|portaal|internet|online|digita|e-?mail|\bchat|\bapp\b|\bapi\b|mijn[\s-]|social media|berichtenbox/i;

/** Who cannot or will not use a computer keeps a way in. */
export const geenNietDigitaalKanaal: Rule = {
  id: 'geen-niet-digitaal-kanaal',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.1.3'),
  *check(context) {
    const facts = factsIn(context);
    if (!facts?.isWhole) return;
    const { graph } = facts;
    const channels = graph.where(isChannel);
    // Whoever describes no channels does not say that there are none, and a channel that may be either is unknown.
    if (channels.length === 0 || !channels.every((vertex) => vertex.note(isDigital))) return;
    for (const vertex of graph.where(isForCitizens)) {
      const each = graph.at(vertex);
      yield governed(geenNietDigitaalKanaal, idPlace(each), {
        what: {
          nl: `\`${each.id}\` is er voor burgers, maar alle kanalen in deze architectuur zijn digitaal.`,
          en: `\`${each.id}\` is there for citizens, but all channels in this architecture are digital.`,
        },
        why: {
          nl: 'Voor burgers is er altijd ook een niet-digitaal kanaal',
          en: 'For citizens there always is a channel that is not digital as well',
        },
        advice: {
          nl: 'Neem de balie, de telefoon of de post op in de laag `kanalen`, ook als die al bestaan.',
          en: 'Add the desk, the telephone or the post to the layer `kanalen`, also where they exist already.',
        },
      });
    }
  },
};

function isChannel({ own }: Vertex): boolean {
  return own.layer === 'kanalen';
}

/** Whether it is a service for citizens that will stay, and that the makers of the architecture answer for. */
function isForCitizens({ own: { layer, isOwn, status }, element }: Vertex): boolean {
  if (layer !== 'diensten-en-producten' || !isOwn || status === 'uit-te-faseren') return false;
  return element.audiences.some(({ text }) => text === 'burgers');
}

function isDigital({ element, own: { name, type, bouwsteen } }: Vertex): boolean {
  return (
    type === 'application-interface' ||
    bouwsteen?.id === 'mijnomgevingen' ||
    digital.test(name) ||
    digital.test(element.id.text)
  );
}
