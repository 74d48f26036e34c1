import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The position behind the first place where these words stand. */
export function positionAfter(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `the sample has "${words}"`);
  return document.positionAt(offset + words.length);
}

/** Changes the first place where these words stand, as a user would. */
export async function replaceFirst(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  assert.notEqual(start, -1, `the sample has "${from}"`);
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
