import type { Context } from '../context.js';
import { entryHolding, type PlacedEntry } from '../edits/block.js';
import { newEntry } from '../edits/new-entry.js';
import { removeEntry } from '../edits/remove.js';
import { replaceEntry } from '../edits/set-value.js';
import { fixWith, titles } from '../edits/words.js';
import { nameFrom, scalar, type YamlKeys } from '../edits/yaml-text.js';
import type { Finding, Fix } from '../finding.js';
import type { Word } from '../model/span.js';
import { ownPlace } from './own-place.js';
import type { Rule } from './rule.js';
import { unknownName } from './unknown-name.js';

/** A bouwsteen that no catalogue knows has no name, layer, owner or figures. */
export const bouwsteenOnbekend: Rule = {
  id: 'bouwsteen-onbekend',
  level: 'error',
  kinds: ['architectuur', 'bouwstenen'],
  *checkItem(look) {
    if (look.bouwsteen) {
      for (const word of look.bouwsteen.references) {
        if (!look.hasEntry(word.text)) yield unknown(look, word, look.entry.base);
      }
    }
    if (!look.vertex) return;
    const { element, base } = look.element;
    const words = element.standards.map(({ standard }) => standard);
    for (const word of element.bouwsteen ? [element.bouwsteen, ...words] : words) {
      if (!look.catalogue.get(word.text)) yield unknown(look, word, base);
    }
  },
  *fixes({ span }, context) {
    const { source } = context.document;
    const found = entryHolding(source, span.start);
    if (!found) return;
    const id = source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
    if (source.kind === 'bouwstenen') {
      const keys: YamlKeys = [['naam', { fill: scalar(nameFrom(id)) }]];
      const title = { nl: `Maak bouwsteen \`${id}\``, en: `Create bouwsteen \`${id}\`` };
      yield* fixWith(
        title,
        /^[a-z0-9-]+$/.test(id) ? newEntry(source, 'bouwstenen', id, keys) : null,
        'possible',
      );
      yield* fixWith(titles.remove(id), removeEntry(found.block, found.entry), 'possible');
    } else if (found.entry.key === 'bouwsteen') yield* asFreeElement(found, id);
    else yield* fixWith(titles.remove(id), removeEntry(found.block, found.entry), 'possible');
  },
};

/** An element with a name and a layer of its own needs no bouwsteen. */
function asFreeElement({ block, entry }: PlacedEntry, id: string): Fix[] {
  const has = (key: string): boolean => block.entries.some((each) => each.key === key);
  const lacking: [string, YamlKeys[number][1]][] = [];
  if (!has('naam')) lacking.push(['naam', scalar(nameFrom(id))]);
  if (!has('laag')) lacking.push(['laag', { fill: 'applicaties' }]);
  const edits = lacking.length === 0 ? removeEntry(block, entry) : replaceEntry({ block, entry }, lacking);
  return fixWith(
    {
      nl: 'Maak er een eigen element van, met `naam` en `laag`',
      en: 'Make it an element of its own, with `naam` and `laag`',
    },
    edits,
    'possible',
  );
}

function unknown(context: Pick<Context, 'catalogue' | 'links'>, word: Word, base: number): Finding {
  const { catalogue } = context;
  return unknownName({
    code: bouwsteenOnbekend.id,
    level: bouwsteenOnbekend.level,
    word,
    base,
    what: { nl: 'De bouwsteen', en: 'The bouwsteen' },
    candidates: catalogue.all.map((entry) => entry.id),
    where: (meant) => ownPlace(context, meant),
    advice: {
      nl: 'Zoek hem op in de catalogus, neem hem op in een eigen catalogus onder `catalogi`, of geef het element een eigen `naam` en `laag`.',
      en: 'Look it up in the catalogue, add it to a catalogue of your own under `catalogi`, or give the element its own `naam` and `laag`.',
    },
  });
}
