import { type CST, Parser } from 'yaml';
import { type Leaf, spaceOut } from './gaps.js';
import type { Inner, Layout } from './layout.js';

/** A stretch of the text that is sound YAML by itself, with the column where its keys should stand. */
export interface Sound {
  readonly start: number;
  readonly text: string;
  readonly column: number;
}

/**
 * Decides for a piece of the text where its lines should begin and how its words are spaced, by its
 * syntax tree. Comments on lines of their own are left for later: they follow their neighbours.
 * @param width how much deeper a block stands than the key that it belongs to.
 */
export function arrange(layout: Layout, piece: Sound, width: number): void {
  const walk = new Walk(layout, piece.start, width);
  for (const token of new Parser().parse(piece.text)) walk.top(token, piece.column);
  spaceOut(layout, walk.leaves);
}

/** The block that something stands in: the column where its keys or dashes are, and should be. */
interface Block {
  readonly old: number;
  readonly column: number;
}

class Walk {
  readonly leaves: Leaf[] = [];

  constructor(
    private readonly layout: Layout,
    private readonly base: number,
    private readonly width: number,
  ) {}

  top(token: CST.Token, column: number): void {
    if (token.type !== 'document') {
      this.simple(token);
      return;
    }
    this.all(token.start);
    const outside: Block = { old: -this.width, column: -this.width };
    if (token.value && isBlock(token.value)) this.block(token.value, column);
    else if (token.value) this.node(token.value, outside, this.width);
    this.all(token.end);
  }

  /** @param step how much deeper than its block a value stands that begins on a line of its own. */
  private node(token: CST.Token, block: Block, step: number): void {
    switch (token.type) {
      case 'block-map':
      case 'block-seq':
        // Behind a dash, a block begins right behind the space.
        this.block(token, block.column + (this.isFirst(startOf(token)) ? step : 2));
        return;
      case 'flow-collection': {
        const own = this.isFirst(token.offset);
        this.place(token.offset, block.column + step);
        this.flow(token, {
          base: block.column + (own ? step : 0),
          least: block.column + step,
          block,
          open: [],
        });
        return;
      }
      case 'block-scalar':
        this.blockScalar(token, block, step);
        return;
      default:
        if (this.isFirst(token.offset)) this.place(token.offset, block.column + step);
        this.scalar(token, block, step);
    }
  }

  private block(token: CST.BlockMap | CST.BlockSequence, column: number): void {
    const start = startOf(token);
    const block: Block = { old: start - this.line(start).start + this.base, column };
    const isMap = token.type === 'block-map';
    for (const item of token.items as CST.CollectionItem[]) {
      const first = startOfItem(item);
      if (first !== null) this.layout.marks[this.lineIndex(first)]!.push(block);
      item.start.forEach((leaf) => {
        if (!isTrivia(leaf)) this.place(leaf.offset, leaf.offset === first || isMap ? column : column + 2);
      });
      this.all(item.start);
      const isExplicit = item.start.some(({ type }) => type === 'explicit-key-ind');
      if (item.key) {
        if (isScalar(item.key)) {
          this.place(item.key.offset, column);
          this.scalar(item.key, block, 2);
        } else this.node(item.key, block, isExplicit ? 2 : 0);
      }
      for (const leaf of item.sep ?? []) {
        if (!isTrivia(leaf))
          this.place(leaf.offset, column + (leaf.type === 'map-value-ind' ? 0 : this.width));
      }
      this.all(item.sep);
      if (item.value) this.node(item.value, block, isMap && !isExplicit ? this.width : 2);
    }
  }

  private flow(token: CST.FlowCollection, flow: Flow): void {
    const opened = this.lineIndex(token.start.offset);
    const inside: Flow = { ...flow, open: [...flow.open, opened] };
    this.simple(token.start);
    for (const item of token.items) {
      this.inFlow(item.start, inside);
      if (item.key) this.flowNode(item.key, inside);
      this.inFlow(item.sep, inside);
      if (item.value) this.flowNode(item.value, inside);
    }
    const [end, ...rest] = token.end;
    if (end) this.inFlow([end], { ...flow, open: flow.open.filter((line) => line !== opened) });
    this.all(rest);
  }

  private flowNode(token: CST.Token, flow: Flow): void {
    this.placeInFlow(token.offset, flow);
    if (token.type === 'flow-collection') this.flow(token, flow);
    else this.scalar(token, flow.block, flow.least - flow.block.column);
  }

  private inFlow(tokens: readonly CST.SourceToken[] | undefined, flow: Flow): void {
    for (const token of tokens ?? []) {
      if (token.type !== 'space' && token.type !== 'newline') this.placeInFlow(token.offset, flow);
      this.simple(token);
    }
  }

