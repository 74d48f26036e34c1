/** What is typed and pasted besides letters: all that means something to YAML or to counting. */
const signs = [
  ...":::\"''##--[]{}&*|>!%,.?@`~=/\\",
  ...' \t\n',
  '  ',
  '\r\n',
  '\n\n',
  ': ',
  ' #',
  '- ',
  '😀',
  'é',
  'e\u0301',
  '\u00a0',
  '\u2028',
  '\uFEFF',
];

/** What people type or paste in one go, sound or not, at any indentation. */
const pieces = [
  'naam: x',
  'relaties:\n      - bedient: [een, twee]\n        via: diginetwerk',
  'omschrijving: >-\n      een\n\n      twee',
  'omschrijving: |\n  te ondiep',
  '"met aanhaling": "en: waarde"',
  '{ a: [1, 2], b: { c: d } }',
  '- los\n- lijst',
  '# bouwstenen-negeer element-los: proef',
  '# bouwstenen-negeer-bestand naam-dubbel: proef',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '&anker',
  '*anker',
  'een: &a { naam: x }\n  twee: *a',
  '<<: *anker',
  '? moeilijk\n: sleutel',
  '__proto__: x',
  'elementen:\n  nieuw:\n    naam: Nieuw\n',
  'voorzieningen:\n  digid:\n    indicatoren: {}\n',
  'waarden: { 2019: 1.234, 2020: "5", 2021: 12% }',
  'catalogi: [./eigen.bouwstenen.yaml]\n',
  'importeert: { toegang: ./toegang.architectuur.yaml }\n',
];

/** How many earlier versions can be gone back to. */
const maxHistory = 40;

/**
 * One text under the hands of someone who types, pastes, deletes, breaks and undoes, all of which
 * follows from the numbers that it is given.
 */
export class EditedText {
  /** Where the last edit was, in the new text. */
  at = 0;
  private readonly history: string[] = [];

  /**
   * @param random gives numbers from 0 up to 1.
   * @param others texts that pieces are copied from, besides the text itself.
   */
  constructor(
    public text: string,
    private readonly random: () => number,
    private readonly others: readonly string[] = [],
  ) {
    this.first = text;
  }

  private readonly first: string;

  /** Makes one edit, and tells what it was. */
  edit(): string {
    const before = this.text;
    const name = this.pick(this.kinds);
    const next = this[name]();
    // What grew or shrank too far has nothing left to try.
    this.text = next.length > this.first.length * 2 + 2000 || next.length < 20 ? this.first : next;
    this.at = Math.min(this.at, this.text.length);
    this.history.push(before);
    if (this.history.length > maxHistory) this.history.shift();
    return name;
  }

