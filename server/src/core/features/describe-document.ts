import { architectureOf } from '../context.js';
import type { ParsedDocument } from '../model/model.js';
import { textOf } from '../model/yaml-part.js';
import type { Taal } from '../taal.js';
import { escaped } from './markdown.js';

/** Another document in Markdown: its title, version, status and owner, and how much is in it. */
export function describeDocument(document: ParsedDocument, taal: Taal): string {
  const { source } = document;
  const text = (key: string): string | null =>
    textOf(source.sections.findLast((section) => section.key.text === key)?.value) || null;
  const title = text('architectuur') ?? text('catalogus') ?? text('monitor');
  const version = text('versie');
  const facts = [version && `${taal === 'nl' ? 'versie' : 'version'} ${version}`, text('status')];
  const about = text('omschrijving');
  const owner = text('eigenaar');
  return [
    [
      `**${escaped(title ?? nameOfFile(document.uri))}**`,
      facts.flatMap((fact) => (fact ? escaped(fact) : [])).join(' · '),
    ]
      .filter((part) => part !== '')
      .join(' — '),
    about && escaped(about),
    [owner && escaped(owner), size(document, taal)].filter(Boolean).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A name for a file without a title: the last part of its address. */
function nameOfFile(uri: string): string {
  return uri.split('/').at(-1) ?? uri;
}

function size(document: ParsedDocument, taal: Taal): string {
  const dutch = taal === 'nl';
  const { kind, items } = document.source;
  if (kind === 'architectuur') {
    const relations = (architectureOf(document)?.elements ?? []).flatMap(
      (element) => element.relations,
    ).length;
    const elements = counted(items.length, dutch ? ['element', 'elementen'] : ['element', 'elements']);
    return `${elements}, ${counted(relations, dutch ? ['relatie', 'relaties'] : ['relation', 'relations'])}`;
  }
  if (kind === 'bouwstenen') return counted(items.length, ['bouwsteen', 'bouwstenen']);
  return counted(items.length, ['voorziening', 'voorzieningen']);
}

function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}
