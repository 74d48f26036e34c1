/** The step `check` of action.yml: checks, compares and reports, and leaves the verdict to a later step. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBase, readEvent } from './base.mjs';
import { readInputs, WrongInput } from './inputs.mjs';
import { commentPage, summaryPage } from './pages.mjs';
import { annotate, printText, run, setOutputs } from './program.mjs';

const { env } = process;

async function main() {
  const inputs = readInputs(env);
  const { taal } = inputs;
  const folder = mkdtempSync(path.join(env.RUNNER_TEMP || tmpdir(), 'bouwstenen-'));
  const event = readEvent(env);
  const compares = inputs.difference || inputs.changedOnly;
  const base = compares ? findBase(inputs, env, event) : { problem: null };
  if (base.problem) annotate('warning', base.problem[taal]);

  const checked = await check(inputs, base.commit ?? null, folder);
  const changes =
    inputs.difference && base.commit
      ? await compare(inputs, base.commit, folder)
      : { text: null, pictures: [] };
  const reports = inputs.report ? await makeReports(inputs, folder) : [];

  const about = {
    taal,
    ...checked,
    difference: changes.text,
    pictures: changes.pictures,
    baseProblem: base.problem,
    reports,
    linkTo: linker(event),
  };
  const comment = path.join(folder, 'comment.md');
  writeFileSync(comment, commentPage(about, markerFor(inputs), runUrl()));
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, summaryPage(about));

  const summary = checked.report?.summary;
  const count = (value) => (summary ? String(value(summary)) : '');
  setOutputs(env.GITHUB_OUTPUT, {
    'exit-code': String(checked.exitCode),
    result: ['success', 'failure'][checked.exitCode] ?? 'error',
    files: count(({ files }) => files),
    errors: count(({ errors }) => errors),
    warnings: count(({ warnings }) => warnings),
    notes: count(({ infos, hints }) => infos + hints),
    baselined: count(({ baselined }) => baselined),
    changed: changes.text === null ? '' : String(changes.differs),
    sarif:
      inputs.sarif && existsSync(path.join(folder, 'findings.sarif'))
        ? path.join(folder, 'findings.sarif')
        : '',
    comment,
    folder,
    // A pull request in which nothing changed and nothing is wrong is left alone.
    tells: String(
      checked.exitCode !== 0 || (checked.report?.findings.length ?? 0) > 0 || changes.differs === true,
    ),
  });
}

/** The findings: in the log, as annotations, and as files for other programs. */
async function check(inputs, base, folder) {
  const { taal, failOn, maxWarnings, changedOnly, paths, workspace, cli } = inputs;
  const file = (name) => path.join(folder, name);
  const { code, out, err } = await run(
    cli,
    [
      'check',
      ...['--taal', taal, '--format', inputs.annotations ? 'github' : 'text', '--fail-on', failOn],
      ...['--output', `json=${file('findings.json')}`, '--output', `text=${file('findings.txt')}`],
      ...(inputs.sarif ? ['--output', `sarif=${file('findings.sarif')}`] : []),
      ...(maxWarnings === null ? [] : ['--max-warnings', String(maxWarnings)]),
      ...(changedOnly && base ? [`--changed=${base}`] : []),
      '--',
      ...paths,
    ],
    workspace,
  );
  // Annotations are commands to the runner, in which the program has escaped the text of users.
  if (inputs.annotations) process.stdout.write(out);
  else printText(out);
  if (inputs.annotations && existsSync(file('findings.txt')))
    printText(readFileSync(file('findings.txt'), 'utf8'));
  printText(err);
  const exitCode = code === 0 || code === 1 ? code : 2;
  const failure = exitCode === 2 ? err.trim() || `bouwstenen check: ${code}` : '';
  if (failure && !inputs.annotations) annotate('error', failure);
  const json = readReport(file('findings.json'));
  if (exitCode === 0 && !json) return { exitCode: 2, failure: 'bouwstenen check: no report', report: null };
  return { exitCode, failure, report: json };
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return report.summary && Array.isArray(report.findings) ? report : null;
  } catch {
    return null;
  }
}

/** What changed since the base, in words for the pages, and in words and pictures for the folder. */
async function compare(inputs, base, folder) {
  const { workspace, cli, taal } = inputs;
  const call = ['diff', '--taal', taal, '--format', 'markdown'];
  // The title of the drawings names it, in which all of it would be unreadable.
  const what = ['--', base.slice(0, 12), ...placesIn(inputs)];
  const told = await run(cli, [...call, ...what], workspace);
  if (told.code !== 0 && told.code !== 1) {
    printText(told.err);
    annotate('warning', told.err.trim());
    return { text: null, pictures: [], differs: null };
  }
  const pictures = path.join(folder, 'pictures');
  mkdirSync(pictures);
  await run(
    cli,
    [...call, '-o', path.join(folder, 'difference.md'), '--picture', pictures, ...what],
    workspace,
  );
  return { text: told.out, pictures: readdirSync(pictures).sort(), differs: told.code === 1 };
}

/** The report of every place, for the summary and as pages with drawings. */
async function makeReports(inputs, folder) {
  const { workspace, cli, taal } = inputs;
  const places = placesIn(inputs);
  const texts = [];
  for (const [index, place] of places.entries()) {
    const { code, out } = await run(
      cli,
      ['report', '--taal', taal, '--format', 'markdown', '--', place],
      workspace,
    );
    // A place without architectures has no report; what cannot be read, the check has told already.
    if (out === '' || (code !== 0 && code !== 1)) continue;
    texts.push(out);
    const page = path.join(folder, places.length === 1 ? 'report.html' : `report-${index + 1}.html`);
    await run(cli, ['report', '--taal', taal, '-o', page, '--', place], workspace);
  }
  return texts;
}

/** The paths that are files or folders; where patterns are among them, the whole folder. */
function placesIn({ paths, folder, workspace }) {
  const isPlace = (each) => existsSync(path.join(workspace, each));
  return paths.every(isPlace) ? [...new Set(paths)] : [folder];
}

/** The address of a line of a file on GitHub; empty outside of it. */
function linker(event) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  const commit = event.pull_request?.head?.sha ?? env.GITHUB_SHA;
  if (!server || !repository || !commit) return () => '';
  const inRepository = event.pull_request?.head?.repo?.full_name ?? repository;
  return (file, line) => {
    const steps = file.split('/').map((step) => encodeURIComponent(step).replace(/[()']/g, hex));
    return `${server}/${inRepository}/blob/${encodeURIComponent(commit)}/${steps.join('/')}#L${line}`;
  };
}

function hex(sign) {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

function runUrl() {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  return server && repository && id ? `${server}/${repository}/actions/runs/${id}` : '';
}

/** Tells the comments of several uses in one repository apart. */
function markerFor({ folder, paths }) {
  const about = JSON.stringify([env.GITHUB_WORKFLOW ?? '', env.GITHUB_JOB ?? '', folder, paths]);
  return `<!-- bouwstenen ${createHash('sha256').update(about).digest('hex').slice(0, 16)} -->`;
}

main().catch((error) => {
  annotate('error', error instanceof WrongInput ? error.message : `bouwstenen: ${error?.message ?? error}`);
  setOutputs(env.GITHUB_OUTPUT, { 'exit-code': '2', result: 'error' });
});
