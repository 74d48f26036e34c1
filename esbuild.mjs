/**
 * Builds every bundle. Usage: node esbuild.mjs [--tests | --bench] [--watch] [--production] [--analyse]
 * What --analyse prints is what each bundle is made of, largest first.
 *
 * Schemas are compiled by Ajv and the catalogue is read by the product's own reader while building,
 * so that the program neither evaluates code nor parses YAML of its own when it starts.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeMetafile, build, context } from 'esbuild';
import { madeModules } from './build/made-modules.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const flags = new Set(process.argv.slice(2));
const madeAtBuild = madeModules(root, flags.has('--watch'));

/** Leaves what draws PNG and PDF out of the command line: it is large, and loaded when it is needed. */
const renderersApart = {
  name: 'renderers-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(png|pdf)\.js$/ }, ({ path: name }) => ({
      path: `./render/${path.basename(name, '.js')}.mjs`,
      external: true,
    }));
  },
};

const shared = {
  bundle: true,
  absWorkingDir: root,
  sourcemap: flags.has('--production') ? false : 'linked',
  minify: flags.has('--production'),
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [madeAtBuild],
};
const node = { platform: 'node', target: 'node20', format: 'cjs' };
/** The build of yaml for browsers does the same and is made of ES modules, which are smaller and start sooner. */
const yamlInModules = { alias: { yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js') } };
const browser = { platform: 'browser', target: 'es2022' };

/** The bundles that are shipped, each with its name spelled out: a name that changes breaks users. */
const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client-node.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client-browser.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['client/src/preview/page.ts'], outfile: 'dist/preview.js' },
  { ...browser, entryPoints: ['client/src/preview/page.css'], outfile: 'dist/preview.css' },
  {
    ...node,
    ...yamlInModules,
    entryPoints: ['server/src/entry/node.ts'],
    outfile: 'dist/server-node.js',
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/entry/worker.ts'],
    outfile: 'dist/server-worker.js',
  },
  {
    ...node,
    ...yamlInModules,
    entryPoints: ['server/src/entry/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [madeAtBuild, renderersApart],
  },
  {
    ...node,
    ...yamlInModules,
    entryPoints: ['server/src/entry/api.ts'],
    outfile: 'dist/api/index.cjs',
  },
  // The builds for browsers of what is in these need no files of their own beside them.
  {
    ...browser,
    format: 'esm',
    entryPoints: ['server/src/cli/picture/png.ts'],
    outfile: 'dist/render/png.mjs',
  },
  {
    ...browser,
    format: 'esm',
    entryPoints: ['server/src/cli/picture/pdf.ts'],
    outfile: 'dist/render/pdf.mjs',
  },
];

/** What the renderers read, as it comes out of packages, and the types of the package's own API. */
const assets = {
  'dist/render/resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'dist/render/Arimo-Regular.ttf': 'node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'dist/api/index.d.cts': 'server/src/api/bouwstenen.ts',
  'dist/render/Arimo-Bold.ttf': 'node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

function copyAssets() {
  for (const folder of ['render', 'api']) mkdirSync(path.join(root, 'dist', folder), { recursive: true });
  for (const [to, from] of Object.entries(assets)) copyFileSync(path.join(root, from), path.join(root, to));
}

/** Lets packages that are not ES modules be loaded from tests that are. */
const requireInModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Every test file, and the programs around them; they share their chunks. */
function testBundles() {
  const folder = path.join(root, 'test');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join('test', name));
  const inHost = files.filter((name) => name.startsWith(path.join('test', 'vscode', 'suite')));
  const programs = files.filter((name) => !inHost.includes(name));
  return [
    {
      platform: 'node',
      target: 'node20',
      format: 'esm',
      splitting: true,
      packages: 'external',
      banner: { js: requireInModules },
      entryPoints: programs,
      outdir: 'out/test',
      outbase: 'test',
      outExtension: { '.js': '.mjs' },
    },
    {
      ...node,
      packages: 'external',
      entryPoints: inHost,
      outdir: 'out/test/vscode/suite',
      outbase: 'test/vscode/suite',
      outExtension: { '.js': '.cjs' },
    },
  ].filter(({ entryPoints }) => entryPoints.length > 0);
}

/** What measures the program and tries it at length; `npm run bench:diagram` and the like run it. */
const benches = [
  'bare-parse',
  'ci',
  'diagram',
  'edits',
  'features',
  'keystroke',
  'lsp',
  'memory-probe',
  'window',
].map((name) => ({
  ...node,
  ...yamlInModules,
  format: 'esm',
  entryPoints: [`bench/${name}.ts`],
  // It looks for files beside its own.
  external: ['playwright-core'],
  outfile: `out/bench/${name}.mjs`,
  banner: { js: requireInModules },
}));

/** The licences of the packages inside what is shipped, which their authors ask to be passed on. */
function writeLicences(built) {
  const packages = new Set();
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  for (const input of [...inputs, ...Object.values(assets)]) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input);
    if (name) packages.add(input.slice(0, name.index + name[0].length - 1));
  }
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license, repository } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    // A font has a licence besides that of the package around it.
    const files = readdirSync(path.join(root, folder)).filter((entry) => /^licen[cs]e/i.test(entry));
    const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), 'utf8').trim());
    const source = typeof repository === 'string' ? repository : repository?.url;
    const text = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}\nSource: ${source}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(path.join(root, 'dist/licences.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

if (!flags.has('--watch'))
  for (const folder of flags.has('--tests') ? ['out/test'] : flags.has('--bench') ? ['out/bench'] : ['dist'])
    rmSync(path.join(root, folder), { recursive: true, force: true });
mkdirSync(path.join(root, 'out'), { recursive: true });
const wanted = flags.has('--tests') ? testBundles() : flags.has('--bench') ? benches : bundles;
if (wanted === bundles) copyAssets();
if (flags.has('--watch')) {
  for (const options of wanted) await (await context({ ...shared, ...options })).watch();
} else {
  const built = await Promise.all(wanted.map((options) => build({ ...shared, ...options, metafile: true })));
  if (wanted === bundles) writeLicences(built);
  if (flags.has('--analyse'))
    for (const { metafile } of built) process.stdout.write(await analyzeMetafile(metafile));
}
