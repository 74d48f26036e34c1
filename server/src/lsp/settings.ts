import type { Settings } from './protocol.js';

/** Reads the settings out of what a client sent; null where there are none. Never throws. */
export function settingsFrom(sent: unknown): Settings | null {
  const own = (sent as { bouwstenen?: unknown } | null | undefined)?.bouwstenen;
  if (typeof own !== 'object' || own === null) return null;
  const { taal, inlayHints, codeLens } = own as Record<string, unknown>;
  return {
    ...(typeof taal === 'string' && { taal }),
    ...(isRecord(inlayHints) && { inlayHints }),
    ...(isRecord(codeLens) && { codeLens }),
  };
}

function isRecord(value: unknown): value is Record<string, boolean> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
