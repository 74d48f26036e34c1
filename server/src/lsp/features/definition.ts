import type { DefinitionLink, Location } from 'vscode-languageserver';
import { type Definition, definition } from '../../core/features/definition.js';
import type { Span } from '../../core/model/span.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { type Located, locate, type Session, toPlace } from '../session.js';

export const definitionFeature: FeatureGroup = {
  capabilities: () => ({ definitionProvider: true }),
  offer(connection, session, guard) {
    connection.onDefinition(
      guard(async ({ textDocument, position }) => {
        const at = await locate(session, textDocument, position);
        const link = at && definition(at.analysis, at.offset);
        if (!link) return null;
        const takesLinks = session.client().textDocument?.definition?.linkSupport === true;
        return toLink(session, at, link.from, link.to, takesLinks);
      }),
    );
  },
};

/** A place that a word leads to, with the word for clients that show it; null where the client cannot show the place. */
export function toLink(
  session: Session,
  { document }: Located,
  from: Span,
  to: Definition,
  takesLinks: boolean,
): Location | DefinitionLink[] | null {
  const place = toPlace(session, to);
  if (!place || !takesLinks) return place;
  return [
    {
      originSelectionRange: toRange(document, from),
      targetUri: place.uri,
      targetRange: place.range,
      targetSelectionRange: place.range,
    },
  ];
}
