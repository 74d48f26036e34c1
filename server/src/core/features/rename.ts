import type { Analysis } from '../analysis.js';
import { architectureOf, type World } from '../context.js';
import { sameUri } from '../files.js';
import type { Edit } from '../finding.js';
import type { ParsedDocument } from '../model/model.js';
import type { Span } from '../model/span.js';
import type { Localized } from '../taal.js';
import { referencesTo } from './references.js';
import { clash } from './rename-clash.js';
import { occurrenceAt, occurrencesIn, occurrencesOf, type Subject, sameSubject } from './subject.js';

/** Why something cannot be renamed, for the user. */
export interface Refusal {
  readonly refusal: Localized;
}

/** What can be renamed: its id as it stands there, and where that is. */
export interface Renamable {
  readonly subject: Subject;
  /** Absolute. */
  readonly span: Span;
}

export interface DocumentEdits {
  readonly document: ParsedDocument;
  readonly edits: readonly Edit[];
}

/** What would be renamed at an absolute offset, or why it cannot be; null where nothing is named. */
export function renamable(analysis: Analysis, offset: number, world: World): Renamable | Refusal | null {
  const at = occurrenceAt(analysis, offset, world.catalogue);
  if (!at) return null;
  const { subject, span } = at;
  const refusal =
    builtIn(subject, world) ?? undefinedIn(analysis, subject, world) ?? unread(analysis, at, world);
  return refusal ? { refusal } : { subject, span };
}

/**
 * The edits that give a subject another id, or why that cannot be.
 * @param analyses all documents in which the old id or the new one occurs, and the one that defines it.
 */
export function rename(
  subject: Subject,
  newId: string,
  analyses: readonly Analysis[],
  world: World,
): { readonly documents: readonly DocumentEdits[] } | Refusal {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(newId)) return { refusal: noId(newId) };
  if (newId === subject.id) return { documents: [] };
  const refusal = builtIn(subject, world) ?? clash(subject, newId, analyses, world);
  if (refusal) return { refusal };
  const edits = new Map<ParsedDocument, Edit[]>();
  for (const { document, span } of referencesTo(subject, analyses, world.catalogue)) {
    const known = edits.get(document) ?? [];
    edits.set(document, known);
    known.push({ span, text: written(newId, document.source.text, span) });
  }
  return { documents: [...edits].map(([document, changed]) => ({ document, edits: changed })) };
}

function builtIn(subject: Subject, { catalogue, editions }: World): Localized | null {
  const { id } = subject;
  const isKnown = ((): boolean => {
    switch (subject.kind) {
      case 'bouwsteen':
        return subject.uri === null && catalogue.get(id) !== undefined;
      case 'uitgangspunt':
        return subject.uri === null && catalogue.uitgangspunten.has(id);
      case 'indicator':
        return editions.some(({ voorzieningen }) =>
          voorzieningen.some(
            (candidate) =>
              candidate.id === subject.voorziening && candidate.indicatoren.some((known) => known.id === id),
          ),
        );
      default:
        return false;
    }
  })();
  if (!isKnown) return null;
  if (subject.kind === 'indicator') {
    return {
      nl: `De ingebouwde uitgaven van de monitor hebben de indicator \`${id}\` ook. Een reeks houdt haar id over alle uitgaven, anders breekt zij af; pas zo nodig de \`naam\` aan.`,
      en: `The built-in editions of the monitor have the indicator \`${id}\`, too. A series keeps its id over all editions, or it would break off; change its \`naam\` if need be.`,
    };
  }
  return {
    nl: `\`${id}\` staat in de ingebouwde catalogus, en dat id ligt vast. Wilt u een andere naam tonen, geef dan een eigen \`naam\` op.`,
    en: `\`${id}\` is in the built-in catalogue, and that id is fixed. To show another name, write a \`naam\` of your own.`,
  };
}

/** Says so where nothing defines the subject, as far as a document that speaks of it can tell. */
function undefinedIn(analysis: Analysis, subject: Subject, { catalogue }: World): Localized | null {
  const { document, links } = analysis;
  const isDefined = ((): boolean => {
    if (subject.kind === 'element' && sameUri(subject.uri) !== sameUri(document.uri)) {
      const holder = [...links.imports.values()].find(
        (imported) => imported && sameUri(imported.uri) === sameUri(subject.uri),
      );
      return architectureOf(holder)?.elements.some(({ id }) => id.text === subject.id) ?? false;
    }
    // Only a definition gives a bouwsteen or an uitgangspunt its document.
    if (subject.kind === 'bouwsteen' || subject.kind === 'uitgangspunt') return subject.uri !== null;
    return occurrencesIn(analysis, catalogue).some(
      (found) => found.role === 'definition' && sameSubject(found.subject, subject),
    );
  })();
  if (isDefined) return null;
  return {
    nl: `\`${subject.id}\` is nergens gedefinieerd, dus er is niets om te hernoemen. Verbeter het woord zelf, of voeg de definitie eerst toe.`,
    en: `\`${subject.id}\` is not defined anywhere, so there is nothing to rename. Correct the word itself, or add the definition first.`,
  };
}

/** Says so where the text around a word is too broken to be sure of all words in it. */
function unread(analysis: Analysis, { subject, span }: Renamable, { catalogue }: World): Localized | null {
  const isRead = occurrencesOf(subject, analysis, catalogue).some((found) => found.span.start === span.start);
  return isRead
    ? null
    : {
        nl: 'De YAML op deze plaats is stuk, zodat niet alle woorden te vinden zijn. Herstel haar eerst en hernoem dan.',
        en: 'The YAML is broken here, so that not all words can be found. Mend it first, and rename then.',
      };
}

function noId(text: string): Localized {
  return {
    nl: `\`${text}\` is geen id. Gebruik kleine letters, cijfers en enkele koppeltekens, bijvoorbeeld \`zaak-portaal\`.`,
    en: `\`${text}\` is not an id. Use lower-case letters, digits and single hyphens, such as \`zaak-portaal\`.`,
  };
}

/** An id as it must be written in the place of another one: in quotes where YAML would see a number or a date. */
function written(id: string, text: string, { start, end }: Span): string {
  const before = text[start - 1];
  const after = text[end];
  const isQuotedOrHalf =
    before === '/' || after === '/' || ((before === '"' || before === "'") && before === after);
  const isOther = /^(?:[\d-]+|0[xob][\da-f]+|\d+e\d+|true|false|null|yes|no|on|off|y|n)$/.test(id);
  return isOther && !isQuotedOrHalf ? `'${id}'` : id;
}
