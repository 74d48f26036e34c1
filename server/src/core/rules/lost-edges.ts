import type { Edge } from './vertex.js';

/** The relations that lead to no element, by the id that they name. */
export class LostEdges {
  private readonly byTarget = new Map<string, Set<Edge>>();
  private total = 0;

  get count(): number {
    return this.total;
  }

  to(id: string): readonly Edge[] {
    return [...(this.byTarget.get(id) ?? [])];
  }

  add(edge: Edge): void {
    const id = edge.relation.target.text;
    const others = this.byTarget.get(id) ?? new Set();
    this.byTarget.set(id, others);
    if (others.has(edge)) return;
    others.add(edge);
    this.total++;
  }

  /** Takes one out, if it is among them. */
  remove(edge: Edge): void {
    const id = edge.relation.target.text;
    const others = this.byTarget.get(id);
    if (!others?.delete(edge)) return;
    this.total--;
    if (others.size === 0) this.byTarget.delete(id);
  }

  clear(): void {
    this.byTarget.clear();
    this.total = 0;
  }
}
