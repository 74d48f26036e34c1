import type { Analysis } from '../analysis.js';
import { architectureOf, type World } from '../context.js';
import { sameUri } from '../files.js';
import type { Mention } from '../model/mention.js';
import type { Localized } from '../taal.js';
import { occurrencesOf, type Subject } from './subject.js';

/**
 * Why a subject cannot get another id: because that one is taken where the two would meet, so that
 * words would come to name something else. Null where it is free.
 * @param analyses all documents in which the old id or the new one occurs, and the one that defines it.
 */
export function clash(
  subject: Subject,
  id: string,
  analyses: readonly Analysis[],
  world: World,
): Localized | null {
  if (subject.kind === 'indicator') return indicatorClash(subject, id, analyses, world);
  const isHome = ({ document }: Analysis): boolean =>
    subject.uri !== null && sameUri(document.uri) === sameUri(subject.uri);
  for (const analysis of analyses) {
    const isTaken = isHome(analysis)
      ? takenAtHome(subject, id, analysis, world)
      : takenElsewhere(subject, id, analysis, world);
    if (isTaken) return taken(id, analysis);
  }
  return null;
}

/** Whether an id is taken in the document that defines the subject. */
function takenAtHome(subject: Subject, id: string, analysis: Analysis, world: World): boolean {
  const { document, catalogue } = analysis;
  const architecture = architectureOf(document);
  switch (subject.kind) {
    case 'element': {
      const isElement = architecture?.elements.some((element) => element.id.text === id) ?? false;
      // What runs over a bouwsteen would come to run over the element of that name.
      return isElement || document.mentions.some(({ what, text }) => what === 'kanaal' && text === id);
    }
    case 'alias':
      return architecture?.imports.some(({ alias }) => alias.text === id) ?? false;
    case 'uitgangspunt':
      return (
        (architecture?.principles.some((principle) => principle.id.text === id) ?? false) ||
        catalogue.uitgangspunten.has(id)
      );
    case 'bouwsteen':
      return catalogue.get(id) !== undefined || doubles(subject, id, analysis, world);
    default:
      return false;
  }
}

/** Whether an id is taken in another document that sees the catalogue in which the subject stands. */
function takenElsewhere(subject: Subject, id: string, analysis: Analysis, world: World): boolean {
  if (subject.kind !== 'bouwsteen' && subject.kind !== 'uitgangspunt') return false;
  const { document, links, catalogue } = analysis;
  const seesIt = [...links.catalogues.values()].some(
    (linked) => linked && subject.uri !== null && sameUri(linked.uri) === sameUri(subject.uri),
  );
  if (!seesIt) return false;
  const architecture = architectureOf(document);
  if (subject.kind === 'uitgangspunt') {
    const isOwn = architecture?.principles.some((principle) => principle.id.text === id) ?? false;
    return isOwn || catalogue.uitgangspunten.has(id);
  }
  if (catalogue.get(id) !== undefined || doubles(subject, id, analysis, world)) return true;
  const isElement = architecture?.elements.some((element) => element.id.text === id) ?? false;
  // What runs over the bouwsteen would come to run over the element.
  return isElement && document.mentions.some(({ what, text }) => what === 'kanaal' && text === subject.id);
}

/** Whether a bouwsteen under another id would stand beside a key with that id. */
function doubles(subject: Subject, id: string, analysis: Analysis, world: World): boolean {
  const { mentions, source } = analysis.document;
  const taken = mentions.filter(({ what, text }) => what === 'bouwsteen' && text === id);
  if (taken.length === 0) return false;
  if (source.kind === 'monitor') return occurrencesOf(subject, analysis, world.catalogue).length > 0;
  const items = new Set(
    mentions.filter(({ what, text }) => what === 'bouwsteen' && text === subject.id).map(({ item }) => item),
  );
  return taken.some(({ item }: Mention) => item !== null && items.has(item));
}

function indicatorClash(
  { voorziening }: Extract<Subject, { kind: 'indicator' }>,
  id: string,
  analyses: readonly Analysis[],
  { editions }: World,
): Localized | null {
  for (const analysis of analyses) {
    const { mentions } = analysis.document;
    if (
      mentions.some(({ what, text, item }) => what === 'indicator' && text === id && item === voorziening)
    ) {
      return taken(id, analysis);
    }
  }
  const built = editions.find(({ voorzieningen }) =>
    voorzieningen.some(
      (known) => known.id === voorziening && known.indicatoren.some((indicator) => indicator.id === id),
    ),
  );
  return (
    (built && {
      nl: `${built.titel} heeft al een indicator \`${id}\` van \`${voorziening}\`. Twee reeksen onder één id lopen door elkaar; kies een ander id.`,
      en: `${built.titel} already has an indicator \`${id}\` of \`${voorziening}\`. Two series under one id would mix; choose another id.`,
    }) ??
    null
  );
}

function taken(id: string, { document }: Analysis): Localized {
  const name = sameUri(document.uri).split('/').at(-1);
  return {
    nl: `\`${id}\` betekent al iets in ${name}. Na het hernoemen zouden twee dingen hetzelfde id hebben; kies een ander id.`,
    en: `\`${id}\` already means something in ${name}. After renaming, two things would have the same id; choose another id.`,
  };
}
