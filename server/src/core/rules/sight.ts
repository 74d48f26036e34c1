/** What someone saw of a cell. */
export interface Sight {
  readonly cell: Cell<unknown>;
  /** Whether what was made of it holds although the cell has another value; without it, it does not. */
  readonly stillHolds?: ((value: never) => boolean) | undefined;
}

/** Hears which sights are not the same any more. */
export type Hear = (sight: Sight) => void;

/** A value that rules look at, which knows who did. As long as it is the same object, it says the same. */
export class Cell<T> {
  private watchers: Set<Sight> | null = null;

  constructor(
    private current: T,
    /** Called when nobody watches any more. */
    private readonly forget?: () => void,
  ) {}

  get value(): T {
    return this.current;
  }

  /** Gives it another value, and tells whose findings may be others by that. */
  set(value: T, hear: Hear): void {
    if (this.current === value) return;
    this.current = value;
    for (const sight of this.watchers ?? []) {
      if (!sight.stillHolds?.(this.current as never)) hear(sight);
    }
  }

  watch(sight: Sight): void {
    this.watchers ??= new Set();
    this.watchers.add(sight);
  }

  leave(sight: Sight): void {
    this.watchers?.delete(sight);
    if (this.watchers?.size === 0) {
      this.watchers = null;
      this.forget?.();
    }
  }
}
