import assert from 'node:assert/strict';
import { boxText, trendWidth } from '../../server/src/core/diagram/box-text.js';
import { withKeyFigures } from '../../server/src/core/diagram/key-figures.js';
import { layoutPlate } from '../../server/src/core/diagram/layout.js';
import type { KeyFigure, Plate } from '../../server/src/core/diagram/plate.js';
import * as sizes from '../../server/src/core/diagram/sizes.js';
import { renderSvg } from '../../server/src/core/diagram/svg.js';
import { textWidth } from '../../server/src/core/diagram/text-width.js';
import { plateOfView, viewsOf } from '../../server/src/core/diagram/views.js';
import { drawing } from '../../server/src/core/features/drawing.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, noLinks, world } from '../support/marked.js';
import { violations } from './invariants.js';
import { readXml } from './read-xml.js';
import { smallPlate } from './small-plate.js';

const light = { theme: 'light', taal: 'nl' } as const;

const elements = `elementen:
  inloggen:
    bouwsteen: digid
    relaties:
      - bedient: loket
  loket:
    naam: Loket
    laag: kanalen
    status: gewenst
  oud:
    naam: Oud loket
    laag: kanalen
    status: uit-te-faseren
`;
const document = `${head}${elements}`;
const viewed = (views: string): string => `${head}weergaven:\n${views}${elements}`;
const shownIn = (text: string, view: string): string[] | undefined =>
  plateOfView(analysed(text), view)?.elements.map(({ id }) => id);

describe('the views of a document', () => {
  it('are the standard ones that show something, and one around each element', () => {
    assert.deepEqual(
      viewsOf(analysed(document)).map(({ id, kind }) => `${kind} ${id}`),
      [
        'standard alles',
        'standard bestaand',
        'standard gewenst',
        'standard verschil',
        'standard bedrijfsarchitectuur',
        'standard domein-toegang',
        'element rond-inloggen',
        'element rond-loket',
        'element rond-oud',
      ],
    );
  });

  it('have names in both languages', () => {
    const [, asIs] = viewsOf(analysed(document));
    assert.deepEqual(asIs?.name, { nl: 'Bestaande situatie', en: 'As-is' });
    for (const { name } of viewsOf(analysed(document))) assert.ok(name.nl !== '' && name.en !== '');
  });

  it('begin with its own, which hide standard ones of the same id', () => {
    const text = viewed('  gewenst:\n    naam: Wat wij willen\n    elementen: [loket]\n  een: {}\n');
    const views = viewsOf(analysed(text));
    assert.deepEqual(
      views.slice(0, 3).map(({ id, kind, name }) => `${kind} ${id}: ${name.nl}`),
      ['own gewenst: Wat wij willen', 'own een: een', 'standard alles: Hele plaat'],
    );
    assert.equal(views.filter(({ id }) => id === 'gewenst').length, 1);
    assert.deepEqual(shownIn(text, 'gewenst'), ['loket']);
  });

  it('are none for the other kinds of file', () => {
    assert.deepEqual(viewsOf(analysed('catalogus: A\nbouwstenen: {}\n', 'bouwstenen')), []);
    assert.deepEqual(viewsOf(analysed('monitor: A\nvoorzieningen: {}\n', 'monitor')), []);
  });

  it('are there for whatever the text holds', () => {
    for (const views of [
      'weergaven: 3\n',
      'weergaven: [a, b]\n',
      'weergaven:\n',
      'weergaven: {a: , b: [], c: {lagen: {}, elementen: 7, rond: [], stappen: -1, vorm: [geplot]}}\n',
      'weergaven:\n  a: &a\n    elementen: [inloggen]\n  b: *a\n',
      'weergaven:\n  a:\n    lagen: [\n',
      'weergaven:\n  "": {stappen: 999999999999, rond: inloggen}\n',
    ]) {
      const analysis = analysed(head + views + elements);
      for (const { id } of viewsOf(analysis)) {
        const drawn = drawing(analysis, { ...light, view: id });
        assert.ok(drawn?.svg, `${views} ${id}`);
        readXml(drawn.svg);
      }
    }
  });
});

