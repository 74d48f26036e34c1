import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { program, root } from './cli.js';

describe('bouwstenen lsp --stdio', () => {
  it('serves a client that announces nothing, reads referred files from disk, and ends in order', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      err += data;
    });
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const found = new Promise<PublishDiagnosticsParams>((resolve) => {
      client.onNotification('textDocument/publishDiagnostics', resolve);
    });
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const file = path.join(root, 'samples/digitaal-loket.architectuur.yaml');
    const uri = pathToFileURL(file).href;
    const text = `${readFileSync(file, 'utf8')}\nonbekend: true\n`;
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'bouwstenen', version: 1, text },
    });
    assert.deepEqual(
      (await found).diagnostics.map(({ code }) => code),
      ['schema-onbekende-sleutel'],
    );
    await client.sendRequest('shutdown');
    const closed = once(child, 'close');
    await client.sendNotification('exit');
    assert.deepEqual(await closed, [0, null]);
    assert.equal(err, '');
    client.dispose();
  });
});
