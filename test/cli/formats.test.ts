import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import {
  annotations,
  checkstyle,
  elements,
  gitlabIssues,
  jsonReport,
  junit,
  sarifRun,
} from '../support/report-validity.js';
import { bouwstenen, folderWith, type Outcome } from './cli.js';

const wrong = `${head}elementen:\n  een:\n    bouwsteen: digd\n    relaties:\n      - bedient: twee\n  twee:\n    bouwsteen: brpp\n`;
const clean = wrong.replace('digd', 'digid').replace('brpp', 'brp');

/** Everything that a program may read, written in one go. */
const machines = ['json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'] as const;
type Machine = (typeof machines)[number];

describe('the formats of check', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder.remove());

  /** Runs one check that writes every format. */
  async function checked(...args: string[]): Promise<Outcome & { report: Record<Machine, string> }> {
    const outputs = machines.flatMap((format) => ['--output', `${format}=uit/${format}`]);
    const outcome = await bouwstenen(['check', ...outputs, ...args], folder.path);
    const read = (format: Machine): [Machine, string] => [
      format,
      readFileSync(path.join(folder.path, 'uit', format), 'utf8'),
    ];
    return { ...outcome, report: Object.fromEntries(machines.map(read)) as Record<Machine, string> };
  }

  it('tell the same findings at the same places', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong, 'b.architectuur.yaml': clean });
    const { code, report } = await checked();
    assert.equal(code, 1);
    const found = [
      ['a.architectuur.yaml', 6, 'bouwsteen-onbekend'],
      ['a.architectuur.yaml', 10, 'bouwsteen-onbekend'],
    ];
    const { findings, summary, files } = jsonReport(report.json);
    assert.deepEqual(
      findings.map((each) => [each.path, each.line, each.code]),
      found,
    );
    assert.equal(summary.errors, 2);
    assert.deepEqual(
      files.map((file) => file.path),
      ['a.architectuur.yaml', 'b.architectuur.yaml'],
    );
    assert.deepEqual(
      sarifRun(report.sarif).results.map(({ ruleId, locations: [{ physicalLocation }] }) => [
        physicalLocation.artifactLocation.uri,
        physicalLocation.region.startLine,
        ruleId,
      ]),
      found,
    );
    assert.deepEqual(
      annotations(report.github).map(({ kind, properties }) => [kind, properties]),
      found.map(([file, line, title]) => [
        'error',
        { file, line: String(line), endLine: String(line), col: '16', endColumn: '20', title },
      ]),
    );
    assert.deepEqual(
      gitlabIssues(report.gitlab).map(({ location, check_name }) => [
        location.path,
        location.lines.begin,
        check_name,
      ]),
      found,
    );
    const suites = elements(await junit(report.junit), 'testsuite');
    assert.deepEqual(
      suites.map((suite) => [suite.getAttribute('name'), suite.getElementsByTagName('failure').length]),
      [
        ['a.architectuur.yaml', 2],
        ['b.architectuur.yaml', 0],
      ],
    );
    assert.equal(suites[1]!.getElementsByTagName('testcase').length, 1, 'a clean file passes');
    const errors = elements(await checkstyle(report.checkstyle), 'error');
    assert.deepEqual(
      errors.map((error) => [
        (error.parentNode as typeof error).getAttribute('name'),
        Number(error.getAttribute('line')),
        error.getAttribute('source'),
      ]),
      found.map(([file, line, name]) => [file, line, `bouwstenen.${name}`]),
    );
  });

  it('are whole documents where nothing is wrong', async () => {
    folder = folderWith({ 'a.architectuur.yaml': clean });
    const { code, out, report } = await checked();
    assert.equal(code, 0, out);
    assert.deepEqual(jsonReport(report.json).findings, []);
    const run = sarifRun(report.sarif);
    assert.deepEqual(run.results, []);
    assert.equal(run.invocations[0].executionSuccessful, true);
    assert.equal(report.github, '');
    assert.deepEqual(gitlabIssues(report.gitlab), []);
    assert.equal(elements(await junit(report.junit), 'testcase').length, 1);
    assert.equal(elements(await checkstyle(report.checkstyle), 'file').length, 1);
  });

  it('are whole documents where no file could be checked, and say why', async () => {
    folder = folderWith({});
    const { code, err, out, report } = await checked('weg.architectuur.yaml');
    assert.equal(code, 2);
    const told = 'weg.architectuur.yaml: bestaat niet.';
    assert.equal(err, `bouwstenen: ${told}\n`);
    assert.match(out, /^Geen bestand gecontroleerd\.\nNiet gelukt: 1\.\n$/);
    assert.deepEqual(jsonReport(report.json).failures, [told]);
    const [{ executionSuccessful, toolExecutionNotifications }] = sarifRun(report.sarif).invocations;
    assert.equal(executionSuccessful, false);
    assert.deepEqual(toolExecutionNotifications, [{ level: 'error', message: { text: told } }]);
    assert.deepEqual(annotations(report.github), [
      { kind: 'error', properties: { title: 'bouwstenen' }, message: told },
    ]);
    assert.deepEqual(gitlabIssues(report.gitlab), []);
    const [error] = elements(await junit(report.junit), 'error');
    assert.equal(error!.getAttribute('message'), told);
    assert.equal(elements(await checkstyle(report.checkstyle), 'error')[0]!.getAttribute('message'), told);
  });

  it('tell what was found beside a file that cannot be read', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong, 'b.architectuur.yaml': new Uint8Array([255, 0]) });
    const { code, report } = await checked('.');
    assert.equal(code, 2);
    const { findings, failures } = jsonReport(report.json);
    assert.deepEqual([findings.length, failures.length], [2, 1]);
    const run = sarifRun(report.sarif);
    assert.equal(run.results.length, 2);
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(annotations(report.github).length, 3);
    assert.equal(gitlabIssues(report.gitlab).length, 2);
    const tests = (await junit(report.junit)).documentElement!;
    assert.deepEqual([tests.getAttribute('failures'), tests.getAttribute('errors')], ['2', '1']);
    assert.equal(elements(await checkstyle(report.checkstyle), 'error').length, 3);
  });

  it('survive hostile names and text, and pass them on whole', async () => {
    const name =
      'a b%0A::error::x,y\n::warning::z\u001B[31m <b>&"\']]> [l](https:x) {0}\u202E#?😀.architectuur.yaml';
    const value = '"digd\\n::error::q\\e[31m%0A]]><b>&\\u202E [l](https:x) {0} \\0 😀"';
    folder = folderWith({ [name]: wrong.replace('digd', value) });
    const { out, report } = await checked();

    const { findings } = jsonReport(report.json);
    assert.equal(findings[0]!.path, name);
    const run = sarifRun(report.sarif);
    const [{ physicalLocation }] = run.results[0]!.locations;
    assert.match(physicalLocation.artifactLocation.uri, /^[A-Za-z0-9\-._~%!'()*]+$/);
    assert.equal(decodeURIComponent(physicalLocation.artifactLocation.uri), name);
    for (const { message } of run.results) {
      assert.doesNotMatch(message.text, /[\u0000-\u001F\u202E]/);
      assert.doesNotMatch(message.text, /(?<!\\)\[[^\]]*(?<!\\)\]\(/, 'no link of a user');
    }
    const shown = annotations(report.github);
    assert.equal(shown.length, findings.length, 'a name or a text begins no annotation of its own');
    assert.equal(
      shown[0]!.properties.file,
      name.replaceAll('\u001B', '\uFFFD').replaceAll('\u202E', '\uFFFD'),
    );
    assert.doesNotMatch(report.github, /[\u001B\u202E]/);
    assert.equal(gitlabIssues(report.gitlab)[0]!.location.path, name);
    await junit(report.junit);
    const [file] = elements(await checkstyle(report.checkstyle), 'file');
    assert.equal(file!.getAttribute('name'), name.replaceAll('\u001B', '\uFFFD'));
    for (const text of [out, report.junit, report.checkstyle]) assert.doesNotMatch(text, /[\u001B\u0000]/);
    assert.doesNotMatch(out, /^::/m, 'nothing on a line of its own that a runner would obey');
    assert.doesNotMatch(out, /\u202E/);
  });

  it('manage 1,500 findings', async () => {
    const many = Array.from({ length: 375 }, (_, n) => `  e${n}:\n    bouwsteen: onbekend-${n}x\n`).join('');
    const text = `${head}elementen:\n${many}`;
    const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.architectuur.yaml`);
    folder = folderWith(Object.fromEntries(names.map((name) => [name, text])));
    const { code, out, report } = await checked();
    assert.equal(code, 1, 'never the number of findings');
    assert.match(out, /4 bestanden gecontroleerd: 1500 fouten/);
    const { findings } = jsonReport(report.json);
    assert.equal(findings.length, 1500);
    const run = sarifRun(report.sarif);
    assert.equal(run.results.length, 1500);
    const prints = run.results.map(
      ({ partialFingerprints }) => partialFingerprints['bouwstenenFingerprint/v1'],
    );
    assert.equal(new Set(prints).size, 1500);
    assert.equal(gitlabIssues(report.gitlab).length, 1500);
    assert.equal(elements(await junit(report.junit), 'failure').length, 1500);
    assert.equal(elements(await checkstyle(report.checkstyle), 'error').length, 1500);
    const shown = annotations(report.github);
    assert.deepEqual(
      shown.map(({ kind }) => kind),
      [...Array(10).fill('error'), 'notice'],
    );
    assert.match(shown.at(-1)!.message, /Weggelaten: fouten: 1490\. .*--output text=bestand/);
  });

  it('give what --format asks for on standard output, and nothing else there', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    const { report } = await checked();
    for (const format of machines) {
      const { code, out, err } = await bouwstenen(['check', '--format', format], folder.path);
      assert.deepEqual([code, out, err], [1, report[format], ''], format);
    }
  });

  it('speak English', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    const { report } = await checked('--taal', 'en');
    for (const format of machines)
      assert.match(report[format], /The bouwsteen `digd` does not exist\./, format);
    const [rule] = sarifRun(report.sarif).tool.driver.rules;
    assert.match(rule!.shortDescription.text, /^A bouwsteen that is named must be in a catalogue\.$/);
    assert.match(
      rule!.help.markdown,
      /^# bouwsteen-onbekend\n\nA bouwsteen[\s\S]*\n## Wrong\n\n```yaml[\s\S]*\n## Right\n/,
    );
    assert.doesNotMatch(rule!.help.markdown, /## Fout|Niveau/);
  });

  it('leave out what the baseline knows', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    await bouwstenen(['check', '--update-baseline'], folder.path);
    const { code, report } = await checked();
    assert.equal(code, 0);
    assert.deepEqual(sarifRun(report.sarif).results, []);
    assert.deepEqual(gitlabIssues(report.gitlab), []);
    assert.equal(jsonReport(report.json).summary.baselined! > 0, true);
  });

  it('name files in folders from the working folder, in the same order each time', async () => {
    folder = folderWith({ 'z.architectuur.yaml': wrong });
    mkdirSync(path.join(folder.path, 'map één'));
    const inner = folderWith({ 'b.architectuur.yaml': wrong });
    try {
      const name = path.relative(folder.path, path.join(inner.path, 'b.architectuur.yaml'));
      const { report } = await checked('z.architectuur.yaml', name);
      const uris = sarifRun(report.sarif).results.map(
        ({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri,
      );
      const other = name.split(path.sep).join('/');
      assert.deepEqual(uris, [other, other, 'z.architectuur.yaml', 'z.architectuur.yaml']);
    } finally {
      inner.remove();
    }
  });
});
