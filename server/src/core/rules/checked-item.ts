import type { PlacedFindings } from './placed-findings.js';
import type { Rule } from './rule.js';
import type { Cell, Sight } from './sight.js';

/** Something that rules saw beyond the item which they checked. */
export class ItemSight implements Sight {
  constructor(
    readonly by: CheckedItem,
    readonly cell: Cell<unknown>,
    /** The rules that saw it. */
    readonly rules: Rule[],
    readonly stillHolds?: (value: never) => boolean,
  ) {}
}

/** That an element was seen at a certain distance from the item. */
interface PlaceSight {
  readonly rules: Rule[];
  /** Whether it still stands there. */
  isSame(): boolean;
}

/** What the rules found in an item, and what they saw beyond it. */
export class CheckedItem {
  /** Which of the items it is. */
  index = -1;
  /** Whether there is no such item any more. */
  isGone = false;
  /** By the rule; those that found nothing are left out. */
  findings: (readonly [Rule, PlacedFindings])[] = [];
  sights: ItemSight[] = [];
  places: PlaceSight[] = [];

  /** @param read what was read of the item: the same object for as long as it says the same. */
  constructor(readonly read: object | null) {}

  /** Forgets what some rules found, and what they saw. */
  forget(rules: ReadonlySet<Rule>): void {
    this.findings = this.findings.filter(([rule]) => !rules.has(rule));
    this.sights = this.sights.filter((sight) => {
      if (isSeenByOthers(sight.rules, rules)) return true;
      sight.cell.leave(sight);
      return false;
    });
    this.places = this.places.filter((place) => isSeenByOthers(place.rules, rules));
  }

  /** There is no such item any more: nothing that was seen matters. */
  leave(): void {
    this.isGone = true;
    for (const sight of this.sights) sight.cell.leave(sight);
    this.sights = [];
    this.places = [];
  }
}

/** Takes rules out of a list, and tells whether any are left. */
function isSeenByOthers(seers: Rule[], rules: ReadonlySet<Rule>): boolean {
  let kept = 0;
  for (const rule of seers) if (!rules.has(rule)) seers[kept++] = rule;
  seers.length = kept;
  return kept > 0;
}
