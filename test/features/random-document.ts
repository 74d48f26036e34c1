/** A number from 0 up to 1 that follows from the seed, so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One document written twice: in the style of the house, and with other space in it. */
export interface RandomDocument {
  readonly house: string;
  readonly sloppy: string;
}

/** A sound architecture with every kind of value, comments, suppressions and blank lines. */
export function randomDocument(seed: number): RandomDocument {
  const writer = new Writer(randomFrom(seed));
  writer.document();
  const end = writer.chance(0.3) ? '\r\n' : '\n';
  const mark = writer.chance(0.2) ? '\uFEFF' : '';
  return {
    house: mark + writer.house.join(end) + end,
    sloppy: mark + writer.sloppy.join(end) + writer.pick(['', end, end + end]),
  };
}

const words = [
  'burgers',
  'past-toe',
  '2021',
  "d'r",
  'één twee',
  'a#b',
  'http://x.nl/y',
  '-1',
  '😀',
  'nee',
  '"q  #, {"',
  "'it''s: '",
  '~',
];

class Writer {
  readonly house: string[] = [];
  readonly sloppy: string[] = [];
  private count = 0;

  constructor(private readonly random: () => number) {}

  document(): void {
    this.entry('architectuur', 0, 0, 0);
    for (let at = this.upTo(3); at > 0; at--) this.entry(this.key(), 0, 0, 2);
    this.line('elementen:', 'elementen :'.replace(' ', this.spaces(1)), 0, 0);
    const column = 1 + this.upTo(5);
    for (let at = 1 + this.upTo(4); at > 0; at--) {
      this.between(2, column);
      this.line(...this.both(`${this.key()}:`), 2, column);
      this.map(4, column + 1 + this.upTo(4), 0, false);
    }
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }

