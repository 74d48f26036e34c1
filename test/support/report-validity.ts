import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document, Element } from '@xmldom/xmldom';
import Ajv, { type ValidateFunction } from 'ajv';
import { root } from '../cli/cli.js';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const standards = 'test/support/standards';

interface Place {
  artifactLocation: { uri: string; uriBaseId?: string };
  region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
}

interface Message {
  text: string;
}

/** The parts of a SARIF log that tests look at. */
export interface SarifRun {
  tool: {
    driver: {
      name: string;
      semanticVersion: string;
      rules: {
        id: string;
        shortDescription: Message;
        help: { text: string; markdown: string };
        helpUri: string;
        defaultConfiguration: { level: string };
        properties: { tags: string[] };
      }[];
    };
  };
  columnKind: string;
  invocations: [
    {
      executionSuccessful: boolean;
      toolExecutionNotifications: { level: string; message: Message }[];
    },
  ];
  results: {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: Message;
    locations: [{ physicalLocation: Place }];
    relatedLocations?: { physicalLocation: Place; message: Message }[];
    partialFingerprints: Record<string, string>;
  }[];
}

let validateSarif: ValidateFunction | undefined;

/** Reads a SARIF log, and fails where the schema of OASIS does not allow it. */
export function sarifRun(text: string): SarifRun {
  if (!validateSarif) {
    const { $schema: _draft4, id: _id, ...schema } = JSON.parse(read(`${standards}/sarif-2.1.0-rtm.5.json`));
    // The draft of this schema differs from the one of Ajv in nothing that it uses but these two and loose patterns.
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    const isReference = (uri: string): boolean =>
      /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(uri) &&
      URL.canParse(uri, 'https://example.org/');
    ajv.addFormat('uri', (uri) => isReference(uri) && URL.canParse(uri));
    ajv.addFormat('uri-reference', isReference);
    ajv.addFormat('date-time', (time) => !Number.isNaN(Date.parse(time)));
    validateSarif = ajv.compile(schema);
  }
  const log: { runs: SarifRun[] } = JSON.parse(text);
  const isValid: boolean = validateSarif(log);
  assert.ok(isValid, JSON.stringify(validateSarif.errors?.slice(0, 5), null, 2));
  const [run] = log.runs;
  for (const { ruleId, ruleIndex } of run!.results) {
    assert.equal(run!.tool.driver.rules[ruleIndex]?.id, ruleId);
  }
  return run!;
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  definitions?: Record<string, JsonSchema>;
  [key: string]: unknown;
}

/** The parts of a JSON report that tests look at. */
export interface JsonReport {
  summary: Record<string, number>;
  files: { path: string }[];
  failures: string[];
  findings: { path: string; line: number; code: string; level: string; fingerprint: string }[];
}

let validateReport: ValidateFunction | undefined;

/** Reads a report of `--format json`, and fails where our schema says something else or nothing of it. */
export function jsonReport(text: string): JsonReport {
  if (!validateReport) {
    const schema: JsonSchema = JSON.parse(read('schemas/report.schema.json'));
    // For others the shape is open, as fields may come; what is written here must all be described.
    validateReport = new Ajv({ strict: true, allErrors: true }).compile(closed(schema));
  }
  const report: JsonReport = JSON.parse(text);
  const isValid: boolean = validateReport(report);
  assert.ok(isValid, JSON.stringify(validateReport.errors?.slice(0, 5), null, 2));
  return report;
}

function closed(schema: JsonSchema): JsonSchema {
  const each = (named: Record<string, JsonSchema> = {}): Record<string, JsonSchema> =>
    Object.fromEntries(Object.entries(named).map(([name, inner]) => [name, closed(inner)]));
  return {
    ...schema,
    ...(schema.properties && { properties: each(schema.properties), additionalProperties: false }),
    ...(schema.definitions && { definitions: each(schema.definitions) }),
    ...(schema.items && { items: closed(schema.items) }),
  };
}

