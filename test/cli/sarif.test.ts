import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CheckReport, ReportedFinding } from '../../server/src/cli/reports/checked-file.js';
import { reportSarif } from '../../server/src/cli/reports/sarif.js';
import { sarifRule } from '../../server/src/cli/reports/sarif-rules.js';
import type { Level } from '../../server/src/core/finding.js';
import { fixedCodes } from '../../server/src/core/rules/fixed-codes.js';
import { rules } from '../../server/src/core/rules/index.js';
import { head } from '../support/marked.js';
import { sarifRun } from '../support/report-validity.js';
import { bouwstenen, folderWith } from './cli.js';

const print = 'bouwstenenFingerprint/v1';
const blocks = /^```yaml[^\n]*\n[\s\S]*?^```$/gm;

/** The log of findings that stand under each other in one file. */
function logOf(findings: readonly Partial<ReportedFinding>[], file = 'a.yaml') {
  const report: CheckReport = {
    files: [
      {
        path: file,
        baselined: 0,
        gone: 0,
        findings: findings.map((finding, index) => ({
          code: 'element-onbekend',
          level: 'error',
          message: 'Proef.',
          line: index + 1,
          column: 1,
          endLine: index + 1,
          endColumn: 2,
          fingerprint: `${index}`,
          excerpt: 'x',
          related: [],
          ...finding,
        })),
      },
    ],
    failures: [],
    goneWithFiles: 0,
  };
  return reportSarif(report, {
    terminal: { out() {}, err() {}, cwd: '/', colours: false },
    taal: 'nl',
    version: '1.2.3',
    failOn: 'error',
    isQuiet: false,
    width: 100,
  });
}

