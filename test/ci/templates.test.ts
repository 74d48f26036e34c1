import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ciNames } from '../../server/src/cli/init/ci-files.js';
import { bouwstenen, program, root } from '../cli/cli.js';
import { bad, good, loket, onMain, type PullRequest, pullRequest } from './pull-request.js';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
interface Template {
  readonly spec: {
    readonly inputs: Readonly<
      Record<
        string,
        { description: string; default: unknown; type?: string; options?: string[]; regex?: string }
      >
    >;
  };
}

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: {
    readonly paths: readonly string[];
    readonly reports: Readonly<Record<string, string>>;
  };
}

describe('what runs the check elsewhere', () => {
  let made: PullRequest;
  afterEach(() => made?.remove());

  /** Runs commands in the checkout, where `npx bouwstenen@version` is what was built. */
  function shell(script: string, env: Readonly<Record<string, string>> = {}) {
    const bin = path.join(made.runner, 'bin');
    mkdirSync(bin, { recursive: true });
    const npx = `#!/bin/sh\n[ "$1" = --yes ] && [ "$2" = "bouwstenen@${version}" ] || exit 99\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`;
    writeFileSync(path.join(bin, 'npx'), npx);
    chmodSync(path.join(bin, 'npx'), 0o755);
    // The shells of these services are sh or bash; -e as they have it.
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], {
      cwd: made.repository.path,
      encoding: 'utf8',
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: made.runner, ...env },
    });
    return { code: status, out: `${stdout}${stderr}` };
  }
  const written = (name: string): string => readFileSync(path.join(made.repository.path, name), 'utf8');

  describe('the template for GitLab', () => {
    const [head, body] = read('templates/bouwstenen.yml').split('\n---\n') as [string, string];
    const { inputs } = (parse(head) as Template).spec;

    /** The one job of the template, with inputs filled in as GitLab does: as text, before YAML is read. */
    function job(given: Readonly<Record<string, string>> = {}): Job {
      const filled = body.replace(/\$\[\[ inputs\.([a-z-]+) \]\]/g, (_, name: string) => {
        assert.ok(inputs[name], name);
        return String(given[name] ?? inputs[name]!.default);
      });
      const jobs = Object.entries(parse(filled) as Record<string, Job>);
      assert.deepEqual(
        jobs.map(([name]) => name),
        ['bouwstenen'],
      );
      return jobs[0]![1];
    }
    const run = (
      given: Readonly<Record<string, string>> = {},
      env: Readonly<Record<string, string>> = {},
    ) => {
      const { variables, script } = job(given);
      return shell(script.join('\n'), { ...variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: made.base, ...env });
    };

    it('describes every input, and uses it', () => {
      for (const [name, input] of Object.entries(inputs)) {
        assert.ok(input.description.length > 10, name);
        assert.ok(body.includes(`$[[ inputs.${name} ]]`), name);
        if (input.options) assert.ok(input.options.includes(String(input.default)), name);
      }
      assert.equal(inputs.version!.default, version);
      for (const line of job().script) assert.doesNotMatch(line, /\$\[\[/);
    });

    it('turns red for a bad merge request, with Code Quality and test results', () => {
      made = pullRequest(bad);
      const { code, out } = run();
      assert.equal(code, 1, out);
      const { reports, paths } = job().artifacts;
      const quality = JSON.parse(written(reports.codequality!));
      assert.equal(quality.length, 1);
      assert.equal(quality[0].location.path, loket);
      assert.equal(quality[0].check_name, 'bouwsteen-onbekend');
      assert.match(written(reports.junit!), /<testsuites?\b/);
      for (const each of paths) assert.ok(existsSync(path.join(made.repository.path, each)), each);
      assert.match(written('bouwstenen-verschil.md'), /mijnoverhied/);
    });

    it('stays green for a good one, also without a base', () => {
      made = pullRequest(good);
      assert.equal(run().code, 0);
      assert.equal(run({}, { CI_MERGE_REQUEST_DIFF_BASE_SHA: '' }).code, 0);
      const gone = run({ 'changed-only': 'true' }, { CI_MERGE_REQUEST_DIFF_BASE_SHA: '1'.repeat(40) });
      assert.equal(gone.code, 0, gone.out);
      assert.match(gone.out, /everything is checked/);
    });

    it('passes its inputs on, and runs nothing that stands in them', () => {
      made = pullRequest({ ...good, 'los.architectuur.yaml': 'kapot' });
      assert.equal(
        run({ path: 'architectuur', 'max-warnings': '0', 'changed-only': 'true', taal: 'en' }).code,
        0,
      );
      assert.equal(run({ path: 'los.architectuur.yaml' }).code, 1);
      assert.equal(run({ path: 'los.architectuur.yaml', 'fail-on': 'never' }).code, 0);
      assert.equal(run({ path: '; touch GEKRAAKT; $(touch GEKRAAKT) `touch GEKRAAKT`' }).code, 2);
      assert.equal(existsSync(path.join(made.repository.path, 'GEKRAAKT')), false);
      assert.equal(run({ cli: program, version: '9.9.9' }).code, 1);
    });
  });

  describe('the examples', () => {
    const gitlab = (): string =>
      (parse(read('samples/ci/gitlab-ci.yml')).bouwstenen as Job).script.join('\n');
    const azure = (): string =>
      (parse(read('samples/ci/azure-pipelines.yml')).steps as { script?: string }[])
        .flatMap(({ script }) => script ?? [])
        .join('\n');
    const jenkins = (): string => {
      const text = read('samples/ci/Jenkinsfile');
      for (const [open, close] of ['{}', '()']) {
        assert.equal(text.split(open!).length, text.split(close!).length, `${open}${close}`);
      }
      return /sh '''([\s\S]*?)'''/.exec(text)![1]!;
    };
    for (const [name, script, files] of [
      ['GitLab', gitlab, ['gl-code-quality-report.json', 'bouwstenen-junit.xml']],
      ['Azure Pipelines', azure, ['bouwstenen-junit.xml', 'bouwstenen.sarif']],
      ['Jenkins', jenkins, ['bouwstenen-junit.xml', 'bouwstenen-checkstyle.xml']],
    ] as const) {
      it(`for ${name} is red for what is bad and green for what is good, and writes what it publishes`, () => {
        made = pullRequest(bad);
        const { code, out } = shell(script());
        assert.equal(code, 1, out);
        for (const file of files) assert.match(written(file), /mijnoverhied/, file);
        made.repository.write({ [loket]: onMain[loket] });
        assert.equal(shell(script()).code, 0);
      });
    }

    it('for GitHub uses inputs and outputs that the action has', () => {
      const { jobs } = parse(read('samples/ci/github.yml'));
      const { outputs, inputs } = parse(read('action.yml'));
      const [job] = Object.values(jobs) as [{ steps: { uses?: string; with?: Record<string, unknown> }[] }];
      const step = job.steps.find(({ uses }) => uses === `bouwstenen/bouwstenen@v${version}`);
      assert.ok(step);
      for (const name of Object.keys(step.with ?? {})) assert.ok(inputs[name], name);
      for (const [, name] of JSON.stringify(job).matchAll(/steps\.bouwstenen\.outputs\.([\w-]+)/g)) {
        assert.ok(outputs[name!], name);
      }
    });

    it('are all shown in docs/ci.md, at this version', () => {
      const page = read('docs/ci.md');
      for (const ci of ciNames) if (ci !== 'none') assert.match(page, new RegExp(`\\b${ci}\\b`));
      for (const [, named] of page.matchAll(/bouwstenen@v?(\d[\w.]*\d)/g)) assert.equal(named, version);
      for (const [, block] of page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)) assert.ok(parse(block!));
    });
  });

  describe('the hooks for pre-commit', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as {
      id: string;
      name: string;
      entry: string;
      language: string;
      files: string;
    }[];

    it('have what pre-commit asks for, and start a command that exists', async () => {
      assert.deepEqual(
        hooks.map(({ id }) => id),
        ['bouwstenen-check', 'bouwstenen-fix'],
      );
      const { out } = await bouwstenen(['check', '--help']);
      for (const { name, entry, language } of hooks) {
        assert.ok(name);
        assert.equal(language, 'node');
        assert.match(entry, /^bouwstenen check(?: --\w+)*$/);
        for (const [option] of entry.matchAll(/--\w+/g)) assert.ok(out.includes(option), option);
      }
    });

    it('take our files and no others', () => {
      for (const { files } of hooks) {
        const pattern = new RegExp(files);
        for (const name of [
          'a.architectuur.yaml',
          'b/c.bouwstenen.yml',
          'd.monitor.yaml',
          'bouwstenen.config.yaml',
          'x/bouwstenen.config.yaml',
        ]) {
          assert.match(name, pattern);
        }
        for (const name of [
          'a.yaml',
          'architectuur.yaml',
          'a.architectuur.yaml.txt',
          'mijnbouwstenen.config.yaml',
        ]) {
          assert.doesNotMatch(name, pattern);
        }
      }
    });
  });

  describe('the recipe for a container', () => {
    const recipe = read('Containerfile');

    it('copies what the build makes and the package holds, and ends without rights', () => {
      const copied = [...recipe.matchAll(/^COPY --chmod=\d+ (.+) \S+$/gm)].flatMap(([, names]) =>
        names!.split(' '),
      );
      assert.ok(copied.length >= 4);
      for (const name of copied) assert.ok(existsSync(path.join(root, name)), name);
      const lines = recipe.split('\n').filter((line) => /^[A-Z]+ /.test(line));
      assert.ok(lines.indexOf('USER node') > 0);
      assert.ok(
        !lines.slice(lines.indexOf('USER node') + 1).some((line) => /^(?:RUN|COPY|USER) /.test(line)),
      );
      assert.deepEqual(JSON.parse(/^CMD (.+)$/m.exec(recipe)![1]!), ['check']);
    });
  });

  it('the repository to copy has nothing to report but what its baseline knows', async () => {
    const { code, out } = await bouwstenen(
      ['check', '--format', 'json', '.'],
      path.join(root, 'samples/repository'),
    );
    assert.equal(code, 0, out);
    const { summary, findings } = JSON.parse(out);
    assert.deepEqual(findings, []);
    assert.deepEqual([summary.files, summary.baselined, summary.gone], [4, 1, 0]);
    assert.equal(read('samples/repository/.github/workflows/bouwstenen.yml'), read('samples/ci/github.yml'));
    const page = read('samples/repository/README.md');
    for (const [, name] of page.matchAll(/^\| `([^`]+)` \|/gm)) {
      assert.ok(existsSync(path.join(root, 'samples/repository', name!)), name);
    }
  });
});
