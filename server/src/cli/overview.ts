import type { Taal } from '../core/taal.js';
import type { CliCommand } from './command.js';
import { columns } from './terminal.js';

/** The help of the program as a whole: a line for each command. */
export function overview(commands: readonly CliCommand[], taal: Taal): string {
  const rows = commands.map(({ name, overview: { words, does } }) => [
    `  bouwstenen ${name} ${words[taal]}`.trimEnd(),
    does[taal],
  ]);
  const { title, rest } = texts[taal];
  return `${title}\n\n${columns(rows).join('\n')}\n\n${rest}`;
}

const texts: Readonly<Record<Taal, { title: string; rest: string }>> = {
  nl: {
    title: 'bouwstenen: controleert, toont en tekent architecturen van de digitale overheid',
    rest: `Elke opdracht kent --help en --taal nl|en.
Uitgang: 0 niets gevonden, 1 bevindingen, 2 verkeerd gebruik of een bestand dat niet te lezen is.
`,
  },
  en: {
    title: 'bouwstenen: checks, shows and draws architectures of the digital government',
    rest: `Every command knows --help and --taal nl|en.
Exit: 0 nothing found, 1 findings, 2 wrong usage or a file that cannot be read.
`,
  },
};