describe('SARIF', () => {
  it('has levels, places that go over lines, and related places', async () => {
    const folder = folderWith({
      'a.architectuur.yaml': `${head}elementen:\n  een:\n    bouwsteen: digid\n  een:\n    bouwsteen: brp\n`,
    });
    try {
      const run = sarifRun((await bouwstenen(['check', '--format', 'sarif'], folder.path)).out);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      const double = run.results.find(({ ruleId }) => ruleId === 'element-dubbel')!;
      assert.deepEqual(double.locations[0].physicalLocation, {
        artifactLocation: { uri: 'a.architectuur.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 6 },
      });
      assert.deepEqual(
        double.relatedLocations!.map(({ physicalLocation }) => physicalLocation.region.startLine),
        [5],
      );
    } finally {
      folder.remove();
    }
    const levels: Level[] = ['error', 'warning', 'info', 'hint'];
    const run = sarifRun(logOf(levels.map((level) => ({ level }))));
    assert.deepEqual(
      run.results.map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
    assert.deepEqual([run.tool.driver.name, run.tool.driver.semanticVersion], ['bouwstenen', '1.2.3']);
  });

  it('knows a finding again when lines above it move, and tells it from all others', async () => {
    const element = '  een:\n    bouwsteen: digd\n';
    const folder = folderWith({});
    const prints = async (text: string): Promise<(string | undefined)[]> => {
      writeFileSync(path.join(folder.path, 'a.architectuur.yaml'), `${head}elementen:\n${text}`);
      writeFileSync(path.join(folder.path, 'b.architectuur.yaml'), `${head}elementen:\n${text}`);
      const { out } = await bouwstenen(['check', '--format', 'sarif'], folder.path);
      return sarifRun(out)
        .results.filter(({ message }) => message.text.includes('`digd`'))
        .map(({ partialFingerprints }) => partialFingerprints[print]);
    };
    try {
      const before = await prints(element);
      assert.equal(new Set(before).size, 2, 'the same text in two files');
      for (const each of before) assert.match(each ?? '', /^[0-9a-f]{64}$/);
      assert.deepEqual(await prints(`  # boven\n\n  nul:\n    bouwsteen: brp\n${element}`), before);
      const twice = await prints(`${element}    standaarden: {}\n  een:\n    bouwsteen: digd\n`);
      assert.equal(new Set(twice).size, 4);
      assert.deepEqual([twice[0], twice[2]], before);
    } finally {
      folder.remove();
    }
  });

  it('describes every code in both languages', () => {
    for (const code of [...rules.map(({ id }) => id), ...fixedCodes]) {
      for (const taal of ['nl', 'en'] as const) {
        const { shortDescription, fullDescription, help, helpUri, properties } = sarifRule(code, taal);
        assert.match(shortDescription.text, /[.!?]$/, code);
        assert.ok(fullDescription.text.startsWith(shortDescription.text), code);
        assert.ok(help.text.endsWith(`\n${helpUri}`), code);
        assert.match(help.markdown, new RegExp(`^# ${code}\n`));
        const dutch = sarifRule(code, 'nl').help.markdown;
        assert.deepEqual(help.markdown.match(blocks), dutch.match(blocks), `${code} ${taal}`);
        if (taal === 'en') assert.doesNotMatch(help.markdown, /^(?:## )?(?:Fout|Goed):?$|^Niveau/m, code);
        assert.ok(properties.tags.length > 0 && properties.tags.length <= 10);
      }
    }
    assert.equal(
      sarifRule('van-een-latere-versie', 'nl').helpUri.endsWith('/van-een-latere-versie.md'),
      true,
    );
  });

  it('says of fixed codes the level that they have', async () => {
    const folder = folderWith({
      'a.architectuur.yaml': `${head}# bouwstenen-negeer element-los\n# bouwstenen-negeer onbekende-regel: reden\n# bouwstenen-negeer element-los: reden\neigenar: x\nelementen:\n  een:\n    bouwsteen: [\n`,
      'b.architectuur.yaml': '',
      'bouwstenen.config.yaml': 'regels:\n  reeks-gatt: uit\n',
    });
    try {
      const run = sarifRun((await bouwstenen(['check', '--format', 'sarif'], folder.path)).out);
      const seen = run.results.filter(({ ruleId }) => fixedCodes.includes(ruleId));
      assert.ok(
        new Set(seen.map(({ ruleId }) => ruleId)).size >= 5,
        JSON.stringify(seen.map((r) => r.ruleId)),
      );
      for (const { ruleId, ruleIndex, level } of seen) {
        assert.equal(run.tool.driver.rules[ruleIndex]!.defaultConfiguration.level, level, ruleId);
      }
    } finally {
      folder.remove();
    }
  });

  it('takes no link and no argument out of text of users', () => {
    const texts = [
      '[klik](https://kwaad.example)',
      '[[a](b)](c)',
      '{0} en {12}',
      '[burgers, bedrijven] {a: b}',
    ];
    const run = sarifRun(logOf(texts.map((message) => ({ message }))));
    assert.deepEqual(
      run.results.map(({ message }) => message.text),
      [
        '\\[klik\\](https://kwaad.example)',
        '[\\[a\\](b)\\](c)',
        '{{0}} en {{12}}',
        '[burgers, bedrijven] {a: b}',
      ],
    );
  });

  for (const [file, uri] of [
    ['map één/a b.yaml', 'map%20%C3%A9%C3%A9n/a%20b.yaml'],
    ['a:b#c?d%e.yaml', 'a%3Ab%23c%3Fd%25e.yaml'],
    ['../naast/a.yaml', '../naast/a.yaml'],
    ['D:/werk/a b.yaml', 'file:///D:/werk/a%20b.yaml'],
    ['a\\b.yaml', 'a%5Cb.yaml'],
  ] as const) {
    it(`writes the path ${file} as a URI`, () => {
      const [result] = sarifRun(logOf([{}], file)).results;
      const { artifactLocation } = result!.locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, uri);
      assert.equal(artifactLocation.uriBaseId, uri.startsWith('file:') ? undefined : '%SRCROOT%');
    });
  }

  describe('keeps within what GitHub accepts,', () => {
    it('25,000 results, the most severe ones in the order of the text', () => {
      const findings = Array.from({ length: 26_000 }, (_, index): { level: Level } => ({
        level: index % 26 === 0 ? 'hint' : index % 2 === 0 ? 'warning' : 'error',
      }));
      const run = sarifRun(logOf(findings));
      assert.equal(run.results.length, 25_000);
      assert.ok(
        run.results.every(({ level }) => level !== 'note'),
        'the hints went',
      );
      const lines = run.results.map(({ locations }) => locations[0].physicalLocation.region.startLine);
      assert.deepEqual(
        lines,
        [...lines].sort((a, b) => a - b),
      );
      assert.equal(run.invocations[0].executionSuccessful, true);
      const [notification] = run.invocations[0].toolExecutionNotifications;
      assert.equal(notification!.level, 'warning');
      assert.match(notification!.message.text, /weggelaten: 1000\. De vorm json heeft ze alle\.$/);
      assert.equal(
        sarifRun(logOf(findings.slice(0, 25_000))).invocations[0].toolExecutionNotifications.length,
        0,
      );
    });

    it('10 MB after compression', () => {
      const noise = (index: number): string =>
        Array.from({ length: 150 }, (_, part) =>
          createHash('sha512').update(`${index}/${part}`).digest('base64'),
        ).join('');
      const findings = Array.from({ length: 1_200 }, (_, index) => ({
        message: noise(index),
        level: index < 600 ? ('warning' as const) : ('error' as const),
      }));
      const text = logOf(findings);
      const size = gzipSync(text).length;
      assert.ok(size <= 10_000_000, `${size} bytes`);
      assert.ok(size > 7_000_000, `${size} bytes is far less than is allowed`);
      const run = sarifRun(text);
      assert.equal(run.results.filter(({ level }) => level === 'error').length, 600);
      assert.equal(run.invocations[0].toolExecutionNotifications.length, 1);
    });
  });
});
