import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rowsOf } from '../../server/src/core/model/cell-place.js';
import { growthOf } from '../../server/src/core/model/growth.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { wholeYear } from '../../server/src/core/model/period.js';
import { rules } from '../../server/src/core/rules/index.js';
import { readSuppressions } from '../../server/src/core/suppressions.js';
import { root } from '../cli/cli.js';

const page = readFileSync(path.join(root, 'docs/figures.md'), 'utf8');

/** The cells of the rows of every table in a text. */
const rowsIn = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!-|Edition|Place)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** The edition that is no monitor, and so has no year in its title to find its file by. */
const note = 'Notitie over de resultaten van i-NUP';

const partsOfYears: Readonly<Record<string, number>> = { [note]: 3, 'Monitor GDI 2018': 11 };

const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

describe('docs/figures.md', () => {
  const counted = rowsIn(page.slice(0, page.indexOf('\n## ')));

  it('counts every edition', () => {
    assert.equal(counted.length, 4);
    assert.deepEqual(
      counted.map(([title]) => title),
      [...sections.keys()],
    );
  });

  for (const [title, date, years, ...numbers] of counted) {
    const name = title === note ? 'inup-2014' : `monitor-${title!.slice(-4)}`;
    const file = `catalogue/${name}.monitor.yaml`;
    const text = readFileSync(path.join(root, file), 'utf8');
    const document = readDocument(`file:///${file}`, text, 'monitor');
    const suppressions = readSuppressions(text);

    it(`says what ${file} holds`, () => {
      assert.ok(document.model.kind === 'monitor');
      const { edition } = document.model;
      const rows = document.source.items.flatMap((item, index) =>
        rowsOf(item, edition.voorzieningen[index]!),
      );
      const cells = rows.flatMap((row) => row.cells);
      const growths = rows.filter(({ growth }) => growth);
      const holds = [
        edition.voorzieningen.length,
        rows.length,
        cells.length,
        cells.filter(({ value }) => value !== null).length,
        growths.length,
        growths.filter(({ growth }) => growth!.value !== null).length,
        rows.filter((row) => growthOf(row)).length,
        suppressions.length,
      ];
      assert.deepEqual(
        [title, date, years, ...numbers],
        [
          edition.titel,
          edition.peildatum,
          `${edition.jaren[0]}–${edition.jaren.at(-1)}`,
          ...holds.map(String),
        ],
      );
      const parts = cells.filter(({ figure }) => wholeYear(figure.periode) === null).length;
      assert.equal(parts, partsOfYears[title!] ?? 0);
    });

    it(`names the rules that report something in ${file}`, () => {
      const named = rowsIn(sections.get(title!)!).map((row) => {
        assert.equal(row.length, 5, row.join(' | '));
        return row[4]!;
      });
      assert.deepEqual(
        [...new Set(named.filter((by) => by !== 'noted' && by !== 'only here'))].sort(),
        [...new Set(suppressions.map(({ rule }) => `\`${rule.text}\``))].sort(),
      );
    });
  }

  it('says how many parts of years there are', () => {
    assert.match(
      page,
      /^Cells are counted without the growths\. 3 cells of the note on i-NUP and 11 of the Monitor GDI 2018/m,
    );
  });

  it('names no rule that does not exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const [, id] of page.matchAll(/rule `([^`]+)`/g)) assert.ok(ids.has(id!), id);
  });
});
