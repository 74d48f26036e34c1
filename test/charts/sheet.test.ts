import assert from 'node:assert/strict';
import { scaleFor } from '../../server/src/core/charts/scale.js';
import { drawing } from '../../server/src/core/features/drawing.js';
import { analysed } from '../support/marked.js';

const monitor = (indicators: string): string =>
  `monitor: Proef <b>\npeildatum: 2021-12-31\njaren: [2019, 2020, 2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n${indicators}`;

const draw = (text: string): string =>
  drawing(analysed(text, 'monitor'), { theme: 'light', taal: 'nl' })!.svg;

describe('the charts of a monitor', () => {
  const svg = draw(
    monitor(
      '      gebruik:\n        naam: Gebruik & meer\n        eenheid: keren\n        soort: stroom\n        waarden:\n          2019: { gedrukt: "223.949.53", waarde: null, kwalificatie: onvolledig }\n          2020: { gedrukt: "ca. 100", waarde: 100, kwalificatie: schatting }\n          2021: 250\n        groei: 150.0\n        methodebreuken: { 2021: Andere telling }\n',
    ),
  );

  it('have a card for each indicator, which the editor can find again', () => {
    assert.match(svg, /data-element="digid\/gebruik"/);
    assert.match(svg, />DigiD</);
  });

  it('show every period as printed, in the picture and in words', () => {
    assert.match(
      svg,
      /<desc>2019: 223\.949\.53 \(onvolledig\); 2020: ca\. 100 \(schatting\); 2021: 250<\/desc>/,
    );
    assert.equal(svg.match(/class="bar/g)?.length, 2);
    assert.match(svg, /class="bar inexact"/);
  });

  it('mark a break in the method with its reason', () => {
    assert.match(svg, /class="method-break"[\s\S]*Andere manier van meten: Andere telling/);
  });

  it('escape what users wrote', () => {
    assert.match(svg, /Proef &lt;b&gt;/);
    assert.match(svg, /Gebruik &amp; meer/);
  });

  it('are the same bytes for the same text', () => {
    const text = monitor('      a:\n        naam: A\n        waarden: { 2021: 1 }\n');
    assert.equal(draw(text), draw(text));
  });

  it('say so when there is nothing to draw', () => {
    assert.match(draw('monitor: Leeg\n'), /Er zijn nog geen cijfers/);
    assert.match(draw(''), /Monitor zonder titel/);
  });

  it('stay inside the sheet with many indicators and odd values', () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) =>
        `      i${index}:\n        naam: ${'Lang'.repeat(30)}\n        waarden: { 2019: -5, 2020: 0, 2021: 1.0e+300 }\n`,
    );
    const large = draw(monitor(rows.join('')));
    assert.doesNotMatch(large, /NaN|Infinity/);
    const [, height] = /viewBox="0 0 \d+ (\d+)"/.exec(large)!;
    const tops = [...large.matchAll(/translate\(\d+ (\d+)\)/g)].map((match) => Number(match[1]));
    assert.ok(Math.max(...tops) + 204 <= Number(height));
  });

  it('use a logarithmic scale only where small values would vanish', () => {
    assert.equal(scaleFor([1, 50]).isLogarithmic, false);
    assert.equal(scaleFor([1, 500]).isLogarithmic, true);
    assert.equal(scaleFor([0, 500]).isLogarithmic, false);
    assert.equal(scaleFor([]).share(0), 0);
    assert.ok(scaleFor([1, 500]).share(1) > 0 && scaleFor([1, 500]).share(500) === 1);
  });
});
