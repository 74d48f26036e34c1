import type { Route } from './routing.js';

/** A route with the coordinate of each of its legs: x of a vertical one, y of a horizontal one. */
export interface Plot {
  readonly route: Route;
  /** Starts as an estimate, and is exact once its leg has its lane or its port. */
  readonly at: number[];
}
