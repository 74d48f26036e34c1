import type { Connection } from 'vscode-languageserver';
import type { Files } from '../core/files.js';
import { type FindFilesParams, findFilesRequest, type ReadFileParams, readFileRequest } from './protocol.js';

/**
 * Reads files by asking the client, which knows every scheme that its user works with. For a client
 * that does not know the question there are no files but the open ones.
 */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      const text: unknown = await connection.sendRequest(readFileRequest, params).catch(() => null);
      return typeof text === 'string' ? text : null;
    },
    async list(folder) {
      const params: FindFilesParams = { folder };
      const found: unknown = await connection.sendRequest(findFilesRequest, params).catch(() => []);
      return Array.isArray(found) ? found.filter((uri) => typeof uri === 'string') : [];
    },
  };
}