describe('what a view shows', () => {
  it('as-is without what is planned, to-be without what goes', () => {
    assert.deepEqual(shownIn(document, 'bestaand'), ['inloggen', 'oud']);
    assert.deepEqual(shownIn(document, 'gewenst'), ['inloggen', 'loket']);
  });

  it('the difference between the two', () => {
    const plate = plateOfView(analysed(document), 'verschil');
    assert.deepEqual(
      plate?.elements.map(({ id, change }) => `${id} ${change}`),
      ['inloggen ongewijzigd', 'loket toegevoegd', 'oud verwijderd'],
    );
  });

  it('a group of layers, a domain, the impact of an element', () => {
    assert.deepEqual(shownIn(document, 'bedrijfsarchitectuur'), ['inloggen', 'loket', 'oud']);
    assert.deepEqual(shownIn(document, 'technische-architectuur'), []);
    assert.deepEqual(shownIn(document, 'domein-toegang'), ['inloggen']);
    assert.deepEqual(shownIn(document, 'rond-loket'), ['inloggen', 'loket']);
  });

  it('what its keys say', () => {
    const keys = (text: string) => shownIn(viewed(`  v:\n    ${text}\n`), 'v');
    assert.deepEqual(keys('lagen: [kanalen]'), ['loket', 'oud']);
    assert.deepEqual(keys('statussen: [uit-te-faseren]'), ['oud']);
    assert.deepEqual(keys('domeinen: [toegang]'), ['inloggen']);
    assert.deepEqual(keys('soorten: [voorziening]'), ['inloggen']);
    assert.deepEqual(keys('rond: loket'), ['inloggen', 'loket']);
    assert.deepEqual(keys('rond: oud'), ['oud']);
    assert.deepEqual(keys('naam: Alles'), ['inloggen', 'loket', 'oud']);
  });

  it('leaves out of account what it cannot mean, which the schema reports', () => {
    const keys = (text: string) => shownIn(viewed(`  v:\n    ${text}\n`), 'v');
    assert.deepEqual(keys('statussen: [bestaan]'), ['inloggen', 'loket', 'oud']);
    assert.deepEqual(keys('lagen: []'), ['inloggen', 'loket', 'oud']);
    assert.deepEqual(keys('lagen: [kanaal, kanalen]'), ['loket', 'oud']);
  });

  it('elements of other documents, too', () => {
    const other = readDocument(
      'file:///proef/gdi.architectuur.yaml',
      `${head}elementen:\n  brp:\n    bouwsteen: brp\n`,
      'architectuur',
    );
    const links = { ...noLinks, imports: new Map([['gdi', other]]) };
    const text = `${head}importeert:\n  gdi: ./gdi.architectuur.yaml\nweergaven:\n  v:\n    rond: gdi/brp\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - benadert: gdi/brp\n  twee:\n    bouwsteen: bag\n`;
    const analysis = analysed(text, 'architectuur', links);
    assert.deepEqual(
      plateOfView(analysis, 'v')?.elements.map(({ id }) => id),
      ['een', 'gdi/brp'],
    );
    assert.ok(viewsOf(analysis).some(({ id }) => id === 'rond-gdi/brp'));
    assert.deepEqual(analysis.findings, []);
  });
});

describe('the drawing of a view', () => {
  const drawn = (text: string, view: string | null, taal: 'nl' | 'en' = 'nl'): string => {
    const result = drawing(analysed(text), { theme: 'light', taal, view });
    assert.ok(result?.svg);
    return result.svg;
  };

  it('names the view under the title', () => {
    const text = viewed(
      '  v:\n    naam: Kanalen & zo\n    omschrijving: Waar men terecht kan.\n    lagen: [kanalen]\n',
    );
    const parts = readXml(drawn(text, 'v'));
    const textOf = (className: string) =>
      parts.filter(({ attributes }) => attributes.class === className).map(({ text: inside }) => inside);
    assert.deepEqual(textOf('view-name'), ['Kanalen & zo']);
    assert.deepEqual(textOf('view-text'), ['Waar men terecht kan.']);
    assert.equal(parts.find(({ name }) => name === 'title')?.text, 'Proef: Kanalen & zo');
    assert.ok(drawn(document, 'gewenst', 'en').includes('>To-be<'));
  });

  it('of everything is that of no view', () => {
    assert.equal(drawn(document, 'alles'), drawn(document, null));
    const without = drawing(analysed(document), light);
    assert.equal(without?.svg, drawn(document, null));
  });

  it('is the same every time', () => {
    for (const { id } of viewsOf(analysed(document))) assert.equal(drawn(document, id), drawn(document, id));
  });

  it('is not there for a view that does not exist, and the views that do are', () => {
    const result = drawing(analysed(document), { ...light, view: 'nergens' });
    assert.ok(result && result.svg === null);
    assert.deepEqual(result.views, viewsOf(analysed(document)));
    const monitor = drawing(analysed('monitor: A\nvoorzieningen: {}\n', 'monitor'), { ...light, view: 'x' });
    assert.deepEqual(monitor, { svg: null, views: [] });
    assert.equal(
      drawing(analysed('catalogus: A\nbouwstenen: {}\n', 'bouwstenen'), { ...light, view: 'x' }),
      null,
    );
  });
});

