import type { Taal } from '../../core/taal.js';
import { say } from '../terminal.js';

/** A line that says how far a long run is. */
export interface Progress {
  /** @param done how many files are done. */
  tell(done: number): void;
  /** Takes the line away, as the report comes next. */
  end(): void;
}

/** As much of a stream as progress needs; standard error is one. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A run shorter than this shows nothing, in milliseconds; and between two lines there is some time. */
const silent = 1000;
const between = 100;

/** Shows progress to a person at a terminal, once a run takes long; to a file or a program, nothing. */
export function showProgress(
  total: number,
  taal: Taal,
  stream: ProgressStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let last = start + silent - between;
  let isShown = false;
  return {
    tell(done) {
      const time = now();
      if (stream.isTTY !== true || time - start < silent || time - last < between || done >= total) return;
      last = time;
      isShown = true;
      stream.write(
        `\r\u001B[2K${say(taal, `${done} van ${total} bestanden gecontroleerd…`, `${done} of ${total} files checked…`)}`,
      );
    },
    end() {
      if (isShown) stream.write('\r\u001B[2K');
      isShown = false;
    },
  };
}
