import { defineCommand } from '../command.js';
import { diff } from '../diff/diff.js';

/** `bouwstenen diff`. */
export const diffCommand = defineCommand({
  name: 'diff',
  overview: {
    words: { nl: '<oud> [nieuw]', en: '<old> [new]' },
    does: {
      nl: 'toont wat er tussen twee versies veranderde',
      en: 'shows what changed between two versions',
    },
  },
  options: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    picture: { type: 'string' },
  },
  help: {
    nl: `bouwstenen diff <oud> <nieuw> [--format text|json|markdown] [-o verschil.md] [--picture map]
bouwstenen diff <revisie> [revisie] [paden…]

Vergelijkt wat documenten zeggen, op id en niet op regel: volgorde, opmaak en commentaar zijn geen
verschil. Te vergelijken zijn twee bestanden, twee mappen, of versies in Git: een revisie zoals main,
HEAD~3 of een tag, a..b, a...b (vanaf waar b van a aftakte), of revisie:pad. Een revisie alleen
wordt vergeleken met de bestanden zoals zij nu zijn, een pad alleen met de laatste commit.
Uitgang: 0 gelijk, 1 verschillend, 2 mislukt.

  --format             text (standaard), json, of markdown voor een opmerking bij een pull request
  -o verschil.md       waarheen; .json of .md bepaalt de vorm. Zonder -o gaat het verschil naar de
                       standaarduitvoer.
  --picture map        tekent van elke gewijzigde architectuur het verschil, als SVG in die map
`,
    en: `bouwstenen diff <old> <new> [--format text|json|markdown] [-o difference.md] [--picture folder]
bouwstenen diff <revision> [revision] [paths…]

Compares what documents say, by id and not by line: order, layout and comments are no difference.
It compares two files, two folders, or versions in Git: a revision such as main, HEAD~3 or a tag,
a..b, a...b (from where b left a), or revision:path. A revision alone is held against the files as
they are now, a path alone against the last commit.
Exit: 0 equal, 1 different, 2 failure.

  --format             text (default), json, or markdown for a comment on a pull request
  -o difference.md     where to; .json or .md says the format. Without -o the difference goes to
                       standard output.
  --picture folder     draws the difference of each architecture that changed, as SVG in that folder
`,
  },
  run: ({ values, words, program, terminal, taal }) =>
    diff(
      {
        words,
        format: values.format ?? null,
        output: values.output ?? null,
        picture: values.picture ?? null,
      },
      program.world,
      { terminal, taal },
    ),
});
