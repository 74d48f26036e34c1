import type { Taal } from '../core/taal.js';

export type Command =
  | 'check'
  | 'rules'
  | 'stats'
  | 'catalogue'
  | 'figures'
  | 'render'
  | 'report'
  | 'schema'
  | 'lsp';

export function isCommand(word: string): word is Command {
  return Object.hasOwn(help.nl, word);
}

/** The help of one command, or of the program. */
export function helpFor(command: Command | null, taal: Taal): string {
  return command ? help[taal][command] : overview[taal];
}

const overview: Readonly<Record<Taal, string>> = {
  nl: `bouwstenen: controleert, toont en tekent architecturen van de digitale overheid

  bouwstenen check [paden…]            controleert bestanden en mappen
  bouwstenen rules [regel]             toont alle regels, of de bladzijde van een regel
  bouwstenen stats <voorziening>       toont de gebruikscijfers van een voorziening
  bouwstenen catalogue [woorden]       toont de catalogus, of wat zo heet
  bouwstenen figures                   drukt elk cijfer van elke uitgave af
  bouwstenen render <bestand>          tekent een architectuur of een monitor
  bouwstenen report <bestand|map>      zet een architectuur op één bladzijde voor een overleg
  bouwstenen schema <soort>            drukt een JSON Schema af
  bouwstenen lsp --stdio               start de taalserver

Elke opdracht kent --help en --taal nl|en.
Uitgang: 0 niets gevonden, 1 bevindingen, 2 verkeerd gebruik of een bestand dat niet te lezen is.
`,
  en: `bouwstenen: checks, shows and draws architectures of the digital government

  bouwstenen check [paths…]            checks files and folders
  bouwstenen rules [rule]              lists all rules, or shows the page of one
  bouwstenen stats <voorziening>       shows the usage figures of a voorziening
  bouwstenen catalogue [words]         shows the catalogue, or what is called so
  bouwstenen figures                   prints every figure of every edition
  bouwstenen render <file>             draws an architecture or a monitor
  bouwstenen report <file|folder>      puts an architecture on one page for a meeting
  bouwstenen schema <kind>             prints a JSON Schema
  bouwstenen lsp --stdio               starts the language server

Every command knows --help and --taal nl|en.
Exit: 0 nothing found, 1 findings, 2 wrong usage or a file that cannot be read.
`,
};

const help: Readonly<Record<Taal, Readonly<Record<Command, string>>>> = {
  nl: {
    check: `bouwstenen check [paden…] [--format text|json] [--max-warnings N] [--timing]
                 [--update-baseline] [--no-baseline]

Controleert *.architectuur.yaml, *.bouwstenen.yaml en *.monitor.yaml: de genoemde bestanden en
alles in de genoemde mappen. Zonder pad: de huidige map. Welke regels gelden, staat in het
dichtstbijzijnde bouwstenen.config.yaml, in de map van het bestand of daarboven.

  --format text|json   voor een mens (standaard) of voor een programma
  --max-warnings N     ook meer dan N waarschuwingen geven uitgang 1
  --update-baseline    legt alle meldingen vast in bouwstenen.baseline.json; voortaan tellen
                       alleen nieuwe
  --no-baseline        telt ook wat in de baseline staat
  --timing             drukt op de foutuitvoer af wat elke regel aan tijd kost
  --taal nl|en         de taal van de meldingen
`,
    rules: `bouwstenen rules [regel] [--format text|json]

Toont van elke regel het id, het niveau, de soorten bestanden, of de editor haar kan herstellen,
wat zij eist en waar dat staat. Met een id: de bladzijde van die regel, met voorbeelden.
`,
    stats: `bouwstenen stats <voorziening> [--format text|json]

Toont per indicator het laatste cijfer, de verandering, het verloop, correcties en de bron.
De voorziening mag een id, naam of afkorting zijn, bijvoorbeeld digid.
`,
    catalogue: `bouwstenen catalogue [woorden] [--format text|json]

Toont alle bouwstenen, of die met dit id, deze naam, afkorting of andere naam. Een deel van een
woord is genoeg, en een kleine tikfout mag. JSON geeft van elke bouwsteen alle velden.
`,
    figures: `bouwstenen figures [--format text|json|csv]

Drukt elke cel van elke uitgave van de monitor af, zoals zij gedrukt is: uitgave, voorziening,
indicator, periode, gedrukte tekst, waarde, eenheid, kwalificatie, toelichting en bron.
CSV is wat een Nederlandse Excel zonder vragen opent.
`,
    render: `bouwstenen render <bestand> [-o tekening.svg] [--format svg|json|png|pdf] [--scale N]
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
    report: `bouwstenen report <bestand|map> [--format markdown|html] [-o rapport.html]
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
    schema: `bouwstenen schema architectuur|bouwstenen|monitor|config

Drukt het JSON Schema (draft-07) van een soort bestand af, voor andere hulpmiddelen.
`,
    lsp: `bouwstenen lsp --stdio

Start de taalserver (Language Server Protocol) over de standaardin- en uitvoer.
`,
  },
  en: {
    check: `bouwstenen check [paths…] [--format text|json] [--max-warnings N] [--timing]
                 [--update-baseline] [--no-baseline]

Checks *.architectuur.yaml, *.bouwstenen.yaml and *.monitor.yaml: the files named and everything in
the folders named. Without a path: the current folder. Which rules hold is said by the nearest
bouwstenen.config.yaml, in the folder of the file or above it.

  --format text|json   for a person (default) or for a program
  --max-warnings N     more than N warnings give exit code 1, too
  --update-baseline    writes all findings down in bouwstenen.baseline.json; from then on only
                       new ones count
  --no-baseline        counts what is in the baseline as well
  --timing             prints what each rule costs in time to the error output
  --taal nl|en         the language of the messages
`,
    rules: `bouwstenen rules [rule] [--format text|json]

Shows of every rule its id, its level, the kinds of file, whether the editor can mend it, what it
demands and where that is written. With an id: the page of that rule, with examples.
`,
    stats: `bouwstenen stats <voorziening> [--format text|json]

Shows the latest figure, the change, the trend, corrections and the source of every indicator.
The voorziening may be an id, a name or an abbreviation, such as digid.
`,
    catalogue: `bouwstenen catalogue [words] [--format text|json]

Shows all bouwstenen, or those with this id, name, abbreviation or other name. A part of a word is
enough, and a small typing error is fine. JSON gives all fields of every bouwsteen.
`,
    figures: `bouwstenen figures [--format text|json|csv]

Prints every cell of every edition of the monitor as it was printed: edition, voorziening,
indicator, period, printed text, value, unit, qualification, note and source.
CSV is what a Dutch Excel opens without questions.
`,
    render: `bouwstenen render <file> [-o drawing.svg] [--format svg|json|png|pdf] [--scale N]
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
    report: `bouwstenen report <file|folder> [--format markdown|html] [-o report.html]
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
    schema: `bouwstenen schema architectuur|bouwstenen|monitor|config

Prints the JSON Schema (draft-07) of a kind of file, for other tools.
`,
    lsp: `bouwstenen lsp --stdio

Starts the language server (Language Server Protocol) over standard input and output.
`,
  },
};
