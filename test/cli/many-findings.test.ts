import assert from 'node:assert/strict';
import { bouwstenen, folderWith } from './cli.js';

const head = 'architectuur: Veel\nversie: 1.0.0\nstatus: concept\nelementen:\n';
/** Elements that go and have no successor, which is a warning for each. */
const going = Array.from(
  { length: 700 },
  (_, at) => `  e${at}:\n    naam: Deel ${at}\n    laag: kanalen\n    status: uit-te-faseren\n`,
).join('');

describe('a file with more findings than are listed', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder.remove());

  it('fails for an error behind hundreds of lighter findings, and shows it', async () => {
    folder = folderWith({
      'a.architectuur.yaml': `${head}${going}  fout:\n    bouwsteen: digidd\n    relaties:\n      - bedient: niemand\n`,
    });
    const { code, out } = await bouwstenen(['check', '--format', 'json'], folder.path);
    assert.equal(code, 1);
    const { findings } = JSON.parse(out) as { findings: { code: string; line: number; column: number }[] };
    const codes = findings.map((finding) => finding.code);
    assert.ok(codes.includes('bouwsteen-onbekend') && codes.includes('element-onbekend'), codes.join());
    assert.equal(findings.length, 501);
    assert.ok(codes.includes('te-veel-bevindingen'));
    const places = findings.map(({ line, column }) => line * 1000 + column);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });
});
