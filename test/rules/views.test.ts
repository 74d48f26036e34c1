import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { definition } from '../../server/src/core/features/definition.js';
import { hover } from '../../server/src/core/features/hover.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { root } from '../cli/cli.js';
import { analysed, faults, head, listed, marked, noLinks } from '../support/marked.js';

const elements = `elementen:
  inloggen:
    bouwsteen: digid
    relaties:
      - bedient: loket
  loket:
    naam: Loket
    laag: kanalen
`;
const viewed = (keys: string): string => `${head}weergaven:\n  deel:\n${keys}${elements}`;

describe('the rules about views', () => {
  it('have nothing against a view with everything in it', () => {
    const keys = [
      'naam: Deel',
      'omschrijving: Een deel.',
      'lagen: [kanalen, diensten-en-producten]',
      'elementen: [loket, inloggen]',
      'statussen: [bestaand]',
      'domeinen: [toegang]',
      'soorten: [voorziening]',
      'relaties: [bedient]',
      'rond: inloggen',
      'stappen: 2',
      'vorm: geplot',
      'ondergrond: kanalen',
      'kengetallen: true',
    ];
    assert.deepEqual(faults(analysed(viewed(keys.map((key) => `    ${key}\n`).join('')))), []);
  });

  for (const [keys, expected] of [
    ['    lagen: [kanaal]\n', 'schema-waarde "kanaal"'],
    ['    stappen: 0\n', 'schema-vorm "0"'],
    ['    vorm: lijnen\n', 'schema-waarde "lijnen"'],
    ['    kengetallen: ja\n', 'schema-type "ja"'],
    ['    laag: kanalen\n', 'schema-onbekende-sleutel "laag"'],
    ['    statussen: []\n', 'schema-vorm "[]"'],
  ] as const) {
    it(`leave ${keys.trim()} to the schema`, () => {
      assert.deepEqual(faults(analysed(viewed(keys))), [expected]);
    });
  }

  it('find an element that does not exist, at its word, with the one that was meant', () => {
    const analysis = analysed(viewed('    elementen: [loket, inlogen]\n    rond: lokket\n'));
    assert.deepEqual(faults(analysis), ['element-onbekend "inlogen"', 'element-onbekend "lokket"']);
    assert.deepEqual(listed(analysis), ['6:24-31 element-onbekend', '7:11-17 element-onbekend']);
    assert.match(analysis.findings[0]!.message.nl, /Bedoelde u `inloggen`\?/);
    assert.equal(analysis.findings[0]!.fixes?.[0]?.edits[0]?.text, 'inloggen');
  });

  it('say what it means for the view where nothing is near', () => {
    const [finding] = analysed(viewed('    rond: zwembad\n')).findings;
    assert.match(finding!.message.nl, /De weergave kan het niet tonen/);
    assert.match(finding!.message.en, /The view cannot show it/);
  });

  it('know elements of imported documents', () => {
    const other = readDocument('file:///proef/a.architectuur.yaml', head + elements, 'architectuur');
    const text = `${head}importeert:\n  toegang: ./a.architectuur.yaml\nweergaven:\n  deel:\n    elementen: [toegang/loket, toegang/lokket, een]\nelementen:\n  een:\n    bouwsteen: digid\n`;
    const links = { ...noLinks, imports: new Map([['toegang', other]]) };
    assert.deepEqual(faults(analysed(text, 'architectuur', links)), ['element-onbekend "toegang/lokket"']);
    const unread = { ...noLinks, imports: new Map([['toegang', null]]) };
    assert.deepEqual(faults(analysed(text, 'architectuur', unread)), [
      'import-ontbreekt "./a.architectuur.yaml"',
    ]);
  });

  it('warn about a view that shows nothing, at its name', () => {
    const analysis = analysed(viewed('    lagen: [gegevens]\n'));
    assert.deepEqual(listed(analysis), ['5:3-7 weergave-leeg']);
    const [finding] = analysis.findings;
    assert.equal(finding!.level, 'warning');
    assert.match(finding!.message.nl, /`deel` toont geen enkel element.*Laat een sleutel weg/);
    assert.match(finding!.message.en, /`deel` shows no element.*Leave out a key/);
  });

  it('warn about keys that exclude each other, and not about a view of one element', () => {
    assert.deepEqual(faults(analysed(viewed('    lagen: [kanalen]\n    elementen: [inloggen]\n'))), [
      'weergave-leeg "deel"',
    ]);
    assert.deepEqual(faults(analysed(viewed('    elementen: [inloggen]\n'))), []);
    assert.deepEqual(faults(analysed(viewed('    lagen: [gegevens]\n    rond: loket\n'))), []);
  });

  it('say one thing of a view that is empty because its element does not exist', () => {
    assert.deepEqual(faults(analysed(viewed('    rond: zwembad\n'))), ['element-onbekend "zwembad"']);
  });

  it('say nothing of views while there are no elements', () => {
    assert.deepEqual(
      faults(analysed(`${head}weergaven:\n  deel:\n    lagen: [kanalen]\nelementen: {}\n`)),
      [],
    );
  });

  it('can be silenced with a reason', () => {
    const text = `${head}weergaven:\n  # bouwstenen-negeer weergave-leeg: de gegevens volgen nog\n  deel:\n    lagen: [gegevens]\n${elements}`;
    assert.deepEqual(faults(analysed(text)), []);
  });
});

describe('the references in a view', () => {
  const at = (text: string) => {
    const { text: plain, offset } = marked(text);
    return { analysis: analysed(plain), offset };
  };

  it('are explained and lead to their element', () => {
    for (const keys of ['    rond: lo█ket\n', '    elementen:\n      - lo█ket\n']) {
      const { analysis, offset } = at(viewed(keys));
      assert.match(hover(analysis, offset, 'nl')!.markdown, /\*\*Loket\*\*/);
      const to = definition(analysis, offset)!.to;
      assert.ok(to.in === 'document' && analysis.document.source.text.startsWith('loket:', to.span.start));
    }
  });

  it('have keys that are explained', () => {
    const { analysis, offset } = at(viewed('    sta█ppen: 1\n    rond: loket\n'));
    assert.match(hover(analysis, offset, 'nl')!.markdown, /hoeveel relaties ver/);
  });
});

describe('docs/views.md', () => {
  const text = readFileSync(path.join(root, 'docs/views.md'), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml = '']) => yaml);
  const around =
    'elementen:\n  zaaksysteem:\n    naam: Zaaksysteem\n    laag: applicaties\n  brp:\n    bouwsteen: brp\n    laag: gegevens\n  vergunning:\n    naam: Vergunning\n    laag: diensten-en-producten\n';
  const found = (mark: RegExp): string[][] =>
    blocks
      .filter((yaml) => mark.test(yaml))
      .map((yaml) => analysed(head + yaml + around).findings.map(({ code }) => code));

  it('has wrong examples that are wrong in the way it says', () => {
    assert.deepEqual(found(/^# Wrong/), [
      ['weergave-leeg'],
      ['schema-vorm', 'element-onbekend', 'schema-onbekende-sleutel'],
    ]);
  });

  it('has right examples that are right', () => {
    assert.deepEqual(found(/^# Right|^weergaven/), [[], [], []]);
  });
});
