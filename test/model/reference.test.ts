import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build, type Platform } from 'esbuild';
import { fileKinds } from '../../server/src/core/model/kind.js';
import { readReference } from '../../server/src/core/model/read-reference.js';
import { root } from '../cli/cli.js';
import { world } from '../support/marked.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const written = readReference(
  readdirSync(path.join(root, 'catalogue'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name: `catalogue/${name}`, text: read(`catalogue/${name}`) })),
);

/** What the built-in modules hold in a bundle for this platform, as JSON. */
async function inBundle(platform: Platform): Promise<Record<string, unknown>> {
  const { madeModules } = await import(pathToFileURL(path.join(root, 'build/made-modules.mjs')).href);
  const contents = `
    import { loadCatalogue, loadEditions, loadLines } from 'bouwstenen:reference';
    import { schemas } from 'bouwstenen:schemas';
    const data = { catalogue: loadCatalogue(), editions: loadEditions(), lines: loadLines(), schemas };
    globalThis.found = JSON.stringify(data);
    globalThis.isKept = schemas.monitor === schemas.monitor;`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'iife',
    platform,
    write: false,
    plugins: [madeModules(root, false)],
  });
  // A worker has no Buffer, and Node's own modules only exist where require does.
  const context = createContext(platform === 'node' ? { require, Buffer } : { atob });
  runInContext(outputFiles[0]!.text, context);
  assert.equal(context.isKept, true);
  return JSON.parse(context.found);
}

describe('the data that comes with the program', () => {
  for (const platform of ['node', 'browser'] as const) {
    it(`is in a bundle for ${platform} exactly what its files hold`, async () => {
      const { catalogue, editions, lines, schemas } = await inBundle(platform);
      assert.deepEqual(catalogue, written.catalogue);
      assert.deepEqual(editions, written.editions);
      assert.deepEqual(lines, written.lines);
      const files = fileKinds.map((kind) => [kind, JSON.parse(read(`schemas/${kind}.schema.json`))]);
      assert.deepEqual(schemas, Object.fromEntries(files));
    });
  }

  it('is not nothing', () => {
    assert.ok(written.catalogue.bouwstenen.length > 200);
    assert.ok(written.editions.length > 3);
  });

  it('keeps the order of its entries and the places they stand at', () => {
    assert.deepEqual(
      world.catalogue.all.map(({ id }) => id),
      written.catalogue.bouwstenen.map(({ id }) => id),
    );
    assert.deepEqual(world.editions, written.editions);
    for (const [id, line] of Object.entries(written.lines)) assert.equal(world.builtInLine(id), line);
    assert.equal(world.builtInLine('toString'), undefined);
  });
});
