/** The summary of the job and the comment on the pull request, in Markdown. */

/** A summary may have 1 MiB, and a comment 65,536 characters; some room is left for both. */
const maxSummaryBytes = 1_000_000;
const maxCommentLength = 64_000;

const icons = { error: '🔴', warning: '🟠', info: '🔵', hint: '⚪' };

/**
 * What was found, for the top of both pages.
 * @param {object} about what check.mjs gathered
 * @param {number} limit of the findings that are listed
 */
function findingsPart({ taal, report, exitCode, failure, linkTo }, limit) {
  const say = (nl, en) => (taal === 'nl' ? nl : en);
  const title = {
    0: say('✅ Bouwstenen: in orde', '✅ Bouwstenen: all is well'),
    1: say('❌ Bouwstenen: er is iets te herstellen', '❌ Bouwstenen: something needs mending'),
  };
  const parts = [
    `## ${title[exitCode] ?? say('❌ Bouwstenen: de controle kon niet worden uitgevoerd', '❌ Bouwstenen: the check could not be carried out')}`,
  ];
  if (failure) parts.push(cell(failure));
  if (!report) return parts;
  const { files, errors, warnings, infos, hints, baselined } = report.summary;
  parts.push(
    table(
      say(
        ['bestanden', 'fouten', 'waarschuwingen', 'opmerkingen', 'in de baseline'],
        ['files', 'errors', 'warnings', 'notes', 'in the baseline'],
      ),
      [[files, errors, warnings, infos + hints, baselined].map(String)],
    ),
  );
  const order = Object.keys(icons);
  const findings = [...report.findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  if (findings.length === 0) return parts;
  const rows = findings.slice(0, limit).map(({ level, path, line, message, code }) => {
    const place = cell(`${path}:${line}`);
    const link = linkTo(path, line);
    return [
      icons[level] ?? '',
      link ? `[${place}](${link})` : place,
      cell(message),
      `<code>${cell(code)}</code>`,
    ];
  });
  parts.push(table(say(['', 'plaats', 'bevinding', 'regel'], ['', 'place', 'finding', 'rule']), rows));
  const left = findings.length - rows.length;
  if (left > 0) {
    parts.push(
      say(
        `En nog ${left}; alle staan in <code>findings.txt</code> van de map met uitvoer.`,
        `And ${left} more; all are in <code>findings.txt</code> of the folder with output.`,
      ),
    );
  }
  return parts;
}

/** What changed since the base, or why that is unknown. */
function differencePart({ taal, difference, baseProblem }) {
  const say = (nl, en) => (taal === 'nl' ? nl : en);
  if (baseProblem) {
    return [`## ${say('Wat verandert er?', 'What changes?')}`, `⚠️ ${cell(baseProblem[taal])}`];
  }
  if (difference === null) return [];
  return [`## ${say('Wat verandert er?', 'What changes?')}`, difference.trim()];
}

/** @returns {string} the summary of the job, short enough for GitHub */
export function summaryPage(about) {
  const { taal, pictures, reports } = about;
  const say = (nl, en) => (taal === 'nl' ? nl : en);
  const parts = [...findingsPart(about, 100), ...differencePart(about)];
  if (pictures.length > 0) {
    parts.push(
      say(
        'GitHub toont hier geen SVG uit de werkmap. De tekeningen van het verschil staan in de map met uitvoer (uitvoer <code>folder</code>), te bewaren met actions/upload-artifact:',
        'GitHub shows no SVG of the working folder here. The drawings of the difference are in the folder with output (output <code>folder</code>), to be kept with actions/upload-artifact:',
      ),
      pictures.map((name) => `- <code>${cell(`pictures/${name}`)}</code>`).join('\n'),
    );
  }
  for (const report of reports) parts.push(report.trim());
  return cut(parts.join('\n\n'), (text) => Buffer.byteLength(text), maxSummaryBytes, taal);
}

/**
 * @param {string} marker by which the comment is found again
 * @returns {string} the comment, short enough for GitHub
 */
export function commentPage(about, marker, runUrl) {
  const { taal, pictures } = about;
  const say = (nl, en) => (taal === 'nl' ? nl : en);
  const parts = [marker, ...findingsPart(about, 20), ...differencePart(about)];
  const whereAll = say('Rapport en alle bevindingen', 'The report and all findings');
  const withPictures =
    pictures.length > 0 ? say(', met tekeningen van het verschil', ', with drawings of the difference') : '';
  if (runUrl) parts.push(`<sub>[${whereAll}](${runUrl})${withPictures}</sub>`);
  return cut(parts.join('\n\n'), (text) => text.length, maxCommentLength, taal);
}

/** Cuts off whole lines from the end where a text is too long, and says so. */
function cut(text, sizeOf, limit, taal) {
  if (sizeOf(text) <= limit) return `${text}\n`;
  const lines = text.split('\n');
  let size = 0;
  const kept = lines.slice(
    0,
    lines.findIndex((line) => {
      size += sizeOf(line) + 1;
      return size > limit - 500;
    }),
  );
  const opened = kept.filter((line) => line.includes('<details>')).length;
  const closed = kept.filter((line) => line.includes('</details>')).length;
  const note =
    taal === 'nl'
      ? '_De rest past hier niet; alles staat in de map met uitvoer._'
      : '_The rest does not fit here; everything is in the folder with output._';
  return [...kept, '', ...Array(Math.max(0, opened - closed)).fill('</details>'), '', note, ''].join('\n');
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text of users on one line, in which Markdown, HTML and GitHub see nothing but text. */
function cell(text) {
  return (
    String(text)
      .replace(/\s+/g, ' ')
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
      .replace(/[&<>"'`*_[\]()#|\\!~$@^{}]|:(?=\/\/)/g, (sign) => `&#${sign.charCodeAt(0)};`)
      // Behind a space without width GitHub sees no name and no issue.
      .replace(/&#(64|35);/g, '&#$1;&#8203;')
  );
}
