import { defineCommand } from '../command.js';
import { figures } from '../figures.js';

/** `bouwstenen figures`. */
export const figuresCommand = defineCommand({
  name: 'figures',
  overview: {
    words: { nl: '', en: '' },
    does: { nl: 'drukt elk cijfer van elke uitgave af', en: 'prints every figure of every edition' },
  },
  options: { format: { type: 'string' } },
  help: {
    nl: `bouwstenen figures [--format text|json|csv]

Drukt elke cel van elke uitgave van de monitor af, zoals zij gedrukt is: uitgave, voorziening,
indicator, periode, gedrukte tekst, waarde, eenheid, kwalificatie, toelichting en bron.
CSV is wat een Nederlandse Excel zonder vragen opent.
`,
    en: `bouwstenen figures [--format text|json|csv]

Prints every cell of every edition of the monitor as it was printed: edition, voorziening,
indicator, period, printed text, value, unit, qualification, note and source.
CSV is what a Dutch Excel opens without questions.
`,
  },
  run: ({ values, program, terminal, taal }) =>
    figures(values.format ?? 'text', program.world, { terminal, taal }),
});
