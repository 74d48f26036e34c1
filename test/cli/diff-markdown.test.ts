import assert from 'node:assert/strict';
import { diffMarkdown, maxMarkdownLength } from '../../server/src/cli/diff/diff-markdown.js';
import type { ComparedFile } from '../../server/src/cli/diff/documents.js';
import { compareDocuments } from '../../server/src/core/compare/compare.js';
import { readDocument } from '../../server/src/core/model/model.js';
import type { Taal } from '../../server/src/core/taal.js';
import { head } from '../support/marked.js';

function compared(path: string, before: string | null, after: string | null): ComparedFile {
  const read = (text: string | null) =>
    text === null ? null : readDocument(`file:///${path}`, head + text, 'architectuur');
  const [then, now] = [read(before), read(after)];
  const comparison = compareDocuments(then, now);
  const change = comparison.change === 'equal' ? 'layout' : comparison.change;
  return { path, movedFrom: null, change, comparison, before: then, after: now };
}

function markdown(
  files: readonly ComparedFile[],
  taal: Taal = 'nl',
  pictures = new Map<string, string>(),
): string {
  const side = (name: string) => ({ name: { nl: name, en: name }, commit: null });
  return diffMarkdown({ before: side('main'), after: side('tak'), files, pictures }, taal);
}

const one = (name: string): string => `elementen:\n  a: { naam: ${JSON.stringify(name)}, laag: kanalen }\n`;

describe('differences as Markdown', () => {
  it('begins with what there is, and gives a table for each document', () => {
    const text = markdown([
      compared(
        'a.architectuur.yaml',
        one('Een'),
        `${one('Twee')}  b: { naam: B, laag: kanalen, relaties: [ { bedient: a } ] }\n`,
      ),
      compared('b.architectuur.yaml', null, one('Een')),
    ]);
    assert.equal(
      text,
      `**1 document gewijzigd, 1 nieuw tussen main en tak.**

2 elementen toegevoegd, 1 gewijzigd; 1 relatie toegevoegd.

### <code>a.architectuur.yaml</code>

Proef 0.1.0

|   | Onderdeel | Wijziging |
| --- | --- | --- |
| gewijzigd | element <code>a</code> (Twee) | <code>naam</code>: Een → Twee |
| toegevoegd | element <code>b</code> (B) | <code>naam</code>: B<br><code>laag</code>: kanalen<br>relatie <code>bedient a</code> |

### <code>b.architectuur.yaml</code>

Proef 0.1.0 · toegevoegd: 1 element toegevoegd
`,
    );
  });

  it('is one line where nothing differs', () => {
    assert.equal(markdown([]), '**Geen verschil tussen main en tak.**\n');
    assert.equal(markdown([], 'en'), '**No difference between main and tak.**\n');
  });

  it('folds a long table', () => {
    const many = (name: string): string =>
      `elementen:\n${Array.from({ length: 9 }, (_, at) => `  e${at}: { naam: ${name} ${at}, laag: kanalen }\n`).join('')}`;
    const text = markdown([compared('a.architectuur.yaml', many('Oud'), many('Nieuw'))]);
    assert.match(text, /\n<details><summary>9 wijzigingen<\/summary>\n\n\| /);
    assert.match(text, / \|\n\n<\/details>\n$/);
    assert.equal(text.split('\n').filter((line) => line.startsWith('| gewijzigd')).length, 9);
  });

  it('keeps texts of users from meaning anything', () => {
    const nasty =
      '@iemand a@b.nl #12 owner/x#3 `code` | <script>alert(1)</script> [x](javascript:a) ![i](https://x.nl/a.png) **vet** $a$ </details> https://kwaad.nl www.kwaad.nl &lt; &#64;x';
    const text = markdown(
      [compared(`${nasty.replaceAll('/', '')}.architectuur.yaml`, one('Een'), one(nasty))],
      'nl',
      new Map([[`${nasty.replaceAll('/', '')}.architectuur.yaml`, 'map (1)/a [b]\'".svg']]),
    );
    const told = text.replace(/<\/?(?:code|details|summary)>|<br>/g, '');
    assert.ok(!/<[a-z/!]/i.test(told.replace(/\\</g, '')), text);
    assert.ok(!told.replace(/\\`/g, '').includes('`'));
    assert.ok(!/@(?!&#8203;)/.test(told.replace(/&#64;/g, '')), text);
    assert.ok(
      !/#(?!&#8203;|\d+;|#| )/.test(told.replace(/<code>[^<]*<\/code>/g, '').replace(/^### .*$/m, '')),
      text,
    );
    assert.ok(!/:\/\//.test(told));
    assert.ok(!/(?<!\\)\]\((?!map)/.test(text), text);
    assert.ok(text.includes('](map%20%281%29/a%20%5Bb%5D%27%22.svg)'), text);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    assert.deepEqual(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length)), new Set([5]));
    assert.ok(!/\$/.test(told));
  });

  it('shortens long texts to where they differ', () => {
    const long = 'zeer '.repeat(80);
    const text = markdown([compared('a.architectuur.yaml', one(`${long}oud`), one(`${long}nieuw`))]);
    assert.match(text, /: …[^→]*oud → …[^→]*nieuw \|/);
    assert.ok(text.length < 900);
  });

  it('never gets too long for a comment, and says what it left out', () => {
    const many = (prefix: string, count: number): string =>
      `elementen:\n${Array.from({ length: count }, (_, at) => `  e${at}: { naam: ${prefix} nummer ${at}, laag: kanalen, omschrijving: ${'<@woord> '.repeat(30)}${prefix} }\n`).join('')}`;
    for (const counts of [[400], [100, 400, 3], [1, 1, 1, 900, 1]]) {
      const files = counts.map((count, at) =>
        compared(`${at}.architectuur.yaml`, many('Oud', count), many('Nieuw', count)),
      );
      const text = markdown(files);
      assert.ok(text.length <= maxMarkdownLength, String(text.length));
      assert.ok(text.length > maxMarkdownLength * 0.95, String(text.length));
      const rows = text.split('\n').filter((line) => line.startsWith('| gewijzigd')).length;
      const sections = text.match(/^### /gm)?.length ?? 0;
      const said = /staan hier niet/.test(text);
      assert.ok(said);
      const left = Number(/(\d+) wijzigingen(?= en| staan)/.exec(text)?.[1] ?? 0);
      const whole = counts.slice(0, sections).reduce((sum, count) => sum + count, 0);
      assert.equal(rows + left, whole);
      assert.equal(text.match(/<details>/g)?.length, text.match(/<\/details>/g)?.length);
    }
    const documents = Array.from({ length: 3000 }, (_, at) =>
      compared(`${'map/'.repeat(9)}${at}.architectuur.yaml`, null, one('A')),
    );
    const text = markdown(documents);
    assert.ok(text.length <= maxMarkdownLength);
    const shown = text.match(/^### /gm)!.length;
    assert.match(text, new RegExp(`${3000 - shown} documenten staan hier niet`));
  });
});
