import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml';
import type { Finding } from '../finding.js';
import type { Localized } from '../taal.js';

/** The code of every finding about YAML itself. */
export const syntaxCode = 'yaml-syntaxis';

/** An error of the YAML parser as a finding, at a place that a squiggle can show. */
export function syntaxFinding(error: YAMLError, text: string): Finding {
  return {
    code: syntaxCode,
    level: error.name === 'YAMLWarning' ? 'warning' : 'error',
    span: visibleSpan(error.pos[0], error.pos[1], text),
    message: messageFor(error, text),
  };
}

/** The findings for references with `*` that name no anchor before them, which the parser lets pass. */
export function unknownAliases(document: Document.Parsed, text: string): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined || !alias.range) return undefined;
      const [start, end] = alias.range;
      found.push({
        code: syntaxCode,
        level: 'error',
        span: visibleSpan(start, end, text),
        message: messages.BAD_ALIAS,
      });
      return found.length < maxUnknownAliases ? undefined : visit.BREAK;
    },
  });
  return found;
}

/** More than these teach nothing, and each costs a walk through the document. */
const maxUnknownAliases = 20;

/** The finding for text that is nested too deeply to be read at all. @param at where it becomes so. */
export function tooDeep(at: number, length: number): Finding {
  return {
    code: syntaxCode,
    level: 'error',
    span: { start: at, end: Math.min(length, at + 1) },
    message: {
      nl: 'Dit stuk is zo diep genest dat het niet te lezen is. Haal de overbodige haken of inspringingen weg.',
      en: 'This part is nested too deeply to be read. Remove the superfluous brackets or indentation.',
    },
  };
}

