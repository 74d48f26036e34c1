import type { Level } from '../../core/finding.js';

/** All levels, the most severe one first. */
export const levels: readonly Level[] = ['error', 'warning', 'info', 'hint'];

/** Whether a level weighs as much as another, or more. */
export function isAtLeast(level: Level, least: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(least);
}

/** In order of severity; what weighs the same keeps its order. */
export function mostSevereFirst<T extends { readonly level: Level }>(findings: readonly T[]): T[] {
  return levels.flatMap((level) => findings.filter((finding) => finding.level === level));
}

/** The most severe ones, in the order in which they were given. */
export function mostSevere<T extends { readonly level: Level }>(findings: readonly T[], limit: number): T[] {
  if (findings.length <= limit) return [...findings];
  const kept = new Set(mostSevereFirst(findings).slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
}
