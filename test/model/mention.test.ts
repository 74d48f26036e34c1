import assert from 'node:assert/strict';
import { factsOf } from '../../server/src/core/facts.js';
import { fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { head } from '../support/marked.js';

/** Every mention as `what role text`, with the words that stand at its place where they are others. */
function mentions(text: string, name = 'proef.architectuur.yaml'): string[] {
  const document = readDocument(`file:///proef/${name}`, text, fileKindOf(name)!);
  return document.mentions.map(({ what, role, text: word, span }) => {
    const there = text.slice(span.start, span.end);
    return [what, role, word, ...(there === word ? [] : [there])].join(' ');
  });
}

describe('the words of a document that name something', () => {
  it('has those of an architecture, in the order of the text', () => {
    const text = `${head}catalogi: [./eigen.bouwstenen.yaml]
importeert:
  gdi: ../gdi.architectuur.yaml
uitgangspunten:
  eenmalig:
    stelling: Eén keer
elementen:
  inloggen:
    bouwsteen: digid
    voldoet-aan: [eenmalig]
    standaarden:
      tls: past-toe
    relaties:
      - bedient: [portaal, gdi/balie]
        via: diginetwerk
  "portaal": { naam: Portaal, laag: kanalen, relaties: [{ benadert: 'brp' }] }
`;
    assert.deepEqual(mentions(text), [
      'pad use ./eigen.bouwstenen.yaml',
      'alias definition gdi',
      'pad use ../gdi.architectuur.yaml',
      'uitgangspunt definition eenmalig',
      'element definition inloggen',
      'bouwsteen use digid',
      'uitgangspunt use eenmalig',
      'bouwsteen use tls',
      'element use portaal',
      'element use gdi/balie',
      'kanaal use diginetwerk',
      'element definition portaal',
      'element use brp',
    ]);
  });

  it('has those of a catalogue and of a monitor', () => {
    assert.deepEqual(
      mentions(
        'catalogus: C\nbouwstenen:\n  deel:\n    onderdeel-van: digid\n    relaties:\n      - gebruikt: [brp]\nuitgangspunten:\n  regel:\n    stelling: x\n',
        'a.bouwstenen.yaml',
      ),
      [
        'bouwsteen definition deel',
        'bouwsteen use digid',
        'bouwsteen use brp',
        'uitgangspunt definition regel',
      ],
    );
    assert.deepEqual(
      mentions(
        'monitor: M\nvoorzieningen:\n  digid:\n    indicatoren:\n      totaal:\n        waarden: {}\n      deel:\n        som-deel-van: totaal\n',
        'a.monitor.yaml',
      ),
      [
        'bouwsteen use digid',
        'indicator definition totaal',
        'indicator definition deel',
        'indicator use totaal',
      ],
    );
  });

  it('reads what can be read of broken text, and stops where the schema knows no more', () => {
    assert.deepEqual(
      mentions(
        `${head}elementen:\n  een:\n    bouwsteen: digid\n  twee: {{{\n  drie:\n    relaties:\n      - bedient: een\n`,
      ).slice(0, 2),
      ['element definition een', 'bouwsteen use digid'],
    );
    const deep = `${'['.repeat(2000)}x${']'.repeat(2000)}`;
    assert.deepEqual(mentions(`${head}elementen:\n  een:\n    relaties: ${deep}\n`), [
      'element definition een',
    ]);
    assert.deepEqual(mentions(''), []);
    assert.deepEqual(mentions('- a\n- b\n'), []);
  });

  it('has those of what is called as something that every object of the program has', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      const body = `elementen:\n  ${name}:\n    ${name}:\n      een: x\n    bouwsteen: digid\n`;
      assert.deepEqual(mentions(`${head}${name}:\n  twee: x\n${body}`), [
        `element definition ${name}`,
        'bouwsteen use digid',
      ]);
    }
  });

  it('gives the same after an edit as for the new text alone', () => {
    const before = `${head}elementen:\n  een:\n    bouwsteen: digid\n  twee:\n    bouwsteen: brp\n    relaties:\n      - bedient: een\n`;
    const after = before.replace('bouwsteen: digid', 'bouwsteen: mijnoverheid\n    status: gewenst');
    const uri = 'file:///proef/proef.architectuur.yaml';
    const first = readDocument(uri, before, 'architectuur');
    assert.equal(first.mentions.length, 5);
    const edited = readDocument(uri, after, 'architectuur', first);
    assert.deepEqual(edited.mentions, readDocument(uri, after, 'architectuur').mentions);
  });
});

describe('what is remembered of a file', () => {
  it('has its words, the files it refers to, and what it defines', () => {
    const uri = 'file:///werk/sub/a.architectuur.yaml';
    const text = `${head}importeert:\n  b: ../b.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: b/loket\n`;
    const facts = factsOf(readDocument(uri, text, 'architectuur'));
    assert.deepEqual(facts.links, ['file:///werk/b.architectuur.yaml']);
    assert.ok(['een', 'digid', 'b', 'loket'].every((word) => facts.words.has(word)));
    assert.deepEqual(
      facts.definitions.map(({ what, id, bouwsteen, span }) => [
        what,
        id,
        bouwsteen,
        text.slice(span.start, span.end),
      ]),
      [['element', 'een', 'digid', 'een']],
    );
  });
});
