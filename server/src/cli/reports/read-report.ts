import type { CheckedFile, CheckReport, RelatedReport, ReportedFinding } from './checked-file.js';
import { reportVersion } from './json.js';
import { wellFormed } from './plain.js';
import { levels } from './severity.js';

/** Why a text is no report: `foreign` is something else, `version` one of another shape. */
export type NoReport = 'foreign' | 'version';

/**
 * Reads what `--format json` wrote, in this process or another. Nothing is believed: every field that
 * another format uses must be there and of its type.
 */
export function readReport(text: string): CheckReport | NoReport {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'foreign';
  }
  if (!isRecord(data) || !isRecord(data.tool) || data.tool.name !== 'bouwstenen') return 'foreign';
  if (data.version !== reportVersion) return 'version';
  try {
    return reportFrom(data);
  } catch (error) {
    if (error instanceof Misfit) return 'foreign';
    throw error;
  }
}

/** Thrown by the readers below for what does not have the shape. */
class Misfit extends Error {}

function reportFrom(data: Readonly<Record<string, unknown>>): CheckReport {
  const findings = new Map<string, ReportedFinding[]>();
  const files = list(data.files).map((value): CheckedFile => {
    const { path, baselined, gone } = record(value);
    const own: ReportedFinding[] = [];
    findings.set(string(path), own);
    return { path: string(path), findings: own, baselined: count(baselined), gone: count(gone) };
  });
  for (const value of list(data.findings)) {
    const finding = record(value);
    const own = findings.get(string(finding.path));
    if (!own) throw new Misfit();
    own.push(findingFrom(finding));
  }
  return { files, failures: list(data.failures).map(string), goneWithFiles: count(data.goneWithFiles) };
}

function findingFrom(finding: Readonly<Record<string, unknown>>): ReportedFinding {
  const level = levels.find((known) => known === finding.level);
  const code = string(finding.code);
  // A code is part of addresses and of what a terminal shows.
  if (!level || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) throw new Misfit();
  const { excerptColumn } = finding;
  return {
    code,
    level,
    message: string(finding.message),
    ...placeFrom(finding),
    fingerprint: string(finding.fingerprint),
    excerpt: string(finding.excerpt),
    ...(excerptColumn !== undefined && { excerptColumn: position(excerptColumn) }),
    related: list(finding.related).map((value): RelatedReport => {
      const place = record(value);
      return { path: string(place.path), ...placeFrom(place), message: string(place.message) };
    }),
  };
}

function placeFrom({ line, column, endLine, endColumn }: Readonly<Record<string, unknown>>) {
  return {
    line: position(line),
    column: position(column),
    endLine: position(endLine),
    endColumn: position(endColumn),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new Misfit();
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Misfit();
  return value;
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new Misfit();
  return wellFormed(value);
}

function count(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new Misfit();
  return Number(value);
}

/** Lines and columns count from 1. */
function position(value: unknown): number {
  const number = count(value);
  if (number === 0) throw new Misfit();
  return number;
}
