import type { Connection } from 'vscode-languageserver';
import type { Session } from './session.js';
import type { Progress } from './workspace.js';

/** Fewer files than this are read before anyone would see a progress bar. */
const worthShowing = 50;

/** Shows the reading of a folder with this many files, to a client that shows such things. */
export async function showProgress(
  connection: Connection,
  session: Pick<Session, 'client' | 'taal'>,
  total: number,
): Promise<Progress> {
  if (total < worthShowing || !session.client().window?.workDoneProgress) return silent;
  const progress = await connection.window.createWorkDoneProgress();
  const dutch = session.taal() === 'nl';
  progress.begin(dutch ? 'Bouwstenen: bestanden lezen' : 'Bouwstenen: reading files', 0);
  let shown = 0;
  return {
    report(done) {
      const percentage = Math.floor((done / total) * 100);
      if (percentage === shown) return;
      shown = percentage;
      progress.report(percentage, dutch ? `${done} van ${total}` : `${done} of ${total}`);
    },
    done: () => progress.done(),
  };
}

const silent: Progress = { report: () => undefined, done: () => undefined };
