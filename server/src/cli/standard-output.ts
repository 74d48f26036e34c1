/** Whether what is written goes to a person's terminal, and not to a file or a program. */
export function isScreen(): boolean {
  return process.stdout.isTTY === true;
}

/** Writes a report that is no text; whoever asks makes sure that no terminal gets it. */
export function writeBytes(bytes: Uint8Array): void {
  process.stdout.write(bytes);
}
