import assert from 'node:assert/strict';
import { architectureOf } from '../../server/src/core/context.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { type ParsedDocument, readDocument } from '../../server/src/core/model/model.js';
import { firstDifference, told, workspacesToEdit } from '../support/edited-workspaces.js';
import { analysed, faults, head } from '../support/marked.js';
import { projectRoot } from '../vscode/project.js';

/** How many edits are tried; bench/edits.ts tries as many as one has time for. */
const edits = Number(process.env.BOUWSTENEN_EDITS ?? 2000);
const shares: Readonly<Record<string, number>> = {
  samples: 0.03,
  catalogue: 0.03,
  monitor: 0.04,
  random: 0.3,
  small: 0.3,
  names: 0.2,
  dense: 0.1,
};

describe('a document that is edited', () => {
  for (const [name, files] of Object.entries(workspacesToEdit(projectRoot()))) {
    const count = Math.ceil(edits * (shares[name] ?? 0));
    it(`is read as if it had been read at once: ${name}`, async () => {
      assert.ok(count > 0);
      const difference = await firstDifference(files, 1, count);
      assert.ok(difference === null, difference ? told(difference) : '');
    }).timeout(20_000 + edits * 100);
  }

  const read = (text: string, kind: FileKind, previous?: ParsedDocument): ParsedDocument =>
    readDocument(`file:///proef/proef.${kind}.yaml`, text, kind, previous);

  it('keeps what was read of the items that the edit left alone', () => {
    const text = `${head}elementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n  drie:\n    naam: z\n`;
    const before = read(text, 'architectuur');
    const after = read(text.replace('naam: y', 'naam: yy'), 'architectuur', before);
    const [old, now] = [before, after].map((document) => architectureOf(document)!.elements);
    assert.equal(now![0], old![0]);
    assert.notEqual(now![1]!.name, old![1]!.name);
    assert.equal(now![2]!.name, old![2]!.name);
    assert.equal(now![2]!.base, old![2]!.base + 1);
  });

  it('gives what is the same letter by letter to each item by itself', () => {
    const item = '  een:\n    relaties:\n      - bedient: een\n        via: nergens\n';
    const found = faults(analysed(`${head}elementen:\n${item}${item}`));
    assert.equal(found.filter((fault) => fault === 'element-onbekend "nergens"').length, 2);
  });

  it('gives entries of a catalogue the source that their file has now', () => {
    const text = 'catalogus: C\nbron: Eerst\nbouwstenen:\n  een:\n    naam: x\n';
    const before = read(text, 'bouwstenen');
    const { model } = read(text.replace('Eerst', 'Later'), 'bouwstenen', before);
    assert.deepEqual(model.kind === 'bouwstenen' && model.catalogue.items[0]!.bouwsteen.bron, ['Later']);
  });
});
