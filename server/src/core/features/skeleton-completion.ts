import { alternativesUnder, topOf } from '../model/schema.js';
import type { Offer, Spot } from './completion-item.js';
import type { Snippet } from './snippet.js';
import { body, layoutOf, nameOf, template } from './template-completion.js';

/** In a file that says nothing yet: all that a file of its kind must have, ready to fill in. */
export function fileSkeletons(spot: Spot): Offer[] {
  const { cursor, analysis, options } = spot;
  if (cursor.path.length > 0 || cursor.siblings.length > 0 || cursor.column > 0) return [];
  const { kind } = analysis.document.source;
  const top = topOf(kind);
  const { schema } = top[0]!;
  const ways = (schema.anyOf ?? []).map(({ required }) => required ?? []);
  return (ways.length > 0 ? ways : [[]]).flatMap((by, index) => {
    const wanted = new Set([...(schema.required ?? []), ...by]);
    const keys = Object.keys(schema.properties ?? {}).filter((key) => wanted.has(key));
    if (keys.length === 0) return [];
    const layout = { ...layoutOf(spot, true), years: [] };
    const text: Snippet = keys.flatMap((key, at) => [
      `${at > 0 ? '\n' : ''}${key}:`,
      ...body(alternativesUnder(kind, top, key), key, layout),
    ]);
    return template(nameOf(kind, by, options.taal), text, {
      order: `!${index}`,
      found: cursor.prefix ? [cursor.prefix] : [],
      followsTyping: true,
    });
  });
}