  /** Brackets that open on one line make the lines between them one step deeper, not more. */
  private placeInFlow(offset: number, { open, base, least }: Flow): void {
    this.place(offset, Math.max(base + new Set(open).size * this.width, least));
  }

  private blockScalar(token: CST.BlockScalar, block: Block, step: number): void {
    this.place(token.offset, block.column + step);
    this.all(token.props as CST.SourceToken[]);
    const header = token.props.at(-1);
    if (!header || token.source === '') return;
    const start = header.offset + (header as CST.SourceToken).source.length;
    const from = this.lineIndex(start);
    const to = this.lineIndex(start + token.source.length - 1);
    const filled = this.layout.lines.slice(from, to + 1).find(({ first, end }) => first < end);
    const explicit = /\d/.exec(
      token.props.find(({ type }) => type === 'block-scalar-header') ? sourceOf(token.props) : '',
    );
    const least = explicit ? block.old + Number(explicit[0]) : filled ? filled.first - filled.start : 0;
    this.inner(from, to, { kind: 'block', shift: block.column - block.old, least });
  }

  /** A single value; the lines on which it goes on move along with the one on which it begins. */
  private scalar(token: CST.Token, block: Block, step: number): void {
    const from = this.lineIndex(token.offset);
    const source = 'source' in token ? token.source : '';
    this.leaves.push({
      type: token.type,
      start: token.offset + this.base,
      end: token.offset + this.base + source.length,
    });
    if (source.includes('\n')) {
      const to = this.lineIndex(token.offset + source.length - 1);
      const line = this.layout.lines[from]!;
      const isOwn = line.first === token.offset + this.base;
      const shift = isOwn
        ? (this.layout.columns[from] ?? 0) - (line.first - line.start)
        : block.column - block.old;
      const kind = token.type === 'scalar' ? 'plain' : 'quoted';
      this.inner(from + 1, to, { kind, shift, least: Math.max(block.column + step, 0) });
      if (kind === 'quoted') for (let at = from; at < to; at++) this.layout.open[at] = true;
    }
    if ('end' in token) this.all(token.end);
  }

  private inner(from: number, to: number, inner: Inner): void {
    for (let at = from; at <= to; at++) this.layout.inner[at] = inner;
  }

  private all(tokens: readonly CST.SourceToken[] | undefined): void {
    for (const token of tokens ?? []) this.simple(token);
  }

  private simple(token: CST.Token): void {
    if (token.type === 'space' || token.type === 'newline' || token.type === 'byte-order-mark') return;
    if (!('source' in token)) return;
    const start = token.offset + this.base;
    this.leaves.push({ type: token.type, start, end: start + token.source.length });
    if ('end' in token) this.all(token.end as CST.SourceToken[] | undefined);
  }

  /** Says where the line of a word should begin, if the word is the first on it. */
  private place(offset: number, column: number): void {
    if (this.isFirst(offset)) this.layout.columns[this.lineIndex(offset)] = Math.max(column, 0);
  }

  private isFirst(offset: number): boolean {
    return this.line(offset).first === offset + this.base;
  }

  private lineIndex(offset: number): number {
    return this.layout.lineAt(offset + this.base);
  }

  private line(offset: number) {
    return this.layout.lines[this.lineIndex(offset)]!;
  }
}

/** A flow collection with those around it. */
interface Flow {
  /** The column of what is not inside any of the brackets. */
  readonly base: number;
  /** YAML wants what is inside, brackets too, deeper than the block around it. */
  readonly least: number;
  readonly block: Block;
  /** The lines on which the brackets around it open. */
  readonly open: readonly number[];
}

function isBlock(token: CST.Token): token is CST.BlockMap | CST.BlockSequence {
  return token.type === 'block-map' || token.type === 'block-seq';
}

function isScalar({ type }: CST.Token): boolean {
  return type.endsWith('scalar') && type !== 'block-scalar';
}

function isTrivia({ type }: CST.Token): boolean {
  return type === 'space' || type === 'newline' || type === 'comment';
}

function startOf(token: CST.BlockMap | CST.BlockSequence): number {
  for (const item of token.items as CST.CollectionItem[]) {
    const start = startOfItem(item);
    if (start !== null) return start;
  }
  return token.offset;
}

/** Where the first word of an item stands; null for one that holds comments only. */
function startOfItem(item: CST.CollectionItem): number | null {
  const lead = item.start.find((token) => !isTrivia(token));
  if (lead) return lead.offset;
  if (item.key) return isBlock(item.key) ? startOf(item.key) : item.key.offset;
  const first = item.sep?.find((token) => !isTrivia(token));
  return first?.offset ?? item.value?.offset ?? null;
}

function sourceOf(props: readonly CST.Token[]): string {
  const header = props.find(({ type }) => type === 'block-scalar-header');
  return header && 'source' in header ? header.source : '';
}
