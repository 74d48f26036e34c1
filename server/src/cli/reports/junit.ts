import type { CheckedFile, CheckReport, ReportedFinding } from './checked-file.js';
import { codeFrame } from './code-frame.js';
import type { ReportContext } from './format.js';
import { oneLine, printedPath } from './plain.js';
import { isAtLeast } from './severity.js';
import { type XmlElement, xmlDocument } from './xml.js';

/**
 * JUnit XML as Jenkins reads it. A file is a suite, and each finding a case in it: a failure where it
 * makes the check fail, and skipped otherwise, so that a build server and the exit code agree. A file
 * without findings has one case that passes; what could not be read are errors in a suite of their own.
 */
export function reportJunit({ files, failures }: CheckReport, context: ReportContext): string {
  const suites = files.map((file) => suiteOf(file, context));
  if (failures.length > 0) suites.push(suite('bouwstenen', failures.map(failureCase)));
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'bouwstenen', tests: counts.tests, failures: counts.failures, errors: counts.errors },
    content: suites.map(({ element }) => element),
  });
}

interface Suite {
  readonly element: XmlElement;
  readonly cases: readonly XmlElement[];
}

function suiteOf({ path, findings }: CheckedFile, context: ReportContext): Suite {
  const classname = classOf(path);
  const passes = { name: 'testcase', attributes: { name: printedPath(path), classname } };
  return suite(
    path,
    findings.length > 0 ? findings.map((finding) => findingCase(path, finding, context)) : [passes],
  );
}

function suite(name: string, cases: readonly XmlElement[]): Suite {
  return {
    element: {
      name: 'testsuite',
      attributes: { name: printedPath(name), ...countsOf(cases) },
      content: cases,
    },
    cases,
  };
}

/** A case is named by its fingerprint, so that a server knows it again when lines move. */
function findingCase(path: string, finding: ReportedFinding, { failOn, width }: ReportContext): XmlElement {
  const { level, line, column, message, fingerprint } = finding;
  const frame = codeFrame(finding, width);
  const place = `${printedPath(path)}:${line}:${column}`;
  const body = `${place}  ${oneLine(message)}\n\n${frame.text}\n${' '.repeat(frame.before)}${frame.marks}\n`;
  const outcome: XmlElement = isAtLeast(level, failOn)
    ? { name: 'failure', attributes: { type: level, message: oneLine(message) }, content: body }
    : { name: 'skipped', attributes: {}, content: body };
  return {
    name: 'testcase',
    attributes: { name: oneLine(fingerprint), classname: classOf(path) },
    content: [outcome],
  };
}

function failureCase(failure: string): XmlElement {
  const message = oneLine(failure);
  return {
    name: 'testcase',
    attributes: { name: message, classname: 'bouwstenen' },
    content: [{ name: 'error', attributes: { type: 'error', message } }],
  };
}

/** Jenkins takes what stands before the last dot for a package, so that a path has none. */
function classOf(path: string): string {
  return `bouwstenen.${printedPath(path).replace(/\./g, '_')}`;
}

function countsOf(cases: readonly XmlElement[]) {
  const having = (name: string): number =>
    cases.filter(({ content }) => typeof content === 'object' && content[0]?.name === name).length;
  return {
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
  };
}
