import type { Analysis } from '../core/analysis.js';
import { byThemselves, type FileFacts, factsOf } from '../core/facts.js';
import { type Files, sameUri } from '../core/files.js';
import { fileKindOf } from '../core/model/kind.js';
import { type ParsedDocument, readDocument } from '../core/model/model.js';
import type { Project } from '../core/project.js';
import { type Background, createBackground } from './background.js';

/** What is known of all files of our kinds in the folders of the workspace, and of the open ones. */
export interface Workspace {
  /** Reads a folder in the background; what is not read yet is not found yet. */
  addFolder(uri: string): void;
  removeFolder(uri: string): void;
  /** A file was made, changed or removed on disk. */
  changedOnDisk(uri: string): void;
  /** A document changed in the editor; null where anything may be different, such as a setting. */
  changed(uri: string | null): void;
  /** Comes true when every folder that was added has been read. */
  ready(): Promise<void>;
  /** One for each file, in the order of their URIs; text that is open wins over the file on disk. */
  facts(): Promise<FileFacts[]>;
  /** The documents in which any of these ids occurs, in the order of their URIs. */
  mentioning(ids: readonly string[], isCancelled: () => boolean): Promise<Analysis[]>;
  /** Hears of every change: the URI of the file, or null where it may be any. */
  onChange(listener: (uri: string | null) => void): void;
}

/** Shows how far the reading of folders is. */
export interface Progress {
  report(done: number, total: number): void;
  done(): void;
}

/** So many files are asked for at the same time. */
const readers = 8;

/** A workspace without folders. */
export function createWorkspace(
  project: Project,
  files: Files,
  showProgress: (total: number) => Promise<Progress>,
  log: (message: string) => void,
  background: Background = createBackground(),
): Workspace {
  const folders = new Set<string>();
  const known = new Map<string, FileFacts>();
  /** The last reading of each file that has not ended; what an earlier one finds is out of date. */
  const latest = new Map<string, object>();
  const listeners: ((uri: string | null) => void)[] = [];
  let reading: Promise<unknown> = Promise.resolve();

  const tell = (uri: string | null): void => {
    for (const listener of listeners) listener(uri);
  };
  const opened = new WeakMap<ParsedDocument, FileFacts>();
  const factsOfOpen = (document: ParsedDocument): FileFacts => {
    const facts = opened.get(document) ?? factsOf(document);
    opened.set(document, facts);
    return facts;
  };
  /** Ends when both have; it keeps nothing of what they gave. */
  const both = (one: Promise<unknown>, other: Promise<unknown>): Promise<void> =>
    Promise.all([one, other]).then(() => undefined);
  const failed = (error: unknown): void => log(String(error));
  const isInside = (uri: string, folder: string): boolean =>
    sameUri(uri).startsWith(`${sameUri(folder).replace(/\/$/, '')}/`);

  const isInFolder = (uri: string): boolean => [...folders].some((folder) => isInside(uri, folder));

  const readFile = async (uri: string): Promise<void> => {
    const kind = fileKindOf(uri);
    const key = sameUri(uri);
    const reading = {};
    latest.set(key, reading);
    const text = kind && (await files.read(uri));
    // Texts come in several at a time, but are taken apart one by one.
    if (kind && text !== null) await background.turn();
    if (latest.get(key) !== reading) return;
    latest.delete(key);
    if (kind && text !== null && isInFolder(uri)) {
      known.set(key, byThemselves(factsOf(readDocument(uri, text, kind))));
    } else known.delete(key);
  };

  const readFolder = async (folder: string): Promise<void> => {
    const uris = await files.list(folder);
    if (uris.length === 0) return;
    const progress = await showProgress(uris.length);
    const waiting = uris[Symbol.iterator]();
    let done = 0;
    const read = async (): Promise<void> => {
      for (const uri of waiting) {
        if (!folders.has(folder)) return;
        await readFile(uri);
        progress.report(++done, uris.length);
      }
    };
    try {
      await Promise.all(Array.from({ length: readers }, read));
    } finally {
      progress.done();
    }
    tell(null);
  };

  return {
    addFolder(uri) {
      folders.add(uri);
      reading = both(reading, readFolder(uri).catch(failed));
    },
    removeFolder(uri) {
      folders.delete(uri);
      for (const [key, facts] of known) {
        if (isInside(facts.uri, uri) && !isInFolder(facts.uri)) known.delete(key);
      }
      tell(null);
    },
    changedOnDisk(uri) {
      const read = (isInFolder(uri) ? readFile(uri) : Promise.resolve()).then(() => tell(uri), failed);
      reading = both(reading, read);
    },
    changed: tell,
    async ready() {
      // A folder may be added while another one is read.
      for (let seen: unknown; seen !== reading; ) {
        seen = reading;
        await seen;
      }
    },
    async facts() {
      const all = new Map(known);
      for (const uri of project.open()) {
        const document = await project.document(uri);
        if (document) all.set(sameUri(uri), factsOfOpen(document));
      }
      return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts);
    },
    async mentioning(ids, isCancelled) {
      await this.ready();
      const found: Analysis[] = [];
      for (const { uri, words } of await this.facts()) {
        if (isCancelled()) break;
        if (!ids.some((id) => words.has(id))) continue;
        const analysis = await project.analysis(uri);
        if (analysis) found.push(analysis);
      }
      return found;
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
