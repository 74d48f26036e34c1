import type { Context } from '../context.js';
import type { Finding, Level } from '../finding.js';
import type { FileKind } from '../model/kind.js';

/** One thing that is checked. Its id is the name of its file and never changes. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** The kinds of file that it looks at. */
  readonly kinds: readonly FileKind[];
  /**
   * Whether it explains what the schema can only call wrong: at the same place, its finding takes
   * that of the schema.
   */
  readonly replacesSchema?: true;
  /** Finds what is wrong; never throws, whatever the text. Spans are absolute. */
  check(context: Context): Iterable<Finding>;
}
