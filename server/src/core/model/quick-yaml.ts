import type { Document, Node, Pair, Scalar } from 'yaml';
import { readQuickBlockText } from './quick-block-text.js';
import { documentOf, mapOf, pairOf, scalarOf, seqOf } from './quick-nodes.js';

/**
 * Reads plain YAML, as nearly all pieces are: keys in blocks, lists, words on one line, text under `|` or
 * `>`, and lists and mappings in brackets on one line. It takes a fraction of the time of the parser of
 * yaml and yields the same tree, apart from what is of use for writing only.
 * @returns null for everything else, whether it is sound or not; the parser has to say what it is.
 */
export function readQuickly(text: string): Document.Parsed | null {
  if (text.length > maxLength || unusual.test(text)) return null;
  const contents = new QuickReader(text).root();
  if (!contents) return null;
  const end = contents.range![2];
  // The line end behind a key without a value is, to yaml, no part of anything.
  return documentOf(contents, text.charCodeAt(end - 1) === COLON ? end : text.length);
}

/** A longer piece is not worth a second look by the parser. */
const maxLength = 100_000;
/** A longer key is an error. */
const maxKey = 1000;
/** Deeper nesting than this is left to the parser, which can say that it is too much. */
const maxDepth = 40;

/** Tabs and other signs of that sort, signs in pairs, a comment, or a line of spaces only. */
const unusual =
  /[^\n -~\u00A1-\u1FFF\u2010-\u2027\u2030-\uD7FF\uE000-\uFEFE]|(?:^|[\n ])#|(?:^|\n) +(?:\n|$)/;

