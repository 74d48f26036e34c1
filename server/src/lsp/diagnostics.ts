import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.js';
import { asksForDiagnostics, diagnosticsOf } from './pull-diagnostics.js';
import type { Session } from './session.js';

interface Output {
  /** Tells that a document was read anew. */
  analysed(uri: string): unknown;
  send(params: PublishDiagnosticsParams): unknown;
  log(message: string): void;
}

interface Refresh {
  /** The document to answer for before all others: the one that is being typed in. */
  readonly first?: string;
  /** Also sends findings that did not change, since their language did. */
  readonly evenIfSame?: boolean;
}

/**
 * Sends the findings of open documents whenever they change, to clients that do not ask for them. A change in one document may change
 * the findings of those that refer to it, so all are looked at; what stayed the same costs nothing.
 */
export function createDiagnostics(session: Session, output: Output): { refresh(what: Refresh): void } {
  const sent = new Map<string, Analysis>();

  const refreshOne = async (uri: string, evenIfSame: boolean): Promise<void> => {
    const document = session.document(uri);
    const version = document?.version;
    const analysis = document && (await session.project.analysis(uri));
    // While other files were read, the text may have moved on; its own refresh then answers.
    if (!analysis || session.document(uri)?.version !== version) return;
    if (sent.get(uri) === analysis && !evenIfSame) return;
    sent.set(uri, analysis);
    if (!asksForDiagnostics(session)) {
      output.send({ uri, version: document.version, diagnostics: diagnosticsOf(session, analysis) });
    }
    output.analysed(uri);
  };

  const refreshAll = async ({ first, evenIfSame = false }: Refresh): Promise<void> => {
    const open = session.project.open();
    for (const uri of sent.keys()) if (!open.includes(uri)) sent.delete(uri);
    const others = open.filter((uri) => uri !== first);
    for (const uri of first === undefined ? others : [first, ...others]) await refreshOne(uri, evenIfSame);
  };

  return {
    refresh: (what) => {
      refreshAll(what).catch((error) => output.log(String(error)));
    },
  };
}
