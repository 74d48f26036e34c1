/**
 * Text of a user, or of a catalogue, made safe for Markdown: nothing in it becomes a link, an image,
 * a heading or HTML. Line breaks become spaces, so that it stays within its row or paragraph.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(?:[-+](?=\s)|#|\d+(?=[.)]\s))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/@/g, '&#64;')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`);
}

/** A link to an https address, shown without its scheme; text without a link for anything else. */
export function link(address: string): string {
  const label = escaped(address.replace(/^https:\/\//, '').replace(/\/$/, ''));
  const safe = /^https:\/\/[^\s()<>\\"']+$/.test(address);
  return safe ? `[${label}](${address})` : label;
}

/** A table; the cells are Markdown already. Columns whose name ends in a colon are aligned right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((name) => (name.endsWith(':') ? '---:' : '---'));
  return [line(header.map((name) => name.replace(/:$/, ''))), line(rule), ...rows.map(line)].join('\n');
}
