import assert from 'node:assert/strict';
import {
  type DrawingParams,
  type DrawingResult,
  drawingRequest,
  drawingTextRequest,
  type EarlierText,
  maxEarlierLength,
  type ViewsResult,
  viewsRequest,
} from '../../server/src/lsp/protocol.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///map/loket.architectuur.yaml';
const textDocument = { uri };
const text = `architectuur: Loket
versie: 1.1.0
status: concept
catalogi:
  - ./eigen.bouwstenen.yaml
importeert:
  toegang: ./toegang.architectuur.yaml
elementen:
  balie:
    naam: Balie
    laag: kanalen
    relaties:
      - bedient: toegang/sleutel
  loket:
    bouwsteen: eigen-loket
`;
const files = new Map([
  [
    'file:///map/eigen.bouwstenen.yaml',
    'bouwstenen:\n  eigen-loket:\n    naam: Eigen loket\n    lagen: [kanalen]\n    soort: bouwsteen\n',
  ],
  [
    'file:///map/toegang.architectuur.yaml',
    'architectuur: Toegang\nversie: 1.0.0\nstatus: concept\nelementen:\n  sleutel:\n    naam: Sleutel\n    laag: applicaties\n',
  ],
]);

/** The same document in an earlier version, or another text in its place. */
const earlier = (earlierText: string): EarlierText => ({ uri, text: earlierText, name: 'main · 1a2b3c4' });

describe('the difference that the preview asks for', () => {
  let session: Session;

  beforeEach(async () => {
    session = await startSession(files);
    await session.open(uri, text);
    await session.findings(uri);
  });
  afterEach(async () => {
    const { errors } = session;
    await session.stop();
    assert.deepEqual(errors, []);
  });

  const draw = (params: Omit<DrawingParams, 'textDocument'>): Promise<DrawingResult> =>
    session.client.sendRequest<DrawingResult>(drawingRequest, { textDocument, ...params });

  it('is drawn on the newest text, with what both texts refer to', async () => {
    // Its layer comes from the own catalogue, which the earlier text names too.
    const gone = '  post:\n    bouwsteen: eigen-loket\n    naam: Postkamer\n    status: uit-te-faseren\n';
    const old = text
      .replace('naam: Balie', 'naam: Bali')
      .replace('  loket:\n    bouwsteen: eigen-loket\n', gone);
    const drawn = await draw({ compareWith: earlier(old), view: 'kanalen', theme: 'print' });
    assert.equal(drawn.comparison, 'made');
    assert.equal(drawn.isBroken, false);
    assert.match(drawn.svg, /theme-print/);
    assert.match(drawn.svg, />Verschil tussen main · 1a2b3c4 en de tekst van nu</);
    assert.match(drawn.svg, /class="[^"]*change-gewijzigd[^"]*"[^>]*data-element="balie"/);
    assert.match(drawn.svg, /class="[^"]*change-toegevoegd[^"]*"[^>]*data-element="loket"/);
    assert.match(drawn.svg, /class="[^"]*change-verwijderd[^"]*"[^>]*data-element="post"/);
    assert.match(drawn.svg, /class="[^"]*change-ongewijzigd[^"]*"[^>]*data-element="toegang\/sleutel"/);
  });

  it('shows an element with another id as one that changed', async () => {
    const drawn = await draw({ compareWith: earlier(text.replace('  loket:', '  oud:')) });
    assert.match(drawn.svg, /class="[^"]*change-gewijzigd[^"]*"[^>]*data-element="loket"/);
    assert.doesNotMatch(drawn.svg, /data-element="oud"/);
  });

  it('follows the text, and ends when it is no longer asked for', async () => {
    const same = await draw({ compareWith: earlier(text) });
    assert.match(same.svg, /change-ongewijzigd[^"]*"[^>]*data-element="balie"/);
    await session.change(uri, 2, [{ text: text.replace('naam: Balie', 'naam: Loketten') }]);
    await session.findings(uri, 2);
    const changed = await draw({ compareWith: earlier(text) });
    assert.match(changed.svg, /change-gewijzigd[^"]*"[^>]*data-element="balie"/);
    const plain = await draw({});
    assert.equal(plain.comparison, undefined);
    assert.doesNotMatch(plain.svg, /change-/);
  });

  it('is one with another document, which the title names, and with a filter on top', async () => {
    const other = {
      uri: 'file:///map/oud%20loket.architectuur.yaml',
      text,
      name: 'oud loket.architectuur.yaml',
    };
    const drawn = await draw({ compareWith: other });
    assert.match(drawn.svg, />Verschil tussen oud loket\.architectuur\.yaml en loket\.architectuur\.yaml</);
    const filtered = await draw({ compareWith: other, filter: { groups: ['informatie-architectuur'] } });
    assert.doesNotMatch(filtered.svg, /data-element="balie"/);
  });

  it('says that the earlier text is broken, and draws what could be read of it', async () => {
    const drawn = await draw({ compareWith: earlier(`${text}  stuk: [\n`) });
    assert.equal(drawn.comparison, 'broken');
    assert.equal(drawn.isBroken, false);
    assert.match(drawn.svg, /change-ongewijzigd[^"]*"[^>]*data-element="balie"/);
    const none = await draw({ compareWith: earlier('') });
    assert.match(none.svg, /change-toegevoegd[^"]*"[^>]*data-element="balie"/);
  });

  it('is left out where the earlier text is too large or of another kind, which the answer says', async () => {
    const large = await draw({ compareWith: earlier(`${text}#${'x'.repeat(maxEarlierLength)}`) });
    assert.equal(large.comparison, 'too-large');
    assert.doesNotMatch(large.svg, /change-/);
    const monitor = { ...earlier('monitor: M\n'), uri: 'file:///map/m.monitor.yaml' };
    const other = await draw({ compareWith: monitor });
    assert.equal(other.comparison, 'other-kind');
    assert.match(other.svg, /data-element="balie"/);
    const charts = 'file:///map/m.monitor.yaml';
    await session.open(charts, 'monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen: {}\n');
    const drawn = await session.client.sendRequest<DrawingResult>(drawingRequest, {
      textDocument: { uri: charts },
      compareWith: earlier(text),
    });
    assert.equal(drawn.comparison, 'other-kind');
  });

  it('passes over what is no text', async () => {
    const odd = { uri, text: 7, name: {} } as unknown as EarlierText;
    const drawn = await draw({ compareWith: odd });
    assert.equal(drawn.comparison, undefined);
    assert.match(drawn.svg, /data-element="balie"/);
  });

  it('is told as text, and counts what is gone among its choices', async () => {
    const old = `${text}  archief:\n    naam: Archief\n    laag: gegevens\n    status: uit-te-faseren\n`;
    const compareWith = earlier(old);
    const said = await session.client.sendRequest<string>(drawingTextRequest, { textDocument, compareWith });
    assert.match(said, /\*\*Archief\*\* \(.*verwijderd\)/);
    const { choices } = await session.client.sendRequest<ViewsResult>(viewsRequest, {
      textDocument,
      compareWith,
    });
    assert.ok(choices.statuses.some(({ id, count }) => id === 'uit-te-faseren' && count === 1));
  });
});
