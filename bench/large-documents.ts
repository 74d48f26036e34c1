import { layers } from '../server/src/core/model/layers.js';
import { builtInWorld } from '../server/src/core/world.js';
import { randomFrom } from '../test/features/random-document.js';

/** A sound architecture of at least so many lines, eleven or so for an element; the same for the same seed. */
export function largeArchitecture(lines: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const entries = builtInWorld().catalogue.all.map(({ id }) => id);
  const count = Math.round(lines / 11);
  const written = [
    'architectuur: Grote proef',
    'versie: 1.0.0',
    'status: concept',
    'datum: 2026-10-15',
    'uitgangspunten:',
  ];
  for (let at = 0; at < 20; at++) {
    written.push(`  regel-${at}:`, `    stelling: Regel ${at} geldt voor ieder element dat ernaar verwijst.`);
  }
  written.push('elementen:');
  for (let at = 0; at < count || written.length < lines; at++) {
    written.push(`  deel-${at}:`, `    naam: Onderdeel nummer ${at}`, `    laag: ${pick(layers).id}`);
    if (random() < 0.3) written.push(`    bouwsteen: ${pick(entries)}`);
    written.push(
      '    omschrijving: >-',
      `      Wat onderdeel ${at} doet voor wie een product aanvraagt of iets meldt,`,
      '      en waarom het daarvoor nodig is.',
      `    voldoet-aan: [regel-${at % 20}]`,
      '    relaties:',
    );
    for (const verb of ['bedient', 'stroomt-naar']) {
      written.push(
        `      - ${verb}: [deel-${Math.floor(random() * count)}]`,
        '        omschrijving: gegevens',
      );
    }
  }
  return `${written.join('\n')}\n`;
}

/** A sound edition of the monitor of at least so many lines; the same for the same seed. */
export function largeMonitor(lines: number, seed: number): string {
  const random = randomFrom(seed);
  const written = ['monitor: Grote proef', 'peildatum: 2022-12-31', 'jaren: [2019, 2020, 2021, 2022]'];
  written.push('voorzieningen:');
  const entries = builtInWorld().catalogue.all.map(({ id }) => id);
  const indicators = Math.ceil(lines / 5 / entries.length);
  for (const [at, id] of entries.entries()) {
    if (written.length >= lines) break;
    written.push(`  ${id}:`, `    bron: Grote proef, § ${at}`, '    indicatoren:');
    for (let indicator = 0; indicator < indicators; indicator++) {
      const first = 1000 + Math.floor(random() * 100_000);
      const values = [0, 1, 2, 3].map((year) => `${2019 + year}: ${first + year * 17}`);
      written.push(
        `      aantal-${indicator}:`,
        `        naam: Aantal van soort ${indicator}`,
        '        eenheid: organisaties',
        '        soort: stand',
        `        waarden: { ${values.join(', ')} }`,
      );
    }
  }
  return `${written.join('\n')}\n`;
}

/** A sound catalogue of at least so many lines, thirteen or so for an entry; the same for the same seed. */
export function largeCatalogue(lines: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const entries = builtInWorld().catalogue.all.map(({ id }) => id);
  const written = ['catalogus: Grote proef', 'bron: Grote proef, § 1', 'bouwstenen:'];
  for (let at = 0; written.length < lines; at++) {
    written.push(
      `  eigen-${at}:`,
      `    naam: Eigen bouwsteen nummer ${at}`,
      `    afkortingen: [EB${at}]`,
      `    aliassen: [Bouwsteen van ons ${at}]`,
      '    soort: voorziening',
      `    lagen: [${pick(layers).id}]`,
      `    onderdeel-van: ${at > 0 && random() < 0.5 ? `eigen-${Math.floor(random() * at)}` : pick(entries)}`,
      '    omschrijving: >-',
      `      Wat bouwsteen ${at} doet voor wie haar gebruikt,`,
      '      en waarom dat daarvoor nodig is.',
      '    relaties:',
      `      - gebruikt: ${pick(entries)}`,
    );
  }
  return `${written.join('\n')}\n`;
}
