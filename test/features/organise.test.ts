import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { applied, linesOf } from '../../server/src/core/features/format/layout.js';
import { isOrganised, organise } from '../../server/src/core/features/organise.js';
import { type FileKind, fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { readSuppressions } from '../../server/src/core/suppressions.js';
import { analysed, head } from '../support/marked.js';
import { randomFrom } from './random-document.js';

const organised = (text: string, kind: FileKind = 'architectuur'): string =>
  applied(text, organise(analysed(text, kind)));

const checkOrganise = (before: string, after: string, kind: FileKind = 'architectuur'): void => {
  assert.equal(organised(before, kind), after);
  assert.ok(isOrganised(analysed(after, kind)));
};

describe('organising', () => {
  it('puts the keys of the document in the order of the schema', () => {
    checkOrganise(
      'status: concept\n\nelementen: {}\nversie: 0.1.0\nonbekend: x\narchitectuur: A\n',
      'architectuur: A\n\nversie: 0.1.0\nstatus: concept\nelementen: {}\nonbekend: x\n',
    );
  });

  it('puts the keys of elements, relations and principles in order, with their values', () => {
    checkOrganise(
      `${head}uitgangspunten:\n  x:\n    bron: B\n    stelling: S\nelementen:\n  een:\n    relaties:\n      - via: y\n        # welke\n        omschrijving: >-\n          Twee\n          regels.\n        bedient: twee # dit\n    laag: kanalen\n    naam: Een\n`,
      `${head}uitgangspunten:\n  x:\n    stelling: S\n    bron: B\nelementen:\n  een:\n    naam: Een\n    laag: kanalen\n    relaties:\n      - bedient: twee # dit\n        via: y\n        # welke\n        omschrijving: >-\n          Twee\n          regels.\n`,
    );
  });

  it('puts elements in the order in which their layers are drawn', () => {
    checkOrganise(
      `${head}elementen:\n  # gegevens\n  a:\n    naam: A\n    laag: gegevens\n\n  b:\n    naam: B\n    laag: onzin\n  c:\n    bouwsteen: mijnoverheid\n    # bij c\n\n  # los\n\n  # kanalen\n  d:\n    naam: D\n    laag: kanalen\n  e:\n    naam: E\n    laag: gegevens`,
      `${head}elementen:\n  c:\n    bouwsteen: mijnoverheid\n    # bij c\n\n  # kanalen\n  d:\n    naam: D\n    laag: kanalen\n  # gegevens\n  a:\n    naam: A\n    laag: gegevens\n\n  # los\n\n  b:\n    naam: B\n    laag: onzin\n  e:\n    naam: E\n    laag: gegevens`,
    );
  });

  it('keeps suppressions above what they silence', () => {
    checkOrganise(
      `# bouwstenen-negeer x: y\nversie: 0.1.0\n# bouwstenen-negeer z: y\narchitectuur: A\nelementen:\n  een:\n    naam: A\n    # bouwstenen-negeer bouwsteen-onbekend: komt nog\n    bouwsteen: digd\n`,
      `# bouwstenen-negeer z: y\narchitectuur: A\n# bouwstenen-negeer x: y\nversie: 0.1.0\nelementen:\n  een:\n    # bouwstenen-negeer bouwsteen-onbekend: komt nog\n    bouwsteen: digd\n    naam: A\n`,
    );
  });

  it('leaves the comment at the top at the top', () => {
    checkOrganise(
      '# Over dit bestand.\r\nversie: 0.1.0\r\narchitectuur: A\r\n',
      '# Over dit bestand.\r\narchitectuur: A\r\nversie: 0.1.0\r\n',
    );
  });

  it('orders catalogues and monitors', () => {
    checkOrganise(
      'bouwstenen:\n  b:\n    soort: bouwsteen\n    naam: B\n  a:\n    naam: A\ncatalogus: C\n',
      'catalogus: C\nbouwstenen:\n  b:\n    naam: B\n    soort: bouwsteen\n  a:\n    naam: A\n',
      'bouwstenen',
    );
    checkOrganise(
      'monitor: M\nvoorzieningen:\n  digid:\n    indicatoren:\n      x:\n        waarden:\n          2021: 1\n          2020: 2\n        naam: X\n    naam: D\n',
      'monitor: M\nvoorzieningen:\n  digid:\n    naam: D\n    indicatoren:\n      x:\n        naam: X\n        waarden:\n          2021: 1\n          2020: 2\n',
      'monitor',
    );
  });

  it('leaves a map alone in which a key is there twice, and nothing else', () => {
    checkOrganise(
      `status: concept\narchitectuur: A\nelementen:\n  een:\n    laag: kanalen\n    naam: Een\n    laag: gegevens\n    relaties:\n      - via: y\n        bedient: twee\n      - via: y\n        bedient: twee\n        via: z\n  twee:\n    laag: kanalen\n    naam: Twee\n`,
      // Of a doubled key the last one counts: the element is in the layer of data.
      `architectuur: A\nstatus: concept\nelementen:\n  twee:\n    naam: Twee\n    laag: kanalen\n  een:\n    laag: kanalen\n    naam: Een\n    laag: gegevens\n    relaties:\n      - bedient: twee\n        via: y\n      - via: y\n        bedient: twee\n        via: z\n`,
    );
  });

  it('leaves elements where they are of which one is there twice', () => {
    checkOrganise(
      `${head}elementen:\n  een:\n    laag: gegevens\n    naam: Een\n  een:\n    naam: Een\n    laag: kanalen\n`,
      `${head}elementen:\n  een:\n    naam: Een\n    laag: gegevens\n  een:\n    naam: Een\n    laag: kanalen\n`,
    );
  });

  it('moves no element from one collection to another', () => {
    checkOrganise(
      `architectuur: A\nelementen:\n  een:\n    laag: gegevens\n    naam: Een\nversie: 1.0.0\nelementen:\n  twee:\n    naam: Twee\n    laag: kanalen\n`,
      `architectuur: A\nelementen:\n  een:\n    naam: Een\n    laag: gegevens\nversie: 1.0.0\nelementen:\n  twee:\n    naam: Twee\n    laag: kanalen\n`,
    );
  });

  it('moves nothing in broken text, around anchors and where a key is doubled', () => {
    for (const text of [
      'versie: "1\narchitectuur: A\n',
      'versie: &x 1\narchitectuur: *x\n',
      '{ versie: 1, architectuur: A }\n',
      'versie: 1\narchitectuur: A\nversie: 2\n',
      '',
    ])
      assert.deepEqual(organise(analysed(text)), [], text);
  });

  it('moves nothing around anchors, whatever the text was before', () => {
    const text = 'versie: &x 1.0.0\narchitectuur: A\n';
    const uri = 'file:///proef/proef.architectuur.yaml';
    const before = readDocument(uri, text.replace('&x ', ''), 'architectuur');
    const document = readDocument(uri, text, 'architectuur', before);
    assert.deepEqual(organise({ ...analysed(text), document }), []);
  });

  it('does not put a comment behind a dash', () => {
    const text = `${head}elementen:\n  een:\n    relaties:\n      - via: y\n        # dit\n        bedient: twee\n`;
    checkOrganise(text, text);
  });

  it('leaves the order of what has no order', () => {
    const text = `${head}elementen:\n  een:\n    bouwsteen: digid\n    doelgroepen:\n      - burgers\n      - bedrijven\n    standaarden:\n      tls: past-toe\n      saml: past-toe\n`;
    checkOrganise(text, text);
  });
});

/** Data without the order of its keys. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

const dataOf = (text: string): unknown => sorted(parseDocument(text, { stringKeys: true }).toJS());

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^- /, ''))
    .sort();

const coveredBy = (text: string): string[] =>
  readSuppressions(text)
    .map(
      ({ rule, covers }) =>
        `${rule.text} ${
          covers &&
          linesIn(text.slice(covers.start, covers.end))
            .filter((line) => !line.startsWith('#') && line !== '')
            .join()
        }`,
    )
    .sort();

/** Swaps keys that stand next to each other at one column, with their blocks. */
function shuffled(text: string, random: () => number): string {
  let result = text;
  for (let times = 12; times > 0; times--) {
    const lines = linesOf(result);
    const starts = lines.filter(
      ({ first, end }) =>
        /^[\w-]+:/.test(result.slice(first, end)) && !result.slice(first, end).includes('omschrijving'),
    );
    const one = starts[Math.floor(random() * starts.length)]!;
    const column = one.first - one.start;
    const at = lines.indexOf(one);
    const blockEnd = (from: number): number => {
      let end = from + 1;
      while (
        end < lines.length &&
        (lines[end]!.first === lines[end]!.end || lines[end]!.first - lines[end]!.start > column)
      )
        end++;
      return end;
    };
    const middle = blockEnd(at);
    const next = lines[middle];
    if (!next || next.first - next.start !== column || !/^[\w-]+:/.test(result.slice(next.first, next.end)))
      continue;
    const end = blockEnd(middle);
    const cut = (from: number, to: number): string => result.slice(lines[from]!.start, lines[to - 1]!.next);
    result =
      result.slice(0, one.start) + cut(middle, end) + cut(at, middle) + result.slice(lines[end - 1]!.next);
  }
  return result;
}

describe('organising any document', () => {
  it('keeps data, lines and suppressions, and is done at once', () => {
    const files = [
      'samples/toegang.architectuur.yaml',
      'samples/voorbeeldstad.bouwstenen.yaml',
      'catalogue/monitor-2022.monitor.yaml',
    ];
    let moved = 0;
    for (const file of files) {
      const kind = fileKindOf(file)!;
      const sample = readFileSync(file, 'utf8').split('\n').slice(0, 140).join('\n');
      for (let seed = 1; seed <= 25; seed++) {
        const text = shuffled(sample, randomFrom(seed));
        const result = organised(text, kind);
        const told = `${file} seed ${seed}\n${text}\n=>\n${result}`;
        if (result !== text) moved++;
        assert.deepEqual(dataOf(result), dataOf(text), told);
        assert.deepEqual(linesIn(result), linesIn(text), told);
        assert.deepEqual(coveredBy(result), coveredBy(text), told);
        assert.equal(organised(result, kind), result, told);
      }
    }
    assert.ok(moved > 60, `${moved}`);
  });

  it('brings a shuffled catalogue back to what it was', () => {
    const sample = organised(readFileSync('samples/voorbeeldstad.bouwstenen.yaml', 'utf8'), 'bouwstenen');
    // Only keys inside one item: items of a catalogue have no order.
    const text = sample
      .replace(/^( {4}naam: .*\n)( {4}soort: .*\n)/gm, '$2$1')
      .replace(/^(catalogus: .*\n)(versie: .*\n)/m, '$2$1');
    assert.notEqual(text, sample);
    assert.equal(organised(text, 'bouwstenen'), sample);
  });

  it('finds the samples and the monitors of the house in order', () => {
    const files = readdirSync('samples').map((name) => `samples/${name}`);
    files.push(...readdirSync('catalogue').map((name) => `catalogue/${name}`));
    for (const file of files) {
      const kind = fileKindOf(file);
      if (!kind || (file.startsWith('catalogue/') && kind !== 'monitor')) continue;
      assert.ok(isOrganised(analysed(readFileSync(file, 'utf8'), kind)), file);
    }
  });
});
