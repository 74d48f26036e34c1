import type { CancellationToken } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.js';
import type { Subject } from '../../core/features/subject.js';
import { sameUri } from '../../core/files.js';
import { fileKindOf } from '../../core/model/kind.js';
import type { Session } from '../session.js';

/**
 * The documents that may speak of a subject: all of the workspace in which one of these ids occurs,
 * and the one that defines it, which may lie outside of the workspace. Fewer when nobody waits any more.
 */
export async function documentsAbout(
  { workspace, project }: Session,
  subject: Subject,
  ids: readonly string[],
  token: CancellationToken,
): Promise<Analysis[]> {
  const home = subject.kind === 'indicator' ? null : subject.uri;
  // Other documents cannot refer to the aliases and uitgangspunten of an architecture.
  const isPrivate = subject.kind !== 'element' && home !== null && fileKindOf(home) === 'architectuur';
  const found = isPrivate ? [] : await workspace.mentioning(ids, () => token.isCancellationRequested);
  if (home === null || found.some(({ document }) => sameUri(document.uri) === sameUri(home))) return found;
  const analysis = await project.analysis(home);
  return analysis ? [...found, analysis] : found;
}
