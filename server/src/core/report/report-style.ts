import { palettes } from '../diagram/palette.js';

/** The same names for the same colours as in the drawing, so that page and plate are one. */
function colours({
  page,
  ink,
  muted,
  rule,
  planned,
  ending,
  changed,
  groups,
}: (typeof palettes)['light']): string {
  const { band, head, mark } = groups['informatie-architectuur'];
  return `--page: ${page}; --ink: ${ink}; --muted: ${muted}; --rule: ${rule}; --planned: ${planned}; --ending: ${ending}; --changed: ${changed}; --band: ${band}; --head: ${head}; --accent: ${mark};`;
}

/**
 * The style of the page. It holds no character that HTML or XML would read otherwise, and none of
 * the user's text; a page names its digest, so that no other style works there.
 */
export const reportStyle = `
:root { color-scheme: light; ${colours(palettes.light)} }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; ${colours(palettes.dark)} }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1, .title { font-size: 1.75rem; }
section { margin-top: 2.5rem; }
.section { font-size: 1.25rem; padding-bottom: .375rem; border-bottom: 2px solid var(--accent); }
p { margin: .75rem 0 0; max-width: 46rem; }
a { color: var(--accent); }
a:focus-visible, input:focus-visible, .sheet:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: .9em Consolas, Menlo, monospace; }
.contents { margin: 1rem 0 0; padding-left: 1.25rem; }
.architecture + .architecture { margin-top: 4rem; padding-top: 3rem; border-top: 4px double var(--rule); }
.contents + .architecture, .list + .architecture { margin-top: 3rem; }
.facts { display: flex; flex-wrap: wrap; margin: 1rem 0 0; border: 1px solid var(--rule); border-radius: 4px; background: var(--band); }
.facts div { flex: 1 1 auto; padding: .5rem 1rem; }
.facts dt { font-size: .8125rem; color: var(--muted); }
.facts dd { margin: 0; font-weight: 600; }
.summary { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.summary a { display: block; height: 100%; padding: .625rem .875rem .75rem; border: 1px solid var(--rule); border-top: 4px solid var(--accent); border-radius: 4px; color: inherit; text-decoration: none; }
.summary a:hover { background: var(--band); }
.summary b { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.summary span { display: block; font-size: .875rem; }
.summary .detail { color: var(--muted); }
.summary .pressing { border-top-color: var(--ending); }
.summary .pressing .detail { color: var(--ending); font-weight: 600; }
figure { margin: 1rem 0 0; }
figcaption { margin-top: .5rem; font-size: .875rem; color: var(--muted); }
.sheet { border: 1px solid var(--rule); border-radius: 4px; overflow: auto; max-height: 90vh; }
.sheet svg { display: block; width: 100%; height: auto; }
.zoom { display: inline-block; margin: 1rem 0 0; font-size: .875rem; }
.zoom input { margin: 0 .375rem 0 0; vertical-align: -1px; accent-color: var(--accent); }
figure:has(input:checked) svg { width: auto; max-width: none; }
.night { display: none; }
@media screen and (prefers-color-scheme: dark) {
  .day { display: none; }
  .night { display: block; }
}
.scroll { overflow-x: auto; position: relative; }
table { width: 100%; margin-top: 1.25rem; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
caption { padding-bottom: .375rem; text-align: left; font-weight: 600; font-size: 1rem; }
td li + li { margin-top: .375rem; }
.same caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .4375rem .75rem .4375rem 0; vertical-align: top; text-align: left; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .8125rem; font-weight: 600; color: var(--muted); white-space: nowrap; }
tbody th { font-weight: 600; }
td ul { margin: 0; padding: 0; list-style: none; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.date { white-space: nowrap; }
.narrow { width: auto; min-width: 18rem; }
.narrow tfoot th, .narrow tfoot td { font-weight: 600; border-bottom: 0; }
.wide { width: 40%; }
.name { width: 24%; }
.note { display: block; font-size: .8125rem; font-weight: 400; color: var(--muted); }
.missing { color: var(--ending); font-weight: 600; }
.gewenst caption, .status-gewenst { color: var(--planned); }
.uit-te-faseren caption, .status-uit-te-faseren { color: var(--ending); }
.level { display: inline-block; padding: 0 .4375rem; border: 1px solid currentColor; border-radius: 3px; font-size: .8125rem; font-weight: 600; color: var(--muted); }
.level.error { color: var(--page); background: var(--ending); border-color: var(--ending); }
.level.warning { color: var(--changed); }
@media (max-width: 40rem) {
  main { padding: 1rem 1rem 3rem; }
  .scroll table { min-width: 36rem; }
}
@page { size: A4; margin: 12mm 14mm; }
@page plate { size: A4 landscape; margin: 10mm; }
@media print {
  :root { font-size: 9pt; }
  body { line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section { margin-top: 1.25rem; }
  .architecture + .architecture { break-before: page; margin: 0; padding: 0; border: 0; }
  .drawing { page: plate; break-before: page; break-after: page; margin: 0; }
  .drawing .section, .zoom { display: none; }
  .sheet { border: 0; max-height: none; overflow: visible; }
  .sheet svg { width: auto; max-width: 100%; max-height: 172mm; margin: 0 auto; }
  figure { margin: 0; }
  .scroll { overflow: visible; }
  .summary { grid-template-columns: repeat(3, 1fr); }
  .summary a { padding: .375rem .625rem; }
  table { margin-top: .875rem; }
  thead { display: table-header-group; }
  tr, caption, thead { break-inside: avoid; }
  thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  th, td { padding-top: .3125rem; padding-bottom: .3125rem; }
  .section, caption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
