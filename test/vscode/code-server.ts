import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type InstalledCodeServer, installCodeServer } from './code-server-install.js';
import { run, startInBackground } from './processes.js';
import { type Say, saying, until } from './progress.js';
import { temporaryFolder } from './project.js';

/** What a VS Code to be started must be like. */
export interface CodeServerOptions {
  readonly say: Say;
  /** Packaged extensions (.vsix) to install in it. */
  readonly extensions?: readonly string[];
  /** VS Code settings beside the quiet ones below. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment variables for the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /**
   * Whether it may run `extensionTestsPath`. VS Code then hides notifications
   * and dialogs, so this is not for tests that look at the window.
   */
  readonly runsExtensionTests?: boolean;
  /** Whether it ends by itself when no window has been open for this many seconds (more than 60). */
  readonly idleSeconds?: number;
}

/** A running VS Code that is looked at through a browser. */
export interface CodeServer {
  /** For instance http://127.0.0.1:40123 */
  readonly address: string;
  readonly port: number;
  /** The address of a window with this folder opened. */
  windowOn(folder: string): string;
  log(): string;
  /** Resolves when it ends, by itself or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Nothing may pop up, write a file by itself or reach for the network. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Starts VS Code on a free port of 127.0.0.1, with a profile of its own that is removed when it stops. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const installed = await installCodeServer(options.say);
  const home = temporaryFolder('vscode');
  try {
    return await startIn(home.path, installed, options, home.remove);
  } catch (error) {
    home.remove();
    throw error;
  }
}

async function startIn(
  home: string,
  { node, script }: InstalledCodeServer,
  options: CodeServerOptions,
  removeHome: () => void,
): Promise<CodeServer> {
  const inHome = (name: string) => path.join(home, name);
  mkdirSync(inHome('user/User'), { recursive: true });
  mkdirSync(inHome('tmp'));
  writeFileSync(inHome('user/User/settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
  // Without a file of its own it would write a password into the user's configuration.
  writeFileSync(inHome('config.yaml'), 'auth: none\ncert: false\n');
  const profile = ['--config', inHome('config.yaml')];
  profile.push('--user-data-dir', inHome('user'), '--extensions-dir', inHome('extensions'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...options.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    NODE_OPTIONS: '',
    TMPDIR: inHome('tmp'),
    XDG_CACHE_HOME: inHome('xdg'),
    XDG_CONFIG_HOME: inHome('xdg'),
    XDG_DATA_HOME: inHome('xdg'),
    XDG_RUNTIME_DIR: inHome('tmp'),
  };
  for (const extension of options.extensions ?? []) {
    await saying(options.say, `Installing ${path.basename(extension)} in VS Code`, () =>
      run(node, [script, ...profile, '--install-extension', extension, '--force'], { env, seconds: 120 }),
    );
  }
  const server = startInBackground(node, [script, ...profile, ...serverFlags(options)], {
    env,
    logFile: inHome('server.log'),
  });
  const stop = async () => {
    await server.stop();
    removeHome();
  };
  try {
    const port = await until('code-server to say on which port it listens', 60, () => {
      const said = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(server.log());
      if (!said && server.hasEnded()) throw new Error('code-server ended right after its start.');
      return said ? Number(said[1]) : undefined;
    });
    const address = `http://127.0.0.1:${port}`;
    await until(`code-server to answer on ${address}/healthz`, 60, () => isHealthy(address));
    return {
      address,
      port,
      windowOn: (folder) => `${address}/?folder=${encodeURIComponent(path.resolve(folder))}`,
      log: server.log,
      ended: server.ended,
      stop,
    };
  } catch (error) {
    const log = server.log().trim().split('\n').slice(-15).join('\n');
    await server.stop();
    throw new Error(`${(error as Error).message} The end of its log:\n${log}`);
  }
}

function serverFlags({ runsExtensionTests, idleSeconds }: CodeServerOptions): string[] {
  const flags = [
    '--bind-addr',
    '127.0.0.1:0',
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
  ];
  flags.push('--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy');
  // Otherwise extension hosts of closed windows stay for hours.
  flags.push('--ignore-last-opened', '--reconnection-grace-time', '1');
  if (idleSeconds !== undefined) flags.push('--idle-timeout-seconds', String(idleSeconds));
  if (runsExtensionTests) flags.push('--vscode-option', 'enable-smoke-test-driver');
  return flags;
}

async function isHealthy(address: string): Promise<true | undefined> {
  try {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) });
    return response.ok || undefined;
  } catch {
    return undefined;
  }
}
