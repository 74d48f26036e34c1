import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { CodeServer } from './code-server.js';
import { projectRoot } from './project.js';

/** Opens VS Code's window on a folder and waits until its files are listed. */
export async function openWindow(page: Page, server: CodeServer, folder: string): Promise<void> {
  await page.goto(server.windowOn(folder));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens a file from the Explorer, to stay, and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** Runs a command from the Command Palette by its English title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await persistently(page, async (timeout) => {
    await page.keyboard.press('F1');
    await quickInput(page).fill(`>${title}`, { timeout });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click({ timeout });
  });
}

/** Puts the cursor at a line and column, both from 1, and the focus in the editor. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  const place = page.locator('[id="status.editor.selection"]', {
    hasText: new RegExp(`Ln ${line}, Col ${column}(?!\\d)`),
  });
  await persistently(page, async (timeout) => {
    await page.keyboard.press('Control+G');
    await quickInput(page).fill(`:${line}:${column}`, { timeout });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout });
    await place.waitFor({ timeout });
  });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget .quick-input-box input');
}

/**
 * Makes a gesture, and makes it again when it came to nothing: what VS Code does late, such as moving
 * the focus after a click, may swallow a key.
 */
async function persistently(page: Page, gesture: (timeout: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await gesture(5000);
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** The line in the editor that the cursor is in; also when the focus is elsewhere. */
export function cursorLine(page: Page): Locator {
  return page.locator('.monaco-editor .line-numbers.active-line-number');
}

/** The drawn underlines of errors. */
export function squiggles(page: Page): Locator {
  return page.locator('.monaco-editor .squiggly-error');
}

/** Opens the Problems panel and gives its row with this text. */
export async function problem(page: Page, text: string | RegExp): Promise<Locator> {
  if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('ControlOrMeta+Shift+M');
  return page.locator('.markers-panel .monaco-list-row', { hasText: text });
}

/** Rests the mouse on a word of a line that is in view, and gives the hover that shows these words. */
export async function hoverOver(
  page: Page,
  line: string,
  word: string,
  shows: string | RegExp,
): Promise<Locator> {
  const text = page.locator('.monaco-editor .view-line', { hasText: line }).first();
  const place = text.locator('span span', { hasText: new RegExp(`^\\s*${word}$`) }).first();
  const hover = page.locator('.monaco-hover:visible', { hasText: shows });
  for (let attempt = 1; ; attempt++) {
    await place.hover();
    try {
      await hover.waitFor({ timeout: 4000 });
      return hover;
    } catch (error) {
      // A lens that came up above the line moved the word away from under the mouse.
      if (attempt === 5) throw error;
      await page.mouse.move(0, 0);
    }
  }
}

/** The proposals that VS Code offers at the cursor. */
export function proposals(page: Page): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row');
}

/** The button in the title of the editor for one of our commands. */
export function titleButton(page: Page, command: string): Locator {
  return page.locator(`.editor-actions .action-label[aria-label^="${commandTitle(command)}"]`);
}

/** The page inside the preview. */
export function previewPage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The title that an English VS Code shows for a command. */
export function commandTitle(command: string): string {
  const readJson = (name: string) => JSON.parse(readFileSync(path.join(projectRoot(), name), 'utf8'));
  const commands: { command: string; title: string; shortTitle?: string }[] =
    readJson('package.json').contributes.commands;
  const found = commands.find((candidate) => candidate.command === command);
  if (!found) throw new Error(`package.json has no command ${command}.`);
  const title = found.shortTitle ?? found.title;
  return title.startsWith('%') ? readJson('package.nls.json')[title.slice(1, -1)] : title;
}

/** Opens a file of the folder by its name, wherever the focus is. */
export async function openFileByName(page: Page, name: string): Promise<void> {
  await persistently(page, async (timeout) => {
    await page.keyboard.press('ControlOrMeta+P');
    await quickInput(page).fill(name, { timeout });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click({ timeout });
    await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor({ timeout });
  });
}
