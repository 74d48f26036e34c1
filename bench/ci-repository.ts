import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInWorld } from '../server/src/core/world.js';
import { randomFrom } from '../test/features/random-document.js';

export interface GeneratedRepository {
  /** How many files, lines and bytes there are, and in how many files a mistake was put. */
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly seeded: number;
}

/**
 * Writes a repository as a large organisation may have it: folders of teams with architectures that
 * import each other, catalogues of their own and monitors. One file in a hundred has a mistake. The
 * same for the same seed.
 * @param folder exists and is empty.
 */
export function generateRepository(folder: string, files: number, seed: number): GeneratedRepository {
  const random = randomFrom(seed);
  let lines = 0;
  let bytes = 0;
  let seeded = 0;
  for (let at = 0; at < files; at++) {
    const team = path.join(folder, `team-${String(Math.floor(at / 40)).padStart(3, '0')}`);
    if (at % 40 === 0) mkdirSync(team, { recursive: true });
    const length = 20 + Math.floor(random() * 381);
    const number = at % 40;
    const isBroken = at % 100 === 50;
    const { name, text } = fileOf(number, length, Math.floor(random() * 1e9), isBroken);
    writeFileSync(path.join(team, name), text);
    lines += text.split('\n').length - 1;
    bytes += Buffer.byteLength(text);
    if (isBroken) seeded++;
  }
  return { files, lines, bytes, seeded };
}

/** Of every forty files, four are catalogues, four monitors, and the others architectures. */
function fileOf(
  number: number,
  lines: number,
  seed: number,
  isBroken: boolean,
): { readonly name: string; readonly text: string } {
  if (number % 10 === 0) {
    const text = catalogue(number, lines);
    return { name: `eigen-${number}.bouwstenen.yaml`, text: isBroken ? mistyped(text, 'naam:') : text };
  }
  if (number % 10 === 5) {
    const text = monitor(lines, seed);
    return { name: `cijfers-${number}.monitor.yaml`, text: isBroken ? mistyped(text, 'eenheid:') : text };
  }
  const text = architecture(number, lines, seed);
  return { name: `systeem-${number}.architectuur.yaml`, text: isBroken ? mistyped(text, 'naam:') : text };
}

/** One key of the text with two letters changed over. */
function mistyped(text: string, key: string): string {
  const wrong = key.charAt(1) + key.charAt(0) + key.slice(2);
  return text.replace(`  ${key}`, `  ${wrong}`);
}

/** Eleven lines for an element, all of them applications: whatever serves whatever, it is allowed. */
function architecture(number: number, lines: number, seed: number): string {
  const random = randomFrom(seed);
  const ten = number - (number % 10);
  const written = [
    `architectuur: Systeem ${number} van het team`,
    'versie: 1.0.0',
    'status: concept',
    'datum: 2026-10-15',
    'eigenaar: Team Systemen',
    `catalogi: [./eigen-${ten}.bouwstenen.yaml]`,
  ];
  const imports = number % 10 !== 1;
  if (imports) written.push('importeert:', `  buur: ./systeem-${ten + 1}.architectuur.yaml`);
  written.push('uitgangspunten:');
  const rules = lines < 60 ? 1 : 5;
  for (let at = 0; at < rules; at++) {
    written.push(`  regel-${at}:`, `    stelling: Regel ${at} geldt voor ieder element dat ernaar verwijst.`);
  }
  written.push('elementen:');
  const count = Math.max(2, Math.floor((lines - written.length) / 10));
  for (let at = 0; at < count; at++) {
    // Never itself, and never the other way around, too.
    const other = at + 1 < count ? `deel-${at + 1 + Math.floor(random() * (count - at - 1))}` : null;
    written.push(
      `  deel-${at}:`,
      `    naam: Onderdeel nummer ${at}`,
      '    laag: applicaties',
      '    eigenaar: Team Systemen',
      '    omschrijving: >-',
      `      Wat onderdeel ${at} doet voor wie een product aanvraagt of iets meldt,`,
      '      en waarom het daarvoor nodig is.',
      `    voldoet-aan: [regel-${at % rules}]`,
    );
    if (other) written.push('    relaties:', `      - bedient: [${other}]`, '        omschrijving: gegevens');
    else if (imports) written.push('    relaties:', '      - bedient: [buur/deel-0]');
  }
  return `${written.join('\n')}\n`;
}

function catalogue(number: number, lines: number): string {
  const written = [`catalogus: Eigen bouwstenen ${number}`, 'versie: 1.0.0', 'bouwstenen:'];
  for (let at = 0; written.length < lines; at++) {
    written.push(
      `  eigen-${number}-${at}:`,
      `    naam: Eigen bouwsteen ${number} van soort ${at}`,
      '    soort: voorziening',
      '    lagen: [applicaties]',
      '    omschrijving: >-',
      `      Wat deze bouwsteen doet voor wie er gebruik van maakt, in soort ${at},`,
      '      en wie hem beheert.',
      '    bron: Informatieplan, hoofdstuk 3',
    );
  }
  return `${written.join('\n')}\n`;
}

function monitor(lines: number, seed: number): string {
  const random = randomFrom(seed);
  const written = [
    'monitor: Eigen cijfers',
    'peildatum: 2022-12-31',
    'jaren: [2020, 2021, 2022]',
    'voorzieningen:',
  ];
  for (const { id } of builtInWorld().catalogue.all) {
    if (written.length >= lines) break;
    written.push(`  ${id}:`, '    bron: Eigen telling', '    indicatoren:');
    for (let at = 0; at < 3; at++) {
      const first = 1000 + Math.floor(random() * 100_000);
      const values = [0, 1, 2].map((year) => `${2020 + year}: ${first + year * 17}`);
      written.push(
        `      aantal-${at}:`,
        `        naam: Aantal van soort ${at}`,
        '        eenheid: organisaties',
        '        soort: stand',
        `        waarden: { ${values.join(', ')} }`,
      );
    }
  }
  return `${written.join('\n')}\n`;
}
