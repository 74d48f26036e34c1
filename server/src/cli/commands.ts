import type { CliCommand } from './command.js';
import { catalogueCommand } from './commands/catalogue.js';
import { checkCommand } from './commands/check.js';
import { diffCommand } from './commands/diff.js';
import { figuresCommand } from './commands/figures.js';
import { initCommand } from './commands/init.js';
import { lspCommand } from './commands/lsp.js';
import { mergeCommand } from './commands/merge.js';
import { renderCommand } from './commands/render.js';
import { reportCommand } from './commands/report.js';
import { rulesCommand } from './commands/rules.js';
import { schemaCommand } from './commands/schema.js';
import { statsCommand } from './commands/stats.js';

/** Every command, in the order in which the overview lists them. */
export const commands: readonly CliCommand[] = [
  initCommand,
  checkCommand,
  mergeCommand,
  diffCommand,
  rulesCommand,
  statsCommand,
  catalogueCommand,
  figuresCommand,
  renderCommand,
  reportCommand,
  schemaCommand,
  lspCommand,
];
