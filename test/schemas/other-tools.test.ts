import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { getLanguageService } from 'yaml-language-server';
import { type FileKind, fileKindOf, fileKinds } from '../../server/src/core/model/kind.js';
import { root } from '../cli/cli.js';

const schemaText = (kind: string): string =>
  readFileSync(path.join(root, `schemas/${kind}.schema.json`), 'utf8');
const ours = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => fileKindOf(name))
    .map((name) => path.join(folder, name));

/** What Red Hat's YAML language server finds with one of our schemas, as `line: message`. */
async function redHat(kind: FileKind, text: string, name: string): Promise<string[]> {
  const uri = `file:///schema/${kind}.json`;
  const unused = (): never => {
    throw new Error('not used');
  };
  const failures: string[] = [];
  const service = getLanguageService({
    schemaRequestService: async () => schemaText(kind),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
    connection: { onRequest: () => {}, window: { showErrorMessage: unused } } as never,
    // It keeps its own failures to itself; a test must hear of them.
    telemetry: {
      send: () => {},
      sendTrack: () => {},
      sendError: (what: string, error: unknown) => failures.push(`${what}: ${error}`),
    } as never,
    yamlSettings: {} as never,
  });
  service.configure({
    validate: true,
    customTags: [],
    yamlVersion: '1.2',
    schemas: [{ uri, fileMatch: ['*.yaml'] }] as never,
  });
  // It remembers what it parsed by this address.
  const document = TextDocument.create(`file:///${name}`, 'yaml', 1, text);
  const problems = await service.doValidation(document, false);
  assert.deepEqual(failures, []);
  return problems.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

describe('the schemas in the hands of other tools', () => {
  it('are JSON Schema draft-07 by the strictest reading of Ajv', () => {
    for (const kind of fileKinds) {
      const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
      ajv.compile(JSON.parse(schemaText(kind)));
    }
  });

  it('describe every property in Dutch', () => {
    const walk = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties } = schema as { properties?: Record<string, { description?: string }> };
      for (const [key, value] of Object.entries(properties ?? {})) {
        assert.ok(value.description, `${at}/${key} has no description`);
      }
      for (const [key, value] of Object.entries(schema)) walk(value, `${at}/${key}`);
    };
    for (const kind of fileKinds) walk(JSON.parse(schemaText(kind)), kind);
  });

  for (const folder of ['samples', 'catalogue']) {
    it(`let Red Hat's YAML language server accept every file in ${folder}/`, async () => {
      for (const file of ours(folder)) {
        const text = readFileSync(path.join(root, file), 'utf8');
        assert.deepEqual(await redHat(fileKindOf(file)!, text, file), [], file);
      }
    });
  }

  it("let Red Hat's YAML language server find what is wrong", async () => {
    const problems = await redHat(
      'architectuur',
      'architectuur: A\nversie: 1.0.0\nstatus: nieuw\nelementen: {}\n',
      'fout.yaml',
    );
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^3: .*concept/);
  });

  it('let ajv accept every sample as it stands', () => {
    for (const file of ours('samples')) {
      const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
      const validate = ajv.compile(JSON.parse(schemaText(fileKindOf(file)!)));
      assert.ok(
        validate(parse(readFileSync(path.join(root, file), 'utf8'))),
        `${file}: ${ajv.errorsText(validate.errors)}`,
      );
    }
    assert.ok(existsSync(path.join(root, 'samples/toegang.architectuur.yaml')));
  });
});
