import type { Connection } from 'vscode-languageserver';
import { type Choice, choicesOf } from '../core/diagram/filter.js';
import { plateOf } from '../core/diagram/view.js';
import { viewsOf } from '../core/diagram/views.js';
import { describeElement } from '../core/features/describe-element.js';
import { drawing } from '../core/features/drawing.js';
import { drawingOfDifference, plateOfDifference } from '../core/features/drawing-difference.js';
import { drawingText, drawingTextOfDifference } from '../core/features/drawing-text.js';
import { elementAt, elementDefinition } from '../core/features/element-place.js';
import { createEarlierTexts } from './earlier-text.js';
import type { Guard } from './guard.js';
import * as protocol from './protocol.js';
import { locate, type Session, toPlace } from './session.js';

/** What the preview asks; see protocol.ts. */
export function answerDrawingRequests(connection: Connection, session: Session, guard: Guard): void {
  const readEarlier = createEarlierTexts(session);

  connection.onRequest(
    protocol.drawingRequest,
    guard(
      async ({
        textDocument,
        theme = 'light',
        view = null,
        filter = null,
        compareWith = null,
      }: protocol.DrawingParams): Promise<protocol.DrawingResult | null> => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const options = { theme, taal: session.taal(), filter };
        const earlier = await readEarlier(compareWith, at.analysis.document);
        if (earlier && typeof earlier === 'object') {
          const drawn = drawingOfDifference(earlier.before, at.analysis, earlier.names, options);
          if (!drawn) return null;
          const { svg, isBroken, isBeforeBroken } = drawn;
          return { svg, isBroken, comparison: isBeforeBroken ? 'broken' : 'made' };
        }
        const refused = earlier === null ? {} : { comparison: earlier };
        const drawn = drawing(at.analysis, { ...options, view });
        if (drawn?.svg !== null) return drawn && { ...drawn, ...refused };
        // A view can go while it is looked at; what is left to look at is the whole.
        const whole = drawing(at.analysis, { ...options, view: null });
        return whole?.svg ? { ...whole, isViewUnknown: true, ...refused } : null;
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
