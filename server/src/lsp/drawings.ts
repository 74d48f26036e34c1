import type { SvgOptions } from '../core/diagram/svg.js';
import { pictureSteps, type Scene } from '../core/features/drawing.js';
import type { Background } from './background.js';
import { inTurns } from './in-turns.js';

/**
 * Draws in between other work, and what it drew a moment ago not again: most keystrokes change nothing
 * that a drawing shows.
 * @param isCancelled whether nobody waits for it any more
 * @returns null where it was cancelled
 */
export type Draw = (scene: Scene, options: SvgOptions, isCancelled: () => boolean) => Promise<string | null>;

/** So many drawings are kept: those of a few previews. */
const mostKept = 4;

/**
 * With a memory of its own, for one session.
 * @param steps how a scene is drawn
 */
export function createDrawings(background: Pick<Background, 'breath'>, steps = pictureSteps): Draw {
  /** By all that they depend on; what was used last stands last. */
  const kept = new Map<string, string>();

  return async (scene, options, isCancelled) => {
    const made = (): Promise<string | null> => inTurns(steps(scene, options), background, isCancelled);
    if (scene.kind !== 'plate') return await made();
    const { theme, taal } = options;
    const key = JSON.stringify([scene.plate, theme, taal]);
    const svg = kept.get(key) ?? (await made());
    kept.delete(key);
    if (svg !== null) kept.set(key, svg);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return svg;
  };
}
