import type { Level } from '../../core/finding.js';
import type { CheckReport, ReportedFinding } from './checked-file.js';
import { oneLine } from './plain.js';
import { type XmlElement, xmlDocument } from './xml.js';

const severities: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** XML as Checkstyle writes it, which many services read. What could not be read is under "bouwstenen". */
export function reportCheckstyle({ files, failures }: CheckReport): string {
  const elements = files.map(({ path, findings }) => fileElement(path, findings.map(errorElement)));
  if (failures.length > 0) elements.push(fileElement('bouwstenen', failures.map(failureElement)));
  return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' }, content: elements });
}

function fileElement(name: string, content: readonly XmlElement[]): XmlElement {
  return { name: 'file', attributes: { name }, content };
}

function errorElement({ code, level, line, column, message }: ReportedFinding): XmlElement {
  const severity = severities[level];
  const source = `bouwstenen.${code}`;
  return { name: 'error', attributes: { line, column, severity, message: oneLine(message), source } };
}

/** Checkstyle itself writes line 0 for what stands on no line. */
function failureElement(failure: string): XmlElement {
  const message = oneLine(failure);
  return { name: 'error', attributes: { line: 0, severity: 'error', message, source: 'bouwstenen' } };
}
