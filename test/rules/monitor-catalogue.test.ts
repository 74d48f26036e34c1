import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../server/src/core/analysis.js';
import { root } from '../cli/cli.js';
import { analysed, faults } from '../support/marked.js';

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The findings with the voorziening and the indicator that they stand in. */
function placed({ document, findings }: Analysis): string[] {
  return findings.map(({ code, span }) => {
    const before = document.source.text.slice(0, span.end).split('\n');
    const last = (form: RegExp): string =>
      before
        .findLast((line) => form.test(line))!
        .trim()
        .replace(/:.*$/, '');
    const word = document.source.text.slice(span.start, span.end);
    return `${last(/^ {2}[a-z\d]/)}/${last(/^ {6}[a-z\d]/)}: ${code} ${word}`;
  });
}

/** What the rules find in the publications themselves, before a comment with a reason silences it. */
const found: Readonly<Record<string, readonly string[]>> = {
  'monitor-2018': [
    'bro/aangesloten-organisaties: jaar-buiten-editie "2018-02-01"',
    'digimelding/terugmeldingen-totaal: sprong-zonder-toelichting 2164',
  ],
  'monitor-2020': [
    'digid/authenticaties-totaal: som-klopt-niet authenticaties-totaal',
    'mijnoverheid-lopende-zaken/lopende-zaken: herzien-zonder-toelichting 165412',
    'handelsregister/terugmeldingen-totaal: groei-klopt-niet 64.6',
    'bag/eenmalige-leveringen: groei-klopt-niet 31.2',
    'digilevering/berichten-woz-geleverd: sprong-zonder-toelichting 32274069',
  ],
  'monitor-2022': [
    'digid/accounts-substantieel: sprong-zonder-toelichting 731644',
    'digid/authenticaties-totaal: som-klopt-niet authenticaties-totaal',
    'digid/authenticaties-substantieel: sprong-zonder-toelichting 186601',
    'digid/authenticaties-substantieel: sprong-zonder-toelichting 5355566',
    'digid/authenticaties-substantieel: sprong-zonder-toelichting 46080130',
    'digid/authenticaties-hoog: sprong-zonder-toelichting 10086',
    'samenwerkende-catalogi/mutaties-totaal: som-klopt-niet mutaties-totaal',
    'brk/downloads-kadastrale-kaart: sprong-zonder-toelichting 1800000',
    'bro/aangesloten-organisaties: herzien-zonder-toelichting 398',
    'digilevering/berichten-woz-geleverd: sprong-zonder-toelichting 32274069',
    'e-factureren/ontvangen-facturen: herzien-zonder-toelichting 426519',
    'e-factureren/ontvangen-facturen: herzien-zonder-toelichting 896585',
  ],
};

describe('the built-in editions of the monitor', () => {
  for (const [name, expected] of Object.entries(found)) {
    const text = textOf(`catalogue/${name}.monitor.yaml`);

    it(`${name}: every finding is silenced by a comment with a reason`, () => {
      assert.deepEqual(faults(analysed(text, 'monitor')), []);
    });

    it(`${name}: without the comments, the rules find what is odd in the publication`, () => {
      const bare = text.replace(/^ *# bouwstenen-negeer.*\n/gm, '');
      assert.deepEqual(placed(analysed(bare, 'monitor')), expected);
    });
  }

  it('and the monitor among the samples has no findings and no comments that suppress', () => {
    const text = textOf('samples/voorbeeldstad.monitor.yaml');
    assert.deepEqual(faults(analysed(text, 'monitor')), []);
    assert.ok(!text.includes('bouwstenen-negeer'));
  });
});
