import { resultsVariable, writeResult } from '../results.js';

/**
 * Runs the suite; VS Code calls it inside its extension host. The results go to
 * a file and not to the console, which VS Code shares with all its own messages.
 */
export async function run(): Promise<void> {
  const file = process.env[resultsVariable];
  if (!file) throw new Error(`${resultsVariable} must name the file for the results.`);
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base }); // Base prints nothing.
  // Defines describe() and it() for the modules below, as mocha does for a file that it loads.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./extension.test.js');
  await import('./language.test.js');
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) =>
      writeResult(file, { kind: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
    runner.on('fail', (test, error) =>
      writeResult(file, { kind: 'failed', title: test.fullTitle(), error: error.stack ?? String(error) }),
    );
    runner.on('pending', (test) => writeResult(file, { kind: 'skipped', title: test.fullTitle() }));
  });
  writeResult(file, { kind: 'ended' });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
