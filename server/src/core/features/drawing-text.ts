import type { Analysis } from '../analysis.js';
import type { Context } from '../context.js';
import { type Filter, filterPlate } from '../diagram/filter.js';
import type { Plate, PlateElement, PlateRelation } from '../diagram/plate.js';
import { plateOfView } from '../diagram/views.js';
import { changeText, changeWords, relationWords, statusWords, words } from '../diagram/words.js';
import { layers } from '../model/layers.js';
import type { Taal } from '../taal.js';
import { type ComparedNames, plateOfDifference } from './drawing-difference.js';
import { escaped } from './markdown.js';

/**
 * What a drawing of an architecture says, as lists in Markdown: per layer its elements, and under
 * each of them its parts and the relations that start at it. For those who cannot see the drawing,
 * and for texts that have no room for it.
 * @param asked the view and the filter of the drawing
 * @returns null where there is no such view, or where the document is no architecture
 */
export function drawingText(
  analysis: Analysis,
  asked: { readonly view?: string | null; readonly filter?: Filter | null },
  taal: Taal,
): string | null {
  const whole = plateOfView(analysis, asked.view ?? null);
  return whole && textOf(asked.filter ? filterPlate(whole, asked.filter) : whole, taal);
}

/**
 * What the drawing of a difference says, in the same form; each thing that changed says how.
 * @param before the earlier document with what it refers to
 * @returns null where one of the two is no architecture
 */
export function drawingTextOfDifference(
  before: Context,
  after: Context,
  names: ComparedNames,
  filter: Filter | null,
  taal: Taal,
): string | null {
  const whole = plateOfDifference(before, after, names);
  return whole && textOf(filter ? filterPlate(whole, filter) : whole, taal);
}

function textOf(plate: Plate, taal: Taal): string {
  const { title, view, elements } = plate;
  const parts = [`# ${escaped(title) || words.untitled[taal]}`];
  if (view) parts.push(`**${escaped(view.name[taal])}**`);
  if (view?.description) parts.push(escaped(view.description));
  const write = writer(plate, taal);
  for (const { id, name } of layers) {
    const lines = elements
      .filter(({ layer, parent }) => layer === id && parent === null)
      .flatMap((element) => write(element, ''));
    if (lines.length > 0) parts.push(`## ${escaped(name)}`, lines.join('\n'));
  }
  if (elements.length === 0) parts.push((view ? words.nothingInView : words.nothing)[taal]);
  return `${parts.join('\n\n')}\n`;
}

/** Gives the lines of an element, with all that stands in it. */
function writer(plate: Plate, taal: Taal): (element: PlateElement, indent: string) => string[] {
  const nameOf = ({ id, name, plotted }: PlateElement): string => escaped(name || (plotted?.id ?? id));
  const names = new Map(plate.elements.map((element) => [element.id, nameOf(element)]));
  const parts = grouped(plate.elements, ({ parent }) => parent);
  // What is drawn within its whole needs no line for that; it stands under it here as well.
  const nested = new Set(plate.elements.map(({ id, parent }) => `${parent} ${id}`));
  const lines = plate.relations.filter(
    ({ verb, from, to }) => !((verb === 'bestaat-uit' || verb === 'omvat') && nested.has(`${from} ${to}`)),
  );
  const leaving = grouped(lines, ({ from }) => from);
  const relation = ({ verb, to, label, change }: PlateRelation): string => {
    const isChanged = change !== undefined && change !== 'ongewijzigd';
    // The sign that stands for it beside the line is here a word.
    const text = isChanged ? label?.replace(/^[+−~](?: |$)/u, '') : label;
    const facts = [text && escaped(text), isChanged && changeWords[change][taal]];
    return `${relationWords(verb)[taal]} → ${names.get(to) ?? escaped(to)}${bracketed(facts)}`;
  };
  return function write(element, indent): string[] {
    const deeper = `${indent}  `;
    return [
      `${indent}- **${nameOf(element)}**${bracketed(factsOf(element, taal))}`,
      ...(leaving.get(element.id) ?? []).map((line) => `${deeper}- ${relation(line)}`),
      ...(parts.get(element.id) ?? []).flatMap((part) => write(part, deeper)),
    ];
  };
}

function factsOf(element: PlateElement, taal: Taal): (string | false | null | undefined)[] {
  const { kind, bouwsteen, status, imported, figure } = element;
  return [
    escaped(kind),
    bouwsteen && escaped(bouwsteen),
    statusWords[status][taal],
    imported && words.imported[taal],
    changeText(element, taal),
    figure && escaped(figure.full[taal]),
  ];
}

function bracketed(facts: readonly (string | false | null | undefined)[]): string {
  const said = facts.filter((fact) => fact);
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

function grouped<T>(items: readonly T[], key: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
