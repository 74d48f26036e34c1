import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import Ajv from 'ajv';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { collectionKey, type FileKind, fileKindOf, fileKinds } from '../../server/src/core/model/kind.js';
import type { SchemaError, Validator } from '../../server/src/core/model/schema-error.js';
import { root } from '../cli/cli.js';
import { randomFrom } from '../features/random-document.js';

type Parts = Readonly<Record<'document' | 'item' | 'name', Validator>>;
type Value = Record<string, unknown>;

const schemaOf = (kind: FileKind): Value =>
  JSON.parse(readFileSync(path.join(root, `schemas/${kind}.schema.json`), 'utf8'));

/** What the build makes of schemas, ready to run. */
async function built(schemas: Readonly<Record<string, Value>>): Promise<Readonly<Record<string, Parts>>> {
  const module = pathToFileURL(path.join(root, 'build/validators.mjs')).href;
  const { compileValidators } = await import(module);
  const contents = compileValidators(schemas, collectionKey);
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'cjs',
    write: false,
  });
  const made = { exports: {} as { validators: Readonly<Record<string, Parts>> } };
  new Function('module', 'exports', outputFiles[0]!.text)(made, made.exports);
  return made.exports.validators;
}

/** The same out of Ajv itself, from the schemas as they are written. */
function plainly(kind: FileKind): Parts {
  const document = schemaOf(kind) as { properties: Record<string, Value>; definitions: Value };
  const collection = document.properties[collectionKey[kind]]!;
  const { additionalProperties, propertyNames } = collection;
  collection.additionalProperties = true;
  const { definitions } = document;
  const ajv = new Ajv({
    allErrors: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
  });
  const compile = (schema: Value): Validator => ajv.compile(schema) as Validator;
  return {
    document: compile(document),
    item: compile({ ...(additionalProperties as Value), definitions }),
    name: compile({ ...(propertyNames as Value), definitions }),
  };
}

function errorsOf(validator: Validator, data: unknown): SchemaError[] {
  const isValid = validator(data);
  const errors = validator.errors ?? [];
  assert.equal(isValid, errors.length === 0);
  return errors.map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params }));
}

/** Every document of ours of one kind, as data. */
function documentsOf(kind: FileKind): Value[] {
  const files = ['samples', 'catalogue'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, String(name))),
  );
  return files
    .filter((file) => fileKindOf(file) === kind)
    .map((file) => parse(readFileSync(path.join(root, file), 'utf8'), { logLevel: 'silent' }) as Value);
}

const strange = [
  null,
  '',
  'ja',
  'a/b~c',
  '2020-13-01',
  0,
  -1.5,
  2050,
  true,
  [],
  {},
  ['a', 'a'],
  [{ a: 1 }],
  { x: [1] },
];

/** The same data with one to three mistakes, or accidents, somewhere in it. */
function mistaken(data: unknown, random: () => number): unknown {
  const copy = { top: structuredClone(data) };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    let at: Value = copy;
    let key = 'top';
    while (typeof at[key] === 'object' && at[key] !== null && random() < 0.8) {
      const inside: Value = at[key] as Value;
      const keys = Object.keys(inside);
      if (keys.length === 0) break;
      [at, key] = [inside, pick(keys)];
    }
    const chance = random();
    if (chance < 0.3) delete at[key];
    else if (chance < 0.6 || Array.isArray(at)) at[key] = structuredClone(pick(strange));
    else if (chance < 0.8)
      at[pick(['onbekend', 'naam', 'a/b~c', '2021', 'laag'])] = structuredClone(pick(strange));
    else at[key] = [at[key], structuredClone(at[key])];
  }
  return copy.top;
}

describe('the validators that the build makes', () => {
  for (const kind of fileKinds) {
    it(`find in documents of kind ${kind} what Ajv finds, in the same order`, async () => {
      const ours = (await built({ [kind]: schemaOf(kind) }))[kind]!;
      const theirs = plainly(kind);
      const random = randomFrom(20 + kind.length);
      const documents: Value[] = [...documentsOf(kind), { [collectionKey[kind]]: { een: {} } }];
      let withErrors = 0;
      const compare = (part: keyof Parts, data: unknown): void => {
        const expected = errorsOf(theirs[part], data);
        if (expected.length > 0) withErrors++;
        const found = errorsOf(ours[part], data);
        if (!isDeepStrictEqual(found, expected)) assert.deepEqual(found, expected, JSON.stringify(data));
      };
      for (let turn = 0; turn < 600; turn++) {
        const document = documents[turn % documents.length]!;
        const { [collectionKey[kind]]: items, ...others } = document;
        compare('document', mistaken({ ...others, [collectionKey[kind]]: {} }, random));
        const all = Object.entries((items ?? {}) as Value);
        const [name, item] = all[Math.floor(random() * all.length)] ?? ['a', {}];
        compare('item', mistaken(item, random));
        compare('name', random() < 0.5 ? name : name + String.fromCharCode(32 + random() * 90));
      }
      for (const data of strange) {
        for (const part of ['document', 'item', 'name'] as const) compare(part, data);
      }
      assert.ok(withErrors > 300, `only ${withErrors} of the tries had a mistake in them`);
    });
  }

  it('compile what occurs often once, whichever document has it', async () => {
    const text = { type: 'string', minLength: 2 };
    const items = { propertyNames: text, additionalProperties: { $ref: '#/definitions/deel' } };
    const schema = {
      type: 'object',
      properties: { naam: text, elementen: { type: 'object', ...items } },
      definitions: { deel: { type: 'object', required: ['naam'], properties: { naam: text, titel: text } } },
    };
    const { document, item, name } = (await built({ architectuur: schema })).architectuur!;
    assert.deepEqual(errorsOf(item, { titel: 'a' }), [
      { instancePath: '', keyword: 'required', params: { missingProperty: 'naam' } },
      { instancePath: '/titel', keyword: 'minLength', params: { limit: 2 } },
    ]);
    assert.deepEqual(errorsOf(name, 'a'), [{ instancePath: '', keyword: 'minLength', params: { limit: 2 } }]);
    assert.deepEqual(errorsOf(document, { naam: 'ab', elementen: { een: 5 } }), []);
  });

  it('are refused where a definition leads to itself, instead of without end', async () => {
    const schema = {
      properties: { elementen: { propertyNames: {}, additionalProperties: { $ref: '#/definitions/a' } } },
      definitions: { a: { properties: { b: { $ref: '#/definitions/a' } } } },
    };
    await assert.rejects(built({ architectuur: schema }), /leads to itself/);
  });
});
