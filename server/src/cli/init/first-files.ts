import { scalar } from '../../core/edits/yaml-text.js';
import type { Taal } from '../../core/taal.js';
import { say } from '../terminal.js';
import { type Answers, idFrom } from './answers.js';
import { type CiFile, ciFile } from './ci-files.js';

/** The files of a new repository, in the order in which they are written. */
export function firstFiles(answers: Answers, version: string, taal: Taal): CiFile[] {
  const pipeline = ciFile(answers.ci, version);
  return [
    { path: 'bouwstenen.config.yaml', text: config(answers, taal) },
    { path: `${idFrom(answers.name)}.architectuur.yaml`, text: architecture(answers, taal) },
    { path: '.vscode/extensions.json', text: extensions },
    ...(pipeline ? [pipeline] : []),
  ];
}

const extensions = `${JSON.stringify({ recommendations: ['bouwstenen.bouwstenen'] }, null, 2)}\n`;

function config({ preset }: Answers, taal: Taal): string {
  return say(
    taal,
    `# Welke regels hier gelden, voor de editor en voor de pijplijn.
# Alle regels met hun id: bouwstenen rules
preset: ${preset}

# Een regel op een ander niveau: fout, waarschuwing, opmerking, tip of uit.
# regels:
#   naam-dubbel: waarschuwing

# Wat niet gecontroleerd wordt.
# overslaan:
#   - archief/**
`,
    `# Which rules hold here, for the editor and for the pipeline.
# All rules with their ids: bouwstenen rules
preset: ${preset}

# A rule on another level: fout (error), waarschuwing (warning), opmerking (note), tip (hint) or uit (off).
# regels:
#   naam-dubbel: waarschuwing

# What is not checked.
# overslaan:
#   - archief/**
`,
  );
}

/** A first architecture that says what each part is for, and that gives no findings. */
function architecture({ name, owner, horizon }: Answers, taal: Taal): string {
  const who =
    owner === ''
      ? `# eigenaar: ${say(taal, 'Mijn organisatie', 'My organisation')}`
      : `eigenaar: ${scalar(owner)}`;
  const about = (nl: string, en: string): string => `# ${say(taal, nl, en)}`;
  return `${about('Een architectuur: wat er is, wat er komt, en hoe dat samenhangt.', 'An architecture: what is there, what is to come, and how that hangs together.')}
${about('De editor legt elke sleutel uit, vult aan en tekent de plaat; bouwstenen check controleert.', 'The editor explains every key, completes and draws the plate; bouwstenen check checks.')}
architectuur: ${scalar(name)}
versie: 0.1.0
status: concept
horizon: ${horizon}
${who}

${about('Waar de elementen zich aan houden. Noem bij elk uitgangspunt waar het vandaan komt.', 'What the elements keep to. Say of each principle where it comes from.')}
uitgangspunten:
  eenmalige-uitvraag:
    stelling: Wat de overheid al van iemand weet, vragen wij niet nog eens.
    bron: Architectuur Digitale Overheid 2030, § 6.1.4

elementen:
  ${about('Een bouwsteen uit de catalogus: naam, laag en type komen daarvandaan. Zoek er een met bouwstenen catalogue.', 'A bouwsteen of the catalogue, which gives its name, layer and type. Find one with bouwstenen catalogue.')}
  digid:
    bouwsteen: digid
    status: bestaand
    relaties:
      - bedient: portaal

  ${about('Iets van uzelf: met een naam en een van de zestien lagen.', 'Something of your own: with a name and one of the sixteen layers.')}
  portaal:
    naam: Portaal
    laag: applicaties
    status: gewenst
    voldoet-aan:
      - eenmalige-uitvraag
    ${about('Pas toe of leg uit: zet achter een standaard past-toe, of leg-uit met de reden.', 'Comply or explain: put past-toe behind a standard, or leg-uit with the reason.')}
    standaarden:
      saml: past-toe
    relaties:
      - bedient: dienst

  dienst:
    naam: Dienst
    laag: diensten-en-producten
    status: gewenst
    voldoet-aan:
      - eenmalige-uitvraag
`;
}
