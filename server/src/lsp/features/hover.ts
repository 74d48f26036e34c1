import { hover } from '../../core/features/hover.js';
import { toMarkup, toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate } from '../session.js';

export const hoverFeature: FeatureGroup = {
  capabilities: () => ({ hoverProvider: true }),
  offer(connection, session, guard) {
    connection.onHover(
      guard(async ({ textDocument, position }) => {
        const at = await locate(session, textDocument, position);
        const found = at && hover(at.analysis, at.offset, session.taal());
        if (!found) return null;
        const formats = session.client().textDocument?.hover?.contentFormat;
        return {
          contents: toMarkup(found.markdown, formats?.includes('markdown') ?? false),
          range: toRange(at.document, found.span),
        };
      }),
    );
  },
};
