/** The renderer of the command line, as far as it is used here. */
interface Renderer {
  toPdf(svg: string, fonts: Fonts): Promise<Uint8Array>;
}

interface Fonts {
  readonly family: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** What makes a PDF is larger than all the rest of the page; it is loaded once, when it is asked for. */
let loading: Promise<readonly [Renderer, Fonts]> | null = null;

/**
 * The bytes that the command line makes of the same drawing.
 * @param svg as the server drew it
 * @throws Error where the renderer or its fonts cannot be loaded, or the drawing cannot be rendered
 */
export async function makePdf(svg: string): Promise<Uint8Array> {
  loading ??= load();
  let parts: readonly [Renderer, Fonts];
  try {
    parts = await loading;
  } catch (error) {
    // A next time it may succeed.
    loading = null;
    throw error;
  }
  const [renderer, fonts] = parts;
  return await renderer.toPdf(svg, fonts);
}

async function load(): Promise<readonly [Renderer, Fonts]> {
  const { pdf = '', regular = '', bold = '' } = document.body.dataset;
  const [renderer, ...fonts] = await Promise.all([
    import(pdf) as Promise<Renderer>,
    ...[regular, bold].map(read),
  ]);
  return [renderer, { family: 'Arimo', regular: fonts[0]!, bold: fonts[1]! }];
}

async function read(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.split('/').at(-1)}`);
  return new Uint8Array(await response.arrayBuffer());
}
