import assert from 'node:assert/strict';
import { movedUri, pathEdits } from '../../server/src/core/features/file-rename.js';
import { absolutePath, relativePath, resolveUri } from '../../server/src/core/files.js';
import { fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { head } from '../support/marked.js';
import { edited, littleWorkspace, municipality, nameOf, uriOf } from './little-workspace.js';

type Moves = readonly (readonly [from: string, to: string])[];

function after(name: string, text: string, moves: Moves): string {
  const document = readDocument(uriOf(name), text, fileKindOf(name)!);
  return edited(
    text,
    pathEdits(
      document,
      moves.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) })),
    ),
  );
}

/** The path under `importeert` of a document after moves. */
function path(written: string, moves: Moves, name = 'map/a.architectuur.yaml'): string {
  const text = after(name, `importeert:\n  x: ${written}\nversie: 1.0.0\n`, moves);
  return /^importeert:\n {2}x: (.*)\nversie: 1\.0\.0\n$/.exec(text)![1]!;
}

describe('moving files', () => {
  for (const [written, to, expected] of [
    ['b.architectuur.yaml', 'map/c.architectuur.yaml', 'c.architectuur.yaml'],
    ['./b.architectuur.yaml', 'map/c.architectuur.yaml', './c.architectuur.yaml'],
    ['./b.architectuur.yaml', 'c.architectuur.yaml', '../c.architectuur.yaml'],
    ['./b.architectuur.yaml', 'map/sub/c.architectuur.yaml', './sub/c.architectuur.yaml'],
    ['b.architectuur.yaml', 'map/sub/c.architectuur.yaml', 'sub/c.architectuur.yaml'],
    ['"b.architectuur.yaml"', 'map/c.architectuur.yaml', '"c.architectuur.yaml"'],
    ["'b.architectuur.yaml'", "map/c'c.architectuur.yaml", "'c''c.architectuur.yaml'"],
    ['"b.architectuur.yaml"', 'map/c"\\.architectuur.yaml', '"c\\"\\\\.architectuur.yaml"'],
    ['b.architectuur.yaml', 'map/c d é.architectuur.yaml', 'c d é.architectuur.yaml'],
    ['b.architectuur.yaml', 'map/50% #1.architectuur.yaml', "'50% #1.architectuur.yaml'"],
    ['b.architectuur.yaml', 'map/c, [d].architectuur.yaml', "'c, [d].architectuur.yaml'"],
    ['b.architectuur.yaml', 'map/- c.architectuur.yaml', "'- c.architectuur.yaml'"],
    ['b.architectuur.yaml', 'map/🏛.architectuur.yaml', "'🏛.architectuur.yaml'"],
    ['b.architectuur.yaml', 'map/c:d.architectuur.yaml', "'./c:d.architectuur.yaml'"],
    ['/werk/map/b.architectuur.yaml', 'c.architectuur.yaml', '/werk/c.architectuur.yaml'],
  ] as const) {
    it(`turns ${written} into ${expected}`, () =>
      assert.equal(path(written, [['map/b.architectuur.yaml', to]]), expected));
  }

  it('follows a document that moves itself, and keeps ./', () => {
    assert.equal(
      path('./b.architectuur.yaml', [['map/a.architectuur.yaml', 'a.architectuur.yaml']]),
      './map/b.architectuur.yaml',
    );
    assert.equal(
      path('../b.architectuur.yaml', [['map/a.architectuur.yaml', 'a.architectuur.yaml']]),
      './b.architectuur.yaml',
    );
    assert.equal(
      path('./b.architectuur.yaml', [['map/a.architectuur.yaml', 'map/z.architectuur.yaml']]),
      './b.architectuur.yaml',
    );
  });

  it('follows folders, in and out of them', () => {
    const moves: Moves = [['map', 'archief/oude map']];
    assert.equal(path('./b.architectuur.yaml', moves), './b.architectuur.yaml');
    assert.equal(path('../b.architectuur.yaml', moves), '../../b.architectuur.yaml');
    assert.equal(
      path('map/sub/b.architectuur.yaml', moves, 'a.architectuur.yaml'),
      'archief/oude map/sub/b.architectuur.yaml',
    );
    assert.equal(
      path('mapje/b.architectuur.yaml', moves, 'a.architectuur.yaml'),
      'mapje/b.architectuur.yaml',
    );
  });

  it('follows two files that change places', () => {
    assert.equal(
      path('b.architectuur.yaml', [
        ['map/b.architectuur.yaml', 'map/c.architectuur.yaml'],
        ['map/c.architectuur.yaml', 'map/b.architectuur.yaml'],
      ]),
      'c.architectuur.yaml',
    );
  });

  it('changes catalogues and imports alike, and nothing else', () => {
    const text = `${head}catalogi:\n  - eigen.bouwstenen.yaml # eigen.bouwstenen.yaml\n  - ander.bouwstenen.yaml\nomschrijving: eigen.bouwstenen.yaml\n`;
    assert.equal(
      after('a.architectuur.yaml', text, [['eigen.bouwstenen.yaml', 'sub/eigen.bouwstenen.yaml']]),
      text.replace('- eigen', '- sub/eigen'),
    );
    assert.equal(
      after('m.monitor.yaml', 'monitor: M\ncatalogi: ["eigen.bouwstenen.yaml"]\n', [
        ['eigen.bouwstenen.yaml', 'e.bouwstenen.yaml'],
      ]),
      'monitor: M\ncatalogi: ["e.bouwstenen.yaml"]\n',
    );
  });

  it('leaves what leads nowhere, what cannot be written, and broken text', () => {
    for (const written of [
      'https://voorbeeld.nl/b.architectuur.yaml',
      '../../../../b.architectuur.yaml',
      '[{]',
    ]) {
      assert.equal(path(written, [['map/b.architectuur.yaml', 'c.architectuur.yaml']]), written);
    }
    const document = readDocument(
      uriOf('a.architectuur.yaml'),
      'importeert: { x: b.architectuur.yaml }',
      'architectuur',
    );
    const to = 'ander:///c.architectuur.yaml';
    assert.deepEqual(pathEdits(document, [{ from: uriOf('b.architectuur.yaml'), to }]), []);
  });

  it('keeps every path of a workspace leading to the same, however the URIs are encoded', async () => {
    const before = await littleWorkspace(municipality);
    for (const moves of [
      [['gdi', 'landelijk/gdi 2030']],
      [['gdi/toegang.architectuur.yaml', 'toegang.architectuur.yaml']],
      [['loket.architectuur.yaml', 'gdi/diep/loket.architectuur.yaml']],
      [
        ['eigen.bouwstenen.yaml', 'catalogi/100%.bouwstenen.yaml'],
        ['cijfers.monitor.yaml', 'cijfers/c.monitor.yaml'],
      ],
    ] as Moves[]) {
      const uris = moves.map(([from, to]) => ({ from: uriOf(from).replaceAll('.', '%2E'), to: uriOf(to) }));
      const files = Object.fromEntries(
        before.analyses.map(({ document }) => [
          nameOf({ uri: movedUri(document.uri, uris) }),
          edited(document.source.text, pathEdits(document, uris)),
        ]),
      );
      const moved = await littleWorkspace(files);
      const codes = (workspace: typeof before): string[] =>
        workspace.analyses.flatMap(({ findings }) => findings.map(({ code }) => code));
      assert.deepEqual(codes(moved), codes(before));
      assert.deepEqual(
        moved.analyses.map(({ links }) =>
          [...links.imports.values(), ...links.catalogues.values()].includes(null),
        ),
        before.analyses.map(() => false),
      );
    }
  });
});

