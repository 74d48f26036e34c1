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

/** After so many milliseconds of work, the messages that arrived meanwhile are taken in. */
const slice = 10;

/**
 * Sends the findings of open documents whenever they change, to clients that do not ask for them. A change in one document may change
 * the findings of those that refer to it, so all are looked at; what stayed the same costs nothing. Those
 * that the user looked at last come first.
 */
export function createDiagnostics(session: Session, output: Output): { refresh(what: Refresh): void } {
  const sent = new Map<string, Analysis>();
  /** What is sent although its findings are the same. */
  const forced = new Set<string>();
  let round = 0;

  const refreshOne = async (uri: string): Promise<void> => {
    const document = session.document(uri);
    const version = document?.version;
    const analysis = document && (await session.project.analysis(uri));
    // While other files were read, the text may have moved on; its own refresh then answers.
    if (!analysis || session.document(uri)?.version !== version) return;
    if (sent.get(uri) === analysis && !forced.has(uri)) return;
    forced.delete(uri);
    sent.set(uri, analysis);
    if (!asksForDiagnostics(session)) {
      output.send({ uri, version: document.version, diagnostics: diagnosticsOf(session, analysis) });
    }
    output.analysed(uri);
  };

  const refreshAll = async ({ first, evenIfSame = false }: Refresh): Promise<void> => {
    const own = ++round;
    const open = new Set(session.project.open());
    for (const uri of [...sent.keys(), ...forced]) {
      if (open.has(uri)) continue;
      sent.delete(uri);
      forced.delete(uri);
    }
    if (evenIfSame) for (const uri of open) forced.add(uri);
    if (first !== undefined) await refreshOne(first);
    let begun = Date.now();
    for (const uri of session.attention.order([...open])) {
      // A later round looks at all of them, and at what the user does now first.
      if (own !== round) return;
      if (uri === first) continue;
      if (Date.now() - begun > slice) {
        await session.background.breath();
        begun = Date.now();
        if (own !== round) return;
      }
      await refreshOne(uri);
    }
  };

  return {
    refresh: (what) => {
      refreshAll(what).catch((error) => output.log(String(error)));
    },
  };
}