  private readonly kinds = [
    ...Array<'letter'>(6).fill('letter'),
    ...Array<'erase'>(5).fill('erase'),
    ...Array<'swapId'>(3).fill('swapId'),
    ...Array<'sign'>(5).fill('sign'),
    ...Array<'undo'>(5).fill('undo'),
    ...(['removeLines', 'pasteLines', 'pasteLines', 'pastePiece', 'pastePiece'] as const),
    ...(['repeatItem', 'repeatItem', 'indent', 'indent', 'swapWord', 'swapWord', 'cutLine'] as const),
    // A text that is broken at the top is read as one, and then there is little to take over.
    ...(['restart', 'restart', 'restart', 'restart'] as const),
    ...(['moveLines', 'breaks', 'eraseStretch', 'atEdge'] as const),
  ] as const;

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }

  private upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }

  private splice(start: number, end: number, by: string): string {
    this.at = start + by.length;
    return this.text.slice(0, start) + by + this.text.slice(end);
  }

  /** Typing goes on where it was, or somewhere else. */
  private place(): number {
    return this.random() < 0.5 ? this.at : this.upTo(this.text.length);
  }

  private letter(): string {
    const at = this.place();
    return this.splice(at, at, this.pick([...'abcdefghijklmnopqrstuvwxyz0123456789_AZ']));
  }

  private sign(): string {
    const at = this.place();
    return this.splice(at, at, this.pick(signs));
  }

  private erase(): string {
    const at = Math.max(this.place(), 1);
    return this.splice(at - 1, at, '');
  }

  private eraseStretch(): string {
    const at = this.place();
    return this.splice(at, Math.min(this.text.length, at + this.upTo(60)), '');
  }

  private undo(): string {
    const back = this.history.at(-1 - this.upTo(this.random() < 0.7 ? 0 : 10));
    return back ?? this.text;
  }

  /** Long rows of edits would leave nothing that is whole. */
  private restart(): string {
    return this.first;
  }

  /** The very first and last places of a text are where offsets go wrong. */
  private atEdge(): string {
    const at = this.pick([0, this.text.length]);
    return this.splice(at, at, this.pick([...signs, ...pieces]));
  }

  /** The start of a line, and where some of the lines from there end. */
  private lines(most: number, from = this.text): { start: number; end: number } {
    const start = from.lastIndexOf('\n', this.upTo(from.length) - 1) + 1;
    let end = start;
    for (let count = 1 + this.upTo(most - 1); count > 0; count--) {
      const stop = from.indexOf('\n', end);
      end = stop < 0 ? from.length : stop + 1;
    }
    return { start, end };
  }

  private removeLines(): string {
    const { start, end } = this.lines(this.pick([1, 1, 5, 40]));
    return this.splice(start, end, '');
  }

  private pasteLines(): string {
    const from = this.pick([this.text, this.first, ...this.others]);
    const copied = this.lines(this.pick([1, 5, 20]), from);
    const { start } = this.lines(1);
    return this.splice(start, start, from.slice(copied.start, copied.end));
  }

  private pastePiece(): string {
    const at = this.random() < 0.5 ? this.lines(1).start : this.place();
    const spaces = ' '.repeat(this.pick([0, 1, 2, 4, 6]));
    return this.splice(at, at, spaces + this.pick(pieces) + this.pick(['', '\n', '\r\n']));
  }

  /** Puts a whole item of the collection somewhere a second time, as it is. */
  private repeatItem(): string {
    const items = [...this.text.matchAll(/^ {2}[^\s#][^\n]*\n(?:(?: {3,}[^\n]*)?\n)*/gm)];
    if (items.length === 0) return this.text;
    const at = this.pick(items).index;
    return this.splice(at, at, this.pick(items)[0]);
  }

  private moveLines(): string {
    const { start, end } = this.lines(12);
    const moved = this.text.slice(start, end);
    const rest = this.text.slice(0, start) + this.text.slice(end);
    const to = rest.lastIndexOf('\n', this.upTo(rest.length) - 1) + 1;
    this.at = to + moved.length;
    return rest.slice(0, to) + moved + rest.slice(to);
  }

  private indent(): string {
    const { start, end } = this.lines(this.pick([1, 1, 6]));
    const by = this.pick(['', '', ' ', '  ', '    ', '\t']);
    const changed = this.text
      .slice(start, end)
      .replace(/^( {0,2})/gm, (space: string) => (by === '' ? '' : space + by));
    return this.splice(start, end, changed);
  }

  /** Puts one word of the text in the place of another: another id, layer, verb or figure. */
  private swapWord(): string {
    const words = [...this.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu)];
    if (words.length === 0) return this.text;
    const { index, 0: word } = this.pick(words);
    return this.splice(index, index + word.length, this.pick(words)[0]);
  }

  /** Gives an item the id of another one, or none of theirs, or has a word name another item. */
  private swapId(): string {
    const ids = [...this.text.matchAll(/^ {2}([a-z][a-z0-9-]*):/gm)].map(([, id]) => id!);
    const isId = new Set([...ids, 'nergens', 'nieuw']);
    const words = [...this.text.matchAll(/(?<![a-z0-9-])[a-z][a-z0-9-]*(?![a-z0-9-])/g)];
    const found = words.filter(([word]) => isId.has(word));
    if (found.length === 0) return this.text;
    const { index, 0: word } = this.pick(found);
    return this.splice(index, index + word.length, this.pick([...isId]));
  }

  /** Breaks a line off, as it is while someone writes it. */
  private cutLine(): string {
    const { start, end } = this.lines(1);
    const at = start + this.upTo(Math.max(0, end - start - 1));
    return this.splice(at, end, this.pick(['', '\n', '\n']));
  }

  /** The whole text, or one line, with the other line breaks. */
  private breaks(): string {
    if (this.random() < 0.5) {
      const { start, end } = this.lines(1);
      return this.splice(start, end, this.text.slice(start, end).replace(/\r?\n/, '\r\n'));
    }
    return this.text.includes('\r\n')
      ? this.text.replaceAll('\r\n', '\n')
      : this.text.replaceAll('\n', '\r\n');
  }
}
