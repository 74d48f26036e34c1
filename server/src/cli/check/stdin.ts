import { maxBytes, textOf, UnreadableFile } from '../disk-files.js';

/** The text that stands on standard input, up to its end; or an {@link UnreadableFile}. */
export async function readStandardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > maxBytes) {
      process.stdin.destroy();
      throw new UnreadableFile('too-large');
    }
    pieces.push(piece);
  }
  return textOf(Buffer.concat(pieces));
}
