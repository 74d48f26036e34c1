import { defineCommand, onlyWord } from '../command.js';
import { report } from '../report-page.js';

/** `bouwstenen report`. */
export const reportCommand = defineCommand({
  name: 'report',
  overview: {
    words: { nl: '<bestand|map>', en: '<file|folder>' },
    does: {
      nl: 'zet een architectuur op één bladzijde voor een overleg',
      en: 'puts an architecture on one page for a meeting',
    },
  },
  options: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    view: { type: 'string' },
  },
  help: {
    nl: `bouwstenen report <bestand|map> [--format markdown|html] [-o rapport.html]
                  [--view weergave]

Zet op één bladzijde wat een architectuuroverleg van een architectuur wil weten: wat er verandert,
welke bouwstenen, standaarden en Europese verplichtingen erbij horen, welke uitgangspunten zijn
ingevuld, en welke bevindingen openstaan, genegeerd zijn of in de baseline staan. Van een map staat
elke *.architectuur.yaml op de bladzijde. Uitgang 1 als er fouten openstaan.

  -o rapport.html      waarheen; .html of .md bepaalt de vorm. Zonder -o gaat de bladzijde naar de
                       standaarduitvoer.
  --format             markdown (standaard) of html. HTML heeft de plaat erbij, is te printen en
                       heeft geen andere bestanden nodig.
  --view weergave      welke weergave getekend wordt; alleen in html
`,
    en: `bouwstenen report <file|folder> [--format markdown|html] [-o report.html]
                  [--view view]

Puts on one page what an architecture board wants to know of an architecture: what changes, which
bouwstenen, standards and European obligations come with it, which principles are met, and which
findings are open, silenced or in the baseline. Of a folder, every *.architectuur.yaml is on the
page. The exit code is 1 when errors are open.

  -o report.html       where to; .html or .md says the format. Without -o the page goes to
                       standard output.
  --format             markdown (default) or html. HTML comes with the drawing, can be printed and
                       needs no other file.
  --view view          which view is drawn; in html only
`,
  },
  run: ({ values, words, program, terminal, taal }) =>
    report(
      {
        path: onlyWord(words, { nl: 'bestand of map', en: 'file or folder' }, 'report', taal),
        format: values.format ?? null,
        output: values.output ?? null,
        view: values.view ?? null,
      },
      program.world,
      { terminal, taal },
    ),
});
