import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.js';
import { rules } from '../../server/src/core/rules/index.js';
import { readSuppressions } from '../../server/src/core/suppressions.js';
import { analysed, faults, head } from '../support/marked.js';

/** Two elements; the relation of the first and the bouwsteen of the second are wrong. */
const architecture = (above: string, atRelation = '', atSecond = ''): Analysis =>
  analysed(
    `${above}${head}elementen:\n  een:\n    bouwsteen: digid\n    relaties:\n${atRelation}      - bedient: nergens\n${atSecond}  twee:\n    bouwsteen: digd\n`,
  );
const both = ['element-onbekend "nergens"', 'bouwsteen-onbekend "digd"'];
const relation = '# bouwstenen-negeer element-onbekend: proef\n';

/** What the first fix of the first finding makes of the text. */
function mended({ document, findings }: Analysis): string {
  const { span, text } = findings[0]!.fixes![0]!.edits[0]!;
  return document.source.text.slice(0, span.start) + text + document.source.text.slice(span.end);
}

describe('a comment that suppresses', () => {
  it('silences its rule on the next line, and only there', () => {
    assert.deepEqual(faults(architecture('')), both);
    assert.deepEqual(faults(architecture('', `      ${relation}`)), [both[1]]);
    assert.deepEqual(faults(architecture('', '', '  # bouwstenen-negeer bouwsteen-onbekend: proef\n')), [
      both[0],
    ]);
  });

  it('passes over blank lines and other comments', () => {
    assert.deepEqual(faults(architecture('', `      ${relation}\n   \n      # nog iets\n`)), [both[1]]);
  });

  it('silences its rule in the whole block that the next line opens', () => {
    const text = (comment: string): string =>
      `${head}elementen:\n${comment}  een:\n    bouwsteen: digd\n\n    relaties:\n      - bedient: nergens\n  twee:\n    bouwsteen: digd\n`;
    const element = '  # bouwstenen-negeer bouwsteen-onbekend: proef\n';
    assert.equal(faults(analysed(text(''))).length, 3);
    assert.deepEqual(faults(analysed(text(element))), both);
    const whole = text('').replace('elementen:', `${element}elementen:`);
    assert.deepEqual(faults(analysed(whole)), [both[0]]);
  });

  it('ends with the block, also where a list stands at the column of its key', () => {
    const text = `${head}elementen:\n  een:\n    bouwsteen: digid\n    # bouwstenen-negeer element-onbekend: proef\n    relaties:\n    - bedient: nergens\n    - bedient: nergens\n  twee:\n    bouwsteen: brp\n    relaties:\n    - bedient: nergens\n`;
    assert.equal(faults(analysed(text)).length, 1);
  });

  it('covers one item of a list with what stands under its key', () => {
    const item = '- bedient:\n          - nergens\n        via: hier\n      - bedient: daar\n';
    const text = `${head}elementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      # bouwstenen-negeer element-onbekend: proef\n      ${item}`;
    assert.deepEqual(faults(analysed(text)), ['element-onbekend "hier"', 'element-onbekend "daar"']);
    const bare = text.replace('- bedient:\n', '-\n        bedient:\n');
    assert.deepEqual(faults(analysed(bare)), ['element-onbekend "daar"']);
  });

  it('covers braces over more lines', () => {
    const text =
      'monitor: M\npeildatum: 2021-12-31\njaren: [2020, 2021]\nvoorzieningen:\n  14-netnummer:\n    indicatoren:\n      r:\n        naam: R\n        # bouwstenen-negeer getal-duizendpunt: proef\n        waarden: {\n          2020: 1.000,\n          2021: 1.023,\n        }\n        groei: 2.3\n';
    assert.deepEqual(faults(analysed(text, 'monitor')), []);
  });

  it('stacks with other comments', () => {
    const comments = `      ${relation}      # bouwstenen-negeer bouwsteen-onbekend: proef\n`;
    assert.deepEqual(faults(architecture('', comments)), [
      'negeer-overbodig "# bouwstenen-negeer bouwsteen-onbekend: proef"',
      both[1],
    ]);
  });

  it('silences its rule in the whole file, wherever it stands', () => {
    const file = '# bouwstenen-negeer-bestand element-onbekend: proef\n';
    assert.deepEqual(faults(architecture(file)), [both[1]]);
    assert.deepEqual(faults(architecture('', '', `        ${file}`)), [both[1]]);
  });

  it('works with Windows line ends, without a last one, and behind a byte order mark', () => {
    const { text } = architecture('', `      ${relation}`).document.source;
    assert.deepEqual(faults(analysed(text.replaceAll('\n', '\r\n'))), [both[1]]);
    assert.deepEqual(faults(analysed(text.trimEnd())), [both[1]]);
    assert.deepEqual(
      faults(analysed(`\uFEFF# bouwstenen-negeer-bestand element-onbekend: x\n${text}`)).length,
      2,
    );
  });

  it('works in broken text', () => {
    const broken = `${architecture('', `      ${relation}`).document.source.text}  drie: {\n    naam: "open\n`;
    const found = faults(analysed(broken));
    assert.ok(found.some((each) => each.startsWith('yaml-syntaxis')));
    assert.ok(!found.some((each) => each.startsWith('element-onbekend')), String(found));
  });
});

