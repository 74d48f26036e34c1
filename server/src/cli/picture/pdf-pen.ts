import { inverse, type Matrix, mapped, readTransform } from './matrix.js';
import { findNode, type SvgNode } from './svg-tree.js';

type Pdf = PDFKit.PDFDocument;
type Style = Readonly<Record<string, string>>;

/** The attributes that go for everything inside an element, too. */
const inherited = [
  'fill',
  'fill-opacity',
  'font-size',
  'font-weight',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
] as const;

/** What a drawing may have: the elements and attributes that the pen knows, or may pass over. */
export const known: { readonly elements: readonly string[]; readonly attributes: readonly string[] } = {
  elements: ['circle', 'defs', 'desc', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title'],
  attributes: [
    ...inherited,
    ...['cx', 'cy', 'd', 'height', 'r', 'rx', 'transform', 'width', 'x', 'y'],
    ...['id', 'lang', 'patternTransform', 'patternUnits', 'viewBox'],
    // Nothing of these is seen.
    ...['aria-labelledby', 'class', 'font-family', 'pointer-events', 'role', 'xmlns'],
  ],
};

const unseen = ['defs', 'desc', 'pattern', 'title'];

/**
 * Draws the elements of an SVG on a page of a PDF, in the order in which they lie on each other. The
 * document has the fonts `regular` and `bold`.
 */
export class PdfPen {
  constructor(
    private readonly pdf: Pdf,
    private readonly root: SvgNode,
  ) {}

  draw(node: SvgNode = this.root, outer: Style = {}): void {
    if (unseen.includes(node.name)) return;
    const own = inherited.flatMap((key) => (key in node.attributes ? [[key, node.attributes[key]]] : []));
    const style: Style = { ...outer, ...Object.fromEntries(own) };
    this.pdf.save();
    this.pdf.transform(...readTransform(node.attributes.transform));
    if (node.name === 'text') this.write(node, style);
    else this.paint(node, style);
    for (const child of node.children) this.draw(child, style);
    this.pdf.restore();
  }

  private write({ attributes, text }: SvgNode, style: Style): void {
    const isBold = Number(style['font-weight'] ?? 400) >= 600 || style['font-weight'] === 'bold';
    this.pdf
      .font(isBold ? 'bold' : 'regular')
      .fontSize(Number(style['font-size'] ?? 16))
      .fillColor(style.fill ?? '#000000', opacity(style, 'fill'));
    const width = this.pdf.widthOfString(text);
    const left = { middle: width / 2, end: width }[style['text-anchor'] ?? ''] ?? 0;
    this.pdf.text(text, Number(attributes.x ?? 0) - left, Number(attributes.y ?? 0), {
      baseline: 'alphabetic',
      lineBreak: false,
    });
  }

  private paint(node: SvgNode, style: Style): void {
    if (!['circle', 'path', 'rect'].includes(node.name)) return;
    const fill = style.fill ?? '#000000';
    const stroke = style.stroke ?? 'none';
    const pattern = /^url\(#(.+)\)$/u.exec(fill)?.[1];
    if (pattern !== undefined) this.hatch(node, pattern);
    else if (fill !== 'none') {
      this.outline(node);
      this.pdf.fillColor(fill, opacity(style, 'fill')).fill();
    }
    if (stroke === 'none') return;
    this.outline(node);
    this.pdf
      .lineWidth(Number(style['stroke-width'] ?? 1))
      .lineCap(style['stroke-linecap'] ?? 'butt')
      .lineJoin(style['stroke-linejoin'] ?? 'miter')
      .strokeColor(stroke, opacity(style, 'stroke'));
    const dashes = (style['stroke-dasharray'] ?? '').split(/[\s,]+/u).map(Number);
    if (dashes.every((length) => length > 0)) this.pdf.dash(dashes as unknown as number, {});
    this.pdf.stroke();
  }

  private outline({ name, attributes }: SvgNode): void {
    const [x = 0, y = 0, width = 0, height = 0, rx = 0, cx = 0, cy = 0, r = 0] = [
      ...['x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r'],
    ].map((key) => Number(attributes[key] ?? 0));
    if (name === 'circle') this.pdf.circle(cx, cy, r);
    else if (name === 'path') this.pdf.path(attributes.d ?? '');
    else if (rx > 0) this.pdf.roundedRect(x, y, width, height, Math.min(rx, width / 2, height / 2));
    else this.pdf.rect(x, y, width, height);
  }

  /**
   * Fills an outline with the stripes of a pattern. They are drawn one tile after the other, as
   * viewers show the patterns of PDF coarsely and with seams.
   */
  private hatch(node: SvgNode, id: string): void {
    const pattern = findNode(this.root, ({ name, attributes }) => name === 'pattern' && attributes.id === id);
    if (!pattern) return;
    const turn = readTransform(pattern.attributes.patternTransform);
    const width = Number(pattern.attributes.width);
    const height = Number(pattern.attributes.height);
    this.pdf.save();
    this.outline(node);
    this.pdf.clip().transform(...turn);
    for (const [column, row] of tiles(node, turn, width, height)) {
      this.pdf.save().translate(column * width, row * height);
      // A stripe that is a little too long meets the next one without a seam.
      for (const child of pattern.children) this.draw(child, { 'stroke-linecap': 'square' });
      this.pdf.restore();
    }
    this.pdf.restore();
  }
}

/** The numbers of the tiles that lie on a rectangle, in the pattern's own directions. */
function* tiles(
  { attributes }: SvgNode,
  turn: Matrix,
  width: number,
  height: number,
): Generator<readonly [column: number, row: number]> {
  const back = inverse(turn);
  const [left = 0, top = 0, across = 0, down = 0] = ['x', 'y', 'width', 'height'].map((key) =>
    Number(attributes[key] ?? 0),
  );
  const corners = [left, left + across].flatMap((x) => [top, top + down].map((y) => mapped(back, x, y)));
  const range = (values: readonly number[], step: number) =>
    [Math.floor(Math.min(...values) / step), Math.ceil(Math.max(...values) / step)] as const;
  const [first, last] = range(
    corners.map(([x]) => x),
    width,
  );
  const [highest, lowest] = range(
    corners.map(([, y]) => y),
    height,
  );
  for (let column = first; column < last; column++)
    for (let row = highest; row < lowest; row++) yield [column, row];
}

function opacity(style: Style, of: 'fill' | 'stroke'): number {
  return Number(style[`${of}-opacity`] ?? 1);
}