describe('key figures', () => {
  const figured = viewed('  v:\n    kengetallen: true\n');
  const plate = plateOfView(analysed(figured), 'v')!;

  it('stand in the boxes of what has them, when a view asks for them', () => {
    const figures = plate.elements.map(({ figure }) => figure?.value);
    assert.deepEqual(figures, [{ nl: '557.008.812', en: '557,008,812' }, undefined, undefined]);
    assert.deepEqual(plate.elements[0]?.figure?.note, {
      nl: 'authenticaties · 2021 · +38,4%',
      en: 'authenticaties · 2021 · +38.4%',
    });
    assert.ok(plateOfView(analysed(document), 'alles')?.elements.every(({ figure }) => figure === undefined));
  });

  it('come with their source, in the title block and in full in the tooltip', () => {
    for (const [taal, fact, full] of [
      ['nl', 'Monitor Digitale Overheid 2022 (31 december 2021)', 'peildatum 31 december 2021)'],
      ['en', 'Monitor Digitale Overheid 2022 (31 December 2021)', 'reference date 31 December 2021)'],
    ] as const) {
      const drawn = renderSvg(plate, { theme: 'light', taal });
      assert.ok(drawn.includes(`>${fact}<`), fact);
      assert.match(
        drawn,
        new RegExp(`<title>DigiD [^<]*Totaal aantal authenticaties: [^<]*${full.replace(')', '\\)')}`),
      );
    }
  });

  it('are shown as printed where they are no plain number', () => {
    const shownFor = (bouwsteen: string) => {
      const [element] = smallPlate.elements;
      const asked = { ...smallPlate, elements: [{ ...element!, bouwsteen }], relations: [] };
      return withKeyFigures(asked, world.editions).elements[0]?.figure?.value.nl;
    };
    assert.equal(shownFor('beheervoorziening-bsn'), '331 mln');
    assert.equal(shownFor('brt'), 'ca. 4.573.770.018*');
    assert.equal(shownFor('digimelding'), '43.542');
    assert.equal(shownFor('diginetwerk'), '10');
    assert.equal(shownFor('bestaat-niet'), undefined);
  });

  it('never reach out of their box or into a mark', () => {
    const long: KeyFigure = {
      value: { nl: '123.456.789.012.345.678.901', en: '123,456,789,012,345,678,901' },
      note: { nl: 'raadplegingen, berichten en leveringen · 2021 · +1.234,5%', en: 'x' },
      full: { nl: 'x', en: 'x' },
      trend: [1, 2, 3, null, 5, 6, 7, 8],
    };
    for (const imported of [false, true]) {
      for (const width of [sizes.innerBoxWidth, sizes.boxWidth]) {
        const element = { ...smallPlate.elements[0]!, imported, figure: long };
        const { lines, height } = boxText(element, width, false);
        const room = width - 2 * sizes.boxPadding;
        for (const { role, text } of lines) {
          if (role === 'figure')
            assert.ok(textWidth(text, sizes.text.figure, 'bold') <= room - trendWidth(long.trend), text);
          if (role === 'figure-note')
            assert.ok(
              textWidth(text, sizes.text.small, 'regular') <= room - (imported ? 2 : 1) * sizes.badgeRoom,
            );
        }
        assert.ok(lines.some(({ role }) => role === 'figure') && height > sizes.boxHeight);
      }
    }
    const all: Plate = {
      ...smallPlate,
      elements: smallPlate.elements.map((element) => ({ ...element, figure: long })),
    };
    assert.deepEqual(violations(layoutPlate(all)), []);
  });

  it('have a bar for each year, from nothing up, and a gap where there is no number', () => {
    const bars = (trend: readonly (number | null)[]): number[] => {
      const figure = {
        value: { nl: '1', en: '1' },
        note: { nl: 'n', en: 'n' },
        full: { nl: 'f', en: 'f' },
        trend,
      };
      const [first, ...rest] = smallPlate.elements;
      const parts = readXml(renderSvg({ ...smallPlate, elements: [{ ...first!, figure }, ...rest] }, light));
      return parts
        .filter(({ attributes }) => attributes.class === 'trend-bar')
        .map(({ attributes }) => Number(attributes.height));
    };
    assert.deepEqual(bars([100, null, 50, 0]), [sizes.trendHeight, Math.round(sizes.trendHeight / 2), 1]);
    assert.deepEqual(bars([7]), []);
    assert.deepEqual(bars([]), []);
    assert.deepEqual(bars([0, 0]), []);
  });

  it('escape what an edition or a view says', () => {
    const nasty = '<script>"\'&\u0000\u202e';
    const [first, ...rest] = smallPlate.elements;
    const both = { nl: nasty, en: nasty };
    const drawn = renderSvg(
      {
        ...smallPlate,
        elements: [{ ...first!, figure: { value: both, note: both, full: both, trend: [1, 2] } }, ...rest],
        view: { name: both, description: nasty },
        figureSource: both,
      },
      light,
    );
    readXml(drawn);
    assert.ok(!drawn.includes('<script') && !/[\u0000\u202e]/u.test(drawn));
  });
});
