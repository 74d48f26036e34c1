import { tag, type Xml } from '../diagram/xml.js';
import { dateText } from '../model/date-text.js';
import type { Taal } from '../taal.js';
import {
  changing,
  editionsOf,
  levelCounts,
  messagePieces,
  type SummaryFact,
  statusName,
} from './report-content.js';
import type { Report } from './report-data.js';
import type { ReportFinding, SilencedFinding } from './report-findings.js';
import { countedLevel, type ReportWords } from './report-words.js';

/** What a section stands in. */
export interface Frame {
  readonly words: ReportWords;
  readonly taal: Taal;
  section(name: SummaryFact['section'], title: string, ...content: Xml[]): Xml;
}

/**
 * The tables of a report, each section under its heading.
 * @param drawing the plate, which stands behind what changes on it
 */
export function reportSections(report: Report, drawing: readonly Xml[], frame: Frame): Xml[] {
  const { words, section } = frame;
  return [
    section('elements', words.elements, ...elements(report, frame)),
    ...drawing,
    section('bouwstenen', words.bouwstenen, ...bouwstenen(report, frame)),
    section('standards', words.standards, ...standards(report, frame)),
    section('obligations', words.obligations, obligations(report, frame)),
    section('principles', words.principles, principles(report, frame)),
    section('findings', words.findings, ...findings(report, frame)),
  ];
}

function elements(report: Report, { words, taal }: Frame): Xml[] {
  const all = report.statuses.flatMap((each) => each.elements);
  if (all.length === 0) return [paragraph(words.none.elements)];
  const counts = report.statuses.map(({ status, elements }) =>
    row(
      rowHead(tag('span', { class: statusClass('status-', status) }, statusName(status, taal))),
      number(elements.length),
    ),
  );
  const total = row(rowHead(words.total), number(all.length));
  const byStatus = tag(
    'table',
    { class: 'narrow' },
    tag('caption', {}, words.byStatus),
    tag('thead', {}, row(columnHead(words.status), columnHead(words.count, 'number'))),
    tag('tbody', {}, ...counts),
    tag('tfoot', {}, total),
  );
  return [
    byStatus,
    ...changing(report).map(({ status, elements }) =>
      table(
        `${statusName(status, taal)} (${elements.length})`,
        [
          columnHead(words.element, 'name'),
          columnHead(words.layer),
          columnHead(words.owner),
          columnHead(words.about, 'wide'),
        ],
        elements.map(({ name, layer, owner, description }) =>
          row(rowHead(name), cell(layer ?? ''), cell(owner ?? ''), cell(description ?? '')),
        ),
        statusClass('', status),
      ),
    ),
  ];
}

/** A class for the statuses that there are; the word of a user is none. */
function statusClass(prefix: string, status: string): string | undefined {
  return status === 'gewenst' || status === 'uit-te-faseren' ? prefix + status : undefined;
}

function bouwstenen(report: Report, { words, taal }: Frame): Xml[] {
  if (report.bouwstenen.length === 0) return [paragraph(words.none.bouwstenen)];
  const editions = editionsOf(report);
  const rows = report.bouwstenen.map(({ name, isKnown, status, manager, managerDate, figure, elements }) =>
    row(
      rowHead(name, ...(isKnown ? [] : [note(words.unknown)]), ...(status === null ? [] : [note(status)])),
      cell(manager ?? '', ...(managerDate ? [note(words.onDate(dateText(managerDate, taal)))] : [])),
      figure ? cell(figure.text[taal], note(figure.label)) : cell(''),
      cell(elements.join(', ')),
    ),
  );
  return [
    table(
      words.bouwstenen,
      [
        columnHead(words.bouwsteen, 'name'),
        columnHead(words.manager),
        columnHead(words.figure),
        columnHead(words.usedAs),
      ],
      rows,
      'same',
    ),
    ...(editions.length > 0 ? [paragraph(words.figuresFrom(editions.join('; ')), 'note')] : []),
  ];
}

function standards({ standards: { applied, explained } }: Report, { words, taal }: Frame): Xml[] {
  if (applied.length + explained.length === 0) return [paragraph(words.none.standards)];
  const name = ({ name, duty }: { name: string; duty: string | null }): Xml =>
    rowHead(name, ...(duty === null ? [] : [note(duty)]));
  const tables: Xml[] = [];
  if (explained.length > 0) {
    tables.push(
      table(
        `${words.explained} (${explained.length})`,
        [
          columnHead(words.standard, 'name'),
          columnHead(words.element),
          columnHead(words.reason, 'wide'),
          columnHead(words.until),
        ],
        explained.map((each) =>
          row(
            name(each),
            cell(each.element),
            each.reason ? cell(each.reason) : cell(missing(words.noReason)),
            tag('td', { class: 'date' }, each.until ? dateText(each.until, taal) : ''),
          ),
        ),
      ),
    );
  }
  if (applied.length > 0) {
    tables.push(
      table(
        `${words.applied} (${applied.length})`,
        [columnHead(words.standard, 'name'), columnHead(words.by)],
        applied.map((each) => row(name(each), cell(each.elements.join(', ')))),
      ),
    );
  }
  return tables;
}

