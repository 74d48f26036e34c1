/**
 * User text as it may stand in a drawing: one line, without what XML forbids or what a reader
 * cannot see. Lone surrogates, control characters, noncharacters and bidirectional overrides go;
 * white space becomes single spaces.
 */
export function plainText(text: string): string {
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09 || code === 0x0a || code === 0x0d) kept += ' ';
    else if (isDrawable(code)) kept += character;
  }
  return kept.replace(/\s+/gu, ' ').trim();
}

/** Text or an attribute value in XML: both quotes too, so that it is safe in either place. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

function isDrawable(code: number): boolean {
  return (
    code >= 0x20 &&
    !(code >= 0x7f && code <= 0x9f) &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    !(code >= 0x202a && code <= 0x202e) &&
    !(code >= 0x2066 && code <= 0x2069) &&
    !(code >= 0xfdd0 && code <= 0xfdef) &&
    (code & 0xfffe) !== 0xfffe
  );
}
