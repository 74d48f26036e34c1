/**
 * The charts of a monitor as a table, for those who have the page read to them: one row per
 * indicator and period, with the same words that the drawing shows under the mouse.
 * @returns null for a drawing without charts
 */
export function tableOf(svg: SVGSVGElement): HTMLTableElement | null {
  const charts = [...svg.querySelectorAll('g.indicator')];
  if (charts.length === 0) return null;
  const table = document.createElement('table');
  table.createCaption().textContent = svg.querySelector(':scope > title')?.textContent ?? '';
  for (const chart of charts) {
    const name = chart.querySelector(':scope > title')?.textContent ?? '';
    for (const period of chart.querySelectorAll('g.period > title')) {
      const [when = '', ...figure] = (period.textContent ?? '').split(': ');
      const row = table.insertRow();
      for (const text of [name, when, figure.join(': ')]) row.insertCell().textContent = text;
    }
  }
  return table;
}
