import assert from 'node:assert/strict';
import {
  type DrawingParams,
  type DrawingResult,
  describeElementRequest,
  drawingRequest,
  drawingTextRequest,
  type ViewsResult,
  viewsRequest,
} from '../../server/src/lsp/protocol.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///loket.architectuur.yaml';
const textDocument = { uri };
const text = `architectuur: Loket
versie: 1.0.0
status: concept
weergaven:
  kern:
    naam: De kern
    omschrijving: Waar het om gaat.
    lagen: [kanalen]
elementen:
  inloggen:
    bouwsteen: digid
    relaties:
      - bedient: balie
  balie:
    naam: Balie
    laag: kanalen
    status: gewenst
`;

describe('what the preview asks', () => {
  let session: Session;

  async function begin(taal?: string): Promise<void> {
    session = await startSession(new Map(), undefined, taal);
    await session.open(uri, text);
    await session.findings(uri);
  }
  const draw = (params: Omit<DrawingParams, 'textDocument'>): Promise<DrawingResult> =>
    session.client.sendRequest<DrawingResult>(drawingRequest, { textDocument, ...params });

  afterEach(async () => {
    const { errors } = session;
    await session.stop();
    assert.deepEqual(errors, []);
  });

  it('is answered with a view, a filter and a theme', async () => {
    await begin();
    const kern = await draw({ view: 'kern', theme: 'print' });
    assert.match(kern.svg, /De kern/);
    assert.match(kern.svg, /theme-print/);
    assert.doesNotMatch(kern.svg, /data-element="inloggen"/);
    const planned = await draw({ filter: { statuses: ['gewenst'] } });
    assert.match(planned.svg, /data-element="balie"/);
    assert.doesNotMatch(planned.svg, /data-element="inloggen"/);
    assert.equal(planned.isViewUnknown, undefined);
    assert.match((await draw({ theme: 'contrast-light' })).svg, /theme-contrast-light/);
  });

  it('is the whole where the view is no more, and says so', async () => {
    await begin();
    const drawn = await draw({ view: 'weg', filter: { statuses: ['gewenst'] } });
    assert.equal(drawn.isViewUnknown, true);
    assert.match(drawn.svg, /data-element="balie"/);
    assert.doesNotMatch(drawn.svg, /data-element="inloggen"/, 'the filter stays');
  });

  it('is which views and filters there are, in the language of the user', async () => {
    await begin('en');
    const { views, choices } = await session.client.sendRequest<ViewsResult>(viewsRequest, { textDocument });
    assert.deepEqual(views[0], {
      id: 'kern',
      name: 'De kern',
      description: 'Waar het om gaat.',
      isOwn: true,
      element: null,
    });
    assert.deepEqual(
      views.find(({ id }) => id === 'bestaand'),
      { id: 'bestaand', name: 'As-is', description: null, isOwn: false, element: null },
    );
    assert.equal(views.find(({ element }) => element === 'balie')?.name, 'Impact of Balie');
    assert.deepEqual(choices.statuses, [
      { id: 'bestaand', name: 'existing', count: 1 },
      { id: 'gewenst', name: 'planned', count: 1 },
    ]);
  });

  it('is what the drawing says, and what is known of an element', async () => {
    await begin();
    const said = await session.client.sendRequest<string>(drawingTextRequest, { textDocument, view: 'kern' });
    assert.match(said, /## Kanalen\n\n- \*\*Balie\*\*/);
    const known = await session.client.sendRequest<string>(describeElementRequest, {
      textDocument,
      element: 'inloggen',
    });
    assert.match(known, /DigiD/);
    const unknown = { textDocument, element: 'nergens' };
    assert.equal(await session.client.sendRequest(describeElementRequest, unknown), null);
  });

  it('is answered with nothing for a document without views, or one that is not open', async () => {
    await begin();
    const catalogue = 'file:///eigen.bouwstenen.yaml';
    await session.open(catalogue, 'bouwstenen: {}\n');
    for (const document of [catalogue, 'file:///dicht.architectuur.yaml']) {
      const params = { textDocument: { uri: document } };
      assert.equal(await session.client.sendRequest(viewsRequest, params), null);
      assert.equal(await session.client.sendRequest(drawingTextRequest, params), null);
      assert.equal(await session.client.sendRequest(drawingRequest, { ...params, view: 'weg' }), null);
    }
  });
});
