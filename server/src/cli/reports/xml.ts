/** An element of an XML document, whose text and values are not escaped yet. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements, or one text. */
  readonly content?: readonly XmlElement[] | string;
}

/**
 * A whole XML document. What XML 1.0 cannot carry, and control characters that
 * it would rather not, become replacement signs; all else is escaped.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, content = [] }: XmlElement, indent: string): string {
  const values = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `${indent}<${name}${values.join('')}`;
  if (content.length === 0) return `${open}/>\n`;
  if (typeof content === 'string') return `${open}>${escaped(content, /[&<>\r]/g)}</${name}>\n`;
  return `${open}>\n${content.map((inner) => written(inner, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** White space in attributes is written as numbers, as a reader would make spaces of it. */
function escaped(text: string, signs = /[&<>"\t\n\r]/g): string {
  return text
    .replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(signs, (sign) => `&#${sign.charCodeAt(0)};`);
}
