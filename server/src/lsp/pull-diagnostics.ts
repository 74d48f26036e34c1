import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.js';
import { governs } from '../core/config/governing.js';
import type { FileFacts } from '../core/facts.js';
import { sameUri } from '../core/files.js';
import { toDiagnostic } from './convert.js';
import type { FeatureGroup } from './feature-group.js';
import type { Session } from './session.js';

/** Whether a client asks for findings itself, so that none need be sent to it. */
export function asksForDiagnostics({ client }: Session): boolean {
  return client().textDocument?.diagnostic !== undefined;
}

/** Findings on request, for one document and for the whole workspace (Language Server Protocol 3.17). */
export const pullDiagnosticsFeature: FeatureGroup = {
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: 'bouwstenen',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  offer(connection, session, guard) {
    connection.languages.diagnostics.on(
      guard(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
        const analysis =
          session.document(textDocument.uri) && (await session.project.analysis(textDocument.uri));
        const items = analysis ? diagnosticsOf(session, analysis) : [];
        const resultId = fingerprint(items);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      }, emptyReport),
    );
    const overall = createWorkspaceReports(session);
    connection.languages.diagnostics.onWorkspace((given, cancellation, _shown, parts) => {
      const answer = guard(
        (params: WorkspaceDiagnosticParams, token) => overall(params, token, parts),
        emptyWorkspaceReport,
      );
      return answer(given, cancellation);
    });
  },
};

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
const emptyWorkspaceReport: WorkspaceDiagnosticReport = { items: [] };

/** The findings of a document as the protocol has them. */
export function diagnosticsOf(session: Session, { document, findings }: Analysis): Diagnostic[] {
  const client = session.client().textDocument;
  const withRelated = (client?.diagnostic ?? client?.publishDiagnostics)?.relatedInformation === true;
  const withPage = (client?.diagnostic ?? client?.publishDiagnostics)?.codeDescriptionSupport === true;
  const text = session.text(document);
  return findings.map((finding) => toDiagnostic(text, finding, session, withRelated, withPage));
}

/** The same for equal findings, whenever and wherever they are made (FNV-1a, 32 bits, with the length). */
function fingerprint(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

type Reports = (
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  parts: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
) => Promise<WorkspaceDiagnosticReport>;

/** So many files with news are told of together, to a client that takes the report in parts. */
const filesInPart = 32;

/**
 * Remembers for each file which result it had, and looks anew only at what changed and at what
 * refers to it. Where nothing did, the answer waits for the next change, as the protocol advises.
 * A client that takes parts gets them as they are found, and then nothing more in the answer.
 */
function createWorkspaceReports(session: Session): Reports {
  const { workspace } = session;
  const results = new Map<string, string>();
  const changed = new Set<string | null>([null]);
  let wake: () => void = () => undefined;
  let next = new Promise<void>((resolve) => {
    wake = resolve;
  });
  /** Many clients never ask for the whole workspace; there is nothing to remember for them. */
  let isAsked = false;
  workspace.onChange((uri) => {
    if (isAsked) changed.add(uri);
    wake();
    next = new Promise((resolve) => {
      wake = resolve;
    });
  });

  /** Forgets the results of what a change may have touched. */
  const forget = (facts: readonly FileFacts[]): void => {
    for (const uri of changed) {
      if (uri === null || governs(uri)) results.clear();
      else for (const touched of dependents(uri, facts)) results.delete(touched);
    }
    changed.clear();
  };

  /** Goes through the files once; whether there was news, and what the parts did not tell. */
  const report = async (
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    parts: Parameters<Reports>[2],
  ): Promise<{ readonly isNews: boolean; readonly items: WorkspaceDocumentDiagnosticReport[] }> => {
    await workspace.ready();
    const facts = await workspace.facts();
    forget(facts);
    const before = new Map(params.previousResultIds.map(({ uri, value }) => [sameUri(uri), { uri, value }]));
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    let inPart = 0;
    let told = false;
    const tell = (): void => {
      if (items.length > 0) parts?.report({ items });
      told = true;
      items = [];
      inPart = 0;
    };
    const add = (item: WorkspaceDocumentDiagnosticReport): void => {
      items.push(item);
      if (item.kind === DocumentDiagnosticReportKind.Full) inPart++;
      if (parts && inPart === filesInPart) tell();
    };
    for (const { uri } of facts) {
      if (token.isCancellationRequested) return { isNews: told, items: [] };
      const key = sameUri(uri);
      const had = before.get(key)?.value;
      before.delete(key);
      const version = session.document(uri)?.version ?? null;
      const known = results.get(key);
      if (known !== undefined && known === had) {
        add({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: known });
        continue;
      }
      const analysis = await session.project.analysis(uri);
      const found = analysis ? diagnosticsOf(session, analysis) : [];
      const resultId = fingerprint(found);
      results.set(key, resultId);
      add(
        resultId === had
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: found },
      );
    }
    for (const { uri } of before.values()) {
      add({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    // Once a part is told, the protocol has the answer itself be empty.
    if (told) tell();
    return { isNews: told || inPart > 0, items };
  };

  return async (params, token, parts) => {
    isAsked = true;
    const isCancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    for (;;) {
      const change = next;
      const { isNews, items } = await report(params, token, parts);
      if (isNews || params.previousResultIds.length === 0 || token.isCancellationRequested) return { items };
      await Promise.race([change, isCancelled]);
    }
  };
}

/** A file and all that refer to it, directly or through others, as keys. */
function dependents(uri: string, facts: readonly FileFacts[]): ReadonlySet<string> {
  const found = new Set([sameUri(uri)]);
  for (const key of found) {
    for (const file of facts)
      if (file.links.some((link) => sameUri(link) === key)) found.add(sameUri(file.uri));
  }
  return found;
}
