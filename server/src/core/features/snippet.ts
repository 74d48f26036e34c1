/**
 * A text with places to fill in: literal text, a stop with the text that it begins with, or a choice.
 * A line break in it is followed by the indentation of where it is inserted.
 */
export type Piece = string | { readonly stop: string } | { readonly choice: readonly string[] };
export type Snippet = readonly Piece[];

/**
 * The text to insert.
 * @param column the column that its later lines count from.
 * @param asSnippet whether the client knows snippets; otherwise stops become what they begin with.
 */
export function render(
  pieces: Snippet,
  column: number,
  asSnippet: boolean,
): { readonly insert: string; readonly isSnippet: boolean } {
  const indented = deeper(pieces, column);
  // An empty stop at the very end is where the cursor comes anyway.
  const last = indented.at(-1);
  const used = last !== undefined && isEmptyStop(last) ? indented.slice(0, -1) : indented;
  const stops = used.filter((piece) => typeof piece !== 'string');
  if (!asSnippet || stops.length === 0) return { insert: used.map(plain).join(''), isSnippet: false };
  let number = 0;
  const insert = used.map((piece) => {
    if (typeof piece === 'string') return escapeSnippet(piece);
    // Filling in the only place is all there is to do.
    if (stops.length === 1 && isEmptyStop(piece)) return '$0';
    number++;
    if ('choice' in piece) return `\${${number}|${piece.choice.map(escapeChoice).join(',')}|}`;
    return piece.stop === '' ? `$${number}` : `\${${number}:${escapeSnippet(piece.stop)}}`;
  });
  return { insert: insert.join(''), isSnippet: true };
}

/** The same with every later line so many columns deeper. */
export function deeper(pieces: Snippet, by: number): Snippet {
  const indent = `\n${' '.repeat(by)}`;
  return pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll('\n', indent) : piece));
}

/** The text of a snippet for people to read, or for a client that knows no snippets. */
export function plainText(pieces: Snippet): string {
  return pieces.map(plain).join('');
}

function isEmptyStop(piece: Piece): boolean {
  return typeof piece !== 'string' && 'stop' in piece && piece.stop === '';
}

function plain(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'stop' in piece ? piece.stop : (piece.choice[0] ?? '');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