function obligations({ obligations }: Report, { words }: Frame): Xml {
  if (obligations.length === 0) return paragraph(words.none.obligations);
  return table(
    words.obligations,
    [columnHead(words.obligation, 'name'), columnHead(words.through)],
    obligations.map(({ name, touched }) => {
      const items = touched.map(({ note: why, bouwstenen }) =>
        tag('li', {}, bouwstenen.join(', '), ...(why ? [note(why)] : [])),
      );
      return row(rowHead(name), cell(tag('ul', {}, ...items)));
    }),
    'same',
  );
}

function principles({ principles }: Report, { words }: Frame): Xml {
  if (principles.length === 0) return paragraph(words.none.principles);
  return table(
    words.principles,
    [columnHead(words.principle, 'name'), columnHead(words.about, 'wide'), columnHead(words.complying)],
    principles.map(({ id, statement, source, elements }) =>
      row(
        rowHead(id),
        cell(statement ?? missing(words.noStatement), ...(source ? [note(source)] : [])),
        elements.length > 0 ? cell(elements.join(', ')) : cell(missing(words.nobody)),
      ),
    ),
    'same',
  );
}

function findings({ findings: { isSkipped, open, silenced, baselined } }: Report, frame: Frame): Xml[] {
  const { words } = frame;
  if (isSkipped) return [paragraph(words.isSkipped)];
  const counts = levelCounts(open).map(([level, count]) => countedLevel(level, count, words));
  return [
    open.length === 0
      ? paragraph(words.none.findings)
      : findingTable(`${words.open}: ${counts.join(', ')}`, open, frame),
    ...(silenced.length === 0
      ? []
      : [findingTable(`${words.silenced} (${silenced.length})`, silenced, frame)]),
    ...(baselined.length === 0
      ? []
      : [findingTable(`${words.baselined} (${baselined.length})`, baselined, frame)]),
  ];
}

function findingTable(
  caption: string,
  told: readonly (ReportFinding | SilencedFinding)[],
  { words, taal }: Frame,
): Xml {
  const hasReasons = told.some((each) => 'reason' in each);
  return table(
    caption,
    [
      columnHead(words.level),
      columnHead(words.line, 'number'),
      columnHead(words.message),
      ...(hasReasons ? [columnHead(words.reason)] : []),
    ],
    told.map((each) =>
      row(
        cell(tag('span', { class: `level ${each.level}` }, words.levels[each.level][0])),
        number(each.line),
        cell(...message(each.message[taal]), note(each.code)),
        ...('reason' in each ? [cell(each.reason)] : []),
      ),
    ),
  );
}

/** A message with its code as such. White space at the ends of a piece belongs to the sentence. */
function message(text: string): Xml[] {
  return messagePieces(text).flatMap((piece) => {
    if (piece.isCode) return [tag('code', {}, piece.text)];
    const space = (pattern: RegExp): Xml => ({ xml: pattern.test(piece.text) ? ' ' : '' });
    return [space(/^\s/), tag('span', {}, piece.text), space(/\s$/)];
  });
}

/**
 * A table that scrolls by itself on a small screen.
 * @param name a class; `same` where the caption only repeats the heading above it
 */
function table(caption: string, heads: readonly Xml[], rows: readonly Xml[], name?: string): Xml {
  return tag(
    'div',
    { class: 'scroll' },
    tag(
      'table',
      { class: name },
      tag('caption', {}, caption),
      tag('thead', {}, row(...heads)),
      tag('tbody', {}, ...rows),
    ),
  );
}

function row(...cells: readonly Xml[]): Xml {
  return { xml: `\n${tag('tr', {}, ...cells).xml}` };
}

function columnHead(text: string, name?: string): Xml {
  return tag('th', { scope: 'col', class: name }, text);
}

function rowHead(...content: readonly (Xml | string)[]): Xml {
  return tag('th', { scope: 'row' }, ...content);
}

/** Always with content, if only an empty text: HTML would read a cell without an end as an open one. */
function cell(...content: readonly (Xml | string)[]): Xml {
  return tag('td', {}, '', ...content);
}

function number(value: number): Xml {
  return tag('td', { class: 'number' }, String(value));
}

function note(text: string): Xml {
  return tag('span', { class: 'note' }, text);
}

function missing(text: string): Xml {
  return tag('span', { class: 'missing' }, text);
}

function paragraph(text: string, name?: string): Xml {
  return tag('p', { class: name }, text);
}
