import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomDocument } from '../features/random-document.js';
import { type Difference, EditedWorkspace } from './edited-workspace.js';

/**
 * Workspaces to edit: the samples, files of the catalogue, a monitor, random documents, and small
 * ones, in which many edits are tried quickly.
 * @param root the folder of the project.
 */
export function workspacesToEdit(root: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const file = (name: string): string => readFileSync(path.join(root, name), 'utf8');
  const samples = readdirSync(path.join(root, 'samples')).filter((name) => name.endsWith('.yaml'));
  const house = (seed: number): string => randomDocument(seed).house;
  const sloppy = (seed: number): string => randomDocument(seed).sloppy;
  return {
    samples: Object.fromEntries(samples.map((name) => [`file:///s/${name}`, file(`samples/${name}`)])),
    catalogue: {
      'file:///c/kanalen.bouwstenen.yaml': file('catalogue/kanalen.bouwstenen.yaml'),
      'file:///c/afkortingen.bouwstenen.yaml': file('catalogue/afkortingen.bouwstenen.yaml'),
    },
    monitor: { 'file:///m/inup-2014.monitor.yaml': file('catalogue/inup-2014.monitor.yaml') },
    random: {
      'file:///r/een.architectuur.yaml': house(1),
      'file:///r/twee.architectuur.yaml': sloppy(2),
      'file:///r/drie.architectuur.yaml': house(3).replaceAll('\n', '\r\n'),
    },
    small,
    names,
    dense: { ...dense, 'file:///d/c.architectuur.yaml': busy.replaceAll('\n', '\r\n') },
  };
}

const small = {
  'file:///k/a.architectuur.yaml': `architectuur: Klein
versie: 0.1.0
status: concept
catalogi: [./eigen.bouwstenen.yaml]
importeert:
  ander: ./b.architectuur.yaml
uitgangspunten:
  open:
    stelling: Alles is open
elementen:
  een:
    naam: Eén 😀
    laag: kanalen
    voldoet-aan: [open]
    relaties:
      - bedient: [twee, ander/drie]
        via: diginetwerk
  twee: { bouwsteen: eigen, laag: processen }
`,
  'file:///k/b.architectuur.yaml': `architectuur: Ander
elementen:
  drie:
    bouwsteen: digid
    relaties:
      - bestaat-uit: vier
  vier: { laag: gegevens }
`,
  'file:///k/eigen.bouwstenen.yaml': `catalogus: Eigen
bron: Overal
bouwstenen:
  eigen:
    naam: Iets eigens
    lagen: [applicaties]
    onderdeel-van: digid
    relaties:
      - gebruikt: [brp]
  digid:
    status: beëindigd
uitgangspunten:
  sober: { stelling: Sober }
afkortingen: { IE: Iets eigens }
`,
  'file:///k/a.monitor.yaml': `monitor: Klein
peildatum: 2022-12-31
jaren: [2021, 2022]
voorzieningen:
  digid:
    bron: § 1
    indicatoren:
      actieve-digids:
        naam: Aantal
        eenheid: accounts
        soort: stand
        waarden: { 2021: 1000, 2022: 1.100 }
        groei: 10
  eigen: { indicatoren: { x: { waarden: { 2021: "5" } } } }
`,
  'file:///k/bouwstenen.config.yaml': `regels:
  element-los: uit
  naam-dubbel: fout
`,
};

/** Items that do little but name each other, and what nobody knows. */
const names = {
  'file:///n/a.architectuur.yaml': `architectuur: Namen
status: concept
catalogi: [./eigen.bouwstenen.yaml]
importeert: { ander: ./b.architectuur.yaml }
weergaven:
  alles: { elementen: [een, vier] }
  rond: { rond: drie }
  leeg: { lagen: [kanalen], elementen: [twee] }
uitgangspunten:
  open: { stelling: Open }
elementen:
  een: { naam: Eén, laag: applicaties, voldoet-aan: [open], relaties: [{ bedient: [twee, drie] }] }
  twee: { naam: Twee, laag: gegevens, voldoet-aan: [nieuw], relaties: [{ stroomt-naar: nergens }] }
  drie: { bouwsteen: eigen, relaties: [{ bedient: ander/zes, via: een }] }
  vier: { bouwsteen: geheel, relaties: [{ bestaat-uit: [vijf, twee] }] }
  vijf: { naam: Website, laag: applicaties, relaties: [{ bestaat-uit: vier }, { bedient: een }] }
`,
  'file:///n/b.architectuur.yaml': `architectuur: Ander
elementen:
  zes: { naam: Zes, laag: applicaties, relaties: [{ bedient: zeven }] }
  zeven: { naam: Zeven, laag: kanalen }
`,
  'file:///n/eigen.bouwstenen.yaml': `catalogus: Eigen
bron: Overal
bouwstenen:
  eigen: { naam: Eigen, lagen: [applicaties], onderdeel-van: geheel, aliassen: [Iets, Nog iets] }
  geheel: { naam: Iets, lagen: [applicaties], onderdeel-van: groter, afkortingen: [EI] }
  groter: { naam: Groter, lagen: [kanalen], relaties: [{ gebruikt: [eigen, nergens] }] }
  digid: { onderdeel-van: groter, aliassen: [EI, DigiD], relaties: [{ gebruikt: geheel }] }
`,
};

