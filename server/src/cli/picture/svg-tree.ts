/** An element of an SVG document. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** The text directly in it, with entities resolved. */
  readonly text: string;
}

interface Open extends SvgNode {
  readonly children: Open[];
  text: string;
}

const token = /<(?<close>\/)?(?<name>[\w:-]+)(?<attributes>(?:\s+[\w:-]+="[^"]*")*)\s*(?<empty>\/)?>|[^<]+/gu;
const attribute = /([\w:-]+)="([^"]*)"/gu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads the SVG that this program draws: elements, attributes in double quotes, text and five
 * entities. It is no reader for SVG from elsewhere.
 * @returns the root element
 */
export function readSvg(svg: string): SvgNode {
  const root = open('', '');
  const path = [root];
  for (const { 0: found, groups } of svg.matchAll(token)) {
    const parent = path.at(-1) ?? root;
    if (groups?.name === undefined) parent.text += unescaped(found);
    else if (groups.close) path.pop();
    else {
      const node = open(groups.name, groups.attributes ?? '');
      parent.children.push(node);
      if (!groups.empty) path.push(node);
    }
  }
  return root.children[0] ?? root;
}

/** The first element in document order for which the test holds. */
export function findNode(node: SvgNode, test: (node: SvgNode) => boolean): SvgNode | null {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = findNode(child, test);
    if (found) return found;
  }
  return null;
}

function open(name: string, attributes: string): Open {
  const pairs = [...attributes.matchAll(attribute)].map(([, key, value]) => [key, unescaped(value ?? '')]);
  return { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => entities[name] ?? whole);
}