describe('what is wrong with such comments', () => {
  const at = (comment: string): Analysis => architecture('', `      ${comment}\n`);

  it('no reason: a warning, and nothing is silenced', () => {
    for (const comment of [
      '# bouwstenen-negeer element-onbekend',
      '# bouwstenen-negeer element-onbekend:',
      '# bouwstenen-negeer element-onbekend:   ',
      '# bouwstenen-negeer element-onbekend omdat het zo is',
    ]) {
      const analysis = at(comment);
      assert.deepEqual(faults(analysis), [`negeer-zonder-reden ${JSON.stringify(comment.trim())}`, ...both]);
      assert.equal(analysis.findings[0]!.level, 'warning');
    }
    assert.deepEqual(faults(architecture('# bouwstenen-negeer-bestand element-onbekend\n')).length, 3);
  });

  it('an unknown rule: a warning with the nearest one', () => {
    const analysis = at('# bouwstenen-negeer element-onbeknd: proef');
    assert.deepEqual(faults(analysis), ['negeer-onbekend "element-onbeknd"', ...both]);
    assert.match(analysis.findings[0]!.message.nl, /Bedoelde u `element-onbekend`\?/);
    assert.deepEqual(faults(analysed(mended(analysis))), [both[1]]);
    assert.deepEqual(faults(at('# bouwstenen-negeer zwembad: proef'))[0], 'negeer-onbekend "zwembad"');
    assert.deepEqual(faults(at('# bouwstenen-negeer'))[0], 'negeer-onbekend "# bouwstenen-negeer"');
    assert.deepEqual(
      faults(at('# bouwstenen-negeer: proef'))[0],
      'negeer-onbekend "# bouwstenen-negeer: proef"',
    );
  });

  it('nothing to silence: a remark that offers to remove the comment', () => {
    const analysis = architecture('', '', '  # bouwstenen-negeer element-dubbel: proef\n');
    assert.deepEqual(faults(analysis), [
      both[0],
      'negeer-overbodig "# bouwstenen-negeer element-dubbel: proef"',
      both[1],
    ]);
    assert.equal(analysis.findings[1]!.level, 'info');
    const alone = analysed(`${head}  # bouwstenen-negeer reeks-gat: proef\r\nelementen: {}\n`);
    assert.equal(mended(alone), `${head}elementen: {}\n`);
    const last = analysed(`${head}elementen: {}\n# bouwstenen-negeer reeks-gat: proef`);
    assert.deepEqual(faults(last), ['negeer-overbodig "# bouwstenen-negeer reeks-gat: proef"']);
  });

  it('a comment inside a block that is silent already, or twice the same', () => {
    const twice = architecture('', `      ${relation}      ${relation}`);
    assert.equal(faults(twice).filter((each) => each.startsWith('negeer-overbodig')).length, 1);
    const file = '# bouwstenen-negeer-bestand element-onbekend: proef\n';
    assert.deepEqual(
      faults(architecture(file, `      ${relation}`)),
      [`negeer-overbodig ${JSON.stringify(file.trim())}`, both[1]],
      'the nearest comment silences',
    );
  });

  it('what YAML and the schema say cannot be silenced', () => {
    const text = `# bouwstenen-negeer-bestand schema-onbekende-sleutel: proef\n${head}kleur: rood\nelementen: {}\n`;
    const analysis = analysed(text);
    assert.deepEqual(faults(analysis), [
      'negeer-overbodig "# bouwstenen-negeer-bestand schema-onbekende-sleutel: proef"',
      'schema-onbekende-sleutel "kleur"',
    ]);
    assert.match(analysis.findings[0]!.message.nl, /niet te negeren/);
    const broken = `${head}# bouwstenen-negeer yaml-syntaxis: proef\nelementen: {\n`;
    assert.ok(faults(analysed(broken)).some((each) => each.startsWith('yaml-syntaxis')));
  });

  it('while the text is broken, a comment is not called superfluous', () => {
    const text = `${head}# bouwstenen-negeer element-onbekend: proef\nelementen: {\n`;
    assert.deepEqual(
      faults(analysed(text)).filter((each) => each.startsWith('negeer')),
      [],
    );
  });
});

