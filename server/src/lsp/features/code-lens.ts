import type { CancellationToken, CodeLens, Command } from 'vscode-languageserver';
import { codeLenses, type CodeLens as Lens } from '../../core/features/code-lens.js';
import { referencesTo } from '../../core/features/references.js';
import type { Subject } from '../../core/features/subject.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import * as protocol from '../protocol.js';
import { locate, type Session } from '../session.js';
import { documentsAbout } from './documents-about.js';

/** What a lens carries along until its uses are counted. */
interface LensData {
  readonly uri: string;
  readonly subject: Subject;
}

/** Uses, drawing and figures above the lines of the text. */
export const codeLensFeature: FeatureGroup = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  offer(connection, session, guard) {
    connection.onCodeLens(
      guard(async ({ textDocument }): Promise<CodeLens[] | null> => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const { uses, preview, figures } = session.settings().codeLens ?? {};
        const choice = {
          uses: uses !== false,
          preview: preview !== false && knows(session, protocol.openPreviewCommand),
          figures: figures !== false && knows(session, protocol.showFiguresCommand),
        };
        const { uri } = at.document;
        return codeLenses(at.analysis, choice, session.world.catalogue).map((lens) => ({
          range: toRange(at.document, lens.span),
          ...contents(lens, uri, session),
        }));
      }),
    );

    connection.onCodeLensResolve((lens, token) =>
      guard<CodeLens, CodeLens>(async () => {
        const data = lens.data as LensData | undefined;
        if (!data?.subject) return lens;
        return { ...lens, command: await usesOf(session, lens, data, token) };
      }, lens)(lens, token),
    );
  },
};

function contents(lens: Lens, uri: string, session: Session): Pick<CodeLens, 'command' | 'data'> {
  const words = labels[session.taal()];
  switch (lens.kind) {
    case 'uses':
      return { data: { uri, subject: lens.subject } satisfies LensData };
    case 'preview':
      return { command: { title: words.preview, command: protocol.openPreviewCommand } };
    case 'figures': {
      const argument: protocol.EntryParams = { textDocument: { uri }, id: lens.bouwsteen };
      return {
        command: { title: words.figures, command: protocol.showFiguresCommand, arguments: [argument] },
      };
    }
  }
}

/** The uses in the whole workspace; to be clicked on where there are any and the client can show them. */
async function usesOf(
  session: Session,
  { range }: CodeLens,
  { uri, subject }: LensData,
  token: CancellationToken,
): Promise<Command> {
  const { catalogue } = session.world;
  const analyses = await documentsAbout(session, subject, [subject.id], token);
  const locations = referencesTo(subject, analyses, catalogue)
    .filter(({ role }) => role === 'use')
    .map(({ document, span }): protocol.PlaceResult => {
      const text = session.text(document);
      return { uri: text.uri, range: toRange(text, span) };
    });
  const title = labels[session.taal()].uses(locations.length);
  // Editors show a lens without a command as plain text.
  if (locations.length === 0 || !knows(session, protocol.showReferencesCommand))
    return { title, command: '' };
  const argument: protocol.ReferencesArgument = { uri, position: range.start, locations };
  return { title, command: protocol.showReferencesCommand, arguments: [argument] };
}

/** A click on a command that the client does not have would end in an error. */
function knows(session: Session, command: string): boolean {
  return session.commands().includes(command);
}

const labels = {
  nl: {
    preview: 'Voorbeeld openen',
    figures: 'Cijfers',
    uses: (count: number) => (count === 0 ? 'nergens gebruikt' : `${count} keer gebruikt`),
  },
  en: {
    preview: 'Open preview',
    figures: 'Figures',
    uses: (count: number) => (count === 0 ? 'not used' : count === 1 ? 'used once' : `used ${count} times`),
  },
};
