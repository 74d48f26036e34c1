import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readSvg, type SvgNode } from '../../server/src/cli/picture/svg-tree.js';
import { head } from '../support/marked.js';
import { bouwstenen, program, root } from './cli.js';

export const samples = ['samples/digitaal-loket.architectuur.yaml', 'samples/toegang.architectuur.yaml'];
export const monitor = 'samples/voorbeeldstad.monitor.yaml';
export const good = `${head}elementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Loket\n    laag: kanalen\n    status: uit-te-faseren\n`;

/** What a call without mistakes writes to standard output. */
export async function rendered(...args: string[]): Promise<string> {
  const { code, out, err } = await bouwstenen(['render', ...args]);
  assert.deepEqual([code, err], [0, '']);
  return out;
}

/** The same for output that is no text. */
export function renderedBytes(args: readonly string[], cwd: string = root): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd, encoding: 'buffer', maxBuffer: 1e8 } as const;
    execFile(process.execPath, [program, 'render', ...args], options, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });
}

/** Every element of a drawing, in document order. */
export function nodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(nodes)];
}

export function drawn(svg: string): SvgNode[] {
  return nodes(readSvg(svg));
}

export const byClass = (all: readonly SvgNode[], name: string): SvgNode[] =>
  all.filter(({ attributes }) => attributes.class?.split(' ').includes(name));

export const numbers = (node: SvgNode, ...names: string[]): number[] =>
  names.map((name) => Number(node.attributes[name]));
