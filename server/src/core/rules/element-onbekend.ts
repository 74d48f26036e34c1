import { architectureOf, type Context } from '../context.js';
import { entryHolding } from '../edits/block.js';
import { layerAround, newElement } from '../edits/new-entry.js';
import { fixWith, titles } from '../edits/words.js';
import { elsewhere, type Finding, type RelatedPlace } from '../finding.js';
import { nearest } from '../model/nearest.js';
import { shift, type Word } from '../model/span.js';
import type { ViewDefinition } from '../model/view-definition.js';
import type { Localized } from '../taal.js';
import { factsIn } from './architecture-facts.js';
import { targetsIn } from './frame.js';
import type { Look } from './look.js';
import type { Rule } from './rule.js';
import { definedHere, unknownName } from './unknown-name.js';

/** A relation to nowhere would silently be missing from the picture, and so would an element of a view. */
export const elementOnbekend: Rule = {
  id: 'element-onbekend',
  level: 'error',
  kinds: ['architectuur'],
  *checkItem(look) {
    const { out, base } = look.element;
    const seen = new Set<Word>();
    for (const { relation, to } of out) {
      const { target, via } = relation;
      if (!to && !exists(look, target)) yield unknown(look, target, base);
      // A list of targets shares one `via`, which is told about once.
      if (via && !seen.has(via) && !exists(look, via) && !look.catalogue.get(via.text)) {
        seen.add(via);
        yield unknown(look, via, base);
      }
    }
  },
  *check(context) {
    for (const view of architectureOf(context.document)!.views) yield* unknownInView(context, view);
  },
  fixes({ span }, context) {
    const { source } = context.document;
    const id = source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
    // What a relation runs over may be a bouwsteen as well.
    const isWay = entryHolding(source, span.start)?.entry.key === 'via';
    const ids = context.catalogue.all.map((entry) => entry.id);
    const meant = isWay && !ids.includes(id) ? nearest(id, ids) : null;
    return [
      ...(meant === null ? [] : fixWith(titles.replace(meant), [{ span, text: meant }], 'likely')),
      ...newElement(context, id, layerAround(context, span.start)),
    ];
  },
};

/** What the names of elements are held against. */
type Known = Pick<Look, 'catalogue' | 'links' | 'targets' | 'get'>;

/** The findings about names in a view that no element has. */
export function* unknownInView(context: Context, view: ViewDefinition): Generator<Finding> {
  const { catalogue, links } = context;
  const facts = factsIn(context)!;
  const known: Known = {
    catalogue,
    links,
    get: (name) => facts.get(name),
    get targets() {
      return targetsIn(context);
    },
  };
  for (const word of [...view.elements, ...(view.around ? [view.around] : [])]) {
    if (!exists(known, word)) yield unknown(known, word, view.base, adviceInView);
  }
}

const advice: Localized = {
  nl: 'De relatie kan niet getekend worden. Voeg het element toe onder `elementen`, of verwijs met `alias/element` naar een geïmporteerd document.',
  en: 'The relation cannot be drawn. Add the element under `elementen`, or refer to an imported document with `alias/element`.',
};

const adviceInView: Localized = {
  nl: 'De weergave kan het niet tonen. Voeg het element toe onder `elementen`, of verwijs met `alias/element` naar een geïmporteerd document.',
  en: 'The view cannot show it. Add the element under `elementen`, or refer to an imported document with `alias/element`.',
};

function exists(known: Known, word: Word): boolean {
  const [alias, element] = word.text.split('/');
  if (element === undefined) return known.get(word.text) !== undefined;
  const imported = known.links.imports.get(alias!);
  // A document that cannot be read is reported where it is imported, and only there.
  return imported === null || known.get(`${alias}/${element}`) !== undefined;
}

function unknown(known: Known, word: Word, base: number, whatToDo: Localized = advice): Finding {
  const bouwsteen = known.catalogue.get(word.text);
  if (bouwsteen) return notAnElement(word, base, bouwsteen.naam);
  return unknownName({
    code: elementOnbekend.id,
    level: elementOnbekend.level,
    word,
    base,
    what: { nl: 'Het element', en: 'The element' },
    candidates: known.targets,
    advice: whatToDo,
    where: (meant) => imports(known, meant),
  });
}

/** Where an element stands that is named as `alias/element`; null for one of this document. */
function imports({ links }: Pick<Known, 'links'>, name: string): RelatedPlace | null {
  const [alias, id] = name.split('/');
  const document = id === undefined ? null : links.imports.get(alias!);
  const element = architectureOf(document)?.elements.find((each) => each.id.text === id);
  return document && element
    ? elsewhere(document, shift(element.id.span, element.base), definedHere(id!))
    : null;
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
