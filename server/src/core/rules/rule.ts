import type { Context } from '../context.js';
import type { Finding, Fix, Level, Surroundings } from '../finding.js';
import type { FileKind } from '../model/kind.js';
import type { Localized } from '../taal.js';
import type { Look } from './look.js';

/** One thing that is checked. Its id is the name of its file and never changes. */
export interface Rule {
  readonly id: string;
  /** Unless the repository chose another one. A rule that is new in a minor version starts as a hint. */
  readonly level: Level;
  /** The kinds of file that it looks at. */
  readonly kinds: readonly FileKind[];
  /** What it demands and why; without it, what descriptions.ts says about its id. */
  readonly demands?: Localized;
  /** The published document that demands it. A rule that has one is a rule of governance. */
  readonly source?: RuleSource;
  /** The numbers that a repository may choose, by their name in the configuration. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /**
   * Whether it explains what the schema can only call wrong: at the same place, its finding takes
   * that of the schema.
   */
  readonly replacesSchema?: true;
  /**
   * Finds what is wrong in one item of the collection (an element, a voorziening, an entry) by itself
   * and with what it refers to; never throws, whatever the text. It is asked again only when the item or
   * something that it looked at changed, so this is the place for all that can be found so. Spans are
   * absolute.
   */
  checkItem?(look: Look): Iterable<Finding>;
  /**
   * Finds what is wrong in the document as a whole, or outside its items; never throws, whatever the
   * text. It is asked with every keystroke, and has to be quick where there is nothing to find. Spans are
   * absolute.
   * @param options every option of the rule, with the number that holds for this document; without
   * it, the rule's own numbers hold.
   */
  check?(context: Context, options?: RuleOptions): Iterable<Finding>;
  /** Whether its findings bring a fix of their own; a rule with `fixes` need not say so. */
  readonly isFixable?: true;
  /**
   * More ways to mend one of its findings than the finding itself has: those that are only made when
   * the user looks at it, because they insert or remove something.
   */
  fixes?(finding: Finding, context: Context, around: Surroundings): Iterable<Fix>;
}

/** Where a demand comes from. A plain text, such as a title, is the same in both languages. */
export interface RuleSource {
  readonly document: string | Localized;
  readonly section?: string | Localized;
}

export interface RuleOption {
  /** What holds where the repository does not say. */
  readonly standard: number;
  /** The lowest number that makes sense; without it, 0. */
  readonly minimum?: number;
  readonly description: Localized;
}

/** By the name of the option. */
export type RuleOptions = Readonly<Record<string, number>>;

/** What a repository chose for the options of rules. */
export interface ChosenOptions {
  /** Every option of a rule; undefined for a rule without any. */
  optionsOf(rule: Rule): RuleOptions | undefined;
}
