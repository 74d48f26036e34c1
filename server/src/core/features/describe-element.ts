import { architectureOf, type Context } from '../context.js';
import type { Architecture, Element } from '../model/architecture.js';
import { layerById } from '../model/layers.js';
import type { ParsedDocument } from '../model/model.js';
import type { Taal } from '../taal.js';
import { describeBouwsteen } from './describe-bouwsteen.js';
import { escaped } from './markdown.js';

/** At most this many names stand behind each other; of the others the number is told. */
const mostNames = 8;

/** An element as a document names it, with the document that has it. */
interface Found {
  readonly element: Element;
  readonly document: ParsedDocument;
  /** The alias of that document; null for the document itself. */
  readonly alias: string | null;
}

/**
 * An element in Markdown: its layer and status, what it is for, what it must keep to, its relations
 * out and in, and below that the bouwsteen that it is.
 * @param name an id of the document, or `alias/element` of one that it imports
 * @returns null where there is no such element
 */
export function describeElement(context: Context, name: string, taal: Taal): string | null {
  const found = findElement(context, name);
  if (!found) return null;
  const entry = found.element.bouwsteen && context.catalogue.get(found.element.bouwsteen.text);
  const own = facts(context, found, taal);
  return entry ? `${own}\n\n---\n\n${describeBouwsteen(entry, context, taal, true)}` : own;
}

/** The name that readers know an element by: its own, that of its bouwsteen, otherwise its id. */
export function elementName(context: Context, name: string): string {
  const found = findElement(context, name);
  return found ? nameOf(context, found.element) : name;
}

function findElement({ document, links }: Context, name: string): Found | null {
  const slash = name.indexOf('/');
  const alias = slash < 0 ? null : name.slice(0, slash);
  const home = alias === null ? document : links.imports.get(alias);
  const element = architectureOf(home)?.elements.findLast(({ id }) => id.text === name.slice(slash + 1));
  return home && element ? { element, document: home, alias } : null;
}

function nameOf({ catalogue }: Context, { id, name, bouwsteen }: Element): string {
  return name?.text ?? (bouwsteen && catalogue.get(bouwsteen.text)?.naam) ?? id.text;
}

function facts(context: Context, found: Found, taal: Taal): string {
  const { element, document, alias } = found;
  const words = labels[taal];
  const { catalogue } = context;
  const entry = element.bouwsteen ? catalogue.get(element.bouwsteen.text) : undefined;
  const layer = layerById(element.layer?.text ?? entry?.lagen[0]);
  const title = alias === null ? null : architectureOf(document)?.title?.text;
  const marks = [layer?.name, element.status?.text ?? 'bestaand', element.type?.text];
  const standards = element.standards.map(({ standard, applied, until }) => {
    const name = escaped(catalogue.get(standard.text)?.naam ?? standard.text);
    if (applied) return name;
    return `${name} (*leg-uit*${until ? ` ${words.until} ${escaped(until)}` : ''})`;
  });
  const from = (id: string): string => (alias === null ? id : `${alias}/${id}`);
  const outgoing = element.relations.map(({ verb, target, via }, index) => {
    const channel = via ? ` (via ${escaped(channelName(context, from, via.text))})` : '';
    // Of relations with one verb behind each other, the first says it.
    const isSaid = element.relations[index - 1]?.verb === verb;
    return `${isSaid ? '' : `*${verb}* `}${escaped(elementName(context, from(target.text)))}${channel}`;
  });
  const rest = [
    [words.owner, element.owner ? escaped(element.owner) : ''],
    [
      words.audiences,
      list(
        element.audiences.map(({ text }) => escaped(text)),
        taal,
      ),
    ],
    [
      words.principles,
      list(
        element.principles.map(({ text }) => escaped(text)),
        taal,
      ),
    ],
    [words.standards, list(standards, taal)],
    [words.relations, list(outgoing, taal)],
    [words.usedBy, list(incoming(context, found), taal)],
  ]
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `**${label}:** ${text}`);
  return [
    `**${escaped(nameOf(context, element))}** — ${marks.flatMap((mark) => (mark ? escaped(mark) : [])).join(' · ')}`,
    title && `${words.of} ${escaped(title)}`,
    element.description && escaped(element.description),
    rest.join('  \n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * What refers to an element: in its own document, and of an imported one in this document, too.
 * Others that import it are not known here.
 */
function incoming(context: Context, { element, document, alias }: Found): string[] {
  const id = element.id.text;
  const to = (architecture: Architecture | null, target: string, from: string): string[] =>
    (architecture?.elements ?? []).flatMap((other) =>
      other.relations
        .filter((relation) => relation.target.text === target)
        .map(({ verb }) => `${escaped(elementName(context, from + other.id.text))} *${verb}*`),
    );
  const prefix = alias === null ? '' : `${alias}/`;
  return [
    ...(alias === null ? [] : to(architectureOf(context.document), prefix + id, '')),
    ...to(architectureOf(document), id, prefix),
  ];
}

/** A relation runs over an element, or over a bouwsteen. */
function channelName(context: Context, from: (id: string) => string, via: string): string {
  const name = from(via);
  return findElement(context, name) ? elementName(context, name) : (context.catalogue.get(via)?.naam ?? via);
}

function list(names: readonly string[], taal: Taal): string {
  const left = names.length - mostNames;
  const more = taal === 'nl' ? ` en nog ${left}` : ` and ${left} more`;
  return names.slice(0, mostNames).join(', ') + (left > 0 ? more : '');
}

const labels = {
  nl: {
    of: 'Uit',
    owner: 'Eigenaar',
    audiences: 'Doelgroepen',
    principles: 'Voldoet aan',
    standards: 'Standaarden',
    relations: 'Relaties',
    usedBy: 'Gebruikt door',
    until: 'tot',
  },
  en: {
    of: 'From',
    owner: 'Owner',
    audiences: 'For',
    principles: 'Complies with',
    standards: 'Standards',
    relations: 'Relations',
    usedBy: 'Used by',
    until: 'until',
  },
};
