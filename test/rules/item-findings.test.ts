import assert from 'node:assert/strict';
import { noGovernance } from '../../server/src/core/config/governance.js';
import { type Context, noLinks } from '../../server/src/core/context.js';
import { DocumentMemory, type Memories } from '../../server/src/core/document-memory.js';
import type { Finding } from '../../server/src/core/finding.js';
import { type Catalogue, withOwn } from '../../server/src/core/model/catalogue.js';
import { catalogueData } from '../../server/src/core/model/catalogue-file.js';
import { type ParsedDocument, readDocument } from '../../server/src/core/model/model.js';
import { createProject } from '../../server/src/core/project.js';
import { withFacts } from '../../server/src/core/rules/architecture-facts.js';
import { rules } from '../../server/src/core/rules/index.js';
import type { Look } from '../../server/src/core/rules/look.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import { randomFrom } from '../features/random-document.js';
import { world } from '../support/marked.js';
import { EditedText } from '../support/random-edits.js';

const count = 60;
/** What some elements have besides; the others only serve the next one. */
const special: Readonly<Record<number, string>> = {
  5: '      - bedient: e7\n        via: e50\n',
  10: '      - bedient: nieuw\n',
  20: '    status: uit-te-faseren\n',
  25: '    voldoet-aan: [eigen, vreemd]\n',
  40: '    standaarden:\n      wcag: { leg-uit: Later, tot: 2020-01-01 }\n',
  45: '    bouwsteen: nergens-bekend\n',
};

/** An architecture in which each element serves the next one, and few do more. */
const whole = `architectuur: Rij
versie: 0.1.0
status: concept
datum: 2026-01-01
uitgangspunten:
  eigen:
    stelling: Eigen
elementen:
${Array.from({ length: count }, (_, at) => {
  const serves = at + 1 < count ? `    relaties:\n      - bedient: e${at + 1}\n` : '';
  return `  e${at}:\n    naam: Deel ${at}\n    laag: applicaties\n    omschrijving: Over ${at}\n${serves}${special[at] ?? ''}`;
}).join('')}`;

/** A rule that finds each element anew, with what it looks at. */
function probe(id: string, see: (look: Look) => unknown): Rule {
  return {
    id,
    level: 'hint',
    kinds: ['architectuur'],
    *checkItem(look) {
      const { span } = look.entry.key;
      const place = { start: look.entry.base + span.start, end: look.entry.base + span.end };
      const seen = JSON.stringify(see(look) ?? null);
      yield { code: id, level: 'hint', span: place, message: { nl: seen, en: seen } };
    },
  };
}

const probes: readonly Rule[] = [
  probe('itself', ({ element }) => [element.name, element.bouwsteen?.naam]),
  probe('targets', ({ element }) => element.out.map(({ to }) => to?.name)),
  probe('sources', ({ element }) => element.in.map(({ from }) => from.name)),
  probe('named', (look) => look.element.id === 'e3' && look.get('e50')?.name),
  probe('absent', (look) => look.element.id === 'e3' && look.get('nieuw')?.name),
  probe('far', (look) => {
    const far = look.element.id === 'e3' && look.get('e50');
    return far && far.base - look.element.base;
  }),
  probe('status', (look) => look.element.id === 'e3' && look.status),
  probe('principle', (look) => look.element.id === 'e3' && look.hasPrinciple('eigen')),
  probe('principles', (look) => look.element.id === 'e3' && [...look.principles]),
];

/** The findings in the elements of a text under someone's hands, and which rule was asked about which element. */
class Typed {
  private readonly memory = new DocumentMemory();
  private readonly memories: Memories = new WeakMap();
  private document: ParsedDocument | undefined;
  /** By the rule and the place; of two elements with one id, both. */
  private readonly asked = new Map<string, string>();
  private times = 0;
  private readonly observed = new Map<string, number>();
  private readonly watched: readonly Rule[];

  constructor(of: readonly Rule[]) {
    this.watched = of.map((rule) => ({
      ...rule,
      checkItem: (look: Look) => {
        const { base, key } = look.entry;
        this.asked.set(`${rule.id} ${base + key.span.start}`, `${rule.id} ${key.text}`);
        this.times++;
        return rule.checkItem!(look);
      },
    }));
  }

