import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Browser, openBrowser } from './browser.js';
import { startCodeServer } from './code-server.js';
import { sayWithSeconds } from './progress.js';
import { copyOfSamples, packagedExtension, projectRoot } from './project.js';
import * as workbench from './workbench.js';

export const small = 'klein.architectuur.yaml';
export const large = 'groot.architectuur.yaml';

/** An architecture with a view, and with something that comes and something that goes. */
export const smallText = `architectuur: Klein
versie: 1.0.0
status: concept
weergaven:
  kern:
    naam: De kern
    lagen: [kanalen]
elementen:
  inloggen:
    bouwsteen: digid
    relaties:
      - bedient: balie
  balie:
    naam: Balie
    laag: kanalen
    status: gewenst
    relaties:
      - bedient: burger
  burger:
    naam: Burger
    laag: organisatie
  archief:
    naam: Archief
    laag: gegevens
    status: uit-te-faseren
`;

/** More lines than a drawing shows by itself. */
export function largeText(): string {
  const layers = ['kanalen', 'processen', 'applicaties', 'gegevens', 'netwerken'];
  const elements = Array.from(
    { length: 80 },
    (_, index) =>
      `  deel-${index}:\n    naam: Deel ${index}\n    laag: ${layers[index % 5]}\n    relaties:\n      - bedient: deel-${(index * 7 + 1) % 80}\n`,
  );
  return `architectuur: Groot\nversie: 1.0.0\nstatus: concept\nelementen:\n${elements.join('')}`;
}

/** Waits until something that no page tells of is so. */
export async function eventually(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`It did not come about that ${what}.`);
}

/**
 * Does something by keyboard or mouse until it has had its effect: on a slow machine a key can fall
 * in the moment at which a part of the window is drawn anew.
 * @param gesture the whole of it, from opening to choosing; that it fails counts as no effect
 * @param effect something that is there once it has worked
 */
export async function until(gesture: () => Promise<void>, effect: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await gesture();
      return await effect.first().waitFor({ timeout: 6000 });
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** Something in the preview; of several previews in the one that is seen. */
export function inPreview(page: Page, selector: string): Locator {
  return page
    .frameLocator('iframe.webview.ready:visible')
    .frameLocator('iframe#active-frame')
    .locator(selector);
}

/** A window on the samples and the two architectures above, with the preview of the small one open. */
export interface PreviewWindow {
  readonly browser: Browser;
  readonly page: Page;
  /** What the policy of a page refused up to now. */
  readonly refused: readonly string[];
  inFile(name: string): string;
  /** Something in the preview that is seen. */
  at(selector: string): Locator;
  /** The box of an element. */
  box(element: string): Locator;
  /** Chooses from a menu that a button of the preview opens. */
  choose(button: string, item: string | RegExp): Promise<void>;
  /** The same, until something is there that shows that it was chosen. */
  chooseUntil(button: string, item: string | RegExp, effect: Locator): Promise<void>;
  /** Puts the focus in the text that is seen. */
  focusText(): Promise<void>;
  /** Opens a file and its preview. */
  open(name: string, element: string): Promise<void>;
  /** Puts the cursor in the text, wherever the focus is. */
  goTo(place: { readonly line: number; readonly column: number }): Promise<void>;
  /** Gives the text up that was typed and not saved. */
  revert(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param settings of VS Code
 * @param prepare changes the folder before the window opens on it
 */
export async function openPreviewWindow(
  settings: Readonly<Record<string, unknown>> = {},
  prepare: (folder: string) => void = () => {},
): Promise<PreviewWindow> {
  const say = sayWithSeconds();
  const samples = copyOfSamples();
  writeFileSync(path.join(samples.path, small), smallText);
  writeFileSync(path.join(samples.path, large), largeText());
  prepare(samples.path);
  const server = await startCodeServer({
    say,
    extensions: [packagedExtension()],
    idleSeconds: 120,
    settings,
  });
  const browser = await openBrowser({ say, width: 1440, height: 900 });
  const { page } = browser;
  const refused: string[] = [];
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  const at = (selector: string): Locator => inPreview(page, selector);
  const box = (element: string): Locator => at(`#drawing g[data-element="${element}"]`).first();
  const choose = async (button: string, item: string | RegExp): Promise<void> => {
    const wanted = at('#popup .item').filter({ hasText: item }).first();
    await until(async () => {
      // A second click on a button closes its menu.
      if (!(await at('#popup').isVisible())) await at(button).click();
    }, wanted);
    await wanted.click();
  };
  const focusText = async (): Promise<void> => {
    const text = page.locator('.monaco-editor:visible .overflow-guard').first();
    const { width } = (await text.boundingBox()) ?? { width: 0 };
    // To the right of all lines, where no lens is.
    await text.click({ position: { x: width * 0.75, y: 40 } });
  };
  await workbench.openWindow(page, server, samples.path);
  const preview: PreviewWindow = {
    browser,
    page,
    refused,
    inFile: (name) => path.join(samples.path, name),
    at,
    box,
    choose,
    chooseUntil: (button, item, effect) => until(() => choose(button, item), effect),
    focusText,
    async open(name, element) {
      await until(
        () => workbench.openFileByName(page, name),
        page.locator('.tabs-container .tab.active', { hasText: name }),
      );
      await until(() => workbench.titleButton(page, 'bouwstenen.openPreview').click(), box(element));
    },
    async goTo(place) {
      const line = page.locator('.line-numbers.active-line-number', {
        hasText: new RegExp(`^${place.line}$`),
      });
      await until(async () => {
        await focusText();
        await workbench.goTo(page, place.line, place.column);
      }, line);
    },
    async revert() {
      const dirty = page.locator('.tab.dirty');
      for (let tries = 1; (await dirty.count()) > 0; tries++) {
        // The command is about the editor with the focus, which the preview may be.
        await focusText();
        await workbench.runCommand(page, 'File: Revert File');
        const isDone = dirty.first().waitFor({ state: 'detached', timeout: 6000 });
        await (tries < 5 ? isDone.catch(() => {}) : isDone);
      }
    },
    async stop() {
      await browser.stop();
      await server.stop();
      samples.remove();
    },
  };
  await preview.open(small, 'balie');
  return preview;
}

/** What a window offers, for tests that are written down before it is there. */
export function through(
  preview: () => PreviewWindow,
): Pick<PreviewWindow, 'at' | 'box' | 'choose' | 'chooseUntil' | 'inFile' | 'goTo'> {
  return {
    at: (selector) => preview().at(selector),
    box: (element) => preview().box(element),
    choose: (button, item) => preview().choose(button, item),
    chooseUntil: (button, item, effect) => preview().chooseUntil(button, item, effect),
    inFile: (name) => preview().inFile(name),
    goTo: (place) => preview().goTo(place),
  };
}

/** Keeps what the window looked like when a test failed. */
export async function photograph(page: Page, title: string): Promise<void> {
  const folder = path.join(projectRoot(), 'out', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${title.replace(/[^a-z0-9]+/gi, '-')}.png`) });
}
