import type { Frame } from './frame.js';
import { Cell, type Hear } from './sight.js';

/** The fields of a frame, each of which knows who read it. */
export class FrameCells {
  private readonly cells = new Map<keyof Frame, Cell<unknown>>();

  constructor(private frame: Frame) {}

  cell<K extends keyof Frame>(field: K): Cell<Frame[K]> {
    const known = this.cells.get(field) ?? new Cell<unknown>(this.frame[field]);
    this.cells.set(field, known);
    return known as Cell<Frame[K]>;
  }

  /** Goes to the frame of another version, and tells whose findings may be others by that. */
  update(frame: Frame, hear: Hear): void {
    if (this.frame === frame) return;
    this.frame = frame;
    for (const [field, cell] of this.cells) cell.set(frame[field], hear);
  }
}
