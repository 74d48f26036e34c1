import { defineCommand, onlyWord } from '../command.js';
import { render } from '../render.js';

/** `bouwstenen render`. */
export const renderCommand = defineCommand({
  name: 'render',
  overview: {
    words: { nl: '<bestand>', en: '<file>' },
    does: { nl: 'tekent een architectuur of een monitor', en: 'draws an architecture or a monitor' },
  },
  options: {
    output: { type: 'string', short: 'o' },
    theme: { type: 'string' },
    view: { type: 'string' },
    format: { type: 'string' },
    scale: { type: 'string' },
  },
  help: {
    nl: `bouwstenen render <bestand> [-o tekening.svg] [--format svg|json|png|pdf] [--scale N]
                  [--theme …] [--view weergave]

Tekent een *.architectuur.yaml of *.monitor.yaml, precies zoals het voorbeeld in de editor.

  -o tekening.svg      waarheen; .svg, .json, .png of .pdf bepaalt de vorm. Zonder -o gaat de
                       tekening naar de standaarduitvoer.
  --format             de vorm, waar de bestandsnaam die niet zegt; standaard svg. JSON geeft de
                       plaats van lagen, elementen en relaties, en is er niet van een monitor.
  --scale N            hoeveel maal zo groot een PNG wordt, standaard 2
  --theme              light (standaard), dark, print, contrast of contrast-light
  --view weergave      alleen een weergave: een eigen, of bijvoorbeeld bestaand, gewenst, verschil,
                       informatie-architectuur, domein-toegang of rond-<element>. Een naam die er
                       niet is, geeft de lijst.
`,
    en: `bouwstenen render <file> [-o drawing.svg] [--format svg|json|png|pdf] [--scale N]
                  [--theme …] [--view view]

Draws an *.architectuur.yaml or *.monitor.yaml, exactly like the preview in the editor.

  -o drawing.svg       where to; .svg, .json, .png or .pdf says the format. Without -o the drawing
                       goes to standard output.
  --format             the format, where the name of the file does not say it; svg by default. JSON
                       gives the places of layers, elements and relations, and not of a monitor.
  --scale N            how many times as large a PNG gets, 2 by default
  --theme              light (default), dark, print, contrast or contrast-light
  --view view          one view only: an own one or, for instance, bestaand, gewenst, verschil,
                       informatie-architectuur, domein-toegang or rond-<element>. A name that does
                       not exist gives the list.
`,
  },
  run: ({ values, words, program, terminal, taal }) =>
    render(
      {
        file: onlyWord(words, { nl: 'bestand', en: 'file' }, 'render', taal),
        output: values.output ?? null,
        theme: values.theme ?? 'light',
        view: values.view ?? null,
        format: values.format ?? null,
        scale: values.scale ?? null,
      },
      program.world,
      { terminal, taal },
    ),
});
