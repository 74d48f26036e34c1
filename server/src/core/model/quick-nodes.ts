import { Document, type Node, Pair, type ParsedNode, type Range, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/**
 * Nodes as yaml itself makes them, only sooner: its constructors define the mark that a node is known by
 * anew for every node, and here nodes of a kind have it in common. They are for reading; nothing writes them.
 */

/** What all documents have in common that are read quickly: the schema of YAML 1.2, no errors, no warnings. */
const ordinary = new Document(null, { stringKeys: true, uniqueKeys: false, logLevel: 'silent' });

/** A document with these contents, of a text that is read up to `end`. */
export function documentOf(contents: Node, end: number): Document.Parsed {
  const document = Object.create(ordinary) as Document<Node> & { range: Range };
  document.contents = contents;
  document.range = [0, contents.range![2], end];
  return document as unknown as Document.Parsed<ParsedNode>;
}

class QuickScalar {
  constructor(
    readonly value: unknown,
    readonly range: Range,
    readonly source: string,
    readonly type: Scalar.Type,
  ) {}
}
class QuickPair {
  constructor(
    readonly key: Scalar,
    readonly value: Node,
  ) {}
}
class QuickCollection {
  constructor(
    readonly items: readonly unknown[],
    readonly range: Range,
  ) {}
}
class QuickMap extends QuickCollection {}
class QuickSeq extends QuickCollection {}
class QuickFlowMap extends QuickCollection {
  readonly flow = true;
}
class QuickFlowSeq extends QuickCollection {
  readonly flow = true;
}

/** Gives a class what a node of yaml inherits, and what it has without showing it. */
function takeAfter(made: { readonly prototype: object }, node: object): void {
  const hidden: PropertyDescriptorMap = {};
  for (const key of Reflect.ownKeys(node)) {
    const property = Object.getOwnPropertyDescriptor(node, key)!;
    if (!property.enumerable) Object.defineProperty(hidden, key, { value: property, enumerable: true });
  }
  Object.setPrototypeOf(
    made.prototype,
    Object.create(Object.getPrototypeOf(node) as object, hidden) as object,
  );
}

takeAfter(QuickScalar, new Scalar(null));
takeAfter(QuickPair, new Pair(null));
for (const made of [QuickMap, QuickFlowMap]) takeAfter(made, new YAMLMap(ordinary.schema));
for (const made of [QuickSeq, QuickFlowSeq]) takeAfter(made, new YAMLSeq(ordinary.schema));

/**
 * A scalar.
 * @param source its text without quotes and line ends.
 */
export function scalarOf(value: unknown, range: Range, source: string, type: Scalar.Type): Scalar {
  return new QuickScalar(value, range, source, type) as unknown as Scalar;
}

/** A key with its value. */
export function pairOf(key: Scalar, value: Node): Pair {
  return new QuickPair(key, value) as unknown as Pair;
}

/** A mapping, in braces where it `isFlow`. */
export function mapOf(items: readonly Pair[], range: Range, isFlow: boolean): YAMLMap {
  return new (isFlow ? QuickFlowMap : QuickMap)(items, range) as unknown as YAMLMap;
}

/** A sequence, in brackets where it `isFlow`. */
export function seqOf(items: readonly Node[], range: Range, isFlow: boolean): YAMLSeq {
  return new (isFlow ? QuickFlowSeq : QuickSeq)(items, range) as unknown as YAMLSeq;
}