  private upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }

  private spaces(most: number): string {
    return ' '.repeat(this.upTo(most));
  }

  private key(): string {
    return `${this.pick(['naam', 'laag', 'één', '"q: x"', 'x y', "'z'"])}`.replace(
      /(?=["']?$)/,
      `-${this.count++}`,
    );
  }

  private both(text: string): [string, string] {
    return [text, text];
  }

  private line(house: string, sloppy: string, houseColumn: number, column: number): void {
    const comment = this.chance(0.1) ? '# achter "x' : '';
    this.house.push(`${' '.repeat(houseColumn)}${house}${comment && ` ${comment}`}`);
    this.sloppy.push(
      `${' '.repeat(column)}${sloppy}${comment && ` ${this.spaces(3)}${comment}`}${this.spaces(2)}`,
    );
  }

  /** Blank lines and comments above something in this column. */
  private between(houseColumn: number, column: number): void {
    if (this.house.length > 0 && this.chance(0.2)) {
      this.house.push('');
      for (let at = 1 + this.upTo(2); at > 0; at--) this.sloppy.push(this.spaces(1));
    }
    if (!this.chance(0.2)) return;
    const comment = this.pick(['# bouwstenen-negeer reeks-gat: reden', '# - een: [twee', "#it's  los"]);
    this.house.push(' '.repeat(houseColumn) + comment);
    this.sloppy.push(' '.repeat(this.upTo(column)) + comment + this.spaces(2));
  }

  private map(houseColumn: number, column: number, depth: number, isBehindDash: boolean): void {
    for (let at = 0, end = 1 + this.upTo(3); at < end; at++) {
      if (isBehindDash && at === 0) this.dashed(houseColumn, column);
      else this.entry(this.key(), houseColumn, column, depth + 1);
    }
  }

  /** The first key of a mapping behind a dash: the dash stands two columns, or more, to the left. */
  private dashed(houseColumn: number, column: number): void {
    const [key, value] = [this.key(), this.pick(words)];
    this.line(`${key}: ${value}`, `${key}${this.spaces(1)}: ${this.spaces(2)}${value}`, houseColumn, column);
    const house = this.house.pop()!;
    const sloppy = this.sloppy.pop()!;
    this.house.push(`${' '.repeat(houseColumn - 2)}- ${house.trimStart()}`);
    const dash = column - this.dashWidth;
    this.sloppy.push(`${' '.repeat(dash)}-${' '.repeat(this.dashWidth - 1)}${sloppy.trimStart()}`);
  }

  private dashWidth = 2;

  private entry(key: string, houseColumn: number, column: number, depth: number): void {
    this.between(houseColumn, column);
    const head = (house: string, sloppy: string): void =>
      this.line(
        `${key}:${house && ` ${house}`}`,
        `${key}${this.spaces(1)}:${sloppy && ` ${this.spaces(2)}${sloppy}`}`,
        houseColumn,
        column,
      );
    const kind = depth === 0 ? 0 : this.upTo(depth > 3 ? 4 : 7);
    if (kind <= 1) {
      const word = this.pick(words);
      head(word, word);
    } else if (kind === 2) this.flow(head);
    else if (kind === 3) this.blockScalar(head, houseColumn, column);
    else if (kind === 4) this.folded(head, houseColumn, column);
    else if (kind === 5) {
      head('', '');
      this.map(houseColumn + 2, column + 1 + this.upTo(5), depth, false);
    } else this.list(head, houseColumn, column, depth);
  }

  private flow(head: (house: string, sloppy: string) => void): void {
    const values = Array.from({ length: this.upTo(3) }, () => this.pick(['a', '"b, c"', "'d'", '5']));
    if (this.chance(0.5)) {
      head(
        `[${values.join(', ')}]`,
        `[${this.spaces(2)}${values.join(`${this.spaces(1)},${this.spaces(2)}`)}${this.spaces(1)}]`,
      );
      return;
    }
    const pairs = values.map((value, at) => [`k${at}`, value] as const);
    const house = pairs.map(([name, value]) => `${name}: ${value}`).join(', ');
    const sloppy = pairs.map(([name, value]) => `${name}${this.spaces(1)}: ${this.spaces(1)}${value}`);
    head(
      house === '' ? '{}' : `{ ${house} }`,
      `{${this.spaces(2)}${sloppy.join(`,${this.spaces(2)}`)}${this.spaces(2)}}`,
    );
  }

  private blockScalar(
    head: (house: string, sloppy: string) => void,
    houseColumn: number,
    column: number,
  ): void {
    const header = this.pick(['>-', '|', '|-', '>']);
    head(header, header);
    const deeper = 1 + this.upTo(3);
    for (const text of ['eerste  regel', '  dieper  ', '# geen opmerking', '', '- ook niet: x']) {
      this.house.push(text && ' '.repeat(houseColumn + deeper) + text);
      this.sloppy.push(text ? ' '.repeat(column + deeper) + text : this.spaces(1));
    }
  }

  /** A plain or quoted text that goes on over several lines. */
  private folded(head: (house: string, sloppy: string) => void, houseColumn: number, column: number): void {
    const [open, close] = this.pick([
      ['', ''],
      ['"', '"'],
      ["'", "'"],
    ] as const);
    head(`${open}begin`, `${open}begin`);
    // Behind its first line there can be no comment.
    for (const lines of [this.house, this.sloppy])
      lines.push(lines.pop()!.replace(/ *(?:# achter "x)? *$/, ''));
    const deeper = 2 + this.upTo(3);
    for (const text of ['vervolg  x', '', `slot${close}`]) {
      this.house.push(text && ' '.repeat(houseColumn + deeper) + text);
      this.sloppy.push(text && ' '.repeat(column + deeper) + text);
    }
  }

  private list(
    head: (house: string, sloppy: string) => void,
    houseColumn: number,
    column: number,
    depth: number,
  ): void {
    head('', '');
    const dash = column + this.upTo(4);
    for (let at = 1 + this.upTo(3); at > 0; at--) {
      // In front of a dash in the column of its key, a comment is still above the dash.
      this.between(houseColumn + 2, dash);
      if (this.chance(0.5)) {
        const word = this.pick(words);
        this.line(`- ${word}`, `-${this.spaces(2)} ${word}`, houseColumn + 2, dash);
      } else {
        const width = 2 + this.upTo(2);
        this.dashWidth = width;
        this.map(houseColumn + 4, dash + width, depth + 1, true);
      }
    }
  }
}
