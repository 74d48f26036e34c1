import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { program, root } from '../cli/cli.js';
import { temporaryFolder } from '../vscode/project.js';

/** What the Lua script wrote down; the protocol's answers as they came. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at by one test.
type Answers = Record<string, any>;

/** Lets Neovim ask everything about a copy of the samples. */
function askNeovim(): Answers {
  const folder = temporaryFolder('neovim');
  try {
    cpSync(path.join(root, 'samples'), folder.path, { recursive: true });
    const output = path.join(folder.path, 'answers.json');
    const { status, stderr, error } = spawnSync(
      'nvim',
      [
        '--headless',
        '-u',
        'NONE',
        '-i',
        'NONE',
        '-n',
        '-c',
        `luafile ${path.join(root, 'test/editors/neovim.lua')}`,
      ],
      {
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          HOME: folder.path,
          XDG_CACHE_HOME: folder.path,
          XDG_STATE_HOME: folder.path,
          BOUWSTENEN_FOLDER: folder.path,
          BOUWSTENEN_OUTPUT: output,
          BOUWSTENEN_NODE: process.execPath,
          BOUWSTENEN_PROGRAM: program,
        },
      },
    );
    assert.equal(error, undefined);
    assert.equal(status, 0, stderr);
    const answers: Answers = JSON.parse(readFileSync(output, 'utf8'));
    assert.equal(answers.problem, undefined, answers.problem);
    return answers;
  } finally {
    folder.remove();
  }
}

describe('the language server in Neovim, over stdio', () => {
  let answers: Answers = {};

  before(function () {
    this.timeout(90_000);
    answers = askNeovim();
  });

  it('hover, completion', () => {
    assert.match(answers.hover.contents.value, /MijnOverheid[\s\S]*\d\.\d{3}\.\d{3}/);
    const items = answers.completion.items ?? answers.completion;
    assert.ok(items.some(({ label }: { label: string }) => label === 'mijnoverheid'));
  });

  it('definition, type definition, references, highlight', () => {
    assert.ok(answers.definition.uri ?? answers.definition[0]);
    assert.ok(answers.references.length >= 2, JSON.stringify(answers.references));
    assert.ok(answers.highlight.length >= 2);
    assert.notDeepEqual(answers.typeDefinition, { error: 'Unhandled method textDocument/typeDefinition' });
  });

  it('symbols of the document and of the workspace', () => {
    assert.ok(JSON.stringify(answers.documentSymbols).includes('Inwoner'));
    assert.ok(answers.workspaceSymbols.some(({ name }: { name: string }) => name.includes('MijnOverheid')));
    assert.ok(answers.monitorSymbols.length > 0);
    assert.ok(answers.catalogueSymbols.length > 0);
  });

  it('folding, selections, links, linked editing', () => {
    assert.ok(answers.folding.length > 40);
    assert.ok(answers.selection[0].parent);
    assert.ok(answers.links.length > 0);
    assert.ok(answers.linkedEditing.ranges.length >= 1);
  });

  it('tokens, hints and lenses', () => {
    assert.ok(answers.semanticTokens.data.length > 100);
    assert.ok(Array.isArray(answers.inlayHints));
    assert.ok(Array.isArray(answers.codeLens));
  });

  it('the hierarchy of relations', () => {
    assert.equal(answers.callHierarchy.length, 1);
    assert.ok(answers.incoming.length + answers.outgoing.length > 0);
  });

  it('findings appear while typing, and a fix mends them', () => {
    assert.equal(answers.cleanFindings, 0);
    assert.deepEqual(
      answers.findings.map(({ code }: { code: string }) => code),
      ['bouwsteen-onbekend'],
    );
    assert.equal(answers.mended, answers.original);
  });

  it('formatting puts a line right', () => {
    assert.equal(answers.formatted, answers.original);
  });

  it('renaming changes every use, and says why it refuses', () => {
    assert.match(answers.renamed, /^ {2}bewoner:/m);
    assert.doesNotMatch(answers.renamed, /\binwoner\b/);
    assert.match(answers.refused.error, /mijnoverheid/);
  });

  it('explains keys in the other kinds of file', () => {
    assert.ok(answers.monitorHover.contents.value.length > 20);
    assert.ok(answers.catalogueHover.contents.value.length > 20);
  });
});
