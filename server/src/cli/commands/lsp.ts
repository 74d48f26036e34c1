import { defineCommand } from '../command.js';

/** `bouwstenen lsp`. */
export const lspCommand = defineCommand({
  name: 'lsp',
  overview: {
    words: { nl: '--stdio', en: '--stdio' },
    does: { nl: 'start de taalserver', en: 'starts the language server' },
  },
  options: { stdio: { type: 'boolean' } },
  help: {
    nl: `bouwstenen lsp --stdio

Start de taalserver (Language Server Protocol) over de standaardin- en uitvoer.
`,
    en: `bouwstenen lsp --stdio

Starts the language server (Language Server Protocol) over standard input and output.
`,
  },
  run: ({ program }) => {
    program.serve();
    return null;
  },
});
