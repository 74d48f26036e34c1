import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import type { Project } from '../core/project.js';
import type { Taal } from '../core/taal.js';
import { toDiagnostic } from './convert.js';

interface Fronts {
  document(uri: string): TextDocument | undefined;
  taal(): Taal;
  withRelated(): boolean;
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
 * Sends the findings of open documents whenever they change. A change in one document may change
 * the findings of those that refer to it, so all are looked at; what stayed the same costs nothing.
 */
export function createDiagnostics(project: Project, fronts: Fronts): { refresh(what: Refresh): void } {
  const sent = new Map<string, Analysis>();

  const refreshOne = async (uri: string, evenIfSame: boolean): Promise<void> => {
    const document = fronts.document(uri);
    const version = document?.version;
    const analysis = document && (await project.analysis(uri));
    // While other files were read, the text may have moved on; its own refresh then answers.
    if (!analysis || fronts.document(uri)?.version !== version) return;
    if (sent.get(uri) === analysis && !evenIfSame) return;
    sent.set(uri, analysis);
    const diagnostics = analysis.findings.map((finding) =>
      toDiagnostic(document, finding, fronts.taal(), fronts.withRelated()),
    );
    fronts.send({ uri, version: document.version, diagnostics });
  };

  const refreshAll = async ({ first, evenIfSame = false }: Refresh): Promise<void> => {
    const open = project.open();
    for (const uri of sent.keys()) if (!open.includes(uri)) sent.delete(uri);
    const others = open.filter((uri) => uri !== first);
    for (const uri of first === undefined ? others : [first, ...others]) await refreshOne(uri, evenIfSame);
  };

  return {
    refresh: (what) => {
      refreshAll(what).catch((error) => fronts.log(String(error)));
    },
  };
}
