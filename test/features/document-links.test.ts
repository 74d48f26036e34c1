import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/core/features/document-links.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, noLinks } from '../support/marked.js';

function linksIn(text: string): string[] {
  const other = readDocument('file:///proef/b.architectuur.yaml', head, 'architectuur');
  const links = { ...noLinks, imports: new Map([['b', other]]) };
  return documentLinks(analysed(text, 'architectuur', links)).map(
    ({ span, target }) => `${text.slice(span.start, span.end)} -> ${target}`,
  );
}

describe('links', () => {
  it('lead from a path to its file, if there is one', () => {
    assert.deepEqual(
      linksIn(`${head}catalogi: [./weg.bouwstenen.yaml]\nimporteert:\n  b: "./b.architectuur.yaml"\n`),
      ['./b.architectuur.yaml -> file:///proef/b.architectuur.yaml'],
    );
  });

  it('lead to addresses, without the signs of the sentence around them', () => {
    assert.deepEqual(
      linksIn(
        '# Zie (https://example.org/a?b=1#c), of https://example.org/x.\nomschrijving: http://oud.example\n',
      ),
      [
        'https://example.org/a?b=1#c -> https://example.org/a?b=1#c',
        'https://example.org/x -> https://example.org/x',
      ],
    );
  });
});
