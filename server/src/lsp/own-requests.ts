import type { Connection } from 'vscode-languageserver';
import { entryDefinition } from '../core/features/definition.js';
import { describeBouwsteen } from '../core/features/describe-bouwsteen.js';
import { drawing } from '../core/features/drawing.js';
import { elementAt, elementDefinition } from '../core/features/element-place.js';
import { search } from '../core/features/search.js';
import { layers } from '../core/model/layers.js';
import type { Guard } from './guard.js';
import * as protocol from './protocol.js';
import { locate, type Session, toPlace } from './session.js';

/** What the preview and the catalogue explorer ask; see protocol.ts. */
export function answerOwnRequests(connection: Connection, session: Session, guard: Guard): void {
  /** The catalogue as a document sees it; without a document, as it is built in. */
  const catalogueFor = async (textDocument: { readonly uri: string } | undefined) => {
    const at = textDocument && (await locate(session, textDocument));
    return at?.analysis ?? session.world;
  };

  connection.onRequest(
    protocol.drawingRequest,
    guard(
      async ({
        textDocument,
        theme = 'light',
      }: protocol.DrawingParams): Promise<protocol.DrawingResult | null> => {
        const at = await locate(session, textDocument);
        return at && drawing(at.analysis, { theme, taal: session.taal() });
      },
    ),
  );

  connection.onRequest(
    protocol.elementRangeRequest,
    guard(
      async ({
        textDocument,
        element,
      }: protocol.ElementRangeParams): Promise<protocol.PlaceResult | null> => {
        const at = await locate(session, textDocument);
        const found = at && elementDefinition(at.analysis, element);
        return found ? toPlace(session, { in: 'document', ...found }) : null;
      },
    ),
  );

  connection.onRequest(
    protocol.elementAtRequest,
    guard(async ({ textDocument, position }: protocol.ElementAtParams): Promise<string | null> => {
      const at = await locate(session, textDocument, position);
      return at && elementAt(at.analysis, at.offset);
    }),
  );

  connection.onRequest(
    protocol.catalogueRequest,
    guard(async ({ textDocument, words }: protocol.CatalogueParams): Promise<protocol.CatalogueResult> => {
      const { catalogue } = await catalogueFor(textDocument);
      const entries = search(catalogue, words ?? '').map(({ bouwsteen, matched }) => ({
        id: bouwsteen.id,
        naam: bouwsteen.naam,
        afkortingen: bouwsteen.afkortingen,
        soort: bouwsteen.soort,
        lagen: bouwsteen.lagen,
        domein: bouwsteen.domein,
        onderdeelVan: bouwsteen.onderdeelVan,
        eu: bouwsteen.eu.map(({ verordening }) => verordening),
        status: bouwsteen.status,
        omschrijving: bouwsteen.omschrijving,
        matched,
      }));
      return { entries, layers: layers.map(({ id, name }) => ({ id, name })) };
    }),
  );

  connection.onRequest(
    protocol.describeRequest,
    guard(async ({ textDocument, id }: protocol.EntryParams): Promise<string | null> => {
      const seen = await catalogueFor(textDocument);
      const entry = seen.catalogue.get(id);
      return entry ? describeBouwsteen(entry, seen, session.taal()) : null;
    }),
  );

  connection.onRequest(
    protocol.entryPlaceRequest,
    guard(async ({ textDocument, id }: protocol.EntryParams): Promise<protocol.PlaceResult | null> => {
      const at = textDocument && (await locate(session, textDocument));
      const known = session.world.catalogue.get(id);
      const found = at
        ? entryDefinition(at.analysis, id)
        : known && { in: 'catalogue' as const, id, file: known.bestand };
      return found ? toPlace(session, found) : null;
    }),
  );
}
