import assert from 'node:assert/strict';
import { drawing } from '../../server/src/core/features/drawing.js';
import { createProject } from '../../server/src/core/project.js';
import { head, world } from '../support/marked.js';

const uri = 'file:///map/oud/loket.architectuur.yaml';
const text = `${head}elementen:\n  balie:\n    naam: Balie\n    laag: kanalen\n`;

/** Whether the drawing of a text says that the text is broken, in a repository with this configuration. */
async function isBroken(written: string, config: string): Promise<boolean | undefined> {
  const files = new Map([['file:///map/bouwstenen.config.yaml', config]]);
  const read = async (file: string): Promise<string | null> => files.get(file) ?? null;
  const project = createProject({ read, list: async () => [] }, world);
  project.update(uri, written);
  const analysis = (await project.analysis(uri))!;
  return drawing(analysis, { theme: 'light', taal: 'nl' })?.isBroken;
}

describe('a drawing', () => {
  it('says that the text is broken', async () => {
    assert.equal(await isBroken(text, ''), false);
    assert.equal(await isBroken(`${text}  stuk: [\n`, ''), true);
  });

  it('says so as well of a file that is not checked, so that a preview keeps the last sound one', async () => {
    const config = 'overslaan:\n  - oud/**\n';
    assert.equal(await isBroken(text, config), false);
    assert.equal(await isBroken(`${text}  stuk: [\n`, config), true);
  });
});
