import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { plainName } from '../model/name-match.js';
import { placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** Figures, managers and duties hang on a part; the whole has others or none. */
export const onderdeelPreciezer: Rule = {
  id: 'onderdeel-preciezer',
  level: 'hint',
  kinds: ['architectuur'],
  isFixable: true,
  source: vision2030('7.2'),
  *checkItem(look) {
    const each = look.element;
    const { element, bouwsteen } = each;
    if (!bouwsteen || look.catalogue.partsOf(bouwsteen.id).length === 0) return;
    const said = [element.name?.text, element.id.text].map((text) => plainName(text ?? ''));
    // The name of the whole itself is no name of a part, even where one has it too.
    const own = look.catalogue.names.of(bouwsteen);
    const wanted = new Set(said.filter((name) => name !== '' && !own.includes(name)));
    const part = wanted.size === 0 ? null : partNamed(look.catalogue, bouwsteen, wanted);
    if (!part) return;
    const span = placeOf(each, element.bouwsteen!);
    yield {
      ...governed(onderdeelPreciezer, span, {
        what: {
          nl: `\`${each.id}\` noemt ${bouwsteen.naam}, maar lijkt het onderdeel ${part.naam} te zijn.`,
          en: `\`${each.id}\` names ${bouwsteen.naam}, but seems to be its part ${part.naam}.`,
        },
        why: {
          nl: 'Beheerder, cijfers en Europese regels horen bij het onderdeel',
          en: 'Its manager, its figures and the European rules belong to the part',
        },
        advice: { nl: `Noem \`${part.id}\`.`, en: `Name \`${part.id}\`.` },
      }),
      fixes: [
        {
          title: { nl: `Vervang door \`${part.id}\``, en: `Replace by \`${part.id}\`` },
          edits: [{ span, text: part.id }],
        },
      ],
    };
  },
};

function partNamed(catalogue: Catalogue, whole: Bouwsteen, wanted: ReadonlySet<string>): Bouwsteen | null {
  const seen = new Set<string>([whole.id]);
  const open = [whole.id];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const part of catalogue.partsOf(id)) {
      if (seen.has(part.id)) continue;
      seen.add(part.id);
      if (catalogue.names.of(part).some((name) => wanted.has(name))) return part;
      open.push(part.id);
    }
  }
  return null;
}