  /** Goes to another version of the text, which is found to hold what it would hold by itself. */
  type(text: string, catalogue = world.catalogue): { asked: string[]; findings: readonly Finding[] } {
    const uri = 'file:///proef/a.architectuur.yaml';
    this.document = readDocument(uri, text, 'architectuur', this.document);
    this.asked.clear();
    this.times = 0;
    this.observed.clear();
    const findings = this.findingsIn(this.document, catalogue, this.memory);
    const { graph } = this.memory.roundOf(this.document.source);
    assert.equal(graph.changed.size, 0, 'What was heard is kept.');
    const asked = [...this.asked.values()].sort();
    assert.equal(this.times, asked.length, 'A rule was asked twice.');
    const told = asked.map((each) => each.split(' ')[0]!);
    for (const [id, times] of this.observed) assert.equal(told.filter((rule) => rule === id).length, times);
    const fresh = readDocument(uri, text, 'architectuur');
    assert.deepEqual(
      ordered(findings),
      ordered(this.findingsIn(fresh, catalogue, new DocumentMemory())),
      text,
    );
    return { asked, findings };
  }

  private findingsIn(document: ParsedDocument, catalogue: Catalogue, memory: DocumentMemory): Finding[] {
    const round = memory.roundOf(document.source);
    const read: Context = { document, catalogue, editions: [], links: noLinks };
    const context = withFacts(read, round);
    const frame = round.frameOf(context, memory.levelsOf(noGovernance));
    const { edit, notes } = round;
    const observe = <T>(name: string, run: () => T): T => {
      this.observed.set(name, (this.observed.get(name) ?? 0) + 1);
      return run();
    };
    const found = round.items.next({ context, frame, rules: this.watched, edit, notes, observe });
    memory.keep(document.source, this.memories, document);
    return found;
  }
}

/** Within an element, the findings may be in any order. */
const ordered = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1));

/** What is asked after an edit; every element was asked about by every rule before. */
function askedAfter(from: string, to: string, of: readonly Rule[]): string[] {
  assert.ok(whole.includes(from), from);
  const typed = new Typed(of);
  assert.equal(typed.type(whole).asked.length, of.length * count);
  return typed.type(whole.replace(from, to)).asked;
}

/** What is asked of an element that is another one: everything. */
const all = (...ids: string[]): string[] => ids.flatMap((id) => probes.map((rule) => `${rule.id} ${id}`));

