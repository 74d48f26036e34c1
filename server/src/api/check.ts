import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import type { World } from '../core/context.js';
import type { ReadText } from '../core/files.js';
import { fileKindOf } from '../core/model/kind.js';
import type { Span } from '../core/model/span.js';
import { createProject } from '../core/project.js';
import type { Taal } from '../core/taal.js';
import { knownOptions, placeOf, type Texts, taalOption, textOption, textsIn, withText } from './arguments.js';
import type * as Api from './bouwstenen.js';
import { memoryFiles } from './memory-files.js';

const call = 'check';

/** `check` of the package, with what is built in. */
export async function check(world: World, input: unknown, given: unknown): Promise<Api.CheckResult> {
  const options = knownOptions(call, given, ['taal', 'path', 'files', 'only', 'baseline']);
  const taal = taalOption(call, options.taal);
  const readsBaseline = options.baseline ?? true;
  if (typeof readsBaseline !== 'boolean') throw new TypeError(`${call}: baseline must be true or false.`);
  const path = textOption(call, 'path', options.path);
  const isOne = typeof input === 'string';
  if (!isOne && (path !== null || options.files !== undefined)) {
    throw new TypeError(`${call}: path and files go with one text; here the texts have their paths already.`);
  }
  const texts = isOne ? withText(call, input, path, options.files) : textsIn(call, input);
  const wanted = isOne ? [placeOf(call, path).uri] : wantedAmong(texts, options.only);
  const project = createProject(memoryFiles(texts), world, { readsBaseline });
  for (const uri of wanted) project.update(uri, texts.byUri.get(uri)!);
  const analyses: Analysis[] = [];
  for (const uri of wanted) {
    const analysis = await project.analysis(uri);
    if (analysis) analyses.push(analysis);
  }
  const findings = analyses.flatMap((analysis) => findingsOf(analysis, texts, taal));
  const count = (level: Api.Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    version: 1,
    summary: {
      files: analyses.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      baselined: analyses.reduce((sum, { baselined }) => sum + baselined.size, 0),
    },
    findings,
  };
}

function wantedAmong({ byUri, pathOf }: Texts, only: unknown): string[] {
  const ours = [...byUri.keys()].filter((uri) => fileKindOf(uri) !== null);
  const byPath = (a: string, b: string): number => (pathOf(a) < pathOf(b) ? -1 : 1);
  if (only === undefined) return ours.sort(byPath);
  if (!Array.isArray(only)) throw new TypeError(`${call}: only must be a list of paths.`);
  const found = only.map((path: unknown) => {
    const { uri } = placeOf(call, textOption(call, 'only', path) ?? '');
    if (byUri.has(uri)) return uri;
    throw new TypeError(`${call}: only names "${path}", of which there is no text.`);
  });
  return [...new Set(found)].sort(byPath);
}

function findingsOf(
  { document, findings, baselined }: Analysis,
  texts: Texts,
  taal: Taal,
): readonly Api.Finding[] {
  const own = textDocument(document);
  return findings
    .filter((finding) => !baselined.has(finding))
    .map(({ code, level, span, message, related = [] }) => ({
      path: texts.pathOf(document.uri),
      code,
      level,
      message: message[taal],
      ...placeIn(own, span),
      related: related.map((place) => ({
        path: texts.pathOf((place.document ?? document).uri),
        ...placeIn(place.document ? textDocument(place.document) : own, place.span),
        message: place.message[taal],
      })),
    }));
}

function textDocument({ uri, source }: ReadText): TextDocument {
  return TextDocument.create(uri, 'bouwstenen', 0, source.text);
}

function placeIn(text: TextDocument, span: Span): Api.Place {
  const start = text.positionAt(span.start);
  const end = text.positionAt(span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
