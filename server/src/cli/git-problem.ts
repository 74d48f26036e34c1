import type { Taal } from '../core/taal.js';
import { GitProblem } from './git.js';
import { printable, say } from './terminal.js';

/** One line that says why Git gave no answer and what to do. Other failures are passed on. */
export function gitProblem(error: unknown, taal: Taal): string {
  if (!(error instanceof GitProblem)) throw error;
  const about = printable(error.about);
  switch (error.reason) {
    case 'missing':
      return say(
        taal,
        'Git is niet gevonden. Installeer Git, of zet het in PATH.',
        'Git was not found. Install Git, or put it in PATH.',
      );
    case 'no-repository':
      return say(
        taal,
        `${about}: staat niet in een werkmap van Git. Ga naar de map van de repository, of noem twee bestanden of mappen.`,
        `${about}: is not in a working tree of Git. Go to the folder of the repository, or name two files or folders.`,
      );
    case 'not-trusted':
      return say(
        taal,
        `${about}: is van een andere gebruiker, en daarom leest Git er niet in. Vertrouwt u de map, zet haar dan in safe.directory van uw Git-instellingen.`,
        `${about}: belongs to another user, and so Git does not read it. If you trust the folder, add it to safe.directory in your Git configuration.`,
      );
    case 'unknown-revision':
      return error.isShallow
        ? say(
            taal,
            `Git kent "${about}" hier niet. Deze kloon heeft alleen de laatste commits; haal de hele geschiedenis op (git fetch --unshallow, of fetch-depth: 0 in GitHub Actions).`,
            `Git does not know "${about}" here. This clone has the last commits only; get the whole history (git fetch --unshallow, or fetch-depth: 0 in GitHub Actions).`,
          )
        : say(
            taal,
            `Git kent "${about}" niet als branch, tag of commit.`,
            `Git does not know "${about}" as a branch, tag or commit.`,
          );
    case 'too-large':
      return say(
        taal,
        `${about}: Git geeft meer dan hier te lezen is. Noem een map of een bestand erbij.`,
        `${about}: Git gives more than can be read here. Name a folder or a file as well.`,
      );
    case 'other':
      return say(taal, `Git zegt: ${about}`, `Git says: ${about}`);
  }
}