/** Elements on which nearly every rule that looks from one to another has something to say. */
const busy = `architectuur: Druk
versie: 0.1.0
status: vastgesteld
datum: 2026-10-15
catalogi: [./eigen.bouwstenen.yaml]
importeert: { ander: ./b.architectuur.yaml }
uitgangspunten:
  open: { stelling: Open }
  sober: { stelling: Sober }
# bouwstenen-negeer leg-uit-verlopen: komt nog
elementen:
  geheel:
    naam: Geheel
    laag: applicaties
    doelgroepen: [overheidsorganisaties]
    standaarden: { wcag: past-toe, eigen: past-toe }
    relaties:
      - bestaat-uit: [deel, deel]
      - omvat: rest
        via: weg
      - hangt-samen-met: rest
  deel:
    naam: Deel website
    laag: applicaties
    status: gewenst
    doelgroepen: [burgers]
    voldoet-aan: [open, opne]
    standaarden:
      wcag:
        leg-uit: Later.
        tot: 2020-01-01
    relaties:
      - stroomt-naar: rest
      - bestaat-uit: geheel
      - stroomt-naar: ander/drie
        via: weg
  # bouwstenen-negeer relatie-dubbel: om te zien
  rest:
    naam: Rest
    laag: applicaties
    status: uit-te-faseren
    relaties:
      - hangt-samen-met: [geheel, nergens]
      - bedient: deel
        via: [weg]
  weg: { naam: Internet, laag: netwerken, doelgroepen: [overheidsorganisaties] }
  lijst:
    naam: Lijst
    laag: gegevens
  inlog:
    bouwsteen: digid
    omschrijving: 340.758.404 keer in 2019, en 557 miljoen authenticaties
    aannames:
      authenticaties-totaal: { waarde: 5, jaar: 2021 }
    relaties:
      - bedient: deel
      - stroomt-naar: lijst
  brp:
    bouwsteen: brp
    status: bestaand
    relaties:
      - stroomt-naar: lijst
  lijst:
    naam: Nog een lijst
    laag: gegevens
    relaties:
      - benadert: brp
`;

/** What was known of the dense documents. */
const baseline = {
  'a.architectuur.yaml': {
    'element-zonder-uitgangspunt · elementen/geheel · geheel': 1,
    'bestaat-uit-kringloop · elementen/geheel/relaties/bestaat-uit · deel': 1,
    'gegevens-zonder-bronhouder · elementen/lijst · lijst': 2,
    'element-onbekend · elementen/deel/relaties/stroomt-naar · weg': 1,
    'relatie-niet-toegestaan · elementen/inlog/relaties/stroomt-naar · lijst': 1,
  },
  'eigen.bouwstenen.yaml': { 'naam-dubbel · bouwstenen/eigen/aliassen · Eigen': 1 },
  'a.monitor.yaml': {
    'getal-duizendpunt · voorzieningen/digid/indicatoren/authenticaties-totaal/waarden/2031 · 1.100': 1,
  },
};

const dense = {
  'file:///d/a.architectuur.yaml': busy,
  'file:///d/b.architectuur.yaml': `architectuur: Ander
elementen:
  drie: { bouwsteen: digid, status: uit-te-faseren }
  vier: { laag: gegevens, naam: Terugmelden }
`,
  'file:///d/eigen.bouwstenen.yaml': `catalogus: Eigen
bron: Overal
bouwstenen:
  eigen: { naam: Rest, lagen: [applicaties], status: voorstel, aliassen: [Deel, Eigen] }
  digid: { status: beëindigd, afkortingen: [Eigen], relaties: [{ wordt-opgevolgd-door: eigen }] }
uitgangspunten:
  sober: { stelling: Sober }
`,
  'file:///d/a.monitor.yaml': `monitor: Dicht
peildatum: 2022-12-31
jaren: [2020, 2021, 2022]
voorzieningen:
  digid:
    indicatoren:
      authenticaties-totaal:
        eenheid: keren
        waarden:
          2020: 1000
          2022: 900000
          2031: 1.100
        groei: 10
      authenticaties-basi: { som-deel-van: authenticaties-totaal, waarden: { 2020: 1, 2021: "5.000" } }
  # bouwstenen-negeer reeks-gat: zo gedrukt
  digid:
    indicatoren:
      authenticaties-basis: { waarden: { 2020: 5, 2022: 7 } }
`,
  'file:///d/bouwstenen.baseline.json': JSON.stringify({ version: 1, files: baseline }),
  'file:///d/bouwstenen.config.yaml': `preset: streng
regels:
  element-zonder-uitgangspunt: { niveau: fout, opties: { aandeel: 0 } }
  aanname-wijkt-af: { opties: { factor: 3 } }
uitzonderingen:
  - paden: [c.*]
    regels: { relatie-dubbel: uit }
`,
};

/**
 * Makes edits in a workspace until something is different, or until there were enough of them.
 * @param seed decides which edits those are.
 */
export async function firstDifference(
  files: Readonly<Record<string, string>>,
  seed: number,
  edits: number,
): Promise<Difference | null> {
  const workspace = new EditedWorkspace(files, seed);
  for (let edit = 0; edit < edits; edit++) {
    const difference = await workspace.edit().catch((error: unknown) => {
      throw new Error(`Seed ${seed}, edit ${edit}: ${error}`, { cause: error });
    });
    if (difference) return difference;
  }
  return null;
}

/** A difference as people can read it: what was edited, and where the answers part. */
export function told({ uri, edit, kind, what, incremental, fresh, before, after }: Difference): string {
  let at = 0;
  while (at < fresh.length && incremental[at] === fresh[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
  return [
    `${uri}, edit ${edit} (${kind}): ${what}`,
    `with what was known: …${around(incremental)}`,
    `of the text alone:   …${around(fresh)}`,
    `before: ${JSON.stringify(before)}`,
    `after: ${JSON.stringify(after)}`,
  ].join('\n');
}
