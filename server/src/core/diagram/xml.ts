import { escapeXml, plainText } from './plain-text.js';

/** A piece of finished XML; only the functions here make it, so that nothing gets in unescaped. */
export interface Xml {
  readonly xml: string;
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/**
 * An XML element. Attributes that are null or undefined are left out; their values and all text
 * are cleaned and escaped here, in this one place.
 */
export function tag(name: string, attributes: Attributes, ...content: readonly (Xml | string)[]): Xml {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(plainText(value))}"`;
  }
  if (content.length === 0) return { xml: `${open}/>` };
  const inside = content.map((part) => (typeof part === 'string' ? escapeXml(plainText(part)) : part.xml));
  return { xml: `${open}>${inside.join('')}</${name}>` };
}

/** Elements after each other, each on a line of its own so that two drawings can be compared. */
export function lines(parts: readonly Xml[]): Xml {
  return { xml: parts.map(({ xml }) => `\n${xml}`).join('') };
}

/** A coordinate in its shortest form, at most two decimals, the same on every machine. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
