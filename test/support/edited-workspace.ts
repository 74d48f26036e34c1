import type { Analysis } from '../../server/src/core/analysis.js';
import { completion } from '../../server/src/core/features/completion.js';
import { hover } from '../../server/src/core/features/hover.js';
import { outline } from '../../server/src/core/features/outline.js';
import { type KnownWords, semanticTokens } from '../../server/src/core/features/semantic-tokens.js';
import { fileKindOf } from '../../server/src/core/model/kind.js';
import { createProject, type Project } from '../../server/src/core/project.js';
import { randomFrom } from '../features/random-document.js';
import { world } from './marked.js';
import { EditedText } from './random-edits.js';

/** An edit after which the program said something else than it would have said of the text alone. */
export interface Difference {
  readonly uri: string;
  /** How many edits went before. */
  readonly edit: number;
  readonly kind: string;
  /** What was different, such as `hover`. */
  readonly what: string;
  readonly incremental: string;
  readonly fresh: string;
  readonly before: string;
  readonly after: string;
}

/** Questions about a document, with each answer as text. */
type Answers = Readonly<Record<string, string>>;

/**
 * Types in documents that stay open all the while, and asks of each version whether what is known
 * of the versions before makes any difference.
 */
export class EditedWorkspace {
  private readonly random: () => number;
  private readonly texts = new Map<string, EditedText>();
  /** What is on disk and never edited, such as a baseline. */
  private readonly fixed = new Map<string, string>();
  private readonly project: Project;
  private readonly known: KnownWords = new WeakMap();
  private edits = 0;

  /** @param files texts by URI; they may refer to each other. */
  constructor(files: Readonly<Record<string, string>>, seed: number) {
    this.random = randomFrom(seed);
    for (const [uri, text] of Object.entries(files)) {
      if (!fileKindOf(uri)) {
        this.fixed.set(uri, text);
        continue;
      }
      const others = Object.values(files).filter((other) => other !== text);
      this.texts.set(uri, new EditedText(text, this.random, others));
    }
    this.project = this.open();
    for (const [uri, { text }] of this.texts) this.project.update(uri, text);
  }

  /** Makes one edit in one of the documents, and compares; null where nothing was different. */
  async edit(): Promise<Difference | null> {
    const uris = [...this.texts.keys()];
    const pick = (): string => uris[Math.floor(this.random() * uris.length)]!;
    const edited = pick();
    const text = this.texts.get(edited)!;
    const before = text.text;
    const kind = text.edit();
    this.project.update(edited, text.text);
    const edit = this.edits++;
    // Now and then an edit comes before the one before it was looked at.
    if (this.random() < 0.1) return null;
    const looked = this.random() < 0.8 ? edited : pick();
    const { at, text: after } = this.texts.get(looked)!;
    const offsets = [at, ...[0, 1].map(() => Math.floor(this.random() * (after.length + 1)))];
    const fresh = this.open();
    fresh.update(looked, after);
    // Reading and checking costs less than all that editors show.
    const shows = this.random() < 0.4;
    const ask = (analysis: Analysis, known: KnownWords): Answers => ({
      ...held(analysis),
      ...(shows ? shown(analysis, known, offsets) : {}),
    });
    const asked = [
      ask((await this.project.analysis(looked))!, this.known),
      ask((await fresh.analysis(looked))!, new WeakMap()),
    ] as const;
    const what = Object.keys(asked[0]).find((question) => asked[0][question] !== asked[1][question]);
    if (what === undefined) return null;
    const [incremental, expected] = [asked[0][what]!, asked[1][what]!];
    return { uri: looked, edit, kind, what, incremental, fresh: expected, before, after };
  }

  /** A project to which the documents are files on disk. */
  private open(): Project {
    const read = async (uri: string): Promise<string | null> =>
      this.texts.get(uri)?.text ?? this.fixed.get(uri) ?? null;
    return createProject({ read, list: async () => [] }, world);
  }
}

/** All that a document holds, and what is wrong with it. */
function held({ document, findings, allFindings, baselined, gone }: Analysis): Answers {
  const { source, model, catalogues, mentions } = document;
  const entries = [...source.sections, ...source.items];
  return {
    problems: JSON.stringify(source.problems),
    entries: JSON.stringify(entries.map(({ key, base, span, value }) => [key, base, span, value?.range])),
    findings: JSON.stringify([findings, allFindings.length]),
    baseline: JSON.stringify([[...gone], findings.map((finding) => baselined.has(finding))]),
    model: written(model),
    catalogues: JSON.stringify(catalogues),
    mentions: JSON.stringify(mentions),
  };
}

/** What editors show of it; completion at the first of the absolute offsets. */
function shown(analysis: Analysis, known: KnownWords, offsets: readonly number[]): Answers {
  const offers = completion(analysis, offsets[0]!, { taal: 'nl', snippets: true });
  return {
    outline: JSON.stringify(outline(analysis)),
    tokens: JSON.stringify(semanticTokens(analysis, known, world.catalogue)),
    hover: JSON.stringify(offsets.map((offset) => hover(analysis, offset, 'nl'))),
    completion: JSON.stringify(offers.map(({ label }) => label)),
  };
}

/** Also what JSON leaves out. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );
}