/** Reads XML, and fails where it is not well-formed. */
export async function xml(text: string): Promise<Document> {
  const { DOMParser } = await import('@xmldom/xmldom');
  return new DOMParser({
    onError(level, message) {
      // It warns of replacement signs, which are there on purpose.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}

/** The elements with this name, in the order of the document. */
export function elements(document: Document, name: string): Element[] {
  return [...document.getElementsByTagName(name)];
}

/** Reads a JUnit report, and fails where the schema of Jenkins does not allow it or counts are wrong. */
export async function junit(text: string): Promise<Document> {
  const { memoryPages, validateXML } = await import('xmllint-wasm');
  const { valid, errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: text },
    schema: { fileName: 'junit.xsd', contents: read(`${standards}/jenkins-junit.xsd`) },
    maxMemoryPages: 4 * memoryPages.defaultMaxMemoryPages,
  });
  assert.ok(valid, errors.map(({ rawMessage }) => rawMessage).join('\n'));
  const document = await xml(text);
  for (const suite of [...elements(document, 'testsuites'), ...elements(document, 'testsuite')]) {
    const having = (name: string): string => String(suite.getElementsByTagName(name).length);
    assert.equal(suite.getAttribute('tests'), having('testcase'));
    assert.equal(suite.getAttribute('failures'), having('failure'));
    assert.equal(suite.getAttribute('errors'), having('error'));
  }
  return document;
}

/** Reads a Checkstyle report, and fails where it is not what Checkstyle itself could have written. */
export async function checkstyle(text: string): Promise<Document> {
  const document = await xml(text);
  assert.equal(document.documentElement?.tagName, 'checkstyle');
  assert.ok(document.documentElement?.getAttribute('version'));
  for (const file of elements(document, 'file')) assert.ok(file.getAttribute('name'));
  for (const error of elements(document, 'error')) {
    assert.equal(error.parentNode?.nodeName, 'file');
    assert.match(error.getAttribute('line') ?? '', /^\d+$/);
    assert.match(error.getAttribute('severity') ?? '', /^(?:error|warning|info)$/);
    assert.ok(error.getAttribute('message') && error.getAttribute('source'));
  }
  return document;
}

export interface GitlabIssue {
  check_name: string;
  description: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}

/** Reads a Code Quality report, and fails where GitLab would not take it whole. */
export function gitlabIssues(text: string): GitlabIssue[] {
  const validate = new Ajv().compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['check_name', 'description', 'fingerprint', 'severity', 'location'],
      properties: {
        check_name: { type: 'string', minLength: 1 },
        description: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', not: { pattern: '^\\./' } },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  });
  const issues: GitlabIssue[] = JSON.parse(text);
  const isValid: boolean = validate(issues);
  assert.ok(isValid, JSON.stringify(validate.errors));
  const prints = issues.map(({ fingerprint }) => fingerprint);
  assert.equal(new Set(prints).size, prints.length, 'GitLab shows one issue of each fingerprint');
  return issues;
}

export interface Annotation {
  kind: string;
  properties: Record<string, string>;
  message: string;
}

/** Reads workflow commands as a runner of GitHub does, and fails on a line that is none. */
export function annotations(text: string): Annotation[] {
  if (text === '') return [];
  assert.ok(text.endsWith('\n'));
  return text
    .slice(0, -1)
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const match = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line);
      assert.ok(match, `no workflow command: ${line}`);
      const properties = match[2]!.split(',').map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), unescaped(pair.slice(at + 1), true)];
      });
      return {
        kind: match[1]!,
        properties: Object.fromEntries(properties),
        message: unescaped(match[3]!, false),
      };
    });
}

function unescaped(text: string, isProperty: boolean): string {
  const known: Record<string, string> = { '0D': '\r', '0A': '\n', '25': '%' };
  if (isProperty) Object.assign(known, { '3A': ':', '2C': ',' });
  return text.replace(/%([0-9A-F]{2})/g, (whole, code: string) => known[code] ?? whole);
}
