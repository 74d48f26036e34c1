import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CommandContext, say, UsageError } from '../terminal.js';

/**
 * Writes a file, with the folder that it is in.
 * @throws UsageError where it cannot be written
 */
export async function written(
  file: string,
  text: string,
  name: string,
  { taal }: CommandContext,
): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch {
    throw new UsageError(
      say(
        taal,
        `${name} kan niet geschreven worden. Mag u in die map schrijven?`,
        `${name} cannot be written. May you write in that folder?`,
      ),
    );
  }
}
