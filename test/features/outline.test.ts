import assert from 'node:assert/strict';
import { type OutlineItem, outline } from '../../server/src/core/features/outline.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { analysed, head } from '../support/marked.js';

/** The outline as indented lines, each with the first and last word of its stretch. */
function lines(text: string, kind: FileKind = 'architectuur'): string[] {
  const show = (items: readonly OutlineItem[], depth: number): string[] =>
    items.flatMap((item) => {
      const { start, end } = item.span;
      assert.ok(
        start <= item.nameSpan.start && item.nameSpan.end <= end,
        `${item.name}: its id lies outside`,
      );
      for (const child of item.children) {
        assert.ok(
          start <= child.span.start && child.span.end <= end,
          `${child.name} sticks out of ${item.name}`,
        );
      }
      const detail = item.detail === null ? '' : ` | ${item.detail}`;
      const ending = item.isEnding ? ' †' : '';
      return [
        `${'  '.repeat(depth)}${item.kind} ${item.name}${detail}${ending}`,
        ...show(item.children, depth + 1),
      ];
    });
  return show(outline(analysed(text, kind)), 0);
}

describe('the outline', () => {
  it('has elements under the layers that they stand in', () => {
    const text = `${head}importeert:
  gdi: ./gdi.architectuur.yaml
uitgangspunten:
  eenmalig:
    stelling: Eén keer
elementen:
  balie:
    naam: Balie
    laag: kanalen
  telefoon:
    naam: Telefoon van de gemeente
    laag: kanalen
    status: uit-te-faseren

  # Inloggen
  inloggen:
    bouwsteen: digid
`;
    assert.deepEqual(lines(text), [
      'section importeert',
      '  import gdi | ./gdi.architectuur.yaml',
      'section uitgangspunten',
      '  uitgangspunt eenmalig | Eén keer',
      'section elementen',
      '  layer Kanalen',
      '    element Balie | Kanalen',
      '    element Telefoon van de gemeente (telefoon) | Kanalen · uit-te-faseren †',
      '  layer Diensten en producten',
      '    element DigiD (inloggen) | Diensten en producten',
    ]);
  });

  it('leaves layers out where the text hardly keeps them together', () => {
    const element = (id: string, layer: string): string => `  ${id}:\n    naam: ${id}\n    laag: ${layer}\n`;
    const mixed = ['kanalen', 'gegevens', 'kanalen', 'gegevens'].map((layer, index) =>
      element(`e${index}`, layer),
    );
    assert.deepEqual(lines(`${head}elementen:\n${mixed.join('')}`), [
      'section elementen',
      ...[0, 1, 2, 3].map((index) => `  element e${index} | ${index % 2 ? 'Gegevens' : 'Kanalen'}`),
    ]);
  });

  it('has the entries of a catalogue and the series of a monitor', () => {
    assert.deepEqual(
      lines(
        'catalogus: C\nuitgangspunten:\n  regel:\n    stelling: x\nbouwstenen:\n  oud:\n    naam: Oud ding\n    soort: voorziening\n    status: beëindigd\n',
        'bouwstenen',
      ),
      [
        'section uitgangspunten',
        '  uitgangspunt regel | x',
        'section bouwstenen',
        '  bouwsteen Oud ding (oud) | voorziening · beëindigd †',
      ],
    );
    assert.deepEqual(
      lines(
        'monitor: M\nvoorzieningen:\n  digid:\n    indicatoren:\n      totaal:\n        naam: Alles\n        eenheid: stuks\n',
        'monitor',
      ),
      ['section voorzieningen', '  voorziening DigiD', '    indicator Alles (totaal) | stuks'],
    );
  });

  it('keeps to what can be read of broken text', () => {
    assert.deepEqual(
      lines(`${head}elementen:\n  een:\n    naam: "open\n  twee:\n    naam: Twee\n    laag: kanalen\n`),
      ['section elementen', '  element open (een)', '  layer Kanalen', '    element Twee | Kanalen'],
    );
    assert.deepEqual(lines('elementen:\n  : x\n  "": y\n'), [
      'section elementen',
      '  element -',
      '  element -',
    ]);
    assert.deepEqual(lines(''), []);
    assert.deepEqual(lines('elementen:\nelementen:\n  een: {}\n').slice(0, 3), [
      'section elementen',
      'section elementen',
      '  element een',
    ]);
  });
});
