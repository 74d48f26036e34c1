import { documentStatus, statusWords } from '../diagram/words.js';
import type { Level } from '../finding.js';
import { dateText } from '../model/date-text.js';
import type { Taal } from '../taal.js';
import type { Report, ReportStatus } from './report-data.js';
import { weights } from './report-findings.js';
import { countedLevel, type ReportWords } from './report-words.js';

/** What is told of an architecture as a whole: those facts of its title block that it states. */
export function titleFacts(report: Report, words: ReportWords, taal: Taal): [label: string, text: string][] {
  const facts: [string, string | null][] = [
    [words.version, report.version],
    [words.status, report.status && documentStatus(report.status)[taal]],
    [words.date, report.date && dateText(report.date, taal)],
    [words.horizon, report.horizon],
    [words.owner, report.owner],
    [words.file, report.file],
  ];
  return facts.flatMap(([label, text]) => (text ? [[label, text]] : []));
}

/** The name of a status of an element with a capital: `Uit te faseren`. What is no status stays as written. */
export function statusName(status: string, taal: Taal): string {
  const known: Readonly<Record<string, Readonly<Record<Taal, string>>>> = statusWords;
  const name = Object.hasOwn(known, status) ? known[status]![taal] : status;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The statuses whose elements a board looks at one by one: all that are to change, and what is no status. */
export function changing(report: Report): ReportStatus[] {
  return report.statuses.filter(({ status, elements }) => status !== 'bestaand' && elements.length > 0);
}

/** One line of the summary: what is counted, how much of it there is, and what stands out. */
export interface SummaryFact {
  /** The section that tells more. */
  readonly section: 'elements' | 'bouwstenen' | 'standards' | 'obligations' | 'principles' | 'findings';
  readonly label: string;
  readonly count: number;
  /** Empty where nothing stands out. */
  readonly detail: string;
  /** Whether what stands out asks for a decision. */
  readonly isPressing: boolean;
}

/** What the page comes down to, in the order of its sections. */
export function summary(report: Report, words: ReportWords, taal: Taal): SummaryFact[] {
  const { statuses, bouwstenen, standards, obligations, principles, findings } = report;
  const unmet = principles.filter(({ elements }) => elements.length === 0).length;
  const { explained, applied } = standards;
  const met = new Set([...applied, ...explained].map(({ id }) => id));
  const byLevel = levelCounts(findings.open);
  const fact = (
    section: SummaryFact['section'],
    label: string,
    count: number,
    detail: string,
    isPressing = false,
  ): SummaryFact => ({ section, label, count, detail, isPressing });
  return [
    fact(
      'elements',
      words.elements,
      statuses.reduce((sum, { elements }) => sum + elements.length, 0),
      changing(report)
        .map(({ status, elements }) => `${elements.length} ${statusName(status, taal).toLowerCase()}`)
        .join(', '),
    ),
    fact('bouwstenen', words.bouwstenen, bouwstenen.length, ''),
    fact(
      'standards',
      words.standards,
      met.size,
      explained.length > 0 ? `${explained.length} × ${words.explained.toLowerCase()}` : '',
      explained.some(({ reason }) => !reason),
    ),
    fact('obligations', words.obligations, obligations.length, ''),
    fact(
      'principles',
      words.principles,
      principles.length,
      unmet > 0 ? words.withoutElements(unmet) : '',
      unmet > 0,
    ),
    fact(
      'findings',
      words.findings,
      findings.open.length,
      byLevel.map(([level, count]) => countedLevel(level, count, words)).join(', '),
      byLevel.some(([level]) => level === 'error' || level === 'warning'),
    ),
  ];
}

/** How often each level occurs, without those that do not. */
export function levelCounts(findings: readonly { readonly level: Level }[]): [level: Level, count: number][] {
  return weights.flatMap((level): [Level, number][] => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count > 0 ? [[level, count]] : [];
  });
}

/** The editions that printed the key figures, each once. */
export function editionsOf({ bouwstenen }: Report): string[] {
  return [...new Set(bouwstenen.flatMap(({ figure }) => figure?.edition || []))];
}

/** A message in pieces: between backticks stands code. One that is not closed is text. */
export function messagePieces(message: string): { readonly text: string; readonly isCode: boolean }[] {
  const parts = message.split('`');
  const isOdd = parts.length % 2 === 0;
  const last = isOdd ? parts.pop()! : '';
  return [
    ...parts.map((text, index) => ({ text, isCode: index % 2 === 1 })),
    { text: isOdd ? `\`${last}` : '', isCode: false },
  ].filter(({ text }) => text !== '');
}
