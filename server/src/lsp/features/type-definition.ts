import { entryDefinition } from '../../core/features/definition.js';
import { typeDefinition } from '../../core/features/type-definition.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate } from '../session.js';
import { toLink } from './definition.js';

export const typeDefinitionFeature: FeatureGroup = {
  capabilities: () => ({ typeDefinitionProvider: true }),
  offer(connection, session, guard) {
    connection.onTypeDefinition(
      guard(async ({ textDocument, position }) => {
        const at = await locate(session, textDocument, position);
        const type = at && typeDefinition(at.analysis, at.offset);
        const seenFrom = type && (await session.project.analysis(type.seenFrom));
        const to = seenFrom && entryDefinition(seenFrom, type.bouwsteen);
        if (!to) return null;
        const takesLinks = session.client().textDocument?.typeDefinition?.linkSupport === true;
        return toLink(session, at, type.from, to, takesLinks);
      }),
    );
  },
};
