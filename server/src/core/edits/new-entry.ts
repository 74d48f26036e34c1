import type { Context } from '../context.js';
import type { Edit, Fix } from '../finding.js';
import type { LayerId } from '../model/layers.js';
import { layerById } from '../model/layers.js';
import type { Source } from '../model/source.js';
import { blockAt } from './block.js';
import { insertKey } from './insert.js';
import { keyOrderAt } from './key-order.js';
import { fixWith } from './words.js';
import { nameFrom, scalar, type YamlKeys } from './yaml-text.js';

const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Where no element tells its layer. */
const usualLayer: LayerId = 'applicaties';

/**
 * The fix that adds an element under an id: as the bouwsteen of that id, and otherwise with a name
 * of its own. None where the text is no id.
 * @param layer the layer of an element without bouwsteen.
 */
export function newElement({ document, catalogue }: Context, id: string, layer: string | null): Fix[] {
  if (!isId.test(id)) return [];
  const known = catalogue.get(id);
  const keys: YamlKeys = known
    ? [['bouwsteen', id]]
    : [
        ['naam', { fill: scalar(nameFrom(id)) }],
        ['laag', layer ?? usualLayer],
      ];
  const title = known
    ? {
        nl: `Maak element \`${id}\` van deze bouwsteen (${known.naam})`,
        en: `Create element \`${id}\` of this bouwsteen (${known.naam})`,
      }
    : { nl: `Maak element \`${id}\``, en: `Create element \`${id}\`` };
  return fixWith(title, newEntry(document.source, 'elementen', id, keys), 'likely');
}

/** The fix that adds an uitgangspunt under an id. None where the text is no id. */
export function newPrinciple({ document }: Context, id: string): Fix[] {
  if (!isId.test(id)) return [];
  const keys: YamlKeys = [['stelling', { fill: scalar(nameFrom(id).replaceAll('-', ' ')) }]];
  const title = { nl: `Maak uitgangspunt \`${id}\``, en: `Create principle \`${id}\`` };
  return fixWith(title, newEntry(document.source, 'uitgangspunten', id, keys), 'likely');
}

/** The edits that add an entry to a mapping at the top, and that mapping too where it is not there. */
export function newEntry(source: Source, section: string, id: string, keys: YamlKeys): Edit[] | null {
  const isThere = source.sections.some(({ key }) => key.text === section);
  const block = blockAt(source, isThere ? [section] : []);
  if (!block) return null;
  if (isThere) return insertKey(block, id, keys);
  return insertKey(block, section, [[id, keys]], keyOrderAt(source.kind, []));
}

/** The layer of the element that an absolute offset stands in, its own or that of its bouwsteen. */
export function layerAround({ document: { model }, catalogue }: Context, offset: number): LayerId | null {
  if (model.kind !== 'architectuur') return null;
  const element = model.architecture.elements.find(
    ({ base, span }) => base + span.start <= offset && offset < base + span.end,
  );
  const own = layerById(element?.layer?.text);
  return own?.id ?? catalogue.get(element?.bouwsteen?.text ?? '')?.lagen[0] ?? null;
}
