import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analysis.js';
import { fingerprintsOf } from '../../server/src/core/config/baseline.js';
import { noGovernance } from '../../server/src/core/config/governance.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { messagePieces } from '../../server/src/core/report/report-content.js';
import { type Report, reportOf } from '../../server/src/core/report/report-data.js';
import { analysed, head, noLinks, world } from '../support/marked.js';

const line = (text: string) => (offset: number) => text.slice(0, offset).split('\n').length;

function reported(text: string): Report {
  return reportOf(analysed(text), 'proef.yaml', line(text))!;
}

describe('the data of a report', () => {
  it('has the facts of the title block, and nothing for what is not written', () => {
    const full = reported(
      `${head}datum: 2026-01-02\nhorizon: 2030\neigenaar: Stad\nomschrijving: Waarom.\nelementen: {}\n`,
    );
    const { title, version, status, date, horizon, owner, description } = full;
    assert.deepEqual(
      { title, version, status, date, horizon, owner, description },
      {
        title: 'Proef',
        version: '0.1.0',
        status: 'concept',
        date: '2026-01-02',
        horizon: '2030',
        owner: 'Stad',
        description: 'Waarom.',
      },
    );
    const bare = reported('elementen: {}\n');
    assert.deepEqual([bare.title, bare.version, bare.owner, bare.description], [null, null, null, null]);
  });

  it('has the elements by status, an unknown status behind the others', () => {
    const { statuses } = reported(
      `${head}elementen:\n  a:\n    naam: Aa\n    laag: kanalen\n  b:\n    laag: kanalen\n    status: gewenst\n    eigenaar: Stad\n  c:\n    laag: nergens\n    status: ooit\n`,
    );
    assert.deepEqual(
      statuses.map(({ status, elements }) => [
        status,
        elements.map(({ name, layer, owner }) => [name, layer, owner]),
      ]),
      [
        ['bestaand', [['Aa', 'Kanalen', null]]],
        ['gewenst', [['b', 'Kanalen', 'Stad']]],
        ['uit-te-faseren', []],
        ['ooit', [['c', null, null]]],
      ],
    );
  });

  it('has each bouwsteen once, with its manager, its key figure and who uses it', () => {
    const { bouwstenen } = reported(
      `${head}elementen:\n  een:\n    bouwsteen: digid\n    naam: Een\n  twee:\n    bouwsteen: digid\n    naam: Twee\n  drie:\n    bouwsteen: bestaat-niet\n    laag: kanalen\n`,
    );
    assert.deepEqual(
      bouwstenen.map(({ id, isKnown, elements }) => [id, isKnown, elements]),
      [
        ['digid', true, ['Een', 'Twee']],
        ['bestaat-niet', false, ['drie']],
      ],
    );
    assert.equal(bouwstenen[0]!.manager, 'Logius');
    assert.equal(bouwstenen[0]!.figure?.text.nl, '557.008.812 authenticaties in 2021');
    assert.equal(bouwstenen[0]!.figure?.text.en, '557,008,812 authenticaties in 2021');
    assert.equal(bouwstenen[1]!.figure, null);
  });

  it('counts a bouwsteen that a relation runs over, and one of an imported element', () => {
    const other = readDocument(
      'file:///proef/ander.architectuur.yaml',
      'architectuur: Ander\nelementen:\n  inlog:\n    bouwsteen: eherkenning\n    naam: Inlog\n  rest:\n    bouwsteen: digid\n',
      'architectuur',
    );
    const text = `${head}importeert:\n  ander: ./ander.architectuur.yaml\nelementen:\n  een:\n    laag: kanalen\n    relaties:\n      - bedient: twee\n        via: diginetwerk\n      - stroomt-naar: ander/inlog\n        via: digikoppeling\n  twee:\n    laag: kanalen\n`;
    const links = { ...noLinks, imports: new Map([['ander', other]]) };
    const { bouwstenen, standards } = reportOf(analysed(text, 'architectuur', links), 'a', line(text))!;
    assert.deepEqual(
      bouwstenen.map(({ id, elements }) => [id, elements]),
      [
        ['diginetwerk', ['een']],
        ['eherkenning', ['Inlog (Ander)']],
      ],
    );
    assert.deepEqual(
      standards.applied.map(({ id, elements }) => [id, elements]),
      [['digikoppeling', ['een']]],
    );
  });

  it('tells standards that are applied from those that are explained, per element', () => {
    const { standards } = reported(
      `${head}elementen:\n  een:\n    laag: kanalen\n    standaarden:\n      wcag: past-toe\n      tls:\n        leg-uit: Pas volgend jaar.\n        tot: 2028-01-01\n    relaties:\n      - bedient: twee\n        via: tls\n  twee:\n    laag: kanalen\n    standaarden:\n      wcag: past-toe\n      saml: {}\n`,
    );
    assert.deepEqual(
      standards.applied.map(({ id, duty, elements }) => [id, duty, elements]),
      // Explained by the same element, so that the way of its relation does not apply it.
      [['wcag', 'verplicht', ['een', 'twee']]],
    );
    assert.deepEqual(
      standards.explained.map(({ id, element, reason, until }) => [id, element, reason, until]),
      [
        ['tls', 'een', 'Pas volgend jaar.', '2028-01-01'],
        ['saml', 'twee', null, null],
      ],
    );
  });

  it('has EU obligations with the bouwstenen that bring them, together by the same note', () => {
    const { obligations } = reported(
      `${head}elementen:\n  a:\n    bouwsteen: digid\n  b:\n    bouwsteen: eherkenning\n  c:\n    bouwsteen: bag\n`,
    );
    assert.deepEqual(obligations.find(({ name }) => name === 'eIDAS')?.touched, [
      { note: 'genotificeerd', bouwstenen: ['DigiD', 'eHerkenning'] },
    ]);
    assert.ok(obligations.some(({ name }) => name === 'SDG'));
  });

  it('has every uitgangspunt, also that which nobody meets or states', () => {
    const { principles } = reported(
      `${head}uitgangspunten:\n  open:\n    stelling: Alles is open.\n  leeg:\n    stelling: Niets.\nelementen:\n  a:\n    laag: kanalen\n    voldoet-aan: [open, verzonnen]\n  b:\n    laag: kanalen\n    voldoet-aan: [open]\n`,
    );
    assert.deepEqual(
      principles.map(({ id, statement, elements }) => [id, statement, elements]),
      [
        ['open', 'Alles is open.', ['a', 'b']],
        ['leeg', 'Niets.', []],
        ['verzonnen', null, ['a']],
      ],
    );
  });

  it('has open findings by weight, and those that are silenced with the reason of the nearest comment', () => {
    const { findings } = reported(
      `${head}elementen:\n  # bouwstenen-negeer bouwsteen-onbekend: buitenste\n  a:\n    laag: kanalen\n    # bouwstenen-negeer bouwsteen-onbekend: binnenste\n    bouwsteen: niets-a\n  b:\n    laag: kanalen\n    bouwsteen: niets-b\n`,
    );
    assert.deepEqual(
      findings.silenced.map(({ code, level, line, reason }) => [code, level, line, reason]),
      [['bouwsteen-onbekend', 'error', 9, 'binnenste']],
    );
    const open = findings.open.map(({ code, line }) => `${code} ${line}`);
    assert.equal(open[0], 'bouwsteen-onbekend 12');
    assert.ok(!open.includes('bouwsteen-onbekend 9'));
    const ranks = findings.open.map(({ level }) => ['error', 'warning', 'info', 'hint'].indexOf(level));
    assert.deepEqual(ranks, [...ranks].sort());
  });

  it('does not call a comment without a reason a decision', () => {
    const { findings } = reported(
      `${head}elementen:\n  a:\n    laag: kanalen\n    # bouwstenen-negeer bouwsteen-onbekend\n    bouwsteen: niets\n`,
    );
    assert.deepEqual(findings.silenced, []);
    assert.ok(findings.open.some(({ code }) => code === 'bouwsteen-onbekend'));
  });

  it('has what the baseline knows apart, at its own level and in its own words', () => {
    const text = `${head}elementen:\n  a:\n    laag: kanalen\n    bouwsteen: niets-a\n  b:\n    laag: kanalen\n    bouwsteen: niets-b\n`;
    const document = readDocument('file:///proef/proef.architectuur.yaml', text, 'architectuur');
    const all = analyse(document, world, noLinks).findings;
    const first = all.filter(({ code }) => code === 'bouwsteen-onbekend').slice(0, 1);
    const governance = { ...noGovernance, known: fingerprintsOf(first, document.source) };
    const { findings } = reportOf(
      analyse(document, world, noLinks, new WeakMap(), governance),
      'a',
      line(text),
    )!;
    assert.deepEqual(
      findings.baselined.map(({ code, level, line }) => [code, level, line]),
      [['bouwsteen-onbekend', 'error', 7]],
    );
    assert.equal(findings.baselined[0]!.message.nl, first[0]!.message.nl);
    assert.deepEqual(
      findings.open.filter(({ code }) => code === 'bouwsteen-onbekend').map(({ line }) => line),
      [10],
    );
  });

  it('is there for empty and broken text, and not for other kinds', () => {
    assert.equal(reported('').title, null);
    const broken = reported(`${head}elementen:\n  a:\n    laag: kanalen\n  b: [`);
    assert.ok(broken.statuses[0]!.elements.some(({ name }) => name === 'a'));
    assert.ok(broken.findings.open.some(({ level }) => level === 'error'));
    assert.equal(
      reportOf(analysed('monitor: M\n', 'monitor'), 'm', () => 1),
      null,
    );
  });

  it('takes a message apart at its backticks, of which one may be left over', () => {
    const pieces = (text: string) =>
      messagePieces(text).map(({ text, isCode }) => (isCode ? `<${text}>` : text));
    assert.deepEqual(pieces('Zet `a` en `b`.'), ['Zet ', '<a>', ' en ', '<b>', '.']);
    assert.deepEqual(pieces('los ` teken'), ['los ', '` teken']);
    assert.deepEqual(pieces(''), []);
  });
});
