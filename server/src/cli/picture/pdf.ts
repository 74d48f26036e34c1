import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.js';
import { PdfPen } from './pdf-pen.js';
import { findNode, readSvg } from './svg-tree.js';

/** Points in a pixel: an inch is 72 of the one and 96 of the other. */
const pointsPerPixel = 0.75;

/** A side of a page may not be longer, in points; what is larger is drawn smaller. */
const longestSide = 14_400;

/** A PDF without XMP metadata, into which a title comes unescaped and a date must come. */
class PlainDocument extends PDFDocument {
  override endMetadata(): void {}
}

/**
 * Draws an SVG of this program as a PDF of one page of the same size: lines and areas as vectors, and
 * text as text in the given fonts, of which only the letters that occur are put into the file.
 *
 * The file says nothing about when or where it was made: the same drawing gives the same bytes.
 * Its title, its language and, for whoever cannot see it, its description are those of the SVG.
 */
export async function toPdf(svg: string, fonts: Fonts): Promise<Uint8Array> {
  const root = readSvg(svg);
  const width = Number(root.attributes.width);
  const height = Number(root.attributes.height);
  const scale = Math.min(pointsPerPixel, longestSide / Math.max(width, height));
  const [title = '', description = ''] = ['title', 'desc'].map(
    (name) => findNode(root, (node) => node.name === name)?.text ?? '',
  );
  const moment = new Date(0);
  const pdf = new PlainDocument({
    size: [width * scale, height * scale],
    margin: 0,
    pdfVersion: '1.7',
    lang: root.attributes.lang ?? 'nl',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Creator: 'Bouwstenen', CreationDate: moment },
    // None of the fonts of the viewer.
    font: '',
  });
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  // The date is needed to make the identity of the file, but it is not true.
  delete pdf.info.CreationDate;
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const alt = [title, description].filter((part) => part !== '').join('. ');
  pdf.addStructure(
    pdf.struct('Figure', { alt }, () => {
      pdf.scale(scale);
      new PdfPen(pdf, root).draw();
    }),
  );
  pdf.end();
  await finished;
  return joined(chunks);
}

/** The preview in a browser has no Buffer. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
