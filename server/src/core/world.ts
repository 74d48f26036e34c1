import { loadCatalogue, loadEditions, loadLines } from 'bouwstenen:reference';
import type { World } from './context.js';
import { type Catalogue, createCatalogue } from './model/catalogue.js';
import type { Edition } from './model/figures.js';

/**
 * The catalogue and the figures that come with the program. Each is unpacked when it is first
 * asked for, since many files and commands need neither.
 */
export function builtInWorld(): World {
  let catalogue: Catalogue | undefined;
  let editions: readonly Edition[] | undefined;
  let lines: Readonly<Record<string, number>> | undefined;
  return {
    builtInLine(id) {
      lines ??= loadLines();
      return Object.hasOwn(lines, id) ? lines[id] : undefined;
    },
    get catalogue() {
      catalogue ??= createCatalogue(loadCatalogue());
      return catalogue;
    },
    get editions() {
      editions ??= loadEditions();
      return editions;
    },
  };
}
