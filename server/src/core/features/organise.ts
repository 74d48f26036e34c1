import { isMap, isSeq, type Node } from 'yaml';
import type { Analysis } from '../analysis.js';
import type { Edit } from '../finding.js';
import { collectionKey } from '../model/kind.js';
import { layerById, layers } from '../model/layers.js';
import { type Alternative, alternativesUnder, topOf } from '../model/schema.js';
import type { Entry, Source } from '../model/source.js';
import { fieldsOf, spanOf } from '../model/yaml-part.js';
import { applied, linesOf } from './format/layout.js';
import { type Block, type Placed, reordered } from './organise-block.js';
import { saysTheSameInAnyOrder } from './organise-meaning.js';

/**
 * Puts keys in the order of the schema and elements in the order in which their layers are drawn.
 * Keys that the schema does not know come last, and equals stay as they stand. Comments directly above
 * a key and behind it move along; blank lines, and comments between blank lines, stay where they are.
 * Keys between braces stay as they are.
 * @returns edits in absolute offsets, in order and apart from each other; none for a document that is
 *   broken or not cut into pieces, or where moving would change more than the order.
 */
export function organise(analysis: Analysis): Edit[] {
  const { source } = analysis.document;
  // Without pieces there are anchors or flow style at the top, which reach across keys.
  if (source.problems.length > 0 || source.cut === null) return [];
  const edits = new Organiser(analysis).edits();
  return edits.length === 0 || saysTheSameInAnyOrder(source, applied(source.text, edits)) ? edits : [];
}

/** Whether there is nothing that {@link organise} would move. */
export function isOrganised(analysis: Analysis): boolean {
  return organise(analysis).length === 0;
}

class Organiser {
  private readonly source: Source;
  private readonly lines;

  constructor(private readonly analysis: Analysis) {
    this.source = analysis.document.source;
    this.lines = linesOf(this.source.text);
  }

  edits(): Edit[] {
    const { kind, sections, text } = this.source;
    const places = topOf(kind);
    const ranks = this.layerRanks();
    const items = this.source.items.map((entry, at) => ({ ...placed(entry), rank: ranks[at] ?? 0 }));
    const keys = sections.map((entry) => ({
      ...placed(entry),
      places: alternativesUnder(kind, places, entry.key.text),
    }));
    const cutUp = new Map<Placed, readonly Ranked[]>();
    keys.forEach((key, index) => {
      if (key.key !== collectionKey[kind] || isFilled(key.value)) return;
      const until = keys[index + 1]?.start ?? text.length;
      const own = items.filter(({ start }) => key.start < start && start < until);
      const last = own.at(-1);
      if (!last) return;
      key.end = last.end;
      cutUp.set(key, own);
    });
    return this.block({
      keys,
      limit: text.length,
      rank: rankBy(places),
      isTop: true,
      inside: (key, limit) => {
        const own = cutUp.get(key);
        return own ? this.items(own, key.places, limit) : this.inside(key.value, key.base, limit, key.places);
      },
    });
  }

  /** The items of one collection: a key that is there twice has two of them. */
  private items(items: readonly Ranked[], places: readonly Alternative[], limit: number): Edit[] {
    return this.block({
      keys: items.map((item) => ({
        ...item,
        places: alternativesUnder(this.source.kind, places, item.key),
      })),
      limit,
      rank: (_key, index) => items[index]!.rank,
      inside: (key, end) => this.inside(key.value, key.base, end, key.places),
    });
  }

  /** What is inside a value: its keys, or the items of its list. */
  private inside(node: Node | null, base: number, limit: number, places: readonly Alternative[]): Edit[] {
    const { kind } = this.source;
    if (isMap(node) && !node.flow) {
      const fields = fieldsOf(node);
      if (fields.length < node.items.length) return [];
      return this.block({
        keys: fields.map(({ key, value }) => ({
          key: key.text,
          start: key.span.start + base,
          end: endOf(value, key.span.end) + base,
          value,
          base,
          places: alternativesUnder(kind, places, key.text),
        })),
        limit,
        rank: rankBy(places),
        inside: (key, end) => this.inside(key.value, base, end, key.places),
      });
    }
    if (!isSeq(node) || node.flow) return [];
    const within = alternativesUnder(kind, places, 0);
    return (node.items as Node[]).flatMap((item, index) => {
      const next = spanOf(node.items[index + 1]);
      const end = next ? Math.min(limit, next.start + base) : limit;
      return this.inside(item, base, end, within);
    });
  }

  private block(block: Block): Edit[] {
    return reordered(this.source.text, this.lines, block);
  }

  /**
   * The place of each element's layer in the drawing. An element whose layer is not known stays
   * behind the one above it: its catalogue may just not have been found.
   */
  private layerRanks(): number[] {
    const { model } = this.analysis.document;
    const elements = model.kind === 'architectuur' ? model.architecture.elements : [];
    const ranks: number[] = [];
    for (const { layer, bouwsteen } of elements) {
      const entry = bouwsteen ? this.analysis.catalogue.get(bouwsteen.text) : undefined;
      const found = layerById(layer?.text) ?? layerById(entry?.lagen[0]);
      ranks.push(found ? layers.indexOf(found) : (ranks.at(-1) ?? 0));
    }
    return ranks;
  }
}

/** An item of the collection with its place among the layers. */
type Ranked = Omit<Placed, 'places'> & { readonly rank: number };

function placed({ key, value, base }: Entry): Omit<Placed, 'places'> {
  return {
    key: key.text,
    start: key.span.start + base,
    end: endOf(value, key.span.end) + base,
    value,
    base,
  };
}

function endOf(value: Node | null, keyEnd: number): number {
  return Math.max(spanOf(value)?.end ?? keyEnd, keyEnd);
}

function isFilled(value: Node | null): boolean {
  return isMap(value) || isSeq(value);
}

/** The order of the keys that the schema names; names that a user chooses have no order. */
function rankBy(places: readonly Alternative[]): (key: Placed) => number {
  const properties = places.find(({ schema }) => schema.properties)?.schema.properties;
  const order = Object.keys(properties ?? {});
  return ({ key }) => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
}
