import type { Connection } from 'vscode-languageserver';
import { type Choice, choicesOf } from '../core/diagram/filter.js';
import { plateOf } from '../core/diagram/view.js';
import { viewsOf } from '../core/diagram/views.js';
import { describeElement } from '../core/features/describe-element.js';
import { isBroken, sceneOf } from '../core/features/drawing.js';
import { differenceOf, plateOfDifference } from '../core/features/drawing-difference.js';
import { drawingText, drawingTextOfDifference } from '../core/features/drawing-text.js';
import { elementAt, elementDefinition } from '../core/features/element-place.js';
import { createDrawings } from './drawings.js';
import { createEarlierTexts } from './earlier-text.js';
import type { Guard } from './guard.js';
import * as protocol from './protocol.js';
import { locate, type Session, toPlace } from './session.js';

/** What the preview asks; see protocol.ts. */
export function answerDrawingRequests(connection: Connection, session: Session, guard: Guard): void {
  const readEarlier = createEarlierTexts(session);
  const draw = createDrawings(session.background);

  connection.onRequest(
    protocol.drawingRequest,
    guard(
      async (
        {
          textDocument,
          theme = 'light',
          view = null,
          filter = null,
          compareWith = null,
        }: protocol.DrawingParams,
        token,
      ): Promise<protocol.DrawingResult | null> => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const options = { theme, taal: session.taal() };
        const isCancelled = (): boolean => token.isCancellationRequested;
        const earlier = await readEarlier(compareWith, at.analysis.document);
        if (earlier && typeof earlier === 'object') {
          const found = differenceOf(earlier.before, at.analysis, earlier.names, filter);
          const svg = found && (await draw({ kind: 'plate', plate: found.plate }, options, isCancelled));
          if (svg === null) return null;
          return { svg, isBroken: found!.isBroken, comparison: found!.isBeforeBroken ? 'broken' : 'made' };
        }
        const ofView = sceneOf(at.analysis, { view, filter });
        // A view can go while it is looked at; what is left to look at is the whole.
        const scene = ofView ?? sceneOf(at.analysis, { filter });
        const svg = scene && (await draw(scene, options, isCancelled));
        if (svg === null) return null;
        return {
          svg,
          isBroken: isBroken(at.analysis),
          ...(ofView ? {} : { isViewUnknown: true }),
          ...(earlier === null ? {} : { comparison: earlier }),
        };
      },
    ),
  );

  connection.onRequest<protocol.ViewsResult | null, never>(
    protocol.viewsRequest,
    guard(async (params: protocol.ViewsParams): Promise<protocol.ViewsResult | null> => {
      const at = await locate(session, params.textDocument);
      if (!at) return null;
      const earlier = await readEarlier(params.compareWith, at.analysis.document);
      const plate =
        earlier && typeof earlier === 'object'
          ? plateOfDifference(earlier.before, at.analysis, earlier.names)
          : plateOf(at.analysis);
      if (!plate) return null;
      const taal = session.taal();
      const named = (choices: readonly Choice[]) =>
        choices.map(({ id, name, count }) => ({ id, name: name[taal], count }));
      const { groups, statuses, domains, kinds } = choicesOf(plate);
      return {
        views: viewsOf(at.analysis).map(({ id, name, description, kind, element }) => ({
          id,
          name: name[taal],
          description,
          isOwn: kind === 'own',
          element,
        })),
        choices: {
          groups: named(groups),
          statuses: named(statuses),
          domains: named(domains),
          kinds: named(kinds),
        },
      };
    }),
  );

  connection.onRequest(
    protocol.drawingTextRequest,
    guard(
      async ({
        textDocument,
        view = null,
        filter = null,
        compareWith = null,
      }: protocol.DrawingTextParams): Promise<string | null> => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const earlier = await readEarlier(compareWith, at.analysis.document);
        return earlier && typeof earlier === 'object'
          ? drawingTextOfDifference(earlier.before, at.analysis, earlier.names, filter, session.taal())
          : drawingText(at.analysis, { view, filter }, session.taal());
      },
    ),
  );

  connection.onRequest(
    protocol.describeElementRequest,
    guard(async ({ textDocument, element }: protocol.ElementRangeParams): Promise<string | null> => {
      const at = await locate(session, textDocument);
      return at && describeElement(at.analysis, element, session.taal());
    }),
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
}
