import { architectureOf, type Context } from '../context.js';
import type { Finding } from '../finding.js';
import type { Word } from '../model/span.js';
import type { Rule } from './rule.js';
import { unknownName } from './unknown-name.js';

/** A bouwsteen that no catalogue knows has no name, layer, owner or figures. */
export const bouwsteenOnbekend: Rule = {
  id: 'bouwsteen-onbekend',
  level: 'error',
  kinds: ['architectuur', 'bouwstenen'],
  *check(context) {
    for (const { word, base } of referredBouwstenen(context)) {
      if (!context.catalogue.get(word.text)) yield unknown(context, word, base);
    }
  },
};

function* referredBouwstenen({ document }: Context): Generator<{ word: Word; base: number }> {
  for (const element of architectureOf(document)?.elements ?? []) {
    const { base } = element;
    if (element.bouwsteen) yield { word: element.bouwsteen, base };
    for (const { standard } of element.standards) yield { word: standard, base };
  }
  if (document.model.kind !== 'bouwstenen') return;
  for (const { references, base } of document.model.catalogue.items) {
    for (const word of references) yield { word, base };
  }
}

function unknown({ catalogue }: Context, word: Word, base: number): Finding {
  return unknownName({
    code: bouwsteenOnbekend.id,
    level: bouwsteenOnbekend.level,
    word,
    base,
    what: { nl: 'De bouwsteen', en: 'The bouwsteen' },
    candidates: catalogue.all.map((entry) => entry.id),
    advice: {
      nl: 'Zoek hem op in de catalogus, neem hem op in een eigen catalogus onder `catalogi`, of geef het element een eigen `naam` en `laag`.',
      en: 'Look it up in the catalogue, add it to a catalogue of your own under `catalogi`, or give the element its own `naam` and `laag`.',
    },
  });
}
