import { type Attributes, tag, type Xml } from '../diagram/xml.js';
import type { Taal } from '../taal.js';
import { summary, titleFacts } from './report-content.js';
import type { Report } from './report-data.js';
import { type Frame, reportSections } from './report-html-sections.js';
import { type ReportPlate, withOwnIds } from './report-plate.js';
import { reportStyle } from './report-style.js';
import { type ReportWords, reportWords } from './report-words.js';

/** An architecture on the page, with its drawing; null where nothing is drawn. */
export interface ReportPage {
  readonly report: Report;
  readonly plate: ReportPlate | null;
}

/**
 * Reports as one page of HTML that needs nothing else: no script, no file, no network. It is well-formed
 * XML but for its first line. A single architecture is the page itself; of more, each is an article.
 * @param styleDigest the SHA-256 of {@link reportStyle} in base64, by which the page allows no other style
 */
export function reportHtml(pages: readonly ReportPage[], taal: Taal, styleDigest: string): string {
  const words = reportWords[taal];
  const [only] = pages.length === 1 ? pages : [];
  const title = only ? titleOf(only.report, words) : words.report;
  const articles = pages.map((page, index) => article(page, `a${index + 1}`, only ? 1 : 2, words, taal));
  const head = tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`,
    }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('title', {}, only ? `${title} – ${words.report}` : title),
    // The one text that is not a user's and must stay as it is, down to its white space.
    { xml: `<style>${reportStyle}</style>` },
  );
  const contents = only ? [] : [tag('h1', {}, title), contentsOf(pages, words)];
  const body = tag('body', {}, tag('main', {}, ...contents, ...articles));
  return `<!doctype html>\n${tag('html', { lang: taal }, head, { xml: '\n' }, body).xml}\n`;
}

function contentsOf(pages: readonly ReportPage[], words: ReportWords): Xml {
  const items = pages.map(({ report }, index) =>
    tag(
      'li',
      {},
      tag('a', { href: `#a${index + 1}` }, titleOf(report, words)),
      { xml: ' ' },
      `(${report.file})`,
    ),
  );
  return tag('nav', { 'aria-label': words.contents }, tag('ol', { class: 'contents' }, ...items));
}

function titleOf({ title, file }: Report, words: ReportWords): string {
  return title ?? `${words.untitled} (${file})`;
}

function article(
  { report, plate }: ReportPage,
  id: string,
  depth: number,
  words: ReportWords,
  taal: Taal,
): Xml {
  const frame: Frame = {
    words,
    taal,
    section: (name, title, ...content) => section(`${id}-${name}`, title, depth + 1, {}, ...content),
  };
  const facts = titleFacts(report, words, taal).map(([label, text]) =>
    tag('div', {}, tag('dt', {}, label), tag('dd', {}, text)),
  );
  const name = titleOf(report, words);
  return tag(
    'article',
    { class: 'architecture', id, 'aria-labelledby': `${id}-title` },
    tag(
      'header',
      {},
      tag(`h${depth}`, { class: 'title', id: `${id}-title` }, name),
      tag('dl', { class: 'facts' }, ...facts),
      ...(report.description ? [tag('p', {}, report.description)] : []),
    ),
    section(`${id}-summary`, words.summary, depth + 1, {}, summaryOf(report, id, words, taal)),
    ...reportSections(report, plate ? [drawn(plate, name, id, depth + 1, words)] : [], frame),
  );
}

function section(id: string, title: string, depth: number, attributes: Attributes, ...content: Xml[]): Xml {
  const heading = `${id}-heading`;
  return {
    xml: `\n${
      tag(
        'section',
        { id, 'aria-labelledby': heading, ...attributes },
        tag(`h${depth}`, { class: 'section', id: heading }, title),
        ...content,
      ).xml
    }`,
  };
}

function summaryOf(report: Report, id: string, words: ReportWords, taal: Taal): Xml {
  const facts = summary(report, words, taal).map(({ section, label, count, detail, isPressing }) =>
    tag(
      'li',
      {},
      tag(
        'a',
        { href: `#${id}-${section}`, class: isPressing ? 'pressing' : null },
        tag('b', {}, String(count)),
        { xml: ' ' },
        tag('span', {}, label),
        ...(detail ? [{ xml: ' ' }, tag('span', { class: 'detail' }, detail)] : []),
      ),
    ),
  );
  return tag('ul', { class: 'summary' }, ...facts);
}

/** The drawing twice, of which the page shows the one that suits the colours of the reader. */
function drawn(plate: ReportPlate, title: string, id: string, depth: number, words: ReportWords): Xml {
  const caption = words.drawingOf(title, plate.view);
  const sheet = (theme: 'day' | 'night', svg: string): Xml =>
    tag('div', { class: theme }, { xml: withOwnIds(svg, `${id}-${theme}`) });
  return section(
    `${id}-drawing`,
    words.drawing,
    depth,
    { class: 'drawing' },
    tag(
      'figure',
      {},
      tag('label', { class: 'zoom' }, tag('input', { type: 'checkbox' }), words.actualSize),
      // What scrolls must be within reach of the keyboard.
      tag(
        'div',
        { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': caption },
        sheet('day', plate.light),
        sheet('night', plate.dark),
      ),
      tag('figcaption', {}, caption),
    ),
  );
}
