import type { Edition } from '../model/figures.js';
import { printed } from '../model/usage.js';

/** One printed cell of one edition. Field names are those of the JSON and CSV that users read. */
export interface FigureRow {
  readonly uitgave: string;
  readonly voorziening: string;
  readonly indicator: string;
  readonly naam: string;
  /** A year or a part of one; `groei` for the printed change in percent. */
  readonly periode: string;
  readonly gedrukt: string;
  readonly waarde: number | null;
  readonly eenheid: string | null;
  readonly soort: string | null;
  readonly kwalificatie: string | null;
  readonly toelichting: string | null;
  readonly bron: string | null;
}

/** Every printed cell of every edition, in the order of the editions and their tables. */
export function figureRows(editions: readonly Edition[]): FigureRow[] {
  return editions.flatMap((edition) =>
    edition.voorzieningen.flatMap((voorziening) =>
      voorziening.indicatoren.flatMap((indicator) => {
        const cells = indicator.groei
          ? [...indicator.cijfers, { ...indicator.groei, periode: 'groei' }]
          : indicator.cijfers;
        return cells.map((cell): FigureRow => {
          const isGrowth = cell.periode === 'groei';
          return {
            uitgave: edition.titel,
            voorziening: voorziening.id,
            indicator: indicator.id,
            naam: indicator.naam,
            periode: cell.periode,
            gedrukt: isGrowth ? printedGrowth(cell.gedrukt, cell.waarde) : printed(cell),
            waarde: cell.waarde,
            eenheid: isGrowth ? '%' : indicator.eenheid,
            soort: indicator.soort,
            kwalificatie: cell.kwalificatie,
            toelichting: cell.toelichting ?? indicator.toelichting,
            bron: indicator.bron ?? voorziening.bron,
          };
        });
      }),
    ),
  );
}

/** A growth without text of its own was printed with one decimal and a percent sign. */
function printedGrowth(text: string | null, value: number | null): string {
  if (text !== null) return text;
  return value === null ? '' : `${value.toFixed(1).replace('.', ',')}%`;
}