describe('what rules find in elements', () => {
  for (const [what, from, to, asked] of [
    ['nothing', '', '', []],
    [
      'a letter in a description',
      'Over 30',
      'Over dertig',
      [...all('e30'), 'targets e29', 'sources e31', 'far e3'],
    ],
    ['as many letters in a description', 'Over 30', 'Over XX', [...all('e30'), 'targets e29', 'sources e31']],
    [
      'a letter in front of what others see',
      'Over 2\n',
      'Over twee\n',
      [...all('e2'), 'targets e1', 'sources e3'],
    ],
    ['a letter behind all', 'Over 59', 'Over Z', [...all('e59'), 'targets e58']],
    [
      'what is seen by its name',
      'Over 50',
      'Over XX',
      [...all('e50'), 'targets e49', 'sources e51', 'named e3', 'far e3'],
    ],
    ['what serves two', 'Over 7\n', 'Over X\n', [...all('e7'), 'targets e5', 'targets e6', 'sources e8']],
    ['an id', '  e30:', '  d30:', [...all('d30'), 'targets e29', 'sources e31']],
    [
      'an id that is named',
      '  e50:',
      '  d50:',
      [...all('d50'), 'targets e49', 'sources e51', 'named e3', 'far e3'],
    ],
    [
      'an id that was missing',
      '  e30:',
      '  nieuw:',
      [...all('nieuw'), 'targets e29', 'targets e10', 'sources e31', 'absent e3', 'far e3'],
    ],
    [
      'a new element',
      'Over 30\n    rel',
      'Over\n  nul: {}\n  een:\n    rel',
      [...all('e30', 'nul', 'een'), 'targets e29', 'sources e31', 'far e3'],
    ],
    [
      'elements that are joined',
      'Over 30\n    relaties:\n      - bedient: e31\n  e31:\n',
      'X\n',
      [...all('e30'), 'targets e29', 'sources e32', 'far e3'],
    ],
    ['an id that is there twice', '  e30:', '  e50:', [...all('e50'), 'targets e29', 'sources e31']],
    ['an element that is indented', '  e59:', '   e59:', [...all('e58', 'e59'), 'targets e57']],
    ['a status that is read', 'status: concept', 'status: review', ['status e3']],
    ['a date that nobody reads', 'datum: 2026', 'datum: 2025', []],
    ['another principle', '  eigen:\n', '  meer: {}\n  eigen:\n', ['principles e3']],
    ['the principle that is asked for', '  eigen:\n', '  oneigen:\n', ['principle e3', 'principles e3']],
    ['what a principle says', 'stelling: Eigen', 'stelling: Anders', []],
  ] as const) {
    it(`asks only those that saw something else: ${what}`, () => {
      assert.deepEqual(askedAfter(from, to, probes), [...asked].sort());
    });
  }

  it('does not ask once more with the next edit', () => {
    const typed = new Typed(probes);
    typed.type(whole);
    typed.type(whole.replace('Over 30', 'Over XX'));
    const { asked } = typed.type(whole.replace('Over 30', 'Over XX').replace('Over 55', 'Over YY'));
    assert.deepEqual(asked, [...all('e55'), 'targets e54', 'sources e56'].sort());
    assert.deepEqual(typed.type(whole.replace('Over 30', 'Over XX').replace('Over 55', 'Over YY')).asked, []);
  });

  it('asks about all elements when the catalogue is another one', () => {
    const text = 'catalogus: C\nbouwstenen:\n  nergens-bekend: { naam: Nu wel }\n';
    const { model } = readDocument('file:///proef/c.bouwstenen.yaml', text, 'bouwstenen');
    const own = model.kind === 'bouwstenen' ? [catalogueData(model.catalogue)] : [];
    const typed = new Typed(probes);
    typed.type(whole);
    const { asked, findings } = typed.type(whole, withOwn(world.catalogue, own, new WeakMap()));
    assert.equal(asked.length, probes.length * count);
    assert.ok(findings.some(({ message }) => message.nl.includes('Nu wel')));
  });

  const ofElements = rules.filter(({ kinds, checkItem }) => kinds.includes('architectuur') && checkItem);
  const elementsIn = (asked: readonly string[]): string[] =>
    [...new Set(asked.map((each) => each.split(' ')[1]!))].sort();

  for (const [what, from, to, elements] of [
    ['a letter in a description', 'Over 30', 'Over dertig', ['e29', 'e30', 'e31']],
    ['a letter in the description of the first', 'Over 0', 'Over X', ['e0', 'e1']],
    ['a letter in what another runs over', 'Over 50', 'Over vijftig', ['e49', 'e5', 'e50', 'e51']],
    ['an id, and who cannot find what it names', '  e30:', '  d30:', ['d30', 'e10', 'e29', 'e31']],
    ['the version', '0.1.0', '0.1.1', []],
    ['a date, and whose explanation has ended', 'datum: 2026', 'datum: 2027', ['e40']],
    ['principles, and who names one that is none', '  eigen:\n', '  meer: {}\n  eigen:\n', ['e25']],
  ] as const) {
    it(`asks the rules for no more elements than it may: ${what}`, () => {
      assert.ok(ofElements.length > 10);
      const asked = askedAfter(from, to, ofElements);
      assert.deepEqual(elementsIn(asked), [...elements].sort());
      const now = /^ {2}([a-z]\d+):/.exec(to)?.[1];
      if (now) assert.ok(ofElements.every(({ id }) => asked.includes(`${id} ${now}`)));
    });
  }

  it('are those of the text alone, whatever is typed', () => {
    const few = whole.slice(0, whole.indexOf('  e12:')).replaceAll('e11', 'e50');
    const edited = new EditedText(few, randomFrom(5), [whole.slice(-1500)]);
    const typed = new Typed([...ofElements, ...probes]);
    for (let edit = 0; edit < 100; edit++) {
      typed.type(edited.text);
      edited.edit();
    }
  });

  it('are asked for as seldom when a project is edited', async () => {
    const uri = 'file:///proef/a.architectuur.yaml';
    let asked = new Map<string, number>();
    const observe = <T>(name: string, run: () => T): T => {
      asked.set(name, (asked.get(name) ?? 0) + 1);
      return run();
    };
    const files = { read: async () => null, list: async () => [] };
    const project = createProject(files, world, { observe });
    const type = async (text: string): Promise<Map<string, number>> => {
      asked = new Map();
      project.update(uri, text);
      const { findings } = (await project.analysis(uri))!;
      const counted = asked;
      const fresh = createProject(files, world);
      fresh.update(uri, text);
      assert.deepEqual(findings, (await fresh.analysis(uri))!.findings);
      assert.ok(findings.some(({ code }) => code === 'element-onbekend'));
      return counted;
    };
    const first = await type(whole);
    const then = await type(whole.replace('Over 30', 'Over dertig'));
    for (const { id, check } of ofElements) {
      const once = check ? 1 : 0;
      assert.equal(first.get(id), count + once, id);
      const times = then.get(id)! - once;
      assert.ok(times >= 1 && times <= 3, `${id}: ${times}`);
    }
  });
});
