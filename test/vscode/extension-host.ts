import path from 'node:path';
import { openBrowser } from './browser.js';
import { type CodeServer, startCodeServer } from './code-server.js';
import { type Say, until } from './progress.js';
import { temporaryFolder } from './project.js';
import { readResults, resultsVariable, whyNotSuccess } from './results.js';

/** What is to be run inside VS Code's extension host. */
export interface ExtensionHostRun {
  readonly say: Say;
  /** The folders of the extensions under test. */
  readonly developmentPaths: readonly string[];
  /** The module whose run() is the suite. */
  readonly testsPath: string;
  /** The folder opened in the window. */
  readonly folder?: string;
  /** The results file; the suite finds it in its environment. */
  readonly resultsFile?: string;
  readonly seconds?: number;
}

/** Runs a suite inside the extension host of code-server and gives the reason why it did not succeed, if so. */
export async function runInExtensionHost(request: ExtensionHostRun): Promise<string | undefined> {
  const own = temporaryFolder('results');
  const resultsFile = request.resultsFile ?? path.join(own.path, 'results.jsonl');
  try {
    const exitCode = await runInWindow(request, resultsFile);
    const reason = whyNotSuccess(readResults(resultsFile));
    if (reason || exitCode === 0) return reason;
    return `The tests passed, but VS Code ended with ${exitCode}.`;
  } finally {
    own.remove();
  }
}

async function runInWindow(request: ExtensionHostRun, resultsFile: string): Promise<number | string> {
  const server = await startCodeServer({
    say: request.say,
    env: { [resultsVariable]: resultsFile },
    runsExtensionTests: true,
    idleSeconds: 120,
  });
  try {
    const browser = await openBrowser({ say: request.say });
    try {
      let exitCode: number | undefined;
      // VS Code calls these two when a suite runs in a browser window.
      await browser.page.exposeFunction('codeAutomationExit', (code: number) => {
        exitCode = code;
      });
      await browser.page.exposeFunction('codeAutomationLog', () => undefined);
      request.say('Running the tests inside the extension host');
      await browser.page.goto(windowForTests(server, request));
      return await until('the tests inside the extension host to end', request.seconds ?? 180, () => {
        return exitCode ?? deathOfExtensionHost(server);
      });
    } finally {
      await browser.stop();
    }
  } finally {
    await server.stop();
  }
}

function windowForTests(
  server: CodeServer,
  { developmentPaths, testsPath, folder }: ExtensionHostRun,
): string {
  const inServer = (file: string) => `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
  const payload = [
    ...developmentPaths.map((developmentPath) => ['extensionDevelopmentPath', inServer(developmentPath)]),
    ['extensionTestsPath', inServer(testsPath)],
    ['skipWelcome', 'true'],
  ];
  const opened = folder ? server.windowOn(folder) : `${server.address}/?ew=true`;
  return `${opened}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** The server's log tells of a crash at once; the window would only say so after a while, and as a success. */
function deathOfExtensionHost(server: CodeServer): string | undefined {
  const death = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(server.log());
  if (!death || (death[1] === '0' && death[2] === 'null')) return undefined; // This is also how a good run ends.
  return `an extension host that ended with code ${death[1]}, signal ${death[2]}`;
}