/** At least one character, on one line, and not on the line break itself. */
function visibleSpan(from: number, to: number, text: string): { start: number; end: number } {
  let start = Math.max(0, Math.min(from, text.length));
  while (start > 0 && (start >= text.length || isBreak(text.charCodeAt(start)))) {
    start--;
    if (!isBreak(text.charCodeAt(start)) && text.charCodeAt(start) !== 32) break;
  }
  const lineBreak = text.slice(start).search(/[\r\n]/);
  const lineEnd = lineBreak < 0 ? text.length : start + lineBreak;
  return { start, end: Math.max(Math.min(to, lineEnd), Math.min(start + 1, text.length)) };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function messageFor(error: YAMLError, text: string): Localized {
  if (error.code === 'MISSING_CHAR') {
    const missing = /(?:Missing|missing|with an?) .*?(["'\]},:])/.exec(error.message)?.[1];
    if (/quote/.test(error.message)) return messages.UNCLOSED_QUOTE;
    if (missing === ':' || /colon|implicit map/i.test(error.message)) return messages.MISSING_COLON;
    if (missing) return unclosed(missing);
  }
  if (error.code === 'BAD_INDENT' && /flow/i.test(error.message)) return messages.FLOW_INDENT;
  if (error.code === 'UNEXPECTED_TOKEN' && /[{[]/.test(text.charAt(error.pos[0]))) {
    return messages.UNEXPECTED_TOKEN;
  }
  return messages[error.code] ?? messages.UNEXPECTED_TOKEN;
}

const unclosed = (missing: string): Localized => ({
  nl: `Hier ontbreekt \`${missing}\`. Zonder dat teken is niet te zien waar dit stuk ophoudt; zet het erbij.`,
  en: `\`${missing}\` is missing here. Without it nobody can tell where this part ends; add it.`,
});

type MessageKey = ErrorCode | 'UNCLOSED_QUOTE' | 'MISSING_COLON' | 'FLOW_INDENT';

const unexpected: Localized = {
  nl: 'Dit teken hoort hier niet. YAML verwacht `sleutel: waarde` of `- waarde`; zet tekst met bijzondere tekens tussen aanhalingstekens.',
  en: 'This character does not belong here. YAML expects `key: value` or `- value`; put text with special characters in quotes.',
};

const indentation: Localized = {
  nl: 'De inspringing klopt niet. De plaats van een regel bepaalt waar hij bij hoort; laat sleutels van hetzelfde niveau precies onder elkaar beginnen.',
  en: 'The indentation is wrong. The position of a line decides what it belongs to; start keys of the same level exactly below each other.',
};

const messages: Readonly<Record<MessageKey, Localized>> = {
  UNCLOSED_QUOTE: {
    nl: 'Het aanhalingsteken wordt niet gesloten. Alles erachter hoort nu bij deze tekst; zet het sluitende aanhalingsteken.',
    en: 'The quotation mark is never closed. Everything after it is now part of this text; add the closing mark.',
  },
  MISSING_COLON: {
    nl: 'Achter deze sleutel ontbreekt een dubbele punt. Schrijf `sleutel: waarde`.',
    en: 'A colon is missing after this key. Write `key: value`.',
  },
  FLOW_INDENT: {
    nl: 'Het sluitende haakje staat niet ver genoeg naar rechts. Laat het verder inspringen dan de sleutel waar het bij hoort.',
    en: 'The closing bracket is not indented far enough. Indent it further than the key it belongs to.',
  },
  BAD_INDENT: indentation,
  TAB_AS_INDENT: {
    nl: 'Hier staat een tab. YAML laat alleen spaties toe om in te springen; vervang de tab door twee spaties.',
    en: 'There is a tab here. YAML allows only spaces for indentation; replace the tab with two spaces.',
  },
  UNEXPECTED_TOKEN: unexpected,
  BAD_SCALAR_START: {
    nl: 'Tekst mag niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.',
    en: 'Text may not begin with this character. Put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    nl: 'Na `\\` volgt geen bekende code. Schrijf `\\\\` voor een gewone schuine streep, of gebruik enkele aanhalingstekens.',
    en: 'No known code follows `\\`. Write `\\\\` for a plain backslash, or use single quotes.',
  },
  MISSING_CHAR: {
    nl: 'Hier ontbreekt een teken. Kijk of elk haakje, aanhalingsteken en elke dubbele punt er is.',
    en: 'A character is missing here. Check that every bracket, quotation mark and colon is present.',
  },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'Een sleutel moet op één regel staan. Meestal ontbreekt hier of op de regel erboven een dubbele punt.',
    en: 'A key has to stand on one line. Usually a colon is missing here or on the line above.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'Op één regel staan twee dubbele punten. Zet de waarde op een eigen regel, of zet tekst met een dubbele punt tussen aanhalingstekens.',
    en: 'There are two colons on one line. Put the value on a line of its own, or put text with a colon in quotes.',
  },
  BLOCK_IN_FLOW: {
    nl: 'Binnen haken mag geen ingesprongen blok staan. Schrijf ook dit tussen haken, of haal de haken weg.',
    en: 'An indented block may not stand inside brackets. Write this in brackets too, or remove the brackets.',
  },
  KEY_OVER_1024_CHARS: {
    nl: 'Deze sleutel is langer dan 1024 tekens. Meestal ontbreekt er een aanhalingsteken of een dubbele punt.',
    en: 'This key is longer than 1024 characters. Usually a quotation mark or a colon is missing.',
  },
  NON_STRING_KEY: {
    nl: 'Een sleutel moet gewone tekst zijn, geen lijst of blok.',
    en: 'A key has to be plain text, not a list or a block.',
  },
  DUPLICATE_KEY: {
    nl: 'Deze sleutel staat er al. Haal een van de twee weg.',
    en: 'This key is already there. Remove one of the two.',
  },
  MULTIPLE_DOCS: {
    nl: 'Hier begint een tweede document. Een bestand bevat er één; wat hierachter staat wordt niet gelezen. Zet het in een eigen bestand.',
    en: 'A second document begins here. A file holds one; what follows is not read. Move it to a file of its own.',
  },
  BAD_ALIAS: {
    nl: 'Deze verwijzing met `*` noemt geen anker dat eerder met `&` is gezet. Zet tekst die met `*` begint tussen aanhalingstekens.',
    en: 'This reference with `*` names no anchor set earlier with `&`. Put text that begins with `*` in quotes.',
  },
  ALIAS_PROPS: {
    nl: 'Een verwijzing met `*` mag geen anker of tag hebben. Haal die weg.',
    en: 'A reference with `*` may not have an anchor or a tag. Remove it.',
  },
  MULTIPLE_ANCHORS: {
    nl: 'Er staan twee ankers bij één waarde. Haal er een weg.',
    en: 'There are two anchors on one value. Remove one.',
  },
  MULTIPLE_TAGS: {
    nl: 'Er staan twee tags bij één waarde. Haal er een weg.',
    en: 'There are two tags on one value. Remove one.',
  },
  BAD_PROP_ORDER: {
    nl: 'Ankers en tags horen vóór de waarde, op de plaats waar die begint.',
    en: 'Anchors and tags belong before the value, where it begins.',
  },
  TAG_RESOLVE_FAILED: {
    nl: 'Deze tag is onbekend. Haal de tag weg; tekst die met `!` begint hoort tussen aanhalingstekens.',
    en: 'This tag is unknown. Remove the tag; text that begins with `!` belongs in quotes.',
  },
  BAD_COLLECTION_TYPE: {
    nl: 'De tag past niet bij de waarde. Haal de tag weg.',
    en: 'The tag does not fit the value. Remove the tag.',
  },
  BAD_DIRECTIVE: {
    nl: 'Deze aanwijzing aan YAML wordt niet begrepen. Haal de regel weg; tekst die met `%` begint hoort tussen aanhalingstekens.',
    en: 'This YAML directive is not understood. Remove the line; text that begins with `%` belongs in quotes.',
  },
  RESOURCE_EXHAUSTION: {
    nl: 'Dit stuk wordt te groot om te lezen, doordat verwijzingen elkaar herhalen. Schrijf de herhaling uit of haal haar weg.',
    en: 'This part becomes too large to read, because references repeat each other. Write the repetition out or remove it.',
  },
  IMPOSSIBLE: unexpected,
};
