import type { ClientCapabilities, InlayHint } from 'vscode-languageserver';
import { describeBouwsteen } from '../../core/features/describe-bouwsteen.js';
import { inlayHints } from '../../core/features/inlay-hints.js';
import { toMarkup } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate } from '../session.js';

/** What a hint carries along until its description is asked for. */
interface HintData {
  readonly uri: string;
  readonly bouwsteen: string;
}

/** Names, layers and figures between the words of the text. */
export const hintsFeature: FeatureGroup = {
  capabilities: (client) =>
    client.textDocument?.inlayHint
      ? { inlayHintProvider: { resolveProvider: resolvesTooltips(client) } }
      : {},
  offer(connection, session, guard) {
    connection.languages.inlayHint.on(
      guard(async ({ textDocument, range }): Promise<InlayHint[] | null> => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const { document, analysis } = at;
        const { names, layers, figures } = session.settings().inlayHints ?? {};
        const found = inlayHints(
          analysis,
          { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
          { names: names !== false, layers: layers !== false, figures: figures !== false },
          session.taal(),
        );
        const isLazy = resolvesTooltips(session.client());
        return found.map(({ at: offset, label, bouwsteen }) => ({
          position: document.positionAt(offset),
          label,
          paddingLeft: true,
          ...(isLazy && { data: { uri: document.uri, bouwsteen } satisfies HintData }),
        }));
      }),
    );

    connection.languages.inlayHint.resolve((hint, token) =>
      guard<InlayHint, InlayHint>(async () => {
        const { uri, bouwsteen } = (hint.data ?? {}) as Partial<HintData>;
        const at = uri === undefined ? null : await locate(session, { uri });
        const entry = bouwsteen === undefined ? undefined : at?.analysis.catalogue.get(bouwsteen);
        if (!at || !entry) return hint;
        const formats = session.client().textDocument?.hover?.contentFormat;
        const markdown = describeBouwsteen(entry, at.analysis, session.taal());
        return { ...hint, tooltip: toMarkup(markdown, formats?.includes('markdown') ?? false) };
      }, hint)(hint, token),
    );
  },
};

function resolvesTooltips(client: ClientCapabilities): boolean {
  return client.textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') ?? false;
}
