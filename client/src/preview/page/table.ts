import { texts } from './state.js';

/**
 * The charts of a monitor as a table, for those who have the page read to them: for each indicator
 * its periods, with the same words that the drawing shows under the mouse.
 * @returns null for a drawing without charts
 */
export function tableOf(svg: SVGSVGElement): HTMLTableElement | null {
  const charts = [...svg.querySelectorAll('g.indicator')];
  if (charts.length === 0) return null;
  const table = document.createElement('table');
  table.createCaption().textContent = svg.querySelector(':scope > title')?.textContent ?? '';
  const head = table.createTHead().insertRow();
  for (const text of [texts.indicator, texts.period, texts.figure, texts.remark]) {
    const cell = headCell(text, 'col');
    cell.classList.toggle('figure', text === texts.figure);
    head.append(cell);
  }
  for (const chart of charts) {
    const periods = [...chart.querySelectorAll('g.period > title')];
    const body = table.createTBody();
    for (const [index, period] of periods.entries()) {
      const row = body.insertRow();
      if (index === 0) {
        const name = headCell(chart.querySelector(':scope > title')?.textContent ?? '', 'rowgroup');
        name.rowSpan = periods.length;
        row.append(name);
      }
      const [when = '', ...rest] = (period.textContent ?? '').split(': ');
      const [, figure = '', note = ''] = /^(.*?)(?: \((.*)\))?$/su.exec(rest.join(': ')) ?? [];
      row.insertCell().textContent = when;
      Object.assign(row.insertCell(), { className: 'figure', textContent: figure });
      Object.assign(row.insertCell(), { className: 'note', textContent: note });
    }
  }
  return table;
}

/** The same table in Markdown, which has no cells over several rows: each row says its indicator. */
export function markdownOf(table: HTMLTableElement): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replace(/[\\|*_<>[\]`]/g, '\\$&')).join(' | ')} |`;
  const textsOf = (row: HTMLTableRowElement): string[] =>
    [...row.cells].map(({ textContent }) => textContent ?? '');
  const head = table.tHead?.rows[0];
  const lines = [line(head ? textsOf(head) : []), '| --- | --- | ---: | --- |'];
  for (const body of table.tBodies) {
    const name = body.rows[0]?.cells[0]?.textContent ?? '';
    for (const [index, row] of [...body.rows].entries())
      lines.push(line(index === 0 ? textsOf(row) : [name, ...textsOf(row)]));
  }
  return `${lines.join('\n')}\n`;
}

function headCell(text: string, scope: 'col' | 'rowgroup'): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}
