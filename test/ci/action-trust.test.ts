import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program, root } from '../cli/cli.js';
import { readAction, runAction } from './action.js';
import { good, type PullRequest, pullRequest } from './pull-request.js';

describe('the action on GitHub, with what nobody should trust', () => {
  let made: PullRequest;
  afterEach(() => made?.remove());
  const run = (inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) =>
    runAction({ workspace: made.repository.path, runner: made.runner, event: made.event, inputs, env });

  describe('with hostile names', () => {
    // Git allows no space in the name of a branch; a shell makes one of this.
    const space = ['$', '{IFS}'].join('');
    const branch = `x$(touch${space}GEKRAAKT)\`touch${space}GEKRAAKT\`';touch${space}GEKRAAKT;'"&&touch${space}GEKRAAKT`;
    const name =
      '$(touch GEKRAAKT)`touch GEKRAAKT`"\'; touch GEKRAAKT\n::error::nep\n##[error]nep @iemand [x](y) <b>.architectuur.yaml';

    it('runs nothing and says nothing that a runner would obey', async () => {
      made = pullRequest({ [name]: 'architectuur: |\n  ::set-output name=a::b\nelementen: kapot\n' }, branch);
      const { code, commands, log, summary, outputs } = await run({}, { GITHUB_HEAD_REF: branch });
      assert.equal(code, 1, log);
      for (const where of [made.repository.path, made.runner, process.cwd()]) {
        assert.equal(existsSync(path.join(where, 'GEKRAAKT')), false, where);
      }
      for (const command of commands) {
        assert.match(command, /^::(?:error|warning|notice) (?:file|title)=/);
        assert.doesNotMatch(command, /^::error::nep/);
      }
      for (const page of [summary, readFileSync(outputs.comment!, 'utf8')]) {
        for (const sign of ['\n##[', '<b>', '@iemand', '[x](y)']) {
          const at = page.indexOf(sign);
          assert.equal(at < 0 ? '' : page.slice(at - 200, at + 80), '', sign);
        }
      }
    });

    it('takes inputs for text and not for a script', async () => {
      made = pullRequest(good);
      const hostile = '"; touch GEKRAAKT; $(touch GEKRAAKT) `touch GEKRAAKT`';
      for (const input of [
        'paths',
        'base',
        'taal',
        'fail-on',
        'max-warnings',
        'version',
        'cli',
        'working-directory',
      ]) {
        const { code } = await run({ [input]: hostile, ...(input === 'version' && { cli: '' }) });
        assert.equal(code, input === 'base' ? 0 : 2, input);
        assert.equal(existsSync(path.join(made.repository.path, 'GEKRAAKT')), false, input);
      }
    });

    it('never puts an expression within a script', () => {
      for (const { run: script } of readAction().runs.steps) assert.doesNotMatch(script, /\$\{\{/);
    });
  });

  for (const [input, value, problem] of [
    ['paths', 'bestaat-niet', /bestaat-niet/],
    ['annotations', 'ja', /annotations must be true or false/],
    ['working-directory', '../..', /working-directory must be a folder within the checkout/],
    ['cli', 'weg.js', /The input cli names no file/],
    ['taal', 'fr', /taal must be nl or en/],
  ] as const) {
    it(`refuses ${input}: ${value}, and does not pass`, async () => {
      made = pullRequest(good);
      const { code, log, outputs } = await run({ [input]: value });
      assert.equal(code, 2, log);
      assert.match(log, /^::error/m);
      assert.match(log, problem);
      assert.doesNotMatch(log, /^\s+at /m);
      assert.notEqual(outputs.result, 'success');
    });
  }

  describe('without a path to the command line', () => {
    /** A PATH on which npm is a script; everything else is as it was. */
    const withNpm = (script: string): string => {
      const bin = path.join(made.runner, 'bin');
      mkdirSync(bin);
      writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return `${bin}:${process.env.PATH}`;
    };

    it('fetches the package of its own version, and runs no scripts of it', async () => {
      made = pullRequest(good);
      const asked = path.join(made.runner, 'asked');
      const place =
        'mkdir -p "$3/node_modules/bouwstenen/dist"; cp "$CLI" "$3/node_modules/bouwstenen/dist/cli.js"';
      const PATH = withNpm(`echo "$@" > "${asked}"; ${place}`);
      const { code, log } = await run({ cli: '', report: 'false' }, { PATH, CLI: program });
      assert.equal(code, 0, log);
      const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const words = readFileSync(asked, 'utf8').trim().split(' ');
      assert.equal(words[0], 'install');
      assert.ok(words.includes('--ignore-scripts'));
      assert.equal(words.at(-1), `bouwstenen@${version}`);
    });

    it('says so where npm fails', async () => {
      made = pullRequest(good);
      const { code, log } = await run({ cli: '', version: 'next' }, { PATH: withNpm('exit 1') });
      assert.equal(code, 2);
      assert.match(log, /^::error title=bouwstenen::bouwstenen next could not be fetched from npm\./m);
    });

    for (const version of ['../weg', 'file:.', '1.0.0 anders', '-g', '1;x']) {
      it(`refuses the version ${version}`, async () => {
        made = pullRequest(good);
        const { code, log } = await run({ cli: '', version }, { PATH: withNpm('exit 99') });
        assert.equal(code, 2);
        assert.match(log, /The input version must be/);
      });
    }
  });

  it('does not pass when the command line breaks', async () => {
    made = pullRequest(good);
    for (const script of [
      'process.exit(0)',
      'process.kill(process.pid, "SIGKILL")',
      'throw new Error("x")',
    ]) {
      const broken = path.join(made.runner, 'broken.js');
      writeFileSync(broken, script);
      assert.notEqual((await run({ cli: broken })).code, 0, script);
    }
  });
});
