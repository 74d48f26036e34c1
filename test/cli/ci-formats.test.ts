import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkCommand } from '../../server/src/cli/commands/check.js';
import { mergeCommand } from '../../server/src/cli/commands/merge.js';
import { formats } from '../../server/src/cli/reports/formats.js';
import { reportOptions } from '../../server/src/cli/reports/report-request.js';
import { bouwstenen, folderWith, root } from './cli.js';

const file = path.join(root, 'docs/ci-formats.md');
const examples = /<!-- (document|report): (\S+) -->\n\n```\w+\n([\s\S]*?)```\n/g;

/** UPDATE=1 writes the examples anew. */
const updates = process.env.UPDATE === '1';

describe('docs/ci-formats.md', () => {
  it('shows every format as it is', async () => {
    const text = readFileSync(file, 'utf8');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const all = [...text.matchAll(examples)].map(([, kind, name, content]) => ({
      kind,
      name: name!,
      content,
    }));
    const [document] = all.filter(({ kind }) => kind === 'document');
    const reports = all.filter(({ kind }) => kind === 'report');
    assert.deepEqual(
      reports.map(({ name }) => name),
      [...formats.keys()],
    );
    const folder = folderWith({ [document!.name]: document!.content! });
    try {
      const made = new Map<string, string>();
      for (const { name } of reports) {
        const { out, code } = await bouwstenen(['check', '--format', name], folder.path);
        assert.equal(code, 1);
        made.set(name, out.replaceAll(`"${version}"`, '"x.y.z"'));
      }
      if (updates) {
        const updated = text.replace(examples, (whole, kind, name, content) =>
          kind === 'report'
            ? whole.replace(`\n${content}\`\`\`\n`, () => `\n${made.get(name)}\`\`\`\n`)
            : whole,
        );
        writeFileSync(file, updated);
      } else for (const { name, content } of reports) assert.equal(content, made.get(name), name);
    } finally {
      folder.remove();
    }
  });

  it('and the help of both commands name every format and option', () => {
    const texts = [readFileSync(file, 'utf8')];
    for (const { help } of [checkCommand, mergeCommand]) texts.push(help.nl, help.en);
    for (const text of texts) {
      for (const format of formats.keys()) assert.match(text, new RegExp(`\\b${format}\\b`));
      for (const option of Object.keys(reportOptions)) assert.ok(text.includes(`--${option}`), option);
      for (const level of ['error', 'warning', 'info', 'hint', 'never']) assert.ok(text.includes(level));
    }
  });
});
