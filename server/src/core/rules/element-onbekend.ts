import { architectureOf, type Context } from '../context.js';
import type { Finding } from '../finding.js';
import type { Architecture } from '../model/architecture.js';
import { shift, type Word } from '../model/span.js';
import type { Rule } from './rule.js';
import { unknownName } from './unknown-name.js';

/** A relation to nowhere would silently be missing from the picture. */
export const elementOnbekend: Rule = {
  id: 'element-onbekend',
  level: 'error',
  kinds: ['architectuur'],
  *check(context) {
    const architecture = architectureOf(context.document)!;
    const ids = new Set(architecture.elements.map((element) => element.id.text));
    const seen = new Set<Word>();
    for (const { relations, base } of architecture.elements) {
      for (const { target, via } of relations) {
        if (!exists(context, ids, target)) yield unknown(context, ids, target, base);
        // A list of targets shares one `via`, which is told about once.
        if (via && !seen.has(via) && !exists(context, ids, via) && !context.catalogue.get(via.text)) {
          seen.add(via);
          yield unknown(context, ids, via, base);
        }
      }
    }
  },
};

function exists({ links }: Context, ids: ReadonlySet<string>, word: Word): boolean {
  const [alias, element] = word.text.split('/');
  if (element === undefined) return ids.has(word.text);
  const imported = links.imports.get(alias!);
  // A document that cannot be read is reported where it is imported, and only there.
  if (imported === null) return true;
  return elementIds(architectureOf(imported)).includes(element);
}

function elementIds(architecture: Architecture | null): string[] {
  return architecture?.elements.map(({ id }) => id.text) ?? [];
}

function unknown(context: Context, ids: ReadonlySet<string>, word: Word, base: number): Finding {
  const { links, catalogue } = context;
  const imported = [...links.imports].flatMap(([alias, document]) =>
    elementIds(architectureOf(document)).map((id) => `${alias}/${id}`),
  );
  const known = catalogue.get(word.text);
  if (known) return notAnElement(word, base, known.naam);
  return unknownName({
    code: elementOnbekend.id,
    level: elementOnbekend.level,
    word,
    base,
    what: { nl: 'Het element', en: 'The element' },
    candidates: [...ids, ...imported],
    advice: {
      nl: 'De relatie kan niet getekend worden. Voeg het element toe onder `elementen`, of verwijs met `alias/element` naar een geïmporteerd document.',
      en: 'The relation cannot be drawn. Add the element under `elementen`, or refer to an imported document with `alias/element`.',
    },
  });
}

/** Many write the id of a bouwsteen where its element is meant. */
function notAnElement(word: Word, base: number, name: string): Finding {
  return {
    code: elementOnbekend.id,
    level: elementOnbekend.level,
    span: shift(word.span, base),
    message: {
      nl: `\`${word.text}\` is een bouwsteen (${name}), maar nog geen element van deze architectuur. Voeg onder \`elementen\` een element toe met \`bouwsteen: ${word.text}\`.`,
      en: `\`${word.text}\` is a bouwsteen (${name}), but not yet an element of this architecture. Add an element with \`bouwsteen: ${word.text}\` under \`elementen\`.`,
    },
  };
}
