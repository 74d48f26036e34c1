import { allowedRelations } from '../server/src/core/model/archimate-relations.js';
import { archimateType } from '../server/src/core/model/archimate-type.js';
import type { Bouwsteen } from '../server/src/core/model/bouwsteen.js';
import { type LayerId, layers } from '../server/src/core/model/layers.js';
import type { RelationVerb } from '../server/src/core/model/relation-kinds.js';
import { builtInWorld } from '../server/src/core/world.js';
import { randomFrom } from '../test/features/random-document.js';

/** What is written between elements where ArchiMate has it; associations are always allowed. */
const verbs: readonly RelationVerb[] = ['bedient', 'stroomt-naar', 'realiseert', 'benadert'];

interface Planned {
  readonly layer: LayerId;
  readonly bouwsteen: Bouwsteen | null;
  readonly type: string;
}

/**
 * An architecture of at least so many lines, eleven or so for an element; the same for the same seed. It is
 * sound, with a warning here and there, as those that people work on are.
 */
export function largeArchitecture(lines: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const entries = builtInWorld().catalogue.all.filter(({ status, lagen }) => !status && lagen.length > 0);
  const planned = Array.from({ length: Math.max(2, Math.round(lines / 11)) }, (): Planned => {
    const bouwsteen = random() < 0.3 ? pick(entries) : null;
    const layer = bouwsteen?.lagen[0] ?? pick(layers).id;
    return { layer, bouwsteen, type: archimateType(bouwsteen?.soort ?? null, layer) };
  });
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
  const element = (at: number, { layer, bouwsteen, type }: Planned): void => {
    written.push(`  deel-${at}:`, `    naam: Onderdeel nummer ${at}`, `    laag: ${layer}`);
    if (bouwsteen) written.push(`    bouwsteen: ${bouwsteen.id}`);
    if (layer === 'gegevens') written.push('    eigenaar: Gemeente');
    written.push(
      '    omschrijving: >-',
      `      Wat onderdeel ${at} doet voor wie een product aanvraagt of iets meldt,`,
      '      en waarom het daarvoor nodig is.',
      `    voldoet-aan: [regel-${at % 20}]`,
      '    relaties:',
    );
    for (let relation = 0; relation < 2; relation++) {
      // Never to itself.
      const target = (at + 1 + Math.floor(random() * (planned.length - 1))) % planned.length;
      const allowed = allowedRelations(type, planned[target]!.type) ?? [];
      const fitting = verbs.filter((verb) => allowed.includes(verb));
      const verb = fitting.length > 0 ? pick(fitting) : 'hangt-samen-met';
      written.push(`      - ${verb}: [deel-${target}]`, '        omschrijving: gegevens');
    }
  };
  planned.forEach((plan, at) => {
    element(at, plan);
  });
  for (let at = planned.length; written.length < lines; at++) element(at, planned[at % planned.length]!);
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
