import assert from 'node:assert/strict';

/** An XML element as far as these tests look at it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in it. */
  text: string;
}

/** Reads XML strictly, and fails where it is not well-formed; all elements in document order. */
export function readXml(xml: string): ReadElement[] {
  const elements: ReadElement[] = [];
  const open: ReadElement[] = [];
  const pattern = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (pattern.lastIndex < xml.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(xml);
    assert.ok(match, `not XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closing, name, written = '', empty, text] = match;
    if (text !== undefined) {
      assert.ok(!/&(?!(?:amp|lt|gt|quot|#39);)/u.test(text), `a bare ampersand in ${text.slice(0, 60)}`);
      const inside = open.at(-1);
      if (inside) inside.text += unescaped(text);
      else assert.equal(text.trim(), '', 'text outside the root');
      continue;
    }
    if (closing === '/') {
      assert.equal(open.pop()?.name, name);
      continue;
    }
    const pairs = [...written.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(
      ([, key = '', value = '']) => [key, unescaped(value)] as const,
    );
    assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, `an attribute twice in ${name}`);
    const element: ReadElement = { name: name ?? '', attributes: Object.fromEntries(pairs), text: '' };
    elements.push(element);
    if (empty !== '/') open.push(element);
  }
  assert.deepEqual(open, [], 'everything is closed');
  return elements;
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
}
