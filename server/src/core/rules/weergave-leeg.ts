import type { Context } from '../context.js';
import { plateOf } from '../diagram/view.js';
import { selectionOf } from '../diagram/views.js';
import { shift } from '../model/span.js';
import { factsIn } from './architecture-facts.js';
import type { Graph, Vertex } from './architecture-graph.js';
import { unknownInView } from './element-onbekend.js';
import type { Rule } from './rule.js';

/** A view in which nothing is left to see was meant to show something. */
export const weergaveLeeg: Rule = {
  id: 'weergave-leeg',
  level: 'warning',
  kinds: ['architectuur'],
  *check(context) {
    const facts = factsIn(context);
    if (!facts || facts.architecture.views.length === 0) return;
    const { views } = facts.architecture;
    const draws = drawing(context, facts.graph);
    // Where nothing is drawn at all, it is not the views that are at fault.
    if (!draws(() => true)) return;
    for (const view of views) {
      const { around, layers, elements, statuses, domains, kinds } = selectionOf(view);
      // An element is always among those around it, and nothing lies around one that is not drawn.
      const isShown = (each: Drawn): boolean =>
        around
          ? each.id === around.id
          : passes(layers, each.layer) &&
            passes(elements, each.id) &&
            passes(statuses, each.status) &&
            passes(domains, each.domain) &&
            passes(kinds, each.soort);
      // A name that does not exist is reported as such, and explains the emptiness.
      if (draws(isShown) || !unknownInView(context, view).next().done) continue;
      const { text } = view.id;
      yield {
        code: weergaveLeeg.id,
        level: weergaveLeeg.level,
        span: shift(view.id.span, view.base),
        message: {
          nl: `De weergave \`${text}\` toont geen enkel element, want geen element voldoet aan al haar sleutels tegelijk. Laat een sleutel weg of maak een lijst langer.`,
          en: `The view \`${text}\` shows no element at all, since no element passes all of its keys at once. Leave out a key or make a list longer.`,
        },
      };
    }
  },
};

/** What a view asks of an element that is drawn. */
interface Drawn {
  readonly id: string;
  readonly layer: string | null;
  readonly status: string;
  readonly domain?: string;
  readonly soort?: string;
}

/** Tells whether anything is drawn that passes a test. To draw the whole plate for that costs too much. */
function drawing(context: Context, graph: Graph): (test: (each: Drawn) => boolean) => boolean {
  let whole: readonly Drawn[] | undefined;
  return (test) => {
    const isShown = (vertex: Vertex): boolean => {
      const each = drawnOf(vertex);
      // Of two with one id, the last one is drawn.
      return each !== null && test(each) && (!graph.hasDoubledIds || graph.find(each.id) === vertex);
    };
    if (graph.vertices.some(isShown)) return true;
    // Only a document that imports draws more than its own elements.
    if (context.links.imports.size === 0) return false;
    whole ??= plateOf(context)?.elements ?? [];
    return whole.some(test);
  };
}

function drawnOf({ own: { id, layer, bouwsteen, status } }: Vertex): Drawn | null {
  if (layer === null) return null;
  return {
    id,
    layer,
    status: status === 'gewenst' || status === 'uit-te-faseren' ? status : 'bestaand',
    ...(bouwsteen?.domein && { domain: bouwsteen.domein }),
    ...(bouwsteen?.soort && { soort: bouwsteen.soort }),
  };
}

function passes(allowed: readonly string[] | null, value: string | null | undefined): boolean {
  return allowed === null || (value != null && allowed.includes(value));
}
