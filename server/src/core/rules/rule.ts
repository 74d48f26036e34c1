import type { Context } from '../analysis.js';
import type { Finding, Level } from '../finding.js';
import type { FileKind } from '../model/kind.js';

/** One thing that is checked. Its id is the name of its file and never changes. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** The kinds of file that it looks at. */
  readonly kinds: readonly FileKind[];
  /** Finds what is wrong; never throws, whatever the text. Spans are absolute. */
  check(context: Context): Iterable<Finding>;
}
