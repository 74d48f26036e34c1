import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleDescriptions } from '../../server/src/core/rules/descriptions.js';
import { fixedCodes } from '../../server/src/core/rules/fixed-codes.js';
import { rules } from '../../server/src/core/rules/index.js';
import { bouwstenen, root } from './cli.js';

describe('bouwstenen rules', () => {
  it('lists every rule with its level, kinds and demand', async () => {
    const { code, out } = await bouwstenen(['rules']);
    assert.equal(code, 0);
    for (const { id, kinds } of rules) {
      assert.match(out, new RegExp(`^${id} +(?:fout|waarschuwing|opmerking|tip) +${kinds.join(', ')}`, 'm'));
    }
    for (const id of fixedCodes) assert.match(out, new RegExp(`^${id}$`, 'm'));
    assert.match(out, /Een element dat genoemd wordt, moet er zijn\./);
    assert.match((await bouwstenen(['rules', '--taal', 'en'])).out, /^element-onbekend +error/m);
  });

  it('gives them as data', async () => {
    const { out } = await bouwstenen(['rules', '--format', 'json', '--taal', 'en']);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.rules.map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id),
    );
    for (const { demands, page } of [...report.rules, ...report.fixed]) {
      assert.ok(demands.length > 20);
      assert.match(page, /^https:\/\/github\.com\/.*\/docs\/regels\/(?:[a-z-]+\.md|README\.md#[a-z-]+)$/);
    }
    const known = report.rules.find(({ id }: { id: string }) => id === 'element-onbekend');
    assert.equal(known.level, 'error');
    assert.deepEqual(known.kinds, ['architectuur']);
    assert.equal(known.fixable, true);
    assert.equal(known.source, null);
  });

  it('prints the page of one, as it is in the repository', async () => {
    const page = readFileSync(path.join(root, 'docs/regels/element-onbekend.md'), 'utf8');
    assert.equal((await bouwstenen(['rules', 'element-onbekend'])).out, page);
    const english = await bouwstenen(['rules', 'element-onbekend', '--taal', 'en']);
    assert.match(
      english.out,
      /^element-onbekend\n\nerror · architectuur\n\nAn element that is named must exist\./,
    );
    assert.ok(english.out.endsWith(page));
    const fixed = (await bouwstenen(['rules', 'schema-dubbel'])).out;
    assert.match(
      fixed,
      /^# schema-dubbel\n\nEen lijst noemt niets twee keer\.[^#]*\[burgers, bedrijven\]\n```\n$/,
    );
  });

  it('refuses what it does not know', async () => {
    const typo = await bouwstenen(['rules', 'element-onbeken']);
    assert.equal(typo.code, 2);
    assert.match(typo.err, /Bedoelde u element-onbekend\?/);
    assert.equal((await bouwstenen(['rules', 'a', 'b'])).code, 2);
    assert.equal((await bouwstenen(['rules', '--format', 'xml'])).code, 2);
  });

  it('knows a text about every code', () => {
    for (const rule of rules) {
      const demands = rule.demands ?? ruleDescriptions[rule.id];
      assert.ok(demands?.nl && demands.en, rule.id);
    }
    for (const code of fixedCodes) assert.ok(ruleDescriptions[code], code);
  });

  it('calls a rule fixable where the list of fixes has it', () => {
    const [listed = ''] = readFileSync(path.join(root, 'docs/fixes.md'), 'utf8').split('\n## Without a fix');
    const fixable = rules.filter(({ fixes, isFixable }) => fixes || isFixable).map(({ id }) => id);
    const promised = rules.map(({ id }) => id).filter((id) => listed.includes(`| \`${id}\` |`));
    assert.deepEqual(fixable, promised);
  });
});