describe('relative paths', () => {
  it('lead back to where they came from, under every scheme', () => {
    const uris = [
      'file:///c%3A/werk/a.yaml',
      'file:///c:/werk/sub/b.yaml',
      'file:///c%3A/werk',
      'file:///d%3A/x%20y/%25.yaml',
      'file:///a.yaml',
    ];
    for (const base of uris) {
      for (const uri of uris) {
        const path = relativePath(uri, base);
        assert.ok(path, `${base} to ${uri}`);
        assert.equal(decodeURIComponent(resolveUri(`./${path}`, base)!), decodeURIComponent(uri));
        assert.equal(
          decodeURIComponent(resolveUri(absolutePath(uri, base)!, base)!),
          decodeURIComponent(uri),
        );
      }
    }
    assert.equal(
      relativePath('vscode-vfs://github/o/r/a/b.yaml', 'vscode-vfs://github/o/r/c/d.yaml'),
      '../a/b.yaml',
    );
  });

  it('are not there between servers, for a slash in a name, or for what is no URI', () => {
    assert.equal(relativePath('file://een/a.yaml', 'file://twee/a.yaml'), null);
    assert.equal(relativePath('file:///a%2Fb.yaml', 'file:///c.yaml'), null);
    assert.equal(relativePath('a.yaml', 'file:///c.yaml'), null);
    assert.equal(absolutePath('a.yaml', 'file:///c.yaml'), null);
    assert.equal(absolutePath('ander:///a.yaml', 'file:///c.yaml'), null);
  });
});
