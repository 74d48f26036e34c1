import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Finding } from '../finding.js';
import type { Localized } from '../taal.js';
import type { FileKind } from './kind.js';
import { nearest } from './nearest.js';
import { alternativesAt, type JsonSchema, type Path } from './schema.js';
import type { Place, SchemaError } from './schema-error.js';
import { textOf } from './yaml-part.js';

/**
 * Turns the errors of one validation into findings: one per mistake, in the words of the user,
 * where Ajv reports one per branch of the schema.
 * @param locate gives the place of an error in the text.
 */
export function explain(
  kind: FileKind,
  errors: readonly SchemaError[],
  locate: (error: SchemaError) => Place,
): Finding[] {
  const findings: Finding[] = [];
  for (const error of withoutBranches(errors)) {
    const place = locate(error);
    const told = tell(kind, error, place);
    if (told) findings.push({ level: 'error', span: place.span, at: pathOf(error, place), ...told });
  }
  return findings;
}

/** Down to the key that is missing or should not be there. */
function pathOf({ params }: SchemaError, { path, node }: Place): Path {
  const name = params.missingProperty ?? params.additionalProperty ?? params.propertyName;
  // The name of an item is reported at the path of that item.
  const isHere = params.propertyName !== undefined && node === null && path.at(-1) === name;
  return name === undefined || isHere ? path : [...path, String(name)];
}

/**
 * Of a choice (anyOf, oneOf) that failed, keeps the errors of the branch that the writer was
 * evidently in, or the choice itself where no branch fits at all.
 */
function withoutBranches(errors: readonly SchemaError[]): SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error);
      continue;
    }
    // Ajv checks a choice before the keys of the same mapping, so that what stands directly
    // before the choice and inside its value comes from its branches.
    let from = kept.length;
    while (from > 0 && isWithin(kept[from - 1]!, error)) from--;
    const branches = kept.splice(from);
    const telling = branches.filter(
      (branch) =>
        branch.instancePath.length > error.instancePath.length ||
        branch.keyword === 'additionalProperties' ||
        branch.keyword === 'pattern' ||
        (branch.keyword === 'required' && !isGroupOfKeys(branches)),
    );
    kept.push(...(telling.length > 0 ? telling : [error]));
  }
  return kept;
}

function isWithin(inner: SchemaError, outer: SchemaError): boolean {
  return inner.instancePath === outer.instancePath || inner.instancePath.startsWith(`${outer.instancePath}/`);
}

/** Branches that only name required keys: the choice itself says it better. */
function isGroupOfKeys(branches: readonly SchemaError[]): boolean {
  return branches.every((branch) => branch.keyword === 'required');
}

type Told = Pick<Finding, 'code' | 'message'> & Partial<Pick<Finding, 'fixes'>>;

function tell(kind: FileKind, error: SchemaError, place: Place): Told | null {
  const alternatives = alternativesAt(kind, place.path);
  const params = error.params;
  // A name is not what the schema describes at its place; that is its value.
  const description = params.propertyName === undefined ? (alternatives[0]?.description ?? null) : null;
  switch (error.keyword) {
    case 'required':
      return missing(kind, String(params.missingProperty), place);
    case 'additionalProperties':
      return unknownKey(
        String(params.additionalProperty),
        alternatives.map(({ schema }) => schema),
        place,
      );
    case 'enum':
      return notOneOf(params.allowedValues as readonly unknown[], place);
    case 'type':
      return wrongType(params.type as string | string[], place.node, description);
    case 'uniqueItems':
      return {
        code: 'schema-dubbel',
        message: {
          nl: 'Deze lijst noemt hetzelfde twee keer. Haal een van de twee weg.',
          en: 'This list names the same thing twice. Remove one of the two.',
        },
      };
    case 'oneOf':
      return { code: 'schema-keuze', message: oneVerb };
    case 'anyOf': {
      // A rule has a level or a block; one word was meant as a level.
      const words = alternatives.find(({ schema }) => schema.enum)?.schema.enum;
      if (kind === 'config' && words && textOf(place.node) !== null) return notOneOf(words, place);
      return { code: 'schema-keuze', message: choice(kind, place, description) };
    }
    // The pattern or length that the name breaks is reported beside it, with the reason.
    case 'propertyNames':
      return null;
    default:
      return { code: 'schema-vorm', message: wrongForm(error, place, description) };
  }
}

function missing(kind: FileKind, key: string, place: Place): Told {
  const description = alternativesAt(kind, [...place.path, key])[0]?.description;
  return {
    code: 'schema-ontbreekt',
    message: {
      nl: `\`${key}\` ontbreekt. ${description ?? ''} Voeg \`${key}:\` toe.`.replace('  ', ' '),
      en: `\`${key}\` is missing. It is required here; add \`${key}:\`.`,
    },
  };
}

