/**
 * Data inside the bundles: deflated, and unpacked when it is first asked for. That is a sixth of the
 * same data as code, and costs nothing in a run that does not look at it.
 */
import { deflateRawSync } from 'node:zlib';

/**
 * The code of an expression that gives the data; it may be evaluated where `unpack` of
 * `bouwstenen:unpack` is in scope.
 * @param data anything that JSON can hold.
 */
export function packed(data) {
  const bytes = deflateRawSync(Buffer.from(JSON.stringify(data)), { level: 9 });
  return `unpack(${JSON.stringify(bytes.toString('base64'))})`;
}

/**
 * The module `bouwstenen:unpack`, which only the other modules made at build time import. Node
 * inflates by itself, in a tenth of the time; a browser only does so asynchronously.
 * @param platform the platform of the bundle, as esbuild names it.
 */
export function unpackModule(platform) {
  return platform === 'node'
    ? `import { inflateRawSync } from 'node:zlib';
       export const unpack = (text) => JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString());`
    : `import { inflateSync, strFromU8 } from 'fflate';
       const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
       export const unpack = (text) => JSON.parse(strFromU8(inflateSync(bytes(text))));`;
}
