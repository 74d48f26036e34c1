/**
 * Takes pictures of the real window for the documentation.
 * Usage: node screenshots.mjs [folder, by default docs/images]
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { startCodeServer } from './code-server.js';
import { type Say, sayWithSeconds } from './progress.js';
import { copyOfSamples, packagedExtension, projectRoot } from './project.js';
import { elementAround, placeAfter } from './sample-text.js';
import * as workbench from './workbench.js';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const sample = 'toegang.architectuur.yaml';

/** Nothing in a picture may blink, or tell which build of VS Code it was made in. */
const settingsForPictures = {
  '[bouwstenen]': { 'editor.autoIndent': 'none' },
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills these in.
  'window.title': '${activeEditorShort}${separator}${rootName}',
};

/** A picture: brings the window into its state; what it did is undone by closing the window. */
const pictures: Readonly<Record<string, (page: Page, file: string) => Promise<void>>> = {
  async findings(page, file) {
    for (const text of ['bouwsteen: digid', '- stroomt-naar: routeringsvoorziening', 'laag: kanalen']) {
      const { line, column } = placeAfter(file, text);
      await workbench.goTo(page, line, column);
      await page.keyboard.insertText('x');
      await (await workbench.problem(page, `${text.split(' ').at(-1)}x`)).first().waitFor();
    }
    const { line, column } = placeAfter(file, 'bouwsteen: digid');
    await workbench.goTo(page, line, column + 1);
  },
  async hover(page, file) {
    const { line } = placeAfter(file, 'bouwsteen: digid');
    await workbench.goTo(page, line, 1);
    // A lens that fills in closes a hover.
    await page.locator('.codelens-decoration', { hasText: 'gebruikt' }).nth(1).waitFor();
    await page.waitForTimeout(2000);
    const hover = await workbench.hoverOver(page, 'bouwsteen: digid', 'digid', 'DigiD');
    await hover.locator('table').first().waitFor();
  },
  async completion(page, file) {
    const { line, column } = placeAfter(file, 'elementen:');
    await workbench.goTo(page, line, column);
    await page.keyboard.insertText('\n  inloggen-met-middel:\n    bouwsteen:');
    await page.keyboard.type(' dig', { delay: 60 });
    await workbench
      .proposals(page)
      .filter({ hasText: /^digid/ })
      .first()
      .waitFor();
  },
  async catalogue(page) {
    await page.locator('.activitybar .action-label[aria-label^="Bouwstenen"]').click();
    const layer = page.locator('.pane-body .monaco-list-row', { hasText: 'Netwerken' }).first();
    await layer.click();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Diginetwerk' }).first().waitFor();
    await workbench.runCommand(page, workbench.commandTitle('bouwstenen.searchCatalogue'));
    await page.locator('.quick-input-widget .quick-input-box input').fill('berichtnbox');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'mijnoverheid-berichtenbox' })
      .waitFor();
  },
  async monitor(page) {
    await workbench.openFileByName(page, 'voorbeeldstad.monitor.yaml');
    await page.keyboard.press('ControlOrMeta+B');
    await workbench.titleButton(page, 'bouwstenen.openPreview').click();
    await workbench.previewPage(page).locator('#drawing g.indicator').first().waitFor();
  },
  async preview(page, file) {
    await page.keyboard.press('ControlOrMeta+B'); // Without the Explorer there is room for both.
    const { line } = placeAfter(file, 'bouwsteen:');
    const { id, line: first } = elementAround(file, line);
    await workbench.goTo(page, first, 1);
    await workbench.titleButton(page, 'bouwstenen.openPreview').click();
    await workbench.previewPage(page).locator(`#drawing g[data-element="${id}"]`).waitFor();
  },
};

/** Makes a mistake until it is underlined, and undoes it: from then on VS Code gets its answers at once. */
async function waitForServer(page: Page, file: string): Promise<void> {
  const { line, column } = placeAfter(file, 'bouwsteen: digid');
  await workbench.goTo(page, line, column);
  await page.keyboard.type('x');
  await workbench.squiggles(page).first().waitFor();
  await page.keyboard.press('ControlOrMeta+Z');
  await workbench.squiggles(page).first().waitFor({ state: 'detached' });
}

async function takePictures(say: Say, theme: keyof typeof themes, folder: string): Promise<void> {
  const server = await startCodeServer({
    say,
    extensions: [packagedExtension()],
    idleSeconds: 120,
    settings: { ...settingsForPictures, 'workbench.colorTheme': themes[theme] },
  });
  try {
    for (const [name, arrange] of Object.entries(pictures)) {
      // A folder for each, because VS Code brings unsaved text back when a folder is opened again.
      const samples = copyOfSamples();
      const browser = await openBrowser({ say, width: 1440, height: 900 });
      try {
        const { page } = browser;
        page.setDefaultTimeout(20_000);
        await workbench.openWindow(page, server, samples.path);
        await workbench.openFile(page, sample);
        await waitForServer(page, path.join(samples.path, sample));
        await page.mouse.move(0, 0); // The Explorer shows buttons under the mouse.
        await arrange(page, path.join(samples.path, sample));
        await page.waitForTimeout(1000); // Menus and panels slide and fade into their place.
        await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
        say(`${name}-${theme}.png`);
      } finally {
        await browser.stop();
        samples.remove();
      }
    }
  } finally {
    await server.stop();
  }
}

async function main(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? path.join(projectRoot(), 'docs', 'images'));
  mkdirSync(folder, { recursive: true });
  const say = sayWithSeconds();
  for (const theme of ['light', 'dark'] as const) await takePictures(say, theme, folder);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
