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
