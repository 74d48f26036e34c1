import { type Files, relativePath, resolveUri, sameUri } from '../files.js';
import type { Config } from '../model/config-file.js';
import { configName, fileKindOf } from '../model/kind.js';
import { type ParsedDocument, readDocument } from '../model/model.js';
import { type Baseline, baselineName, emptyFingerprints, readBaseline } from './baseline.js';
import { type Governance, noGovernance } from './governance.js';

/** Finds what holds for each document, and remembers it until a file that says so changes. */
export interface Governing {
  /** The same object for as long as nothing that holds for the document changed. */
  of(document: ParsedDocument): Promise<Governance>;
  /** Hears that a file was opened, typed in, closed or changed on disk. */
  changed(uri: string): void;
}

/** Whether the findings in other files may depend on the file at this URI. */
export function governs(uri: string): boolean {
  return fileKindOf(uri) === 'config' || sameUri(uri).endsWith(`/${baselineName}`);
}

/**
 * The nearest configuration upwards decides, and those above it have no say, so that one look at one
 * file tells what holds; so does the nearest baseline. The search goes up as far as files can be read:
 * an editor stops at the folders that it opened, and a pipeline at the top of the disk.
 * @param open gives a document that is open, which wins over the file on disk.
 */
export function createGoverning(
  files: Files,
  open: (uri: string) => ParsedDocument | null,
  readsBaseline: boolean,
): Governing {
  let configs = new Map<string, Promise<Found<Config> | null>>();
  let baselines = new Map<string, Promise<Found<Baseline> | null>>();
  let known = new WeakMap<ParsedDocument, Promise<Governance>>();

  const configAt = async (uri: string): Promise<Found<Config> | null> => {
    const opened = open(uri);
    const text = opened ? null : await files.read(uri);
    const document = opened ?? (text === null ? null : readDocument(uri, text, 'config'));
    return document?.model.kind === 'config' ? { uri, value: document.model.config } : null;
  };

  const baselineAt = async (uri: string): Promise<Found<Baseline> | null> => {
    const text = readsBaseline ? await files.read(uri) : null;
    const value = text === null ? null : readBaseline(text);
    return value && { uri, value };
  };

  const find = async (from: string): Promise<Governance> => {
    const [config, baseline] = await Promise.all([
      nearest(from, configName, configs, configAt),
      nearest(from, baselineName, baselines, baselineAt),
    ]);
    if (!config && !baseline) return noGovernance;
    const path = baseline && relativePath(from, baseline.uri);
    return {
      config: config?.value ?? null,
      configUri: config?.uri ?? null,
      path: (config && relativePath(from, config.uri)) ?? '',
      baseline: baseline?.value ?? null,
      baselineUri: baseline?.uri ?? null,
      known: (path && baseline?.value.get(path)) || emptyFingerprints,
    };
  };

  return {
    of(document) {
      const found = known.get(document) ?? find(document.uri);
      known.set(document, found);
      return found;
    },
    changed(uri) {
      if (!governs(uri)) return;
      configs = new Map();
      baselines = new Map();
      known = new WeakMap();
    },
  };
}

interface Found<T> {
  readonly uri: string;
  readonly value: T;
}

/** What the nearest file of this name says, from the folder of a document upwards. */
async function nearest<T>(
  from: string,
  name: string,
  known: Map<string, Promise<T | null>>,
  read: (uri: string) => Promise<T | null>,
): Promise<T | null> {
  const above: Promise<T | null>[] = [];
  // All at once: where each read is a request to a client, one after the other would take long.
  for (;;) {
    const uri = resolveUri(`./${'../'.repeat(above.length)}${name}`, from);
    if (!uri) break;
    const found = known.get(sameUri(uri)) ?? read(uri);
    known.set(sameUri(uri), found);
    above.push(found);
  }
  return (await Promise.all(above)).find((found) => found !== null) ?? null;
}
