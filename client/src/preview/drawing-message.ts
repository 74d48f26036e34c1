import * as vscode from 'vscode';
import type * as protocol from '../../../server/src/lsp/protocol.js';
import { drawingRequest } from '../../../server/src/lsp/protocol.js';
import type { Taal } from '../taal.js';
import type { Comparison, ToPage, Wish } from './messages.js';
import { textOf } from './page-texts.js';

type DrawingMessage = Extract<ToPage, { type: 'drawing' }>;

/** What a preview compares with: the text, that it cannot be read, or null for no comparison. */
export type Earlier = protocol.EarlierText | 'unreadable' | null;

/** The part of a request that asks for a comparison; nothing where there is no text for one. */
export const compareWith = (earlier: Earlier): { readonly compareWith?: protocol.EarlierText } =>
  earlier && earlier !== 'unreadable' ? { compareWith: earlier } : {};

/**
 * Has the server draw what a page wishes, and tells what there is to say about it.
 * @param ask sends a request about the document of the preview
 * @throws where the request was cancelled
 */
export async function drawingMessage(
  { view, filter, theme, comparison }: Wish,
  earlier: Earlier,
  taal: Taal,
  ask: <R>(request: string, params: object) => Promise<R | null>,
): Promise<DrawingMessage> {
  const colours = theme === 'editor' ? themeInUse() : theme;
  const params = { view: comparison ? null : view, filter, theme: colours, ...compareWith(earlier) };
  const result = await ask<protocol.DrawingResult>(drawingRequest, params);
  if (!result) {
    const notice = textOf('isClosed', taal);
    return { type: 'drawing', svg: null, notice, isStale: true, isViewGone: false };
  }
  const { svg, isBroken, isViewUnknown = false } = result;
  const ofEarlier = comparison && noticeOf(comparison, earlier, result.comparison, taal);
  return {
    type: 'drawing',
    svg,
    notice: isBroken ? textOf('isBroken', taal) : ofEarlier,
    isStale: isBroken,
    // In a broken text it may only be hidden for the moment.
    isViewGone: isViewUnknown && !isBroken,
  };
}

/** Why a comparison may not be what it looks like, or is not there; null where it is as asked for. */
function noticeOf(
  { kind, name }: Comparison,
  earlier: Earlier,
  outcome: protocol.ComparisonOutcome | undefined,
  taal: Taal,
): string | null {
  if (earlier === 'unreadable') return textOf(kind === 'file' ? 'isFileGone' : 'isVersionGone', taal, name);
  const notices = {
    made: null,
    broken: 'isEarlierBroken',
    'too-large': 'isEarlierTooLarge',
    'other-kind': 'isEarlierOfOtherKind',
  } as const;
  const notice = outcome && notices[outcome];
  return notice ? textOf(notice, taal, name) : null;
}

/** The colours of the drawing that suit the editor's own. */
function themeInUse(): protocol.DrawingTheme {
  const { ColorThemeKind } = vscode;
  switch (vscode.window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'contrast';
    case ColorThemeKind.HighContrastLight:
      return 'contrast-light';
    default:
      return 'light';
  }
}
