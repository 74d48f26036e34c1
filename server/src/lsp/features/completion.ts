import { completion, wantsFiles } from '../../core/features/completion.js';
import { completionDocumentation } from '../../core/features/completion-documentation.js';
import { lineStart } from '../../core/model/line-marks.js';
import { type CompletionData, completionClient, toCompletionList } from '../completion-item.js';
import { toMarkup } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate } from '../session.js';

export const completionFeature: FeatureGroup = {
  capabilities: () => ({
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: [':', ' ', '-', '/', ',', '[', '{', '"', "'", '#'],
    },
  }),
  offer(connection, session, guard) {
    connection.onCompletion(
      guard(async ({ textDocument, position, context }, token) => {
        const at = await locate(session, textDocument, position);
        if (!at || token.isCancellationRequested) return null;
        const { analysis, offset, document } = at;
        if (context?.triggerCharacter === ' ' && isIndenting(analysis.document.source.text, offset))
          return null;
        const client = completionClient(session.client());
        const facts = wantsFiles(analysis, offset) ? await session.workspace.facts() : [];
        const files = facts.map(({ uri }) => uri);
        const options = { taal: session.taal(), snippets: client.snippets, files };
        const list = toCompletionList(document, offset, completion(analysis, offset, options), client);
        // Clients that announce nothing of lists read a list of items best.
        return list.isIncomplete || list.itemDefaults ? list : list.items;
      }),
    );

    connection.onCompletionResolve(async (item, token) => {
      const data = item.data as CompletionData | null | undefined;
      if (!data || item.documentation) return item;
      const resolve = guard(async () => {
        const at = await locate(session, data);
        const about = { what: data.what, id: item.label, path: data.path };
        return at && completionDocumentation(at.analysis, about, session.taal());
      });
      const text = await resolve(undefined, token);
      if (typeof text !== 'string') return text ?? item;
      return { ...item, documentation: toMarkup(text, completionClient(session.client()).markdown) };
    });
  },
};

/** Whether a space only moves the cursor in: offers would then take the Enter that follows. */
function isIndenting(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
