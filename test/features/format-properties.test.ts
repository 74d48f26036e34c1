import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type CST, Parser, parseDocument } from 'yaml';
import { format } from '../../server/src/core/features/format/format.js';
import { applied } from '../../server/src/core/features/format/layout.js';
import { type FileKind, fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { readSuppressions } from '../../server/src/core/suppressions.js';
import { randomDocument, randomFrom } from './random-document.js';

const formatted = (text: string, kind: FileKind = 'architectuur', tabSize = 2): string =>
  applied(text, format(readDocument(`file:///proef/a.${kind}.yaml`, text, kind), { tabSize }));

/**
 * What a text says to a YAML reader that knows nothing of pieces; null where it is not YAML, or names
 * an anchor that is not there.
 */
function dataOf(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return null;
  try {
    return JSON.stringify(document.toJS({ maxAliasCount: -1 }));
  } catch {
    return null;
  }
}

/** The comments of a text in their order. */
function commentsOf(text: string): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      const { type, source } = value as Partial<CST.SourceToken>;
      if (type === 'comment') found.push(source!.trimEnd());
      else Object.values(value).forEach(look);
    }
  };
  for (const token of new Parser().parse(text)) look(token);
  return found;
}

const words = (text: string): string => text.replace(/\s+/g, '');

const coveredBy = (text: string): string[] =>
  readSuppressions(text).map(
    ({ rule, covers }) => `${rule.text} ${covers && words(text.slice(covers.start, covers.end))}`,
  );

function checkProperties(text: string, kind: FileKind, seed: number, tabSize = 2): void {
  const once = formatted(text, kind, tabSize);
  const told = `seed ${seed}\n${text}\n=>\n${once}`;
  assert.equal(words(once), words(text), told);
  assert.deepEqual(coveredBy(once), coveredBy(text), told);
  const data = dataOf(text);
  if (data !== null) {
    assert.equal(dataOf(once), data, told);
    assert.deepEqual(commentsOf(once), commentsOf(text), told);
  }
  assert.equal(formatted(once, kind, tabSize), once, told);
}

describe('formatting any document', () => {
  it('brings random documents into the style of the house', () => {
    for (let seed = 30_001; seed <= 30_200; seed++) {
      const { house, sloppy } = randomDocument(seed);
      assert.equal(dataOf(sloppy), dataOf(house), `the generator is wrong: seed ${seed}\n${sloppy}`);
      assert.equal(formatted(sloppy), house, `seed ${seed}\n${sloppy}`);
      assert.equal(formatted(house), house, `seed ${seed}`);
    }
  });

  it('changes only space in random documents, also with another width', () => {
    for (let seed = 30_201; seed <= 30_280; seed++)
      checkProperties(randomDocument(seed).sloppy, 'architectuur', seed, 4);
  });

  it('changes only space in damaged random documents', () => {
    for (let seed = 30_301; seed <= 30_600; seed++) {
      const random = randomFrom(seed);
      checkProperties(
        damaged(randomDocument(seed).sloppy, random),
        'architectuur',
        seed,
        seed % 5 === 0 ? 4 : 2,
      );
    }
  });

  it('changes only space in damaged samples', () => {
    for (const name of [
      'toegang.architectuur.yaml',
      'voorbeeldstad.bouwstenen.yaml',
      'voorbeeldstad.monitor.yaml',
    ]) {
      const sample = readFileSync(`samples/${name}`, 'utf8').split('\n').slice(0, 130).join('\n');
      for (let seed = 30_001; seed <= 30_040; seed++) {
        const random = randomFrom(seed);
        checkProperties(damaged(sample, random), fileKindOf(name)!, seed);
      }
    }
  });
});

const pieces = [
  ' ',
  '  ',
  '\n',
  '\t',
  '#',
  ' # x',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '|',
  '>-',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '\r\n',
  '---\n',
  '...\n',
  'é😀',
  '\uFEFF',
  '\n\n\n',
];

/** The text with a few things added, taken out or moved. */
function damaged(text: string, random: () => number): string {
  let result = text;
  for (let at = 1 + Math.floor(random() * 4); at > 0; at--) {
    const place = Math.floor(random() * result.length);
    const kind = random();
    if (kind < 0.4) {
      result = result.slice(0, place) + pieces[Math.floor(random() * pieces.length)] + result.slice(place);
    } else if (kind < 0.6)
      result = result.slice(0, place) + result.slice(place + 1 + Math.floor(random() * 12));
    else if (kind < 0.9) {
      // A few lines move to the left or the right.
      const lines = result.split('\n');
      const from = Math.floor(random() * lines.length);
      const by = Math.floor(random() * 5) - 2;
      for (let line = from; line < Math.min(from + 1 + random() * 6, lines.length); line++) {
        lines[line] =
          by < 0 ? lines[line]!.replace(new RegExp(`^ {0,${-by}}`), '') : ' '.repeat(by) + lines[line];
      }
      result = lines.join('\n');
    } else result = result.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r');
  }
  return result;
}
