import type { Connection } from 'vscode-languageserver';
import type { Files } from '../core/files.js';
import { type ReadFileParams, readFileRequest } from './protocol.js';

/** Reads files by asking the client, which knows every scheme that its user works with. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      const text: unknown = await connection.sendRequest(readFileRequest, params);
      return typeof text === 'string' ? text : null;
    },
  };
}
