/**
 * The modules that exist in no folder, which the build makes out of schemas/, catalogue/ and
 * docs/regels/; server/src/core/build-time.d.ts has their types.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { packed, unpackModule } from './packed.mjs';
import { compileValidators } from './validators.mjs';

const kinds = ['architectuur', 'bouwstenen', 'monitor', 'config'];
const collections = {
  architectuur: 'elementen',
  bouwstenen: 'bouwstenen',
  monitor: 'voorzieningen',
  config: 'regels',
};

/**
 * The modules, as a plugin of esbuild.
 * @param root the folder of the project.
 * @param isWatching whether the sources may change between two builds.
 */
export function madeModules(root, isWatching) {
  // Made once for all bundles, which are built at the same time; a watch makes them anew.
  const made = new Map();
  const make = (name) => {
    if (isWatching || !made.has(name)) made.set(name, makers[name](root));
    return made.get(name);
  };
  return {
    name: 'made-modules',
    setup({ initialOptions, onResolve, onLoad }) {
      onResolve({ filter: /^bouwstenen:/ }, ({ path: name }) => ({ path: name, namespace: 'made' }));
      onLoad({ filter: /.*/, namespace: 'made' }, async ({ path: name }) => ({
        contents: name === 'bouwstenen:unpack' ? unpackModule(initialOptions.platform) : await make(name),
        loader: 'js',
        resolveDir: root,
        watchDirs: ['schemas', 'catalogue', 'docs/regels'].map((folder) => path.join(root, folder)),
      }));
    },
  };
}

const makers = {
  'bouwstenen:validators': (root) => compileValidators(readSchemas(root), collections),
  'bouwstenen:schemas': (root) => schemasModule(readSchemas(root)),
  'bouwstenen:rule-pages': (root) => `export const rulePages = ${JSON.stringify(readRulePages(root))};`,
  'bouwstenen:reference': async (root) => referenceModule(await readCatalogue(root)),
};

const withUnpack = `import { unpack } from 'bouwstenen:unpack';\n`;

/** The schema of each kind, as parsed JSON. */
function readSchemas(root) {
  const read = (kind) => JSON.parse(readFileSync(path.join(root, `schemas/${kind}.schema.json`), 'utf8'));
  return Object.fromEntries(kinds.map((kind) => [kind, read(kind)]));
}

/** One that is unpacked stays; the others wait. */
function schemasModule(schemas) {
  const getters = Object.entries(schemas).map(
    ([kind, schema]) => `get ${kind}() { return unpacked.${kind} ??= ${packed(schema)}; }`,
  );
  return `${withUnpack}const unpacked = {};\nexport const schemas = { ${getters.join(', ')} };`;
}

/** The page of each rule, and the parts of README.md on other codes. */
function readRulePages(root) {
  const folder = path.join(root, 'docs/regels');
  const pages = {};
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (file !== 'README.md') pages[path.basename(file, '.md')] = text;
    else
      for (const [, code, about] of text.matchAll(/^### ([a-z-]+)\n([\s\S]*?)(?=^#|(?![\s\S]))/gm))
        pages[code] = `# ${code}\n${about.trimEnd()}\n`;
  }
  return pages;
}

function referenceModule({ catalogue, editions, lines }) {
  return `${withUnpack}
    export const loadCatalogue = () => ${packed(catalogue)};
    export const loadLines = () => ${packed(lines)};
    export const loadEditions = () => ${packed(editions)};`;
}

/** The catalogue as the core's own reader reads it. */
async function readCatalogue(root) {
  const { readReference } = await loadReader(root);
  const folder = path.join(root, 'catalogue');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name: `catalogue/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
  return readReference(files);
}

/** Bundles the reader by itself, with nothing built in, and loads it. */
async function loadReader(root) {
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
