import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analysis.js';
import type { Links } from '../../server/src/core/context.js';
import { type KnownWords, semanticTokens } from '../../server/src/core/features/semantic-tokens.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, noLinks, world } from '../support/marked.js';

/** The tokens as `word kind`, with `!` for a declaration, `†` for what ends and `°` for what is built in. */
function tokens(text: string, kind: FileKind = 'architectuur', links: Links = noLinks): string[] {
  return semanticTokens(analysed(text, kind, links), new WeakMap(), world.catalogue).map(
    ({ span, kind: what, isDeclaration, isEnding, isBuiltIn }) =>
      `${text.slice(span.start, span.end)} ${what}${isDeclaration ? '!' : ''}${isEnding ? '†' : ''}${isBuiltIn ? '°' : ''}`,
  );
}
const elements = (text: string): string => `${head}elementen:\n${text}`;

describe('semantic tokens', () => {
  it('tell what every word of an element is', () => {
    assert.deepEqual(
      tokens(
        elements(
          '  een:\n    bouwsteen: digid\n    laag: kanalen\n    status: "gewenst"\n    voldoet-aan: [mijn]\n    standaarden:\n      saml: past-toe\n    relaties:\n      - bedient: "een"\n        via: brp\n        wijze: lezen\n',
        ),
      ),
      [
        'concept choice',
        'een element!',
        'digid bouwsteen°',
        'kanalen layer',
        'gewenst choice',
        'mijn uitgangspunt',
        'saml bouwsteen°',
        'past-toe choice',
        'bedient verb',
        'een element',
        'brp bouwsteen°',
        'lezen choice',
      ],
    );
  });

  it('strike through what ends, wherever it is named', () => {
    const ended = world.catalogue.all.find(({ status }) => status === 'beëindigd')!.id;
    const text = elements(
      `  een:\n    bouwsteen: ${ended}\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Twee\n    status: uit-te-faseren\n`,
    );
    assert.deepEqual(
      tokens(text).filter((token) => token.includes('†')),
      [`${ended} bouwsteen†°`, 'twee element†', 'twee element!†'],
    );
  });

  it('know of both halves of what is imported, and whether it ends there', () => {
    const other = readDocument(
      'file:///proef/ander.architectuur.yaml',
      elements('  oud:\n    naam: Oud\n    status: uit-te-faseren\n'),
      'architectuur',
    );
    const links = { ...noLinks, imports: new Map([['ander', other]]) };
    const text = `importeert:\n  ander: ./ander.architectuur.yaml\nelementen:\n  een:\n    relaties:\n      - omvat: ander/oud\n`;
    assert.deepEqual(tokens(text, 'architectuur', links), [
      'ander alias!',
      'een element!',
      'omvat verb',
      'ander alias',
      'oud element†',
    ]);
  });

  it('read views, catalogues and monitors by their schemas', () => {
    assert.deepEqual(
      tokens(
        'weergaven:\n  een:\n    lagen: [kanalen]\n    statussen: [gewenst]\n    relaties: [omvat]\n    rond: x\n',
      ),
      ['kanalen layer', 'gewenst choice', 'omvat verb', 'x element'],
    );
    assert.deepEqual(
      tokens(
        'doelen:\n  kanalen:\n    doel: X\nbouwstenen:\n  eigen:\n    soort: standaard\n    relaties:\n      - gebruikt: digid\n',
        'bouwstenen',
      ),
      ['kanalen layer', 'eigen bouwsteen!', 'standaard choice', 'gebruikt verb', 'digid bouwsteen°'],
    );
    assert.deepEqual(
      tokens(
        'voorzieningen:\n  digid:\n    indicatoren:\n      deel:\n        soort: stand\n        som-deel-van: geheel\n',
        'monitor',
      ),
      ['digid bouwsteen°', 'deel indicator!', 'stand choice', 'geheel indicator'],
    );
  });

  it('colour no unknown word, no text and nothing over two lines', () => {
    assert.deepEqual(
      tokens(
        elements('  een:\n    laag: zolder\n    omschrijving: kanalen\n    bouwsteen: "di\n      gid"\n'),
      ),
      ['concept choice', 'een element!'],
    );
    assert.deepEqual(tokens(''), []);
  });

  it('stay apart and in order in broken text, and give a stretch what the whole gives', () => {
    const text = elements(
      '  een:\n    naam: "open\n  twee:\n    bouwsteen: digid\n    relaties:\n      - bedient: een/twee/drie\n      - omvat: [een, een, "\n  een:\n    status: gewenst\n',
    );
    for (const broken of [text, text.replaceAll('  ', '\t'), text.replace('elementen:', 'elementen: {')]) {
      const analysis = analysed(broken);
      const all = semanticTokens(analysis, new WeakMap(), world.catalogue);
      all.forEach(({ span }, index) => {
        assert.ok(span.start < span.end && span.start >= (all[index - 1]?.span.end ?? 0));
      });
      const start = broken.indexOf('twee:');
      const within = { start, end: start + 40 };
      assert.deepEqual(
        semanticTokens(analysis, new WeakMap(), world.catalogue, within),
        all.filter(({ span }) => span.start <= within.end && span.end >= within.start),
      );
    }
  });

  it('are the same with what an earlier version left behind', () => {
    const known: KnownWords = new WeakMap();
    const uri = 'file:///proef/proef.architectuur.yaml';
    const before = elements('  een:\n    laag: kanalen\n  twee:\n    status: gewenst\n');
    const after = before.replace('kanalen', 'gegevens');
    const first = readDocument(uri, before, 'architectuur');
    semanticTokens(analyse(first, world, noLinks), known, world.catalogue);
    const second = readDocument(uri, after, 'architectuur', first);
    assert.deepEqual(
      semanticTokens(analyse(second, world, noLinks), known, world.catalogue),
      semanticTokens(analysed(after), new WeakMap(), world.catalogue),
    );
  });
});