const keyText = /[A-Za-z0-9_\u00C0-\u024F][\w\u00C0-\u024F./-]*(?=:[ \n])/y;
const plainLine = /[A-Za-z0-9_\u00C0-\u024F(./+-][^\n]*/y;
const flowWords = /[A-Za-z0-9_\u00C0-\u024F./+-][\w\u00C0-\u024F./+()-]*(?: +[\w\u00C0-\u024F./+()-]+)*/y;
const flowKey = /[A-Za-z0-9_\u00C0-\u024F][\w\u00C0-\u024F./-]*(?=: )/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'/y;

const SPACE = 32;
const LINE_FEED = 10;
const DASH = 45;
const COLON = 58;

/** Every method returns null as soon as it meets what it does not know, and then all is given up. */
class QuickReader {
  /** Where it is: within a line, or at the start of the next one. */
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  root(): Node | null {
    const indent = this.spaces();
    const found = this.block(indent);
    return found && this.at === this.text.length ? found : null;
  }

  /** A block of which the first line has this indent; it stands behind that. */
  private block(indent: number): Node | null {
    if (++this.depth > maxDepth) return null;
    const found = this.isDash() ? this.sequence(indent) : this.mapping(indent);
    this.depth--;
    return found;
  }

  private mapping(indent: number): Node | null {
    const start = this.at;
    const pairs: Pair[] = [];
    do {
      const key = this.key(keyText);
      if (!key) return null;
      const value = this.value(indent);
      if (!value) return null;
      pairs.push(pairOf(key, value));
    } while (this.isNext(indent));
    return this.isStuck ? null : mapOf(pairs, [start, this.end, this.end], false);
  }

  private sequence(indent: number): Node | null {
    const start = this.at;
    const items: Node[] = [];
    do {
      if (!this.isDash()) return null;
      this.at++;
      const inner = indent + 1 + this.spaces();
      keyText.lastIndex = this.at;
      const item = this.isDash() || keyText.test(this.text) ? this.block(inner) : this.inLine(indent);
      if (!item) return null;
      items.push(item);
    } while (this.isNext(indent));
    return this.isStuck ? null : seqOf(items, [start, this.end, this.end], false);
  }

  /** Where the last value ended, with the line end behind it. */
  private end = 0;
  private isStuck = false;

  /**
   * Whether the next line has this indent; then it stands behind that. On a line with less of it, it stays
   * where it is, for who began before; with more, it is stuck.
   */
  private isNext(indent: number): boolean {
    const { text } = this;
    let first = this.at;
    while (text.charCodeAt(first) === SPACE) first++;
    const found = first - this.at;
    if (first < text.length && text.charCodeAt(first) !== LINE_FEED) {
      if (found > indent) this.isStuck = true;
      if (found !== indent) return false;
      this.at = first;
      return true;
    }
    // Empty lines are part of nothing at the end, and matter everywhere else.
    while (text.charCodeAt(first) === LINE_FEED) first++;
    this.at = first;
    if (first < text.length) this.isStuck = true;
    return false;
  }

  private key(form: RegExp): Scalar | null {
    const start = this.at;
    const text = this.match(form);
    if (text === '' || text.length > maxKey) return null;
    const end = this.at;
    this.at++;
    return scalarOf(text, [start, end, end], text, 'PLAIN');
  }

  /** What stands behind the colon of a key in a block of this indent. */
  private value(indent: number): Node | null {
    const start = this.at;
    this.spaces();
    if (this.code() !== LINE_FEED) return this.inLine(indent);
    this.at++;
    const line = this.at;
    const inner = this.spaces();
    if (inner > indent) return this.block(inner);
    this.at = line;
    this.end = start;
    return this.isDash() || line > start + 1 ? null : scalarOf(null, [start, start, start], '', 'PLAIN');
  }

  /** A value on the line of its key or dash, which has this indent, with the end of its last line. */
  private inLine(indent: number): Node | null {
    const { text } = this;
    const start = this.at;
    switch (text[start]) {
      case '|':
      case '>': {
        const found = readQuickBlockText(text, start, indent);
        if (!found) return null;
        this.at = found.end;
        this.end = found.end;
        const type = text[start] === '|' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED';
        return scalarOf(found.value, [start, found.end, found.end], found.value, type);
      }
      case '[':
      case '{':
        return this.flow(true);
      case '"':
      case "'":
        return this.quoted(true);
      default: {
        const line = this.match(plainLine);
        const word = line.trimEnd();
        const end = start + word.length;
        return this.ended() ? plainScalar(word, start, end, this.at) : null;
      }
    }
  }

  private quoted(isLast: boolean): Scalar | null {
    const start = this.at;
    const source = this.match(quoted);
    if (source === '') return null;
    const end = this.at;
    this.spaces();
    if (isLast && !this.ended()) return null;
    const type = source.startsWith('"') ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    const value = source.slice(1, -1);
    return scalarOf(value, [start, end, this.at], value, type);
  }

  /** A list or mapping in brackets on one line; `isLast` if the line ends with it. */
  private flow(isLast: boolean): Node | null {
    if (++this.depth > maxDepth) return null;
    const start = this.at;
    const isMap = this.text[start] === '{';
    const closing = isMap ? '}' : ']';
    const pairs: Pair[] = [];
    const items: Node[] = [];
    this.at++;
    this.spaces();
    while (this.text[this.at] !== closing) {
      const key = isMap ? this.key(flowKey) : null;
      if (isMap && !key) return null;
      this.spaces();
      const value = this.inFlow();
      if (!value) return null;
      if (key) pairs.push(pairOf(key, value));
      else items.push(value);
      if (this.text[this.at] === closing) break;
      if (this.text[this.at] !== ',') return null;
      this.at++;
      this.spaces();
      // A comma at the end is rare.
      if (this.text[this.at] === closing) return null;
    }
    this.at++;
    this.depth--;
    const end = this.at;
    this.spaces();
    if (isLast && !this.ended()) return null;
    return isMap ? mapOf(pairs, [start, end, this.at], true) : seqOf(items, [start, end, this.at], true);
  }

  private inFlow(): Node | null {
    const start = this.at;
    const first = this.text[start];
    if (first === '[' || first === '{') return this.flow(false);
    if (first === '"' || first === "'") return this.quoted(false);
    const word = this.match(flowWords);
    const end = this.at;
    this.spaces();
    return plainScalar(word, start, end, this.at);
  }

  /** Whether the line ends here; then it stands on the next one. */
  private ended(): boolean {
    if (this.at < this.text.length) {
      if (this.code() !== LINE_FEED) return false;
      this.at++;
    }
    this.end = this.at;
    return true;
  }

  private isDash(): boolean {
    return this.code() === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
  }

  private code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** How many spaces stand here; it stands behind them. */
  private spaces(): number {
    const start = this.at;
    while (this.code() === SPACE) this.at++;
    return this.at - start;
  }

  /** What stands here in this form, which is sticky, or nothing; it stands behind that. */
  private match(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.test(this.text) ? this.text.slice(this.at, form.lastIndex) : '';
    this.at += found.length;
    return found;
  }
}

const startsLikeNumber = /^[-+.\d]/;
const wholeNumber = /^[-+]?\d{1,15}$/;
/** All that may be a number in some way or other, and more. */
const otherNumber = /^[-+]?(?:\.?\d[\d.]*(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|\.(?:inf|nan|\d*)|)\.?$/i;
const word = /^(?:null|true|false)$/i;

/** A word without quotes, as a text or a whole number; null for what may mean something else. */
function plainScalar(source: string, start: number, end: number, after: number): Scalar | null {
  if (source === '' || source.includes(': ') || source.endsWith(':')) return null;
  let value: string | number = source;
  if (startsLikeNumber.test(source)) {
    if (wholeNumber.test(source)) value = Number.parseInt(source, 10);
    else if (otherNumber.test(source) || /^[-.] |^(?:-|\.\.\.)$/.test(source)) return null;
  } else if (source.length < 6 && word.test(source)) return null;
  return scalarOf(value, [start, end, after], source, 'PLAIN');
}
