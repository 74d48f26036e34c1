import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analysis.js';
import type { Context, Links } from '../../server/src/core/context.js';
import type { Memories } from '../../server/src/core/document-memory.js';
import { type ParsedDocument, readDocument } from '../../server/src/core/model/model.js';
import { ImportedVertices } from '../../server/src/core/rules/imported-vertices.js';
import type { Vertex } from '../../server/src/core/rules/vertex.js';
import { collectGarbage } from '../support/garbage.js';
import { head, noLinks, world } from '../support/marked.js';

const uri = 'file:///proef/proef.architectuur.yaml';
const read = (text: string, previous?: ParsedDocument): ParsedDocument =>
  readDocument(uri, text, 'architectuur', previous);

const element = (id: string, name = 'N', target?: string): string =>
  `  ${id}:\n    naam: ${name}\n    laag: applicaties\n${target ? `    relaties:\n      - bedient: ${target}\n` : ''}`;
const written = (...elements: readonly string[]): string => `${head}elementen:\n${elements.join('')}`;

describe('what is kept of elements from version to version', () => {
  it('knows which ids there are after two of them changed places', () => {
    const versions = [
      ['dossier', 'kanaal'],
      ['kanaal', 'dossier'],
      ['x', 'dossier'],
    ].map((ids) => written(...ids.map((id) => element(id)), element('z', 'Z', 'dossiers')));
    const memories: Memories = new WeakMap();
    let document: ParsedDocument | undefined;
    for (const text of versions) {
      document = read(text, document);
      const { findings } = analyse(document, world, noLinks, memories);
      assert.deepEqual(findings, analyse(read(text), world, noLinks).findings, text);
    }
  });

  it('takes over what lies between two places that were edited', () => {
    const many = Array.from({ length: 200 }, (_, at) => element(`deel-${at}`));
    const before = read(written(...many));
    const after = read(written(element('een', 'Y'), ...many.slice(1, -1), element('laatste', 'Y')), before);
    assert.equal(after.source.itemAt(100).part, before.source.itemAt(100).part);
    assert.equal(after.source.itemAt(199).key.text, 'laatste');
  });

  it('lets elements that are gone go, while the first version is still held', async () => {
    const memories: Memories = new WeakMap();
    const gone: WeakRef<object>[] = [];
    const next = (text: string, previous?: ParsedDocument): ParsedDocument => {
      const document = read(text, previous);
      analyse(document, world, noLinks, memories);
      return document;
    };
    const text = (a: number, b: number): string =>
      written(element('een', `Een ${a}`, 'twee'), element('twee', `Twee ${b}`, 'een'));
    const first = next(text(0, 0));
    const last = ((): ParsedDocument => {
      let document = first;
      for (let round = 1; round < 5; round++) {
        document = next(text(round, round - 1), document);
        gone.push(new WeakRef(document.known.elements.get(document.source.itemAt(0).value!)!));
        document = next(text(round, round), document);
      }
      return next(text(5, 4), document);
    })();
    await collectGarbage();
    assert.deepEqual(
      gone.map((each) => each.deref() === undefined),
      [true, true, true, true],
    );
    assert.equal(first.source.itemCount, last.source.itemCount);
  });

  it('forgets imported elements under a name that they have no more', async () => {
    const imported = read(written(element('een')));
    const known = new ImportedVertices();
    const under = (alias: string): Vertex => {
      const links: Links = { ...noLinks, imports: new Map([[alias, imported]]) };
      const context: Context = { document: imported, catalogue: world.catalogue, editions: [], links };
      return known.find(`${alias}/een`, context, () => false)!;
    };
    const old = new WeakRef(under('oud'));
    const now = under('nieuw');
    await collectGarbage();
    assert.equal(old.deref(), undefined);
    assert.equal(under('nieuw'), now);
  });
});
