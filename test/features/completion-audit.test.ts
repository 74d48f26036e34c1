import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Analysis } from '../../server/src/core/analysis.js';
import { noGovernance } from '../../server/src/core/config/governance.js';
import { noLinks } from '../../server/src/core/context.js';
import { completion } from '../../server/src/core/features/completion.js';
import { shiftFinding } from '../../server/src/core/finding.js';
import { type FileKind, fileKindOf } from '../../server/src/core/model/kind.js';
import { type ParsedDocument, readDocument } from '../../server/src/core/model/model.js';
import { checkDocument, checkItem } from '../../server/src/core/model/validate.js';
import { world } from '../support/marked.js';
import { applied } from './completion-offers.js';

const samples = [
  'digitaal-loket.architectuur.yaml',
  'toegang.architectuur.yaml',
  'voorbeeldstad.bouwstenen.yaml',
  'voorbeeldstad.monitor.yaml',
];

/** A document in the styles that the samples do not use, in which every place is tried. */
const inFlow = `architectuur: "Proef"
versie: '0.1.0'
status: concept
catalogi: [./a.bouwstenen.yaml, "./b.bouwstenen.yaml"]
uitgangspunten: { een: { stelling: "Zo: dus" }, twee: { stelling: 'it''s' } }
elementen:
  a: { naam: "A 🏛️ b", laag: kanalen, doelgroepen: [burgers, "bedrijven"] }
  b:
    bouwsteen: "digid" # hierom
    relaties:
    - bedient: [a, c]
      wijze: lezen
    - { bedient: a, via: tls }
    -   omvat:
        - a
    omschrijving: >-
      Een tekst: met
      - streepjes

    standaarden: {
      tls: past-toe,
      wcag: { leg-uit: later }
    }
  c:
    naam: |
      Letterlijk
    laag:
      kanalen
`;

const variants = {
  'as it is': (text: string) => text,
  'cut off at the cursor': (text: string, at: number) => text.slice(0, at),
  'cut off at the end of the line': (text: string, at: number) => text.slice(0, at) + restAfterLine(text, at),
  'without the character behind the cursor': (text: string, at: number) =>
    text.slice(0, at) + text.slice(at + 1),
};

function restAfterLine(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? '' : text.slice(end);
}

/** Every so many places; a divisor of no usual length, so that all kinds of places come by. */
const stride = Number(process.env.AUDIT_STRIDE ?? 61);

describe('completion at every place of the samples', () => {
  for (const [variant, change] of Object.entries(variants)) {
    for (const name of samples) {
      it(`${name}, ${variant}`, () => {
        const original = readFileSync(`samples/${name}`, 'utf8');
        audit(name, original, change, stride, variant.length % stride);
      });
    }
    it(`other styles, ${variant}`, () => audit('x.architectuur.yaml', inFlow, change, 1, 0));
  }
});

type Change = (typeof variants)['as it is'] | (typeof variants)['cut off at the cursor'];

/** Tries the offers at every so many places of a text, each time changed at that place. */
function audit(name: string, original: string, change: Change, step: number, from: number): void {
  const kind = fileKindOf(name)!;
  const faults: string[] = [];
  let previous = readDocument(`file:///s/${name}`, original, kind);
  let offered = 0;
  for (let at = from; at <= original.length && faults.length < 3; at += step) {
    previous = readDocument(previous.uri, change(original, at), kind, previous);
    offered += probe(previous, at, kind, faults);
  }
  assert.equal(faults.join('\n'), '');
  assert.ok(offered > 20, `only ${offered} offers`);
}

/** Tries the offers at one place; returns how many there were. */
function probe(document: ParsedDocument, at: number, kind: FileKind, faults: string[]): number {
  const { text } = document.source;
  const fault = (what: string, label: string, result = text): number =>
    faults.push(`${what} with ${label} at ${at}:\n${around(text, at)}\n=>\n${around(result, at)}`);
  const offers = completion(unchecked(document), at, { taal: 'nl', snippets: false, files: [] });
  for (const { replaces, label, indents } of offers) {
    const isAround = replaces.start <= at && at <= replaces.end;
    if (!isAround || /[\r\n]/.test(text.slice(replaces.start, replaces.end))) fault('replaces amiss', label);
    if (indents && indents.span.end > replaces.start) fault('edits overlap', label);
  }
  for (const index of new Set([0, at % offers.length, offers.length - 1])) {
    const offer = offers[index];
    if (!offer) continue;
    const result = applied(text, offer);
    const after = readDocument(document.uri, result, kind, document);
    if (after.source.problems.length > document.source.problems.length) {
      fault(`breaks (${after.source.problems.at(-1)!.message.en})`, offer.label, result);
    } else if (unknownKeys(after, offer.replaces.start).has(offer.label)) {
      fault('does not belong there', offer.label, result);
    }
  }
  return offers.length;
}

/** What completion needs to know of a document, without the work of the rules. */
function unchecked(document: ParsedDocument): Analysis {
  const { catalogue, editions } = world;
  const nothing = { findings: [], allFindings: [], baselined: new Set<never>(), gone: new Map() };
  return { document, catalogue, editions, links: noLinks, governance: noGovernance, ...nothing };
}

/** The keys near an offset that the schema does not know there. */
function unknownKeys({ source }: ParsedDocument, near: number): Set<string> {
  const item = source.itemAround(near);
  const findings = item
    ? [...checkItem(source.kind, item)].map((finding) => shiftFinding(finding, item.base))
    : [...checkDocument(source.kind, source.sections, source.items.length > 0)];
  const unknown = findings.filter(
    ({ code, span }) => code === 'schema-onbekende-sleutel' && Math.abs(span.start - near) < 40,
  );
  return new Set(unknown.map(({ span }) => source.text.slice(span.start, span.end)));
}

function around(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 120), at)}█${text.slice(at, at + 100)}`;
}