describe('what is no such comment', () => {
  const rulesIn = (text: string): string[] => readSuppressions(text).map(({ rule }) => rule.text);

  it('text in a block scalar, at any depth', () => {
    const comment = '# bouwstenen-negeer element-onbekend: x';
    for (const text of [
      `omschrijving: >-\n  ${comment}\n`,
      `omschrijving: |2 # zo\n    ${comment}\n`,
      `a:\n  - b: |+\n      ${comment}\n\n      ${comment}\n`,
      `a:\n  - |\n    ${comment}\n`,
      `a: !!str &b >\n  ${comment}\n`,
    ]) {
      assert.deepEqual(rulesIn(text), [], text);
    }
    for (const text of [
      `a: >-\n  tekst\n${comment}\nb: 1\n`,
      `a:\n  - b: |\n      tekst\n    ${comment}\n    c: 1\n`,
      `a: groter >\n  ${comment}\n`,
      `a: "x: |"\n${comment}\n`,
    ]) {
      assert.deepEqual(rulesIn(text), ['element-onbekend'], text);
    }
  });

  it('a comment behind something, or with another word', () => {
    assert.deepEqual(rulesIn('a: 1 # bouwstenen-negeer x: y\n'), []);
    assert.deepEqual(rulesIn('# bouwstenen-negeerder x: y\n'), []);
    assert.deepEqual(rulesIn('# zie bouwstenen-negeer x: y\n'), []);
    assert.deepEqual(rulesIn('#bouwstenen-negeer x: y\n   # Bouwstenen-Negeer  z : y'), ['x', 'z']);
  });
});

describe('suppressions and bad input', () => {
  it('never throw, and read long text in time that grows with its length only', () => {
    const comment = '# bouwstenen-negeer element-onbekend: x\n';
    const texts = [
      comment,
      `${comment}${comment}`,
      `\t${comment}\t\t- - - -\n`,
      '# bouwstenen-negeer\u0000: \n{',
      `${comment}${'- !- '.repeat(200_000)}`,
      `# bouwstenen-negeer x${' '.repeat(500_000)}y`,
      `${comment}${'- '.repeat(300_000)}|`,
      Array.from(
        { length: 20_000 },
        (_, index) => `${' '.repeat(index % 40)}${comment}${' '.repeat(index % 40)}k:\n`,
      ).join(''),
    ];
    const started = Date.now();
    for (const text of texts) {
      for (const { span, covers } of readSuppressions(text)) {
        assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
        assert.ok(covers === null || (span.start < covers.end && covers.end <= text.length));
      }
      analysed(text.slice(0, 20_000));
    }
    assert.ok(Date.now() - started < 10_000);
  });

  it('know every rule, by the name of its file', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id } of rules) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });
});
