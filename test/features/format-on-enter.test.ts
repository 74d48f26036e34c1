import assert from 'node:assert/strict';
import { applied } from '../../server/src/core/features/format/layout.js';
import { onEnter } from '../../server/src/core/features/format/on-enter.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { marked } from '../support/marked.js';
import { randomDocument } from './random-document.js';

/** What stands at the cursor after Enter, whatever indentation the editor had put there itself. */
const checkEnter = (before: string, after: string, kind: FileKind = 'architectuur', tabSize = 2): void => {
  for (const indent of ['', '  ', '        ', '\t']) {
    const { text, offset } = marked(before.replace('█', `${indent}█`));
    const document = readDocument(`file:///proef/a.${kind}.yaml`, text, kind);
    assert.equal(applied(text, onEnter(document, offset, { tabSize })), after, JSON.stringify(indent));
  }
};
/** Nothing is changed, whatever the editor did. */
const checkLeft = (before: string): void => {
  const { text, offset } = marked(before);
  assert.deepEqual(
    onEnter(readDocument('file:///a.architectuur.yaml', text, 'architectuur'), offset, { tabSize: 2 }),
    [],
  );
};

describe('Enter', () => {
  it('goes deeper behind a key that takes keys', () => {
    checkEnter('elementen:\n█', 'elementen:\n  ');
    checkEnter('elementen:\n  een:\n█\n  twee:\n', 'elementen:\n  een:\n    \n  twee:\n');
    checkEnter('elementen: # hier\r\n█', 'elementen: # hier\r\n  ');
    checkEnter('elementen:\n    een:\n█', 'elementen:\n    een:\n        ', 'architectuur', 4);
  });

  it('begins a list behind a key that takes one', () => {
    checkEnter('elementen:\n  een:\n    relaties:\n█', 'elementen:\n  een:\n    relaties:\n      - ');
    checkEnter(
      'elementen:\n  een:\n    relaties:\n      - omvat:\n█',
      'elementen:\n  een:\n    relaties:\n      - omvat:\n          - ',
    );
    checkEnter('monitor: M\njaren:\n█\nuitgever: U\n', 'monitor: M\njaren:\n  - \nuitgever: U\n', 'monitor');
  });

  it('goes on as the block below it does', () => {
    checkEnter('elementen:\n█\n     een:\n', 'elementen:\n     \n     een:\n');
    checkEnter('catalogi:\n█\n- ./a.bouwstenen.yaml\n', 'catalogi:\n- \n- ./a.bouwstenen.yaml\n');
  });

  it('stays in the column behind a finished value', () => {
    checkEnter('elementen:\n  een:\n    naam: X\n█', 'elementen:\n  een:\n    naam: X\n    ');
    checkEnter('versie: 1.0.0 # zo\n█', 'versie: 1.0.0 # zo\n');
    checkEnter('elementen:\n  een:\n    naam:\n█', 'elementen:\n  een:\n    naam:\n    ');
  });

  it('stays beside the keys of an item, and goes on with a list of single values', () => {
    checkEnter(
      'elementen:\n  een:\n    relaties:\n      - bedient: x\n█',
      'elementen:\n  een:\n    relaties:\n      - bedient: x\n        ',
    );
    checkEnter(
      'elementen:\n  een:\n    relaties:\n      - bedient: x\n        via: y\n█',
      'elementen:\n  een:\n    relaties:\n      - bedient: x\n        via: y\n        ',
    );
    checkEnter(
      'elementen:\n  een:\n    doelgroepen:\n      - burgers\n█',
      'elementen:\n  een:\n    doelgroepen:\n      - burgers\n      - ',
    );
  });

  it('ends a list on a dash without a value', () => {
    checkEnter(
      'elementen:\n  een:\n    doelgroepen:\n      - burgers\n      - \n█',
      'elementen:\n  een:\n    doelgroepen:\n      - burgers\n    ',
    );
  });

  it('steps out of one block for each blank line', () => {
    const text = 'elementen:\n  een:\n    relaties:\n      - bedient: x\n';
    checkEnter(`${text}\n█`, `${text}\n    `);
    checkEnter(`${text}        \n\n█`, `${text}        \n\n  `);
    checkEnter(`${text}\n\n\n█`, `${text}\n\n\n`);
    checkEnter('elementen:\n  een:\n    naam: X\n\n█', 'elementen:\n  een:\n    naam: X\n\n  ');
  });

  it('goes deeper for a text over several lines', () => {
    checkEnter(
      'elementen:\n  een:\n    omschrijving: >-\n█',
      'elementen:\n  een:\n    omschrijving: >-\n      ',
    );
  });

  it('leaves texts, comments, flow style and lines with text alone', () => {
    checkLeft('omschrijving: >-\n  Eerste regel.\n  █');
    checkLeft('omschrijving: >-\n  Eerste regel.\n\n  █');
    checkLeft('omschrijving: "open\n  █');
    checkLeft('# opmerking\n█');
    checkLeft('catalogi: [\n  █');
    checkLeft('elementen:\n█een:\n');
    checkLeft('█');
    checkLeft('\n\n█');
    checkLeft('elementen:\n  een:\n    relaties:\n      - bed\n█');
  });

  it('changes no word, wherever it is pressed', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { sloppy } = randomDocument(seed);
      const { house } = randomDocument(seed);
      for (const text of [sloppy, house, `\n\n${sloppy}`]) {
        for (let at = 0; at <= text.length; at += 31) {
          const broken = `${text.slice(0, at)}\n${text.slice(at)}`;
          const document = readDocument('file:///a.architectuur.yaml', broken, 'architectuur');
          const result = applied(broken, onEnter(document, at + 1, { tabSize: 2 }));
          const words = (said: string): string => said.replace(/[\s-]+/g, '');
          assert.equal(words(result), words(broken), `seed ${seed} at ${at}`);
        }
      }
    }
  });
});
