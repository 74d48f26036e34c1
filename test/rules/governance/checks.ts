import assert from 'node:assert/strict';
import { noLinks } from '../../../server/src/core/context.js';
import { readDocument } from '../../../server/src/core/model/model.js';
import { rules } from '../../../server/src/core/rules/index.js';
import { analysed, listed } from '../../support/marked.js';

/** A rule with a text that breaks it at the places that comments of carets mark, and one that just does not. */
export interface Case {
  readonly rule: string;
  readonly wrong: string;
  readonly right: string;
  /** Imported documents, by the alias without the rest of their names. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Checks each case: the exact places, the near miss, the message, and that broken text does no harm. */
export function checks(what: string, cases: readonly Case[]): void {
  describe(`the rules about ${what}`, () => {
    for (const each of cases) {
      const { rule, wrong, right } = each;
      it(`${rule} finds what is marked, and nothing else`, () => {
        const expected = marksIn(wrong);
        assert.ok(expected.length >= 1);
        assert.deepEqual(placesOf(rule, wrong, each), expected);
      });

      it(`${rule} is silent about a near miss`, () => {
        assert.deepEqual(marksIn(right), []);
        assert.deepEqual(placesOf(rule, right, each), []);
      });

      it(`${rule} says in both languages where the demand comes from`, () => {
        const source = rules.find(({ id }) => id === rule)?.source;
        assert.ok(source);
        for (const { message, code } of analysis(wrong, each).findings) {
          if (code !== rule) continue;
          assert.match(
            message.nl,
            /\((?:Architectuur Digitale Overheid 2030, § |Monitor Digitale Overheid 2022, § |ArchiMate 3\.2, bijlage )/,
          );
          assert.match(
            message.en,
            /\((?:Architectuur Digitale Overheid 2030, § |Monitor Digitale Overheid 2022, § |ArchiMate 3\.2, appendix )/,
          );
          assert.match(message.nl, /^[“`\p{L}\d].*\.$/u);
        }
      });

      it(`${rule} survives broken text, and stays within it`, () => {
        for (let at = 0; at < wrong.length; at += 29) {
          for (const text of [
            wrong.slice(0, at),
            `${wrong.slice(0, at)}{[${wrong.slice(at)}`,
            wrong.slice(0, at) + wrong.slice(at).replace(/[:\-[\]]/, ''),
          ]) {
            for (const { span } of analysis(text, each).findings) {
              assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
            }
          }
        }
      });
    }
  });
}

function analysis(text: string, { files = {} }: Pick<Case, 'files'>) {
  const imports = new Map(
    Object.entries(files).map(([name, other]) => [
      name.split('.')[0]!,
      readDocument(`file:///proef/${name}`, other, 'architectuur'),
    ]),
  );
  return analysed(text, 'architectuur', { ...noLinks, imports });
}

/** Where a rule finds something, as `line:column-endColumn`. */
export function placesOf(rule: string, text: string, about: Pick<Case, 'files'> = {}): string[] {
  return listed(analysis(text, about)).flatMap((line) => {
    const [place, code] = line.split(' ');
    return code === rule ? place! : [];
  });
}

/** The places that carets in comments mark on the line above them. */
function marksIn(text: string): string[] {
  const marks: string[] = [];
  let above = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const carets = /^#\s*(\^+)$/.exec(line)?.[1];
    if (!carets) {
      above = index + 1;
      continue;
    }
    const column = line.length - carets.length + 1;
    marks.push(`${above}:${column}-${column + carets.length}`);
  }
  return marks;
}
