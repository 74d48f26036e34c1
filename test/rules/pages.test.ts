import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Level } from '../../server/src/core/finding.js';
import { fileKindOf } from '../../server/src/core/model/kind.js';
import { createProject } from '../../server/src/core/project.js';
import { fixedCodes } from '../../server/src/core/rules/fixed-codes.js';
import { rules } from '../../server/src/core/rules/index.js';
import { root } from '../cli/cli.js';
import { world } from '../support/marked.js';

const folder = path.join(root, 'docs/regels');
const words: Readonly<Record<Level, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  info: 'opmerking',
  hint: 'tip',
};

interface Block {
  readonly name: string;
  readonly text: string;
}

/** The YAML blocks of a stretch of Markdown. */
function blocksIn(markdown: string): Block[] {
  return [...markdown.matchAll(/^```yaml(?: bestand=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, name = 'voorbeeld.architectuur.yaml', text]) => ({ name, text: text! }),
  );
}

/** What is found in the first of these files, among the others. */
async function findingsIn(blocks: readonly Block[]) {
  const uriOf = (name: string): string => `file:///regels/${name}`;
  const texts = new Map(blocks.map(({ name, text }) => [uriOf(name), text]));
  const files = {
    read: async () => null,
    list: async () => [],
    earlier: async (uri: string) => texts.get(uri.replace('/regels/', '/regels/eerder/')) ?? null,
  };
  const project = createProject(files, world);
  for (const [uri, text] of texts) project.update(uri, text);
  const analysis = await project.analysis(uriOf(blocks[0]!.name));
  assert.ok(analysis, `${blocks[0]!.name} is none of our files`);
  return analysis.findings;
}

/** Holds the two examples of a code against what is found in them. */
async function checkExamples(code: string, wrong: readonly Block[], right: readonly Block[]): Promise<void> {
  const found = await findingsIn(wrong);
  const codes = found.map((finding) => finding.code);
  assert.ok(codes.includes(code), `the wrong example gives ${codes.join(', ') || 'nothing'}`);
  const other = fixedCodes.filter((each) => each !== code && !each.startsWith('negeer-'));
  if (!fixedCodes.includes(code)) {
    assert.deepEqual(
      codes.filter((each) => other.includes(each)),
      [],
      'the form of the wrong example is not wrong',
    );
  }
  const left = (await findingsIn(right)).filter(
    (finding) => finding.code === code || finding.level === 'error',
  );
  assert.deepEqual(
    left.map((finding) => `${finding.code}: ${finding.message.nl}`),
    [],
    'the right example',
  );
}

describe('the pages of the rules', () => {
  for (const rule of rules) {
    it(`${rule.id} has one, with examples that do what it says`, async () => {
      const file = path.join(folder, `${rule.id}.md`);
      assert.ok(existsSync(file), `docs/regels/${rule.id}.md is missing; its README says how to write it`);
      const text = readFileSync(file, 'utf8');
      const kinds = rule.kinds.join(', ');
      assert.ok(
        text.startsWith(`# ${rule.id}\n\nNiveau: ${words[rule.level]} · Bestanden: ${kinds}\n\n`),
        `must begin with "# ${rule.id}" and "Niveau: ${words[rule.level]} · Bestanden: ${kinds}"`,
      );
      for (const option of Object.keys(rule.options ?? {})) assert.ok(text.includes(`\`${option}\``), option);
      const match = /\n## Fout\n([\s\S]*)\n## Goed\n([\s\S]*)$/.exec(text);
      assert.ok(match, 'lacks ## Fout and ## Goed');
      const [wrong, right] = [blocksIn(match[1]!), blocksIn(match[2]!)];
      assert.ok(wrong.length > 0 && right.length > 0, 'lacks an example');
      await checkExamples(rule.id, wrong, right);
    });
  }

  it('are about nothing else', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    const ids = new Set(rules.map(({ id }) => `${id}.md`));
    assert.deepEqual(
      pages.filter((name) => !ids.has(name)),
      [],
    );
  });
});

describe('the page of the other findings', () => {
  const text = readFileSync(path.join(folder, 'README.md'), 'utf8');
  const parts = new Map(
    text
      .split(/^### /m)
      .slice(1)
      .map((part) => [/^[a-z-]+/.exec(part)![0], part]),
  );

  it('has a part about each of them', () => {
    assert.deepEqual([...parts.keys()].sort(), [...fixedCodes].sort());
  });

  for (const [code, part] of parts) {
    if (blocksIn(part).length === 0) continue;
    it(`has an example of ${code} that does what it says`, async () => {
      const [wrong, right] = part.split('\nGoed:\n');
      await checkExamples(code, blocksIn(wrong!), blocksIn(right!));
    });
  }
});

describe('the example of a configuration', () => {
  it('is right', async () => {
    const text = readFileSync(path.join(root, 'docs/configuratie.md'), 'utf8');
    const [example] = blocksIn(text);
    assert.deepEqual(await findingsIn([{ name: 'bouwstenen.config.yaml', text: example!.text }]), []);
    assert.equal(fileKindOf('bouwstenen.config.yaml'), 'config');
  });
});
