import type { Connection } from 'vscode-languageserver';
import { entryDefinition } from '../core/features/definition.js';
import { describeBouwsteen } from '../core/features/describe-bouwsteen.js';
import { search, searchAbbreviations } from '../core/features/search.js';
import { layers } from '../core/model/layers.js';
import { answerDrawingRequests } from './drawing-requests.js';
import type { Guard } from './guard.js';
import * as protocol from './protocol.js';
import { locate, type Session, toPlace } from './session.js';

/** What the preview and the catalogue explorer ask; see protocol.ts. */
export function answerOwnRequests(connection: Connection, session: Session, guard: Guard): void {
  answerDrawingRequests(connection, session, guard);

  /** The catalogue as a document sees it; without a document, as it is built in. */
  const catalogueFor = async (textDocument: { readonly uri: string } | undefined) => {
    const at = textDocument && (await locate(session, textDocument));
    return at?.analysis ?? session.world;
  };

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
      const abbreviations = (words ? searchAbbreviations(catalogue, words) : []).map(
        ({ abbreviation: { afkorting, betekenis } }) => ({ afkorting, betekenis }),
      );
      return { entries, abbreviations, layers: layers.map(({ id, name }) => ({ id, name })) };
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
