/**
 * Measures `bouwstenen check` over a generated repository, and in the same run what others take for the
 * part that they can do: checking YAML against a JSON Schema. Others are installed into a temporary
 * folder; what cannot be installed is named and passed over. Ratios say the same on every machine.
 *
 * Usage: node out/bench/ci.mjs [--json] [--files <number>] [--only-own]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectRoot } from '../test/vscode/project.js';
import { generateRepository } from './ci-repository.js';

/** What one program took, over all the processes that it needs. */
interface Cost {
  readonly name: string;
  /** Whether it found any of the mistakes: one that finds none was not measured at its work. */
  readonly found: boolean;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** One process: the script that Node runs, and its words. */
type Call = readonly [script: string, ...words: string[]];

const kinds = ['architectuur', 'bouwstenen', 'monitor'] as const;
const root = projectRoot();
const program = path.join(root, 'dist/cli.js');

/** Others, by the name and version of their package and the script in it that is run. */
const others = [
  { name: 'ajv-cli', version: '5.0.0', script: 'dist/index.js' },
  { name: '@stoplight/spectral-cli', version: '6.16.3', script: 'dist/index.js' },
  { name: 'v8r', version: '6.1.0', script: 'src/index.js' },
] as const;

/** Runs processes one after the other, each of which writes down what it took when it ends. */
async function measure(name: string, calls: readonly Call[], cwd: string, temporary: string): Promise<Cost> {
  const probe = path.join(temporary, 'probe.cjs');
  const spent = path.join(temporary, 'spent.json');
  writeFileSync(
    probe,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(spent)}, JSON.stringify(process.resourceUsage())));`,
  );
  let [wallSeconds, cpuSeconds, peakMegabytes] = [0, 0, 0];
  let found = false;
  for (const call of calls) {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, ['--require', probe, ...call], {
        cwd,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (data: string) => {
        err = (err + data).slice(-2000);
      });
      // Findings give 1, or 99 with v8r; whatever else is no measurement.
      child.on('close', (code) => {
        found ||= code !== 0;
        if (code === 0 || code === 1 || code === 99) resolve();
        else reject(new Error(`${name}: ${code}\n${err}`));
      });
    });
    wallSeconds += (performance.now() - start) / 1000;
    const usage = JSON.parse(readFileSync(spent, 'utf8')) as NodeJS.ResourceUsage;
    cpuSeconds += (usage.userCPUTime + usage.systemCPUTime) / 1e6;
    peakMegabytes = Math.max(peakMegabytes, usage.maxRSS / 1024);
  }
  return { name, found, wallSeconds, cpuSeconds, peakMegabytes };
}

const schemaOf = (kind: string): string => path.join(root, `schemas/${kind}.schema.json`);

/** How each of the others is called to check every file against the schema of its kind. */
function callsOf(name: (typeof others)[number]['name'], script: string, temporary: string): Call[] {
  return kinds.map((kind): Call => {
    const files = `**/*.${kind}.yaml`;
    if (name === 'ajv-cli') {
      const how = ['--spec=draft7', '--strict=false', '--all-errors'];
      return [script, 'validate', ...how, '-s', schemaOf(kind), '-d', files];
    }
    if (name === 'v8r') return [script, files, '--schema', schemaOf(kind)];
    const ruleset = path.join(temporary, `${kind}.spectral.json`);
    const schema: unknown = JSON.parse(readFileSync(schemaOf(kind), 'utf8'));
    const then = { function: 'schema', functionOptions: { schema, allErrors: true } };
    writeFileSync(ruleset, JSON.stringify({ rules: { [kind]: { given: '$', severity: 'error', then } } }));
    return [script, 'lint', files, '--ruleset', ruleset, '--fail-on-unmatched-globs'];
  });
}

/** A program that checks every file with the language server of others as a library. */
function languageServerScript(temporary: string): string {
  const script = path.join(temporary, 'yaml-language-server.cjs');
  const library = nodeModule.createRequire(path.join(root, 'package.json')).resolve('yaml-language-server');
  writeFileSync(
    script,
    `const { getLanguageService } = require(${JSON.stringify(library)});
const { TextDocument } = require(${JSON.stringify(nodeModule.createRequire(library).resolve('vscode-languageserver-textdocument'))});
const { readdirSync, readFileSync } = require('node:fs');
const { pathToFileURL, fileURLToPath } = require('node:url');
const schemas = ${JSON.stringify(kinds.map((kind) => [kind, schemaOf(kind)]))};
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).href },
});
service.configure({ validate: true, customTags: [], schemas: schemas.map(([kind, file]) => ({ uri: pathToFileURL(file).href, fileMatch: ['*.' + kind + '.yaml'] })) });
(async () => {
  let found = 0;
  for (const name of readdirSync('.', { recursive: true }).map(String).filter((name) => name.endsWith('.yaml')).sort()) {
    const document = TextDocument.create(pathToFileURL(name).href, 'yaml', 1, readFileSync(name, 'utf8'));
    found += (await service.doValidation(document, false)).length;
  }
  process.exitCode = found > 0 ? 1 : 0;
})();
`,
  );
  return script;
}

