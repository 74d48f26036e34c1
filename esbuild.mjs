/**
 * Builds every bundle. Usage: node esbuild.mjs [--tests | --bench] [--watch] [--production]
 *
 * Schemas are compiled by Ajv and the catalogue is read by the product's own reader while building,
 * so that the program neither evaluates code nor parses YAML of its own when it starts.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const flags = new Set(process.argv.slice(2));
const kinds = ['architectuur', 'bouwstenen', 'monitor', 'config'];
const collections = {
  architectuur: 'elementen',
  bouwstenen: 'bouwstenen',
  monitor: 'voorzieningen',
  config: 'regels',
};

const readSchema = (kind) => JSON.parse(readFileSync(path.join(root, `schemas/${kind}.schema.json`), 'utf8'));

/** The schema with its items left free, and the schemas of one item and of its name. */
function splitSchema(kind) {
  const document = readSchema(kind);
  const collection = document.properties[collections[kind]];
  const item = {
    ...collection.additionalProperties,
    $id: `${document.$id}-item`,
    definitions: document.definitions,
  };
  const name = {
    ...collection.propertyNames,
    $id: `${document.$id}-name`,
    definitions: document.definitions,
  };
  collection.additionalProperties = true;
  return { document, item, name };
}

/** The module `bouwstenen:validators`. */
function compileValidators() {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  const names = {};
  for (const kind of kinds) {
    for (const [part, schema] of Object.entries(splitSchema(kind))) {
      ajv.addSchema(schema);
      names[`${kind}_${part}`] = schema.$id;
    }
  }
  const entries = kinds.map(
    (kind) => `${kind}: { document: ${kind}_document, item: ${kind}_item, name: ${kind}_name }`,
  );
  return `${standaloneCode(ajv, names)}\nexport const validators = { ${entries.join(', ')} };`;
}

/** The module `bouwstenen:schemas`. */
function schemaModule() {
  const entries = kinds.map((kind) => `${kind}: ${JSON.stringify(readSchema(kind))}`);
  return `export const schemas = { ${entries.join(', ')} };`;
}

/** The module `bouwstenen:rule-pages`: the page of each rule, and the parts of README.md on other codes. */
function rulePagesModule() {
  const folder = path.join(root, 'docs/regels');
  const pages = {};
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (file !== 'README.md') pages[path.basename(file, '.md')] = text;
    else
      for (const [, code, about] of text.matchAll(/^### ([a-z-]+)\n([\s\S]*?)(?=^#|(?![\s\S]))/gm))
        pages[code] = `# ${code}\n${about.trimEnd()}\n`;
  }
  return `export const rulePages = ${JSON.stringify(pages)};`;
}

/** Read once for all bundles, which are built at the same time; a watch reads anew. */
let reference;
function referenceModule() {
  if (flags.has('--watch') || !reference) reference = readReferenceModule();
  return reference;
}

/** The module `bouwstenen:reference`: the catalogue as the core's own reader reads it. */
async function readReferenceModule() {
  const { readReference } = await loadReader();
  const folder = path.join(root, 'catalogue');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name: `catalogue/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
  const { catalogue, editions, lines } = readReference(files);
  // JSON.parse of a string is several times faster to start than the same data as code.
  const lazy = (name, data) =>
    `export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
  return [lazy('loadCatalogue', catalogue), lazy('loadLines', lines), lazy('loadEditions', editions)].join(
    '\n',
  );
}

/** Bundles the reader by itself, with nothing built in, and loads it. */
async function loadReader() {
  const outfile = path.join(root, 'out/build/reader.cjs');
  await build({
    entryPoints: [path.join(root, 'server/src/core/model/read-reference.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const load = createRequire(import.meta.url);
  delete load.cache[outfile];
  return load(outfile);
}

const madeAtBuild = {
  name: 'made-at-build',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bouwstenen:/ }, ({ path: name }) => ({ path: name, namespace: 'made' }));
    onLoad({ filter: /.*/, namespace: 'made' }, async ({ path: name }) => ({
      contents:
        name === 'bouwstenen:schemas'
          ? schemaModule()
          : name === 'bouwstenen:validators'
            ? compileValidators()
            : name === 'bouwstenen:rule-pages'
              ? rulePagesModule()
              : await referenceModule(),
      loader: 'js',
      resolveDir: root,
      watchFiles: [],
      watchDirs: ['schemas', 'catalogue', 'docs/regels'].map((folder) => path.join(root, folder)),
    }));
  },
};

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
  { ...node, entryPoints: ['server/src/entry/node.ts'], outfile: 'dist/server-node.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/entry/worker.ts'],
    outfile: 'dist/server-worker.js',
  },
  {
    ...node,
    entryPoints: ['server/src/entry/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [madeAtBuild, renderersApart],
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

/** What the renderers read, as it comes out of packages. */
const assets = {
  'dist/render/resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'dist/render/Arimo-Regular.ttf': 'node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'dist/render/Arimo-Bold.ttf': 'node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

function copyAssets() {
  mkdirSync(path.join(root, 'dist/render'), { recursive: true });
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
const benches = ['diagram', 'keystroke', 'edits'].map((name) => ({
  ...node,
  format: 'esm',
  entryPoints: [`bench/${name}.ts`],
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
}
