import assert from 'node:assert/strict';
import { checkedFile } from '../../server/src/cli/check/checked-file.js';
import type { ReportedFinding } from '../../server/src/cli/reports/checked-file.js';
import { codeFrame } from '../../server/src/cli/reports/code-frame.js';
import { analysed, head } from '../support/marked.js';

/** A finding in a line, between two signs; one sign is a place of no length. */
function found(line: string, more: Partial<ReportedFinding> = {}): ReportedFinding {
  const [before = '', fault = '', after = ''] = line.split('█');
  return {
    code: 'proef',
    level: 'error',
    message: 'Proef.',
    line: 1,
    column: before.length + 1,
    endLine: 1,
    endColumn: before.length + fault.length + 1,
    fingerprint: 'proef',
    excerpt: before + fault + after,
    related: [],
    ...more,
  };
}

function drawn(finding: ReportedFinding, width = 40): string[] {
  const { text, before, marks } = codeFrame(finding, width);
  return [text, ' '.repeat(before) + marks];
}

describe('the line of text under a finding', () => {
  for (const [what, line, ...expected] of [
    ['a word', '  bouwsteen: █digd█', '  bouwsteen: digd', '             ^~~~'],
    ['one letter', 'a█b█c', 'abc', ' ^'],
    ['nothing, at the end of the line', 'versie:█', 'versie:', '       ^'],
    ['nothing, in an empty line', '█', '', '^'],
    ['a word behind tabs', '\ta\t█b█', '    a   b', '        ^'],
    ['a tab', 'a:█\t█b', 'a:  b', '  ^~'],
    ['wide characters', '日本: █東京█', '日本: 東京', '      ^~~~'],
    ['a word behind an emoji of several parts', '👨‍👩‍👧: █x█', '👨‍👩‍👧: x', '    ^'],
    ['a flag and a skin tone', '🇳🇱👍🏽 █ja█', '🇳🇱👍🏽 ja', '     ^~'],
    ['a part of an emoji', '👨‍█👩█‍👧 x', '👨‍👩‍👧 x', '^~'],
    [
      'letters with combining marks',
      'e\u0301e\u0323\u0301: █u\u0308u█',
      'e\u0301e\u0323\u0301: u\u0308u',
      '    ^~',
    ],
    ['a word behind what would steer a terminal', 'a\u001B[31m█b█', 'a\uFFFD[31mb', '      ^'],
    ['a word behind a byte order mark', '\uFEFF█a█', '\uFEFFa', '^'],
  ] as const) {
    it(`marks ${what}`, () => assert.deepEqual(drawn(found(line)), expected));
  }

  it('marks what goes on to the next line up to the end of this one', () => {
    const finding = found('a: █[b,', { endLine: 3, endColumn: 2 });
    assert.deepEqual(drawn(finding), ['a: [b,', '   ^~~']);
  });

  describe('that is too long', () => {
    const long = (before: number, after: number): ReportedFinding =>
      found(`${'a'.repeat(before)}█bcd█${'e'.repeat(after)}`);

    it('is cut behind a fault near its beginning', () => {
      assert.deepEqual(drawn(long(2, 60), 20), [`aabcd${'e'.repeat(13)}…`, '  ^~~']);
    });

    it('is cut before and behind a fault in the middle', () => {
      assert.deepEqual(drawn(long(50, 50), 20), [`…aaaaaabcd${'e'.repeat(9)}…`, '       ^~~']);
    });

    it('is cut before a fault at its end', () => {
      assert.deepEqual(drawn(long(50, 0), 20), [`…${'a'.repeat(15)}bcd`, `${' '.repeat(16)}^~~`]);
    });

    it('is cut in a fault that does not fit', () => {
      assert.deepEqual(drawn(found(`aaa█${'b'.repeat(60)}█c`), 20), [
        `…${'b'.repeat(18)}…`,
        ` ^${'~'.repeat(17)}`,
      ]);
    });

    it('is not cut within a character', () => {
      const [text, marks] = drawn(found(`${'日'.repeat(30)}█x█${'日'.repeat(30)}`), 20);
      assert.equal(text, '…日日日x日日日日日…');
      assert.equal(marks, '       ^');
    });

    it('never takes more columns than there are', () => {
      for (let before = 0; before < 45; before++) {
        for (const after of [0, 1, 17, 40]) {
          const { text, before: at, marks } = codeFrame(long(before, after), 20);
          assert.ok(text.length <= 20, text);
          assert.equal(text.slice(at, at + marks.length), 'bcd');
        }
      }
    });

    it('says that a report left out its beginning', () => {
      const finding = { ...found('aa█b█'), column: 1003, endColumn: 1004, excerptColumn: 1001 };
      assert.deepEqual(drawn(finding), ['…aab', '   ^']);
    });
  });

  it('of a report has what stands around the fault, in whole characters', () => {
    for (const shift of [0, 1]) {
      const text = `${head}elementen:\n  een: { omschrijving: "${'x'.repeat(shift)}${'😀'.repeat(900)}", bouwsteen: digd, naam: "${'😀'.repeat(900)}" }\n`;
      const { findings } = checkedFile(analysed(text), false, '/proef', 'nl');
      const finding = findings.find(({ code }) => code === 'bouwsteen-onbekend')!;
      assert.equal(finding.excerpt.length, 400);
      const at = finding.column - finding.excerptColumn!;
      assert.equal(finding.excerpt.slice(at, at + 4), 'digd');
      assert.doesNotMatch(finding.excerpt, /\p{Surrogate}/u);
      assert.match(drawn(finding, 60)[0]!, /^….*bouwsteen: digd, .*…$/u);
    }
  });
});
