import Mocha from 'mocha';
import { resultsVariable, writeResult } from '../vscode/results.js';

/** Prints like mocha's own "spec", and writes every result to the file that a script named. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env[resultsVariable];
    if (!file) return;
    runner.on('pass', (test) =>
      writeResult(file, { kind: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
    runner.on('fail', (test, error) =>
      writeResult(file, { kind: 'failed', title: test.fullTitle(), error: error.stack ?? String(error) }),
    );
    runner.on('pending', (test) => writeResult(file, { kind: 'skipped', title: test.fullTitle() }));
    runner.once('end', () => writeResult(file, { kind: 'ended' }));
  }
}
