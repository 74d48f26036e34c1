import { type Finding, shiftFinding } from '../finding.js';

/** Findings of an item that may move: in absolute offsets for wherever it stands. */
export class PlacedFindings {
  /** @param base what the findings count with; 0 where they count from the item. */
  constructor(
    private findings: readonly Finding[],
    private base: number,
  ) {}

  get isEmpty(): boolean {
    return this.findings.length === 0;
  }

  /** The findings with the item at `base`; the same objects for as long as it stays there. */
  at(base: number): readonly Finding[] {
    if (base !== this.base && this.findings.length > 0) {
      const by = base - this.base;
      this.findings = this.findings.map((finding) => shiftFinding(finding, by));
    }
    this.base = base;
    return this.findings;
  }
}