/** Installs a package with npm; null where that does not work, for which the reason is told. */
function install(name: string, version: string, script: string, temporary: string): string | null {
  const folder = path.join(temporary, name.replaceAll('/', '-'));
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', `${name}@${version}`];
  try {
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    return path.join(folder, 'node_modules', name, script);
  } catch {
    return null;
  }
}

function table(costs: readonly Cost[]): string {
  const own = costs[0]!;
  const row = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('');
  return [
    row(['', 'finds', 'wall s', 'CPU s', 'peak MB', '× wall', '× CPU']),
    ...costs.map(({ name, found, wallSeconds, cpuSeconds, peakMegabytes }) =>
      row([
        name,
        found ? 'yes' : 'no',
        wallSeconds.toFixed(2),
        cpuSeconds.toFixed(2),
        peakMegabytes.toFixed(0),
        (wallSeconds / own.wallSeconds).toFixed(2),
        (cpuSeconds / own.cpuSeconds).toFixed(2),
      ]),
    ),
    '',
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--files');
  const files = at < 0 ? 2000 : Number(args[at + 1]);
  const temporary = mkdtempSync(path.join(tmpdir(), 'bouwstenen-bench-'));
  const missing: string[] = [];
  try {
    const folder = path.join(temporary, 'repository');
    mkdirSync(folder);
    const generated = generateRepository(folder, files, 1);
    const run = (name: string, ...calls: Call[]): Promise<Cost> => measure(name, calls, folder, temporary);
    const costs = [await run('bouwstenen check', [program, 'check'])];
    costs.push(await run('  --threads 1', [program, 'check', '--threads', '1']));
    const cache = ['--cache-location', path.join(temporary, 'cache.json')];
    costs.push(await run('  --cache, for the first time', [program, 'check', ...cache]));
    costs.push(await run('  --cache, nothing changed', [program, 'check', ...cache]));
    costs.push(await run('  one file, cold', [program, 'check', 'team-000/systeem-1.architectuur.yaml']));
    costs.push(await run('  Node itself', ['--eval', '0']));
    if (!args.includes('--only-own')) {
      costs.push(await run('yaml-language-server (library)', [languageServerScript(temporary)]));
      for (const { name, version, script } of others) {
        const installed = install(name, version, script, temporary);
        if (!installed) missing.push(`${name}@${version} could not be installed`);
        else {
          try {
            costs.push(await run(`${name} ${version}`, ...callsOf(name, installed, temporary)));
          } catch (error) {
            missing.push(`${name}@${version} did not run: ${error instanceof Error ? error.message : error}`);
          }
        }
      }
    }
    const { lines, bytes, seeded } = generated;
    const head = `${files} files, ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB, a mistake in ${seeded} of them`;
    process.stdout.write(
      args.includes('--json')
        ? `${JSON.stringify({ generated, costs, missing }, null, 2)}\n`
        : [head, table(costs), ...missing.map((line) => `${line}\n`)].join('\n'),
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
