import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { type Block, blockAt, entryHolding } from '../edits/block.js';
import { insertKey } from '../edits/insert.js';
import { keyOrderAt } from '../edits/key-order.js';
import { newElement } from '../edits/new-entry.js';
import { removeEntry } from '../edits/remove.js';
import { setValue } from '../edits/set-value.js';
import type { YamlKeys } from '../edits/yaml-text.js';
import type { Edit } from '../finding.js';
import { type Element, elementOf } from '../model/architecture.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import { layerById } from '../model/layers.js';
import { placeAt } from '../model/place.js';
import { touches } from '../model/span.js';
import type { Localized } from '../taal.js';
import { occurrenceAt } from './subject.js';

/** A change that mends nothing, but that someone at this place may want. */
export interface Refactoring {
  readonly title: Localized;
  readonly kind: 'extract' | 'rewrite';
  readonly edits: readonly Edit[];
}

/** At most this many layers are offered. */
const maxLayers = 3;

/** What can be done at an absolute offset of an architecture. The other kinds have nothing of the sort. */
export function refactorings(analysis: Analysis, offset: number): Refactoring[] {
  const { source, known } = analysis.document;
  if (source.kind !== 'architectuur') return [];
  const item = source.itemAround(offset);
  const isIn = item && touches({ start: item.span.start, end: item.span.end - 1 }, offset - item.base);
  const element = isIn ? elementOf(item, known.elements) : null;
  const block = element && blockAt(analysis.document.source, ['elementen', element.id.text]);
  return [
    ...extraction(analysis, offset),
    // Of two elements with one id, the path leads to the last one.
    ...(element && block && holds(block, element)
      ? [...moves(analysis, element, block), ...standard(analysis, element, block, offset)]
      : []),
  ];
}

function holds({ owner }: Block, { id, base }: Element): boolean {
  return owner?.entry.span.start === id.span.start + base;
}

/** An element of the bouwsteen that is named here, where there is none yet. */
function extraction(analysis: Analysis, offset: number): Refactoring[] {
  const found = occurrenceAt(analysis, offset);
  if (found?.subject.kind !== 'bouwsteen') return [];
  const { id } = found.subject;
  const elements = architectureOf(analysis.document)?.elements ?? [];
  const isThere = elements.some((each) => each.id.text === id || each.bouwsteen?.text === id);
  if (isThere || !analysis.catalogue.get(id)) return [];
  return newElement(analysis, id, null).map(({ title, edits }) => ({ title, kind: 'extract', edits }));
}

/** Other layers for an element: those of its bouwsteen. */
function moves({ catalogue }: Analysis, element: Element, block: Block): Refactoring[] {
  const layers = catalogue.get(element.bouwsteen?.text ?? '')?.lagen ?? [];
  const [usual] = layers;
  if (usual === undefined) return [];
  const own = block.entries.findLast(({ key }) => key === 'laag');
  const now = element.layer?.text ?? usual;
  return layers
    .filter((layer) => layer !== now)
    .slice(0, maxLayers)
    .flatMap((layer) => {
      const name = layerById(layer)!.name;
      const order = keyOrderAt('architectuur', ['elementen', element.id.text]);
      const edits =
        own && layer === usual
          ? removeEntry(block, own)
          : own
            ? setValue({ block, entry: own }, layer)
            : insertKey(block, 'laag', layer, order);
      const title = {
        nl: `Verplaats naar de laag van de bouwsteen (${name})`,
        en: `Move to the layer of the bouwsteen (${name})`,
      };
      return edits ? [{ title, kind: 'rewrite' as const, edits }] : [];
    });
}

/** Apply or explain: of the standard at the cursor, or of one that the element does not name yet. */
function standard(analysis: Analysis, element: Element, block: Block, offset: number): Refactoring[] {
  const explanation: YamlKeys = [['leg-uit', { fill: 'Nog toe te lichten' }]];
  const { source } = analysis.document;
  const place = placeAt(source, offset);
  if (place?.path[2] === 'standaarden' && place.path.length === 4) {
    const found = entryHolding(source, offset);
    const isApplied = element.standards.some((each) => each.standard.text === place.path[3] && each.applied);
    const edits = found && setValue(found, isApplied ? explanation : 'past-toe');
    const title = isApplied
      ? { nl: 'Maak er een `leg-uit` van', en: 'Turn it into a `leg-uit`' }
      : { nl: 'Maak er `past-toe` van', en: 'Turn it into `past-toe`' };
    return edits ? [{ title, kind: 'rewrite', edits }] : [];
  }
  const next = missingStandard(analysis, element);
  if (!next) return [];
  const known = blockAt(source, ['elementen', element.id.text, 'standaarden']);
  const order = keyOrderAt('architectuur', ['elementen', element.id.text]);
  const edits = known
    ? insertKey(known, next.id, explanation)
    : insertKey(block, 'standaarden', [[next.id, explanation]], order);
  const title = {
    nl: `Voeg pas-toe-of-leg-uit toe (${next.naam})`,
    en: `Add comply-or-explain (${next.naam})`,
  };
  return edits ? [{ title, kind: 'rewrite', edits }] : [];
}

/** The standard to begin with: one that its bouwsteen is related to, otherwise one that is mandatory. */
function missingStandard({ catalogue }: Analysis, element: Element): Bouwsteen | undefined {
  const named = new Set(element.standards.map((each) => each.standard.text));
  const candidates = catalogue.all.filter(
    ({ id, soort, status }) => soort === 'standaard' && status !== 'beëindigd' && !named.has(id),
  );
  const related = catalogue.get(element.bouwsteen?.text ?? '')?.relaties.map(({ met }) => met) ?? [];
  return (
    candidates.find(({ id }) => related.includes(id)) ??
    candidates.find(({ standaardstatus }) => standaardstatus === 'verplicht') ??
    candidates[0]
  );
}
