/** Drives the catalogue explorer and what leads to the catalogue, in a real VS Code window. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { type Browser, openBrowser } from './browser.js';
import { type CodeServer, startCodeServer } from './code-server.js';
import { sayWithSeconds } from './progress.js';
import { copyOfSamples, packagedExtension, projectRoot, type TemporaryFolder } from './project.js';
import { placeAfter } from './sample-text.js';
import * as workbench from './workbench.js';

describe('the catalogue in a VS Code window', function () {
  this.timeout(90_000);
  let samples: TemporaryFolder;
  let server: CodeServer;
  let browser: Browser;

  /** A row of the explorer. */
  const row = (text: string | RegExp): Locator =>
    browser.page
      .locator('.pane-body .custom-view-tree-node-item, .pane-body .monaco-list-row', { hasText: text })
      .first();
  const pick = (): Locator => browser.page.locator('.quick-input-list .monaco-list-row');
  const typeInPick = (text: string): Promise<void> =>
    browser.page.locator('.quick-input-widget .quick-input-box input').fill(text);

  before(async function () {
    this.timeout(600_000);
    const say = sayWithSeconds();
    samples = copyOfSamples();
    server = await startCodeServer({ say, extensions: [packagedExtension()], idleSeconds: 120 });
    browser = await openBrowser({ say, width: 1440, height: 900 });
    browser.page.setDefaultTimeout(20_000);
    await workbench.openWindow(browser.page, server, samples.path);
    await workbench.openFile(browser.page, 'toegang.architectuur.yaml');
  });

  after(async () => {
    await browser?.stop();
    await server?.stop();
    samples?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const folder = path.join(projectRoot(), 'out', 'screenshots');
    mkdirSync(folder, { recursive: true });
    const name = this.currentTest.title.replace(/[^a-z0-9]+/gi, '-');
    await browser.page.screenshot({ path: path.join(folder, `${name}.png`) });
  });

  it('shows the layers, the bouwstenen in them and their parts', async () => {
    await browser.page.locator('.activitybar .action-label[aria-label^="Bouwstenen"]').click();
    await row('Diensten en producten').waitFor();
    await row('Applicaties').waitFor();
    await row('Netwerken').click();
    await row('Diginetwerk').waitFor();
  });

  it('inserts a bouwsteen into the architecture that is open', async () => {
    const { page } = browser;
    await row('Diginetwerk').hover();
    const title = workbench.commandTitle('bouwstenen.insertEntry');
    await row('Diginetwerk').locator(`.action-label[aria-label^="${title}"]`).click();
    // There is an element of that name already, so that the new one gets another id.
    await page
      .locator('.view-line', { hasText: /^\s*diginetwerk-2:$/ })
      .first()
      .waitFor();
    await page.locator('.tab.active.dirty', { hasText: 'toegang.architectuur.yaml' }).waitFor();
    await page.keyboard.press('Escape');
    await workbench.runCommand(page, 'File: Revert File');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('shows only what a filter finds, and everything again', async () => {
    await workbench.runCommand(browser.page, workbench.commandTitle('bouwstenen.filterCatalogue'));
    await typeInPick('digimelding');
    await browser.page.keyboard.press('Enter');
    await row('Digimelding').waitFor();
    await row('Netwerken').waitFor({ state: 'detached' });
    await browser.page
      .locator(`.action-label[aria-label="${workbench.commandTitle('bouwstenen.clearCatalogueFilter')}"]`)
      .first()
      .click();
    await row('Netwerken').waitFor();
  });

  it('arranges the catalogue by regulation', async () => {
    await workbench.runCommand(browser.page, workbench.commandTitle('bouwstenen.groupCatalogue'));
    await pick().filter({ hasText: 'By EU regulation' }).click();
    await row('eIDAS').waitFor();
    await workbench.runCommand(browser.page, workbench.commandTitle('bouwstenen.groupCatalogue'));
    await pick().filter({ hasText: 'By layer' }).click();
    await row('Diensten en producten').waitFor();
  });

  it('finds a bouwsteen in spite of a typing error, and opens its entry to read', async () => {
    const { page } = browser;
    await workbench.runCommand(page, workbench.commandTitle('bouwstenen.searchCatalogue'));
    await typeInPick('berichtnbox');
    const found = pick().filter({ hasText: 'mijnoverheid-berichtenbox' });
    await found.waitFor();
    // What is chosen is explained beside the list, while the list stays open.
    await page.keyboard.press('ArrowDown');
    const details = workbench.previewPage(page).locator('body', { hasText: 'MijnOverheid Berichtenbox' });
    await details.locator('table', { hasText: '81.817.187' }).waitFor();
    await found.click();
    await page.locator('.tab.active', { hasText: 'diensten-en-producten.bouwstenen.yaml' }).waitFor();
    await page.locator('.view-line', { hasText: 'mijnoverheid-berichtenbox:' }).first().waitFor();
    // Nothing of the built-in catalogue can be typed over.
    await page.keyboard.type('x');
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
  });

  it('goes from a bouwsteen in the text to its entry', async () => {
    const { page } = browser;
    await workbench.openFileByName(page, 'toegang.architectuur.yaml');
    const digid = placeAfter(path.join(samples.path, 'toegang.architectuur.yaml'), 'bouwsteen: digid');
    await workbench.goTo(page, digid.line, digid.column);
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'diensten-en-producten.bouwstenen.yaml' }).waitFor();
    await page
      .locator('.view-line', { hasText: /^\s*digid:/ })
      .first()
      .waitFor();
  });

  it('draws the charts of a monitor', async () => {
    const { page } = browser;
    await workbench.openFileByName(page, 'voorbeeldstad.monitor.yaml');
    await workbench.titleButton(page, 'bouwstenen.openPreview').click();
    await workbench.previewPage(page).locator('#drawing g.indicator').first().waitFor();
    assert.ok((await workbench.previewPage(page).locator('#drawing .bar').count()) > 10);
    // The same figures, for those who have the page read to them.
    const rows = workbench.previewPage(page).locator('#table tbody tr');
    assert.match((await rows.first().textContent()) ?? '', /DigiD2021\s*61\.240/);
  });

  it('has asked nothing of any other machine', () => {
    assert.deepEqual(browser.requestsOutside(), []);
  });
});
