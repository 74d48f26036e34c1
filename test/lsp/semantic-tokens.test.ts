import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  LSPErrorCodes,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
  type SemanticTokensOptions,
} from 'vscode-languageserver';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///proef.architectuur.yaml';
const allTypes = [
  'namespace',
  'class',
  'enum',
  'interface',
  'variable',
  'property',
  'enumMember',
  'keyword',
  'regexp',
];
const allModifiers = ['declaration', 'deprecated', 'defaultLibrary', 'async'];

function announcing(
  tokenTypes: string[] = allTypes,
  tokenModifiers: string[] = allModifiers,
  positionEncodings: string[] = [],
): ClientCapabilities {
  return {
    general: { positionEncodings },
    textDocument: {
      semanticTokens: {
        tokenTypes,
        tokenModifiers,
        formats: ['relative'],
        requests: { range: true, full: { delta: true } },
      },
    },
  };
}

describe('semantic tokens over the protocol', () => {
  let session: Session;
  let legend: SemanticTokensLegend;
  afterEach(async () => {
    const { errors } = session;
    await session.stop();
    assert.deepEqual(errors, []);
  });

  const start = async (capabilities: ClientCapabilities, text: string): Promise<void> => {
    session = await startSession(new Map(), capabilities);
    legend = (session.initialized.capabilities.semanticTokensProvider as SemanticTokensOptions).legend;
    await session.open(uri, text);
  };
  const full = (): Promise<SemanticTokens> =>
    session.client.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  const delta = (previousResultId: string | undefined): Promise<SemanticTokens | SemanticTokensDelta> =>
    session.client.sendRequest('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId,
    });

  /** Tokens as `line:character+length type modifiers`. */
  const read = (data: readonly number[]): string[] => {
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lines, characters, length, type, flags] = data.slice(at, at + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const marks = legend.tokenModifiers.filter((_, bit) => flags & (1 << bit));
      found.push([`${line}:${character}+${length}`, legend.tokenTypes[type], ...marks].join(' '));
    }
    return found;
  };
  const applied = (data: readonly number[], { edits }: SemanticTokensDelta): number[] =>
    edits.reduce<number[]>(
      (all, edit) => all.toSpliced(edit.start, edit.deleteCount, ...(edit.data ?? [])),
      [...data],
    );

  const text = `${head}elementen:\n  een:\n    naam: Een\n    laag: kanalen\n    status: uit-te-faseren\n    relaties:\n      - { bedient: een, via: digid }\n`;

  it('use standard types and modifiers, placed one after the other', async () => {
    await start(announcing(), text);
    assert.deepEqual(read((await full()).data), [
      '2:8+7 enumMember',
      '4:2+3 variable declaration deprecated',
      '6:10+7 enum',
      '7:12+14 enumMember',
      '9:10+7 keyword',
      '9:19+3 variable deprecated',
      '9:29+5 class defaultLibrary',
    ]);
  });

  it('use what the client knows and nothing else', async () => {
    await start(announcing(['class', 'variable'], ['deprecated']), text);
    assert.deepEqual(legend, { tokenTypes: ['class', 'variable'], tokenModifiers: ['deprecated'] });
    assert.deepEqual(read((await full()).data), [
      '4:2+3 variable deprecated',
      '9:19+3 variable deprecated',
      '9:29+5 class',
    ]);
  });

  it('are not announced to a client without them, or without any of their types', async () => {
    session = await startSession(new Map(), {});
    assert.equal(session.initialized.capabilities.semanticTokensProvider, undefined);
    await session.stop();
    session = await startSession(new Map(), announcing(['regexp']));
    assert.equal(session.initialized.capabilities.semanticTokensProvider, undefined);
  });

  for (const [encoding, place] of [
    ['utf-16', '4:20+5'],
    ['utf-8', '4:22+5'],
    ['utf-32', '4:19+5'],
  ] as const) {
    it(`count in ${encoding} behind an emoji`, async () => {
      await start(
        announcing(allTypes, allModifiers, [encoding]),
        `${head}elementen:\n  "😀": { bouwsteen: digid }\n`.replace('{ bouwsteen', '{bouwsteen'),
      );
      assert.equal(read((await full()).data).at(-1), `${place} class defaultLibrary`);
    });
  }

  it('count the length of a word as its place', async () => {
    await start(
      announcing(allTypes, allModifiers, ['utf-8']),
      `${head}elementen:\n  een:\n    bouwsteen: é😀\n`,
    );
    assert.equal(read((await full()).data).at(-1), '5:15+6 class');
  });

  it('send no more than what changed', async () => {
    await start(announcing(), text);
    const { resultId } = await full();
    await session.change(uri, 2, [{ text: text.replace('kanalen', 'gegevens') }]);
    const { edits } = (await delta(resultId)) as SemanticTokensDelta;
    // The length of the third token.
    assert.deepEqual(edits, [{ start: 12, deleteCount: 1, data: [8] }]);
  });

  it('send what changed, and all where the client has something else', async () => {
    await start(announcing(), text);
    const again = '      - { bedient: een, via: digid }\n';
    const first = await full();
    const same = (await delta(first.resultId)) as SemanticTokensDelta;
    assert.deepEqual(same.edits, []);
    let known = first.data;
    let { resultId } = same;
    let version = 1;
    for (const changed of [
      text.replace('kanalen', 'gegevens'),
      text.replace('    laag: kanalen\n', ''),
      `# Kop\n\n${text}`,
      `${text}  twee:\n    bouwsteen: brp\n`,
      text.replaceAll('een', 'twee'),
      `${text}${again.repeat(3)}`,
      `${text}${again}`,
      `${text}${again.repeat(2)}`,
      '',
      text,
    ]) {
      await session.change(uri, ++version, [{ text: changed }]);
      const answer = (await delta(resultId)) as SemanticTokensDelta;
      const whole = await full();
      assert.ok(answer.edits, 'edits');
      known = applied(known, answer);
      assert.deepEqual(known, whole.data);
      resultId = whole.resultId;
    }
    const unknown = (await delta('nergens')) as SemanticTokens;
    assert.deepEqual(unknown.data, known);
  });

  it('give a stretch its own tokens, counted from the top', async () => {
    await start(announcing(), text);
    const range = { start: { line: 6, character: 0 }, end: { line: 8, character: 0 } };
    const found = await session.client.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range,
    });
    assert.deepEqual(read(found.data), ['6:10+7 enum', '7:12+14 enumMember']);
  });

  it('are none of a document that is not open', async () => {
    await start(announcing(), text);
    await session.close(uri);
    assert.deepEqual(await full(), { data: [] });
  });

  it('lets a letter that is typed meanwhile go first, and gives way to it', async () => {
    const elements = Array.from(
      { length: 6000 },
      (_, at) => `  deel-${at}:\n    naam: Deel ${at}\n    laag: kanalen\n    status: bestaand\n`,
    );
    await start(announcing(), `${head}elementen:\n${elements.join('')}`);
    await session.findings(uri);
    const order: string[] = [];
    const colours = full().then(
      () => order.push('colours'),
      ({ code }: { code: number }) => order.push(`no colours: ${code}`),
    );
    const at = { line: head.split('\n').length + 2, character: 10 };
    await session.change(uri, 2, [{ range: { start: at, end: at }, text: 'x' }]);
    const found = session.findings(uri, 2).then(() => order.push('findings'));
    await Promise.all([colours, found]);
    assert.deepEqual(order.toSorted(), ['findings', `no colours: ${LSPErrorCodes.ContentModified}`]);
    assert.ok((await full()).data.length > 0);
  });
});
