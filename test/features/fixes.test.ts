import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../server/src/core/analysis.js';
import { applyEdits } from '../../server/src/core/edits/apply.js';
import { fixesOf, mayBeCertain } from '../../server/src/core/features/actions-fixes.js';
import { fixedCodes } from '../../server/src/core/rules/fixed-codes.js';
import { rules } from '../../server/src/core/rules/index.js';
import { root } from '../cli/cli.js';
import { analysed } from '../support/marked.js';
import type { Fixture } from './fixes/fixture.js';
import { governanceFixtures } from './fixes/governance-fixtures.js';
import { keyFixtures } from './fixes/key-fixtures.js';
import { monitorFixtures } from './fixes/monitor-fixtures.js';
import { nameFixtures } from './fixes/name-fixtures.js';
import { textFixtures } from './fixes/text-fixtures.js';
import { valueFixtures } from './fixes/value-fixtures.js';

const fixtures = [
  ...textFixtures,
  ...keyFixtures,
  ...valueFixtures,
  ...nameFixtures,
  ...monitorFixtures,
  ...governanceFixtures,
];

const read = ({ kind, links }: Fixture, text: string): Analysis => analysed(text, kind, links);

const errorsIn = ({ findings }: Analysis): string[] =>
  findings.filter(({ level }) => level === 'error').map(({ code, message }) => `${code}: ${message.nl}`);

const count = ({ findings }: Analysis, wanted: string): number =>
  findings.filter(({ code }) => code === wanted).length;

describe('fixes', () => {
  for (const fixture of fixtures) {
    it(`${fixture.code}: ${fixture.what}`, () => {
      const before = read(fixture, fixture.text);
      const finding = before.findings.find(({ code }) => code === fixture.code);
      assert.ok(finding, `no ${fixture.code} in: ${before.findings.map(({ code }) => code)}`);
      const fixes = fixesOf(before, finding, { files: fixture.files ?? [] });
      assert.deepEqual(
        fixes.map(({ title }) => title.nl),
        fixture.titles,
      );
      for (const [index, fix] of fixes.entries()) {
        const text = applyEdits(fixture.text, fix.edits);
        const after = analysed(text, fixture.kind, fixture.after ?? fixture.links);
        const about = `${fix.title.nl} gives:\n${text}`;
        assert.ok(count(after, fixture.code) < count(before, fixture.code), about);
        const known = errorsIn(before);
        assert.deepEqual(
          errorsIn(after).filter((error) => !known.includes(error)),
          [],
          about,
        );
        const gives = fixture.gives[index];
        if (gives !== undefined) assert.ok(text.includes(gives), `${about}\nwithout:\n${gives}`);
        for (const { text: written, select } of fix.edits) {
          if (select) assert.ok(select.start < select.end && select.end <= written.length, about);
        }
      }
    });
  }

  it('stay within the text and apart from each other, however broken it is', () => {
    for (const [name, kind] of [
      ['digitaal-loket.architectuur.yaml', 'architectuur'],
      ['voorbeeldstad.bouwstenen.yaml', 'bouwstenen'],
      ['voorbeeldstad.monitor.yaml', 'monitor'],
    ] as const) {
      const whole = readFileSync(path.join(root, 'samples', name), 'utf8').slice(0, 6000);
      for (let at = 0; at < whole.length; at += 293) {
        // Cut short, without a stretch, without a sign, and with a sign too many.
        for (const text of [
          whole.slice(0, at),
          whole.slice(0, at) + whole.slice(at + 41),
          whole.slice(0, at) + whole.slice(at).replace(/[:\-"[\]{}]/, ''),
          whole.slice(0, at) + whole.slice(at).replace(/ /, ' { '),
        ]) {
          const analysis = analysed(text, kind);
          for (const finding of analysis.findings.slice(0, 4)) {
            for (const { edits, title } of fixesOf(analysis, finding)) {
              const about = `${finding.code}, ${title.nl}, in:\n${text.slice(0, at)}█`;
              assert.ok(edits.length > 0, about);
              for (const [index, { span }] of edits.entries()) {
                assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, about);
                const others = edits.filter((_, place) => place !== index);
                assert.ok(
                  !others.some((other) => span.start < other.span.end && other.span.start < span.end),
                  about,
                );
              }
            }
          }
        }
      }
    }
  });

  it('are offered for no finding that is not in the text', () => {
    const analysis = analysed('');
    const finding = {
      code: 'schema-type',
      level: 'error',
      span: { start: 0, end: 0 },
      message: { nl: '', en: '' },
    } as const;
    assert.deepEqual(fixesOf(analysis, finding), []);
  });
});

describe('the list of fixes', () => {
  const [listed = '', unlisted = ''] = readFileSync(path.join(root, 'docs/fixes.md'), 'utf8').split(
    '\n## Without a fix',
  );
  const codesIn = (text: string): string[] =>
    [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code!);
  const all = [...fixedCodes, ...rules.map(({ id }) => id)];

  it('has every code that a finding may have, once', () => {
    assert.deepEqual([...codesIn(listed), ...codesIn(unlisted)].sort(), all.sort());
  });

  it('promises a fix that is certain only where "fix all" looks for one', () => {
    const promised = [...listed.matchAll(/^\| `([a-z-]+)` \| (?! *\|)/gm)].map(([, code]) => code!);
    const bringing = new Set<string>();
    const certain = new Set<string>();
    for (const fixture of fixtures) {
      const analysis = read(fixture, fixture.text);
      for (const finding of analysis.findings) {
        if (finding.fixes?.some(({ certainty }) => certainty === 'certain')) bringing.add(finding.code);
        const fixes = fixesOf(analysis, finding, { files: fixture.files ?? [] });
        if (fixes.some(({ certainty }) => certainty === 'certain')) certain.add(finding.code);
      }
    }
    assert.deepEqual([...certain].sort(), promised.toSorted());
    assert.deepEqual([...new Set([...mayBeCertain, ...bringing])].sort(), promised.toSorted());
  });

  it('promises a fix only where a fixture proves it', () => {
    const proven = new Set(fixtures.filter(({ titles }) => titles.length > 0).map(({ code }) => code));
    assert.deepEqual(
      codesIn(listed).filter((code) => !proven.has(code)),
      [],
    );
    assert.deepEqual(
      codesIn(unlisted).filter((code) => proven.has(code)),
      [],
    );
  });
});
