import { sameUri } from '../core/files.js';

/**
 * Which documents the user looked at last. A server is not told what is on the screen, but editors ask
 * about what they show.
 */
export interface Attention {
  /** The user opened or changed a document, or the editor asked something about it. */
  to(uri: string): void;
  forget(uri: string): void;
  /** The same URIs, those that were looked at last first. */
  order(uris: readonly string[]): string[];
}

export function createAttention(): Attention {
  /** What was looked at last stands last. */
  const seen = new Set<string>();
  return {
    to(uri) {
      seen.delete(sameUri(uri));
      seen.add(sameUri(uri));
    },
    forget(uri) {
      seen.delete(sameUri(uri));
    },
    order(uris) {
      const places = new Map([...seen].map((uri, place) => [uri, place]));
      const placeOf = (uri: string): number => places.get(sameUri(uri)) ?? -1;
      return [...uris].sort((a, b) => placeOf(b) - placeOf(a));
    },
  };
}
