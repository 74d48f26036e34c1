import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../cli/cli.js';
import { sarifRun } from '../support/report-validity.js';
import { readAction, runAction } from './action.js';
import { bad, before, good, loket, type PullRequest, pullRequest, raised } from './pull-request.js';

describe('the action on GitHub', () => {
  let made: PullRequest;
  afterEach(() => made?.remove());
  const run = (inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) =>
    runAction({ workspace: made.repository.path, runner: made.runner, event: made.event, inputs, env });
  const file = (at: string, name: string): string => readFileSync(path.join(at, name), 'utf8');

  it('turns red for a bad pull request, and says where and why', async () => {
    assert.notEqual(bad[loket], before);
    made = pullRequest(bad);
    const { code, outputs, commands, summary, log } = await run();
    assert.equal(code, 1, log);
    assert.equal(outputs.result, 'failure');
    assert.equal(outputs.errors, '1');
    const errors = commands.filter((line) => line.startsWith('::error'));
    assert.equal(errors.length, 1, commands.join('\n'));
    const line = bad[loket]!.split('\n').findIndex((each) => each.includes('mijnoverhied')) + 1;
    assert.match(errors[0]!, new RegExp(`^::error file=${loket.replaceAll('.', '\\.')},line=${line},`));
    assert.match(errors[0]!, /title=bouwsteen-onbekend::De bouwsteen/);
    assert.match(summary, /^## ❌ /);
    assert.match(summary, /mijnoverhied/);
    assert.match(
      summary,
      new RegExp(`blob/${made.head}/architectuur/digitaal-loket\\.architectuur\\.yaml#L${line}`),
    );
  });

  it('writes SARIF that keeps to the standard', async () => {
    made = pullRequest(bad);
    const { outputs } = await run();
    const { results } = sarifRun(readFileSync(outputs.sarif!, 'utf8'));
    assert.equal(results[0]!.ruleId, 'bouwsteen-onbekend');
    assert.equal(results[0]!.locations[0].physicalLocation.artifactLocation.uri, loket);
  });

  it('writes a comment from which a reviewer sees what changed', async () => {
    made = pullRequest(bad);
    const { outputs } = await run();
    const comment = readFileSync(outputs.comment!, 'utf8');
    assert.match(comment, /^<!-- bouwstenen [0-9a-f]{16} -->\n/);
    assert.match(comment, /Wat verandert er\?/);
    assert.match(comment, /Parkeervergunning → Vergunning om te parkeren/);
    assert.match(comment, /mijnoverheid → mijnoverhied/);
    assert.match(comment, /github\.example\/voorbeeldstad\/architectuur\/actions\/runs\/7/);
    // A picture from the working folder would be a broken one in a comment.
    assert.doesNotMatch(comment, /!\[/);
    assert.equal(outputs.changed, 'true');
  });

  it('keeps everything in one folder: findings, report, drawings of what changed', async () => {
    made = pullRequest(bad);
    const { outputs, summary } = await run();
    assert.deepEqual(readdirSync(outputs.folder!).sort(), [
      'comment.md',
      'difference.md',
      'findings.json',
      'findings.sarif',
      'findings.txt',
      'pictures',
      'report.html',
    ]);
    const pictures = readdirSync(path.join(outputs.folder!, 'pictures'));
    assert.equal(pictures.length, 1);
    assert.match(file(outputs.folder!, `pictures/${pictures[0]}`), /^<svg /);
    assert.match(file(outputs.folder!, 'difference.md'), /!\[[^\]]*\]\(pictures\//);
    assert.match(file(outputs.folder!, 'report.html'), /^<!doctype html>/i);
    assert.ok(summary.includes('Digitaal loket Voorbeeldstad'));
  });

  it('stays green for a good pull request, and still tells what changes', async () => {
    made = pullRequest(good);
    const { code, outputs, commands, summary, log } = await run();
    assert.equal(code, 0, log);
    assert.equal(outputs.result, 'success');
    assert.deepEqual([outputs.files, outputs.errors, outputs.warnings, outputs.notes], ['4', '0', '0', '0']);
    assert.deepEqual(commands, []);
    assert.match(summary, /^## ✅ /);
    assert.match(summary, /Vergunning om te parkeren/);
  });

  it('says that nothing changed where nothing did', async () => {
    made = pullRequest({ 'LEESMIJ.md': 'x\n' });
    const { code, outputs } = await run();
    assert.equal(code, 0);
    assert.equal(outputs.changed, 'false');
  });

  it('fails on warnings where it is told to', async () => {
    made = pullRequest({ [loket]: raised.replace('horizon: 2030', 'horizon: 2020') });
    assert.equal((await run()).code, 0);
    assert.equal((await run({ 'fail-on': 'warning' })).code, 1);
    assert.equal((await run({ 'max-warnings': '0' })).code, 1);
    const strict = await run({ 'max-warnings': '1' });
    assert.equal(strict.code, 0);
    assert.equal(strict.outputs.warnings, '1');
  });

  it('does not pass when there is more to tell than GitHub shows', async () => {
    const elements = Array.from({ length: 600 }, (_, at) => `  e${at}:\n    bouwsteen: bestaat-niet-${at}\n`);
    const many = `architectuur: Veel\nversie: 0.1.0\nstatus: concept\nelementen:\n${elements.join('')}`;
    made = pullRequest({
      'a.architectuur.yaml': many,
      'b.architectuur.yaml': many,
      'c.architectuur.yaml': many,
    });
    const { code, outputs, commands, summary } = await run({ report: 'false' });
    assert.equal(code, 1);
    assert.ok(Number(outputs.errors) > 1000, outputs.errors);
    assert.ok(commands.length <= 60, String(commands.length));
    assert.match(summary, /En nog \d+; alle staan in/);
    const whole = JSON.parse(file(outputs.folder!, 'findings.json'));
    assert.ok(whole.findings.length > 1000);
    assert.ok(Buffer.byteLength(summary) <= 1_000_000);
    assert.ok(file(outputs.folder!, 'comment.md').length <= 65_536);
  });

  it('cuts what is too long for GitHub between lines, and leaves no element open', async () => {
    const pages = await import(pathToFileURL(path.join(root, 'action/pages.mjs')).href);
    const row = `| ${'é'.repeat(200)} |\n`;
    const about = {
      taal: 'nl',
      exitCode: 0,
      failure: '',
      report: {
        summary: { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0, baselined: 0 },
        findings: [],
      },
      difference: `<details><summary>Veel</summary>\n\n${row.repeat(400)}</details>\n`,
      pictures: [],
      baseProblem: null,
      reports: [`<details>\n\n${row.repeat(3000)}</details>\n`],
      linkTo: () => '',
    };
    const summary: string = pages.summaryPage(about);
    const comment: string = pages.commentPage(about, '<!-- x -->', '');
    assert.ok(Buffer.byteLength(summary) <= 1_000_000 && Buffer.byteLength(summary) > 900_000);
    assert.ok(comment.length <= 65_536 && comment.length > 60_000);
    for (const page of [summary, comment]) {
      assert.match(page.slice(-80), /De rest past hier niet; alles staat in de map met uitvoer\._\n$/);
      const count = (what: RegExp): number => page.match(what)?.length ?? 0;
      assert.equal(count(/<details>/g), count(/<\/details>/g));
      for (const line of page.split('\n')) if (line.startsWith('|')) assert.ok(line.endsWith('|'), line);
    }
  });

  it('checks everything in a shallow clone, and says how to see what changes', async () => {
    made = pullRequest(bad);
    const shallow = path.join(made.runner, 'ondiep');
    made.repository.git('branch', 'samen', 'HEAD');
    made.repository.git(
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--branch',
      'samen',
      `file://${made.repository.path}`,
      shallow,
    );
    for (const changedOnly of ['false', 'true']) {
      const { code, log, summary, outputs } = await runAction({
        workspace: shallow,
        runner: made.runner,
        event: made.event,
        inputs: { 'changed-only': changedOnly },
      });
      assert.equal(code, 1, log);
      assert.equal(outputs.files, '4');
      assert.equal(outputs.changed, '');
      assert.match(
        log,
        /^::warning title=bouwstenen::De basis [0-9a-f]{10} zit niet in de checkout.*fetch-depth: 0/m,
      );
      assert.match(summary, /fetch-depth/);
    }
  });

  it('checks only what changed where that is asked', async () => {
    const text = 'architectuur: A\nversie: 0.1.0\nstatus: concept\nelementen:\n  een:\n    bouwsteen: digd\n';
    made = pullRequest({ 'nieuw.architectuur.yaml': text });
    const { code, outputs, log } = await run({ 'changed-only': 'true' });
    assert.equal(code, 1, log);
    assert.equal(outputs.files, '1');
  });

  for (const [name, payload, changed] of [
    ['merge_group', (base: string) => ({ merge_group: { base_sha: base } }), 'true'],
    ['push', (base: string) => ({ before: base }), 'true'],
    ['push', () => ({ before: '0'.repeat(40) }), ''],
    ['workflow_dispatch', () => ({}), ''],
  ] as const) {
    it(`works on ${name}${changed ? '' : ' with nothing to compare with'}`, async () => {
      made = pullRequest(good);
      const { code, outputs, log } = await runAction({
        workspace: made.repository.path,
        runner: made.runner,
        event: { name, payload: payload(made.base) },
      });
      assert.equal(code, 0, log);
      assert.equal(outputs.changed, changed);
      assert.doesNotMatch(log, /::warning/);
    });
  }

  it('starts from a working directory, and names paths from the top of the checkout', async () => {
    made = pullRequest(bad);
    const { code, commands } = await run({
      'working-directory': 'architectuur',
      paths: 'toegang.architectuur.yaml\r\ndigitaal-loket.architectuur.yaml\n',
    });
    assert.equal(code, 1);
    assert.match(commands[0]!, /^::error file=architectuur\/digitaal-loket\.architectuur\.yaml,/);
  });

  it('speaks English, and leaves out what was not asked for', async () => {
    made = pullRequest(bad);
    const { code, commands, outputs, summary, log } = await run({
      taal: 'en',
      annotations: 'false',
      sarif: 'false',
      report: 'false',
      difference: 'false',
    });
    assert.equal(code, 1);
    assert.deepEqual(commands, []);
    assert.match(log, /Did you mean/);
    assert.equal(outputs.sarif, '');
    assert.match(summary, /^## ❌ Bouwstenen: something needs mending/);
    assert.deepEqual(readdirSync(outputs.folder!).sort(), ['comment.md', 'findings.json', 'findings.txt']);
  });

  it('documents every input and output, and gives every input to a step', () => {
    const { inputs, outputs, runs } = readAction();
    const used = JSON.stringify(runs.steps);
    for (const [name, { description }] of Object.entries(inputs)) {
      assert.ok(description.length > 20, name);
      assert.match(used, new RegExp(`\\binputs\\.${name}(?![\\w-])`), name);
    }
    for (const [name, { description }] of Object.entries(outputs)) assert.ok(description.length > 20, name);
    assert.equal(runs.using, 'composite');
  });
});
