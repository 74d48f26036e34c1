import { plainText } from '../diagram/plain-text.js';
import { escaped, table } from '../features/markdown.js';
import { dateText } from '../model/date-text.js';
import type { Taal } from '../taal.js';
import {
  changing,
  editionsOf,
  levelCounts,
  messagePieces,
  statusName,
  summary,
  titleFacts,
} from './report-content.js';
import type { Report } from './report-data.js';
import type { ReportFinding, SilencedFinding } from './report-findings.js';
import { countedLevel, type ReportWords, reportWords } from './report-words.js';

/**
 * Reports as one page of Markdown, with tables as GitHub renders them. A single one is the page itself;
 * of more, each is a section of it. All texts are escaped.
 */
export function reportMarkdown(reports: readonly Report[], taal: Taal): string {
  const words = reportWords[taal];
  const [first] = reports;
  const parts =
    first && reports.length === 1
      ? sections(first, 1, words, taal)
      : [`# ${words.report}`, ...reports.flatMap((report) => sections(report, 2, words, taal))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sections(report: Report, depth: number, words: ReportWords, taal: Taal): string[] {
  const heading = (deeper: number, text: string): string => `${'#'.repeat(depth + deeper)} ${text}`;
  const facts = titleFacts(report, words, taal);
  return [
    heading(0, cell(report.title ?? words.untitled)),
    table(
      facts.map(([label]) => label),
      [facts.map(([, text]) => cell(text))],
    ),
    report.description ? cell(report.description) : '',
    heading(1, words.summary),
    summary(report, words, taal)
      .map(({ label, count, detail }) => `- **${label}:** ${count}${detail ? ` (${cell(detail)})` : ''}`)
      .join('\n'),
    heading(1, words.elements),
    ...elements(report, heading, words, taal),
    heading(1, words.bouwstenen),
    ...bouwstenen(report, words, taal),
    heading(1, words.standards),
    ...standards(report, heading, words, taal),
    heading(1, words.obligations),
    report.obligations.length === 0
      ? words.none.obligations
      : table(
          [words.obligation, words.through],
          report.obligations.map(({ name, touched }) => [
            cell(name),
            touched
              .map(({ note, bouwstenen }) => list(bouwstenen) + (note ? `: ${cell(note)}` : ''))
              .join('<br>'),
          ]),
        ),
    heading(1, words.principles),
    principles(report, words),
    heading(1, words.findings),
    ...findings(report, heading, words, taal),
  ];
}

type Heading = (deeper: number, text: string) => string;

function elements(report: Report, heading: Heading, words: ReportWords, taal: Taal): string[] {
  const all = report.statuses.flatMap((each) => each.elements);
  if (all.length === 0) return [words.none.elements];
  return [
    table(
      [words.status, `${words.count}:`],
      [
        ...report.statuses.map(({ status, elements }) => [
          cell(statusName(status, taal)),
          String(elements.length),
        ]),
        [`**${words.total}**`, `**${all.length}**`],
      ],
    ),
    ...changing(report).flatMap(({ status, elements }) => [
      heading(2, cell(statusName(status, taal))),
      table(
        [words.element, words.layer, words.owner, words.about],
        elements.map(({ name, layer, owner, description }) => [
          cell(name),
          cell(layer),
          cell(owner),
          cell(description),
        ]),
      ),
    ]),
  ];
}

function bouwstenen(report: Report, words: ReportWords, taal: Taal): string[] {
  if (report.bouwstenen.length === 0) return [words.none.bouwstenen];
  const editions = editionsOf(report);
  return [
    table(
      [words.bouwsteen, words.manager, words.figure, words.usedAs],
      report.bouwstenen.map(({ name, isKnown, status, manager, managerDate, figure, elements }) => [
        [cell(name), isKnown ? '' : words.unknown, cell(status)].filter(Boolean).join(' · '),
        cell(manager) + (managerDate ? `<br>${words.onDate(cell(dateText(managerDate, taal)))}` : ''),
        figure ? `${cell(figure.text[taal])}<br>${cell(figure.label)}` : '',
        list(elements),
      ]),
    ),
    editions.length > 0 ? words.figuresFrom(cell(editions.join('; '))) : '',
  ];
}

function standards({ standards }: Report, heading: Heading, words: ReportWords, taal: Taal): string[] {
  const { applied, explained } = standards;
  if (applied.length + explained.length === 0) return [words.none.standards];
  const name = ({ name, duty }: { name: string; duty: string | null }): string =>
    [cell(name), cell(duty)].filter(Boolean).join(' · ');
  return [
    ...(explained.length === 0
      ? []
      : [
          heading(2, words.explained),
          table(
            [words.standard, words.element, words.reason, words.until],
            explained.map((each) => [
              name(each),
              cell(each.element),
              each.reason ? cell(each.reason) : `**${words.noReason}**`,
              each.until ? cell(dateText(each.until, taal)) : '',
            ]),
          ),
        ]),
    ...(applied.length === 0
      ? []
      : [
          heading(2, words.applied),
          table(
            [words.standard, words.by],
            applied.map((each) => [name(each), list(each.elements)]),
          ),
        ]),
  ];
}

function principles({ principles }: Report, words: ReportWords): string {
  if (principles.length === 0) return words.none.principles;
  return table(
    [words.principle, words.complying],
    principles.map(({ id, statement, elements }) => [
      `**${cell(id)}**<br>${statement ? cell(statement) : words.noStatement}`,
      elements.length > 0 ? list(elements) : `**${words.nobody}**`,
    ]),
  );
}

function findings({ findings }: Report, heading: Heading, words: ReportWords, taal: Taal): string[] {
  const { isSkipped, open, silenced, baselined } = findings;
  if (isSkipped) return [words.isSkipped];
  const rows = (told: readonly (ReportFinding | SilencedFinding)[]): string =>
    table(
      [
        words.level,
        `${words.line}:`,
        words.message,
        words.rule,
        ...(told.some((each) => 'reason' in each) ? [words.reason] : []),
      ],
      told.map((each) => [
        words.levels[each.level][0],
        String(each.line),
        message(each.message[taal]),
        cell(each.code),
        ...('reason' in each ? [cell(each.reason)] : []),
      ]),
    );
  const counts = levelCounts(open).map(([level, count]) => countedLevel(level, count, words));
  return [
    ...(open.length === 0
      ? [words.none.findings]
      : [heading(2, `${words.open}: ${counts.join(', ')}`), rows(open)]),
    ...(silenced.length === 0 ? [] : [heading(2, `${words.silenced}: ${silenced.length}`), rows(silenced)]),
    ...(baselined.length === 0
      ? []
      : [heading(2, `${words.baselined}: ${baselined.length}`), rows(baselined)]),
  ];
}

/** Text of a user in a cell or a line of its own: nothing in it means anything to Markdown. */
function cell(text: string | null): string {
  // Between dollar signs GitHub sees a formula.
  return text === null ? '' : escaped(plainText(text)).replace(/\$/g, '&#36;');
}

function list(names: readonly string[]): string {
  return names.map(cell).join(', ');
}

/** A message with its code as HTML, since a code span in a table cannot hold every character. */
function message(text: string): string {
  return messagePieces(text)
    .map(({ text, isCode }) => {
      // The space around a piece is cut off with the escaping, and belongs to the sentence.
      const inside = cell(text);
      if (isCode) return `<code>${inside}</code>`;
      const before = /^\s/.test(text) ? ' ' : '';
      return before + inside + (inside !== '' && /\s$/.test(text) ? ' ' : '');
    })
    .join('');
}