function unknownKey(key: string, schemas: readonly JsonSchema[], place: Place): Told {
  const known = [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
  const meant = nearest(key, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  if (!meant) {
    return {
      code: 'schema-onbekende-sleutel',
      message: {
        nl: `Onbekende sleutel \`${key}\`. Hier ${known.length === 0 ? 'past deze vorm niet' : `kan: ${list}`}.`,
        en: `Unknown key \`${key}\`. ${known.length === 0 ? 'It does not have the form expected here' : `Possible here: ${list}`}.`,
      },
    };
  }
  return {
    code: 'schema-onbekende-sleutel',
    message: {
      nl: `Onbekende sleutel \`${key}\`. Bedoelde u \`${meant}\`?`,
      en: `Unknown key \`${key}\`. Did you mean \`${meant}\`?`,
    },
    fixes: [replaceBy(meant, place)],
  };
}

function notOneOf(allowed: readonly unknown[], place: Place): Told {
  const values = allowed.map(String);
  const written = textOf(place.node);
  const meant = written === null ? null : nearest(written, values);
  const list = values.map((value) => `\`${value}\``).join(', ');
  const subject = {
    nl: written === null ? 'Hier ontbreekt een waarde.' : `\`${written}\` is hier geen geldige waarde.`,
    en: written === null ? 'A value is missing here.' : `\`${written}\` is not a valid value here.`,
  };
  return {
    code: 'schema-waarde',
    message: meant
      ? { nl: `${subject.nl} Bedoelde u \`${meant}\`?`, en: `${subject.en} Did you mean \`${meant}\`?` }
      : { nl: `${subject.nl} Kies uit ${list}.`, en: `${subject.en} Choose from ${list}.` },
    ...(meant && { fixes: [replaceBy(meant, place)] }),
  };
}

function replaceBy(word: string, place: Place): NonNullable<Finding['fixes']>[number] {
  return {
    title: { nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` },
    edits: [{ span: place.span, text: word }],
  };
}

const typeNames: Readonly<Record<string, Localized>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met sleutels', en: 'a block with keys' },
  null: { nl: 'niets', en: 'nothing' },
};

function wrongType(expected: string | string[], node: Node | null, description: string | null): Told {
  const wanted = [expected].flat().map((type) => typeNames[type] ?? { nl: type, en: type });
  const found = typeNames[typeOf(node)]!;
  const hint =
    expected === 'string' && isScalar(node) && node.value !== null
      ? { nl: ' Zet de waarde tussen aanhalingstekens.', en: ' Put the value in quotes.' }
      : { nl: description ? ` ${description}` : '', en: '' };
  return {
    code: 'schema-type',
    message: {
      nl: `Hier hoort ${wanted.map(({ nl }) => nl).join(' of ')}, maar er staat ${found.nl}.${hint.nl}`,
      en: `Expected ${wanted.map(({ en }) => en).join(' or ')}, but found ${found.en}.${hint.en}`,
    },
  };
}

function typeOf(node: Node | null): string {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const value = isScalar(node) ? node.value : null;
  return value === null ? 'null' : typeof value;
}

const oneVerb: Localized = {
  nl: 'Een relatie heeft precies één werkwoord, zoals `bedient`. Schrijf per relatie één werkwoord met het doel erachter.',
  en: 'A relation has exactly one verb, such as `bedient`. Write one verb per relation, with its target.',
};

function choice(kind: FileKind, place: Place, description: string | null): Localized {
  if (kind === 'architectuur' && place.path[0] === 'elementen' && place.path.length === 2) {
    return {
      nl: 'Dit element heeft een `bouwsteen` nodig, of een `naam` en een `laag`. Anders is niet bekend hoe het heet en waar het op de plaat hoort; voeg een van beide toe.',
      en: 'This element needs a `bouwsteen`, or a `naam` and a `laag`. Otherwise its name and its place in the picture are unknown; add one of the two.',
    };
  }
  if (kind === 'bouwstenen' && place.path.length === 0) {
    return {
      nl: 'Deze catalogus is nog leeg. Voeg `bouwstenen`, `uitgangspunten` of `afkortingen` toe.',
      en: 'This catalogue is still empty. Add `bouwstenen`, `uitgangspunten` or `afkortingen`.',
    };
  }
  return {
    nl: `Deze waarde heeft niet de vorm die hier hoort. ${description ?? ''}`.trimEnd(),
    en: 'This value does not have the form that belongs here.',
  };
}

function wrongForm(error: SchemaError, place: Place, description: string | null): Localized {
  const written = String(error.params.propertyName ?? textOf(place.node) ?? '');
  const limit = String(error.params.limit ?? '');
  switch (error.keyword) {
    case 'minLength':
      return { nl: 'Hier ontbreekt de tekst. Vul haar in.', en: 'The text is missing here. Fill it in.' };
    case 'minItems':
      return {
        nl: 'Deze lijst is leeg. Voeg iets toe, of haal de sleutel weg.',
        en: 'This list is empty. Add something, or remove the key.',
      };
    case 'minimum':
      return {
        nl: `\`${written}\` is te laag; het laagste is ${limit}.`,
        en: `\`${written}\` is too low; the lowest is ${limit}.`,
      };
    case 'maximum':
      return {
        nl: `\`${written}\` is te hoog; het hoogste is ${limit}.`,
        en: `\`${written}\` is too high; the highest is ${limit}.`,
      };
    default:
      return {
        nl: `\`${written}\` heeft niet de vorm die hier hoort. ${description ?? 'Gebruik kleine letters, cijfers en enkele koppeltekens.'}`,
        en: `\`${written}\` does not have the form that belongs here${description ? '' : ': use lower-case letters, digits and single hyphens'}.`,
      };
  }
}
