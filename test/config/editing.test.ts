import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { format } from '../../server/src/core/features/format/format.js';
import { applied as withEdits } from '../../server/src/core/features/format/layout.js';
import { hover } from '../../server/src/core/features/hover.js';
import { organise } from '../../server/src/core/features/organise.js';
import { outline } from '../../server/src/core/features/outline.js';
import { fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { rules } from '../../server/src/core/rules/index.js';
import { accepted, complete, labels } from '../features/completion-offers.js';
import { analysed, marked } from '../support/marked.js';

const asked = { kind: 'config' } as const;
const said = (text: string, taal: 'nl' | 'en' = 'nl'): string => {
  const { text: plain, offset } = marked(text);
  return hover(analysed(plain, 'config'), offset, taal)?.markdown ?? '';
};

describe('writing a configuration', () => {
  it('belongs to files of one name only', () => {
    assert.equal(fileKindOf('file:///a/bouwstenen.config.yaml'), 'config');
    assert.equal(fileKindOf('bouwstenen.config.yaml'), 'config');
    assert.equal(fileKindOf('C:\\werk\\bouwstenen.config.yaml'), 'config');
    assert.equal(fileKindOf('mijn-bouwstenen.config.yaml'), null);
    assert.equal(fileKindOf('bouwstenen.config.json'), null);
    assert.equal(fileKindOf('config.bouwstenen.yaml'), 'bouwstenen');
  });

  it('offers the keys at the top, and the presets', () => {
    assert.deepEqual(labels('█', asked), ['preset', 'regels', 'uitzonderingen', 'overslaan']);
    assert.deepEqual(labels('preset: █\n', asked), ['aanbevolen', 'streng', 'alleen-schema']);
  });

  it('offers every rule with what it demands, but for those that are there', () => {
    const offers = complete('regels:\n  reeks-gat: uit\n  █\n', asked);
    const ids = offers.map(({ label }) => label);
    for (const { id } of rules) assert.equal(ids.includes(id), id !== 'reeks-gat', id);
    assert.ok(ids.includes('negeer-overbodig') && !ids.includes('schema-type'));
    const offer = offers.find(({ label }) => label === 'element-onbekend');
    assert.match(offer?.documentation ?? '', /Een element dat genoemd wordt/);
    assert.match(accepted('regels:\n  █\n', 'element-onbekend', asked), /^regels:\n {2}element-onbekend: /);
  });

  it('offers the same rules in an exception', () => {
    const ids = labels('uitzonderingen:\n  - paden: [a]\n    regels:\n      █\n', asked);
    assert.ok(ids.includes('element-onbekend'));
  });

  it('offers the levels behind a rule and behind niveau', () => {
    const levels = ['fout', 'waarschuwing', 'opmerking', 'tip', 'uit'];
    assert.deepEqual(labels('regels:\n  reeks-gat: █\n', asked).slice(0, 5), levels);
    assert.deepEqual(labels('regels:\n  reeks-gat:\n    niveau: █\n', asked), levels);
    assert.deepEqual(labels('regels:\n  reeks-gat:\n    n█\n', asked).slice(-2), ['niveau', 'opties']);
  });

  it('offers the options that a rule has, with the number that holds without them', () => {
    const rule = rules.find(({ options }) => options)!;
    const [name, { standard }] = Object.entries(rule.options!)[0]!;
    const text = `regels:\n  ${rule.id}:\n    opties:\n      █\n`;
    assert.ok(labels(text, asked).includes(name));
    assert.match(accepted(text, name, asked), new RegExp(`^ {6}${name}: \\S*${standard}`, 'm'));
    assert.deepEqual(labels('regels:\n  reeks-gat:\n    opties:\n      █\n', asked), []);
    const taken = text.replace('█', `${name}: 1\n      █`);
    assert.ok(!labels(taken, asked).includes(name));
  });

  it('explains keys, rules and words', () => {
    assert.match(said('pre█set: streng\n'), /Waar de niveaus/);
    assert.match(said('preset: str█eng\n'), /een trap zwaarder/);
    assert.match(said('regels:\n  reeks-g█at: uit\n'), /Een reeks slaat geen jaar over/);
    assert.match(said('regels:\n  reeks-g█at: uit\n', 'en'), /A series skips no year/);
    assert.match(said('regels:\n  reeks-gat: u█it\n'), /De melding is er niet/);
    assert.match(
      said('uitzonderingen:\n  - paden: [a]\n    regels:\n      reeks-g█at: uit\n'),
      /slaat geen jaar/,
    );
  });

  it('shows the rules in the outline with their levels', () => {
    const items = outline(analysed('regels:\n  reeks-gat: uit\n  naam-dubbel: { niveau: tip }\n', 'config'));
    assert.deepEqual(
      items[0]?.children.map(({ name, detail }) => [name, detail]),
      [
        ['reeks-gat', 'uit'],
        ['naam-dubbel', 'tip'],
      ],
    );
  });

  it('is formatted and organised without a change of what it says', () => {
    const before = `overslaan: [ a ]
uitzonderingen:
    - regels: {reeks-gat: uit}
      paden: [b,a]
    - paden: [a]
preset:   streng
`;
    const formatted = withEdits(
      before,
      format(readDocument('file:///bouwstenen.config.yaml', before, 'config'), { tabSize: 2 }),
    );
    assert.deepEqual(parse(formatted), parse(before));
    assert.notEqual(formatted, before);
    const organised = withEdits(formatted, organise(analysed(formatted, 'config')));
    assert.deepEqual(parse(organised), parse(before));
    assert.deepEqual(Object.keys(parse(organised)), ['preset', 'uitzonderingen', 'overslaan']);
  });
});
