import { architectureOf, type Context } from '../context.js';
import type { Taal } from '../taal.js';
import { elementName } from './describe-element.js';
import { escaped } from './markdown.js';

/** At most this many elements are named that comply. */
const mostNames = 8;

/** An uitgangspunt of this document, otherwise of the catalogue, in Markdown; null for an unknown id. */
export function describePrinciple(context: Context, id: string, taal: Taal): string | null {
  const architecture = architectureOf(context.document);
  const own = architecture?.principles.findLast((candidate) => candidate.id.text === id);
  const shared = context.catalogue.uitgangspunten.get(id);
  const parts = own
    ? [own.statement, own.explanation, own.source]
    : shared && [shared.stelling, shared.toelichting, shared.bron.join('; ')];
  if (!parts) return null;
  const complying = (architecture?.elements ?? [])
    .filter(({ principles }) => principles.some(({ text }) => text === id))
    .map((element) => escaped(elementName(context, element.id.text)));
  return [
    `**${escaped(id)}**`,
    ...parts.flatMap((text) => (text ? escaped(text) : [])),
    ...(complying.length > 0 ? [`**${labels[taal].complying}:** ${some(complying, taal)}`] : []),
  ].join('\n\n');
}

function some(names: readonly string[], taal: Taal): string {
  const left = names.length - mostNames;
  const more = left > 0 ? ` ${labels[taal].more(left)}` : '';
  return names.slice(0, mostNames).join(', ') + more;
}

const labels = {
  nl: { complying: 'Hieraan voldoen', more: (count: number) => `en nog ${count}` },
  en: { complying: 'Complying', more: (count: number) => `and ${count} more` },
};
