import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packagedExtension } from './project.js';

/** The most that each file of the packaged extension may be, in bytes. */
const ceilings: Readonly<Record<string, number>> = {
  'extension/dist/server-node.js': 1_000_000,
  'extension/dist/server-worker.js': 1_000_000,
  'extension/dist/preview.js': 150_000,
};

/** The most that the packaged extension as a whole may be, in bytes. */
const wholeCeiling = 3_000_000;

const whatToDo =
  'See what is in it with: node esbuild.mjs --production --analyse. A library that is only needed now and ' +
  'then belongs in a file of its own (see dist/render), data in a made module of build/made-modules.mjs. ' +
  'A higher ceiling makes the program start later for everyone.';

/** The files in a .vsix, which is a zip file, with the size that each has when it is unpacked. */
function filesIn(archive: Buffer): Map<string, number> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  assert.ok(end >= 0, 'The packaged extension is no zip file.');
  const sizes = new Map<string, number>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    sizes.set(name, archive.readUInt32LE(at + 24));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return sizes;
}

describe('what is shipped stays small', () => {
  const archive = readFileSync(packagedExtension());
  const files = filesIn(archive);

  for (const [name, ceiling] of Object.entries(ceilings)) {
    it(`${name} is at most ${ceiling} bytes`, () => {
      const size = files.get(name);
      assert.ok(size !== undefined && size > 0, `${name} is not in the packaged extension.`);
      assert.ok(size <= ceiling, `${name} is ${size} bytes. ${whatToDo}`);
    });
  }

  it(`the whole is at most ${wholeCeiling} bytes`, () => {
    assert.ok(archive.length <= wholeCeiling, `The .vsix is ${archive.length} bytes. ${whatToDo}`);
  });

  it('holds no WebAssembly, source maps or sources', () => {
    const strays = [...files.keys()].filter((name) => /\.(wasm|map|ts|tsbuildinfo)$/.test(name));
    assert.deepEqual(strays, []);
  });
});
