/** Drives the preview in a real VS Code window, by keyboard and mouse. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { type Browser, openBrowser } from './browser.js';
import { type CodeServer, startCodeServer } from './code-server.js';
import { eventually, inPreview, large, largeText, photograph, small, smallText } from './preview-support.js';
import { sayWithSeconds } from './progress.js';
import { copyOfSamples, packagedExtension, type TemporaryFolder } from './project.js';
import { elementAround, placeAfter } from './sample-text.js';
import * as workbench from './workbench.js';

describe('the preview in a VS Code window', function () {
  this.timeout(90_000);
  let samples: TemporaryFolder;
  let server: CodeServer;
  let browser: Browser;
  const refused: string[] = [];

  const at = (selector: string): Locator => inPreview(browser.page, selector);
  const box = (element: string): Locator => at(`#drawing g[data-element="${element}"]`).first();
  const inFile = (name: string): string => path.join(samples.path, name);
  /** Chooses from a menu that a button of the preview opens. */
  const choose = async (button: string, item: string | RegExp): Promise<void> => {
    await at(button).click();
    await at('#popup .item').filter({ hasText: item }).first().click();
  };
  /** Puts the cursor in the text, wherever the focus is. */
  const goTo = async ({ line, column }: { line: number; column: number }): Promise<void> => {
    await browser.page
      .locator('.monaco-editor:visible .view-line')
      .first()
      .click({ position: { x: 3, y: 5 } });
    await workbench.goTo(browser.page, line, column);
  };
  const open = async (name: string, element: string): Promise<void> => {
    await workbench.openFileByName(browser.page, name);
    await workbench.titleButton(browser.page, 'bouwstenen.openPreview').click();
    await box(element).waitFor();
  };

  before(async function () {
    this.timeout(600_000);
    const say = sayWithSeconds();
    samples = copyOfSamples();
    writeFileSync(inFile(small), smallText);
    writeFileSync(inFile(large), largeText());
    server = await startCodeServer({ say, extensions: [packagedExtension()], idleSeconds: 120 });
    browser = await openBrowser({ say, width: 1440, height: 900 });
    browser.page.setDefaultTimeout(20_000);
    browser.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await workbench.openWindow(browser.page, server, samples.path);
    await open(small, 'balie');
  });

  after(async () => {
    await browser?.stop();
    await server?.stop();
    samples?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await photograph(browser.page, this.currentTest.title);
  });

  it('offers own views first, and shows what is chosen', async () => {
    await at('#view').click();
    const items = at('#popup .item');
    await items.first().waitFor();
    assert.deepEqual((await items.allTextContents()).slice(0, 2), ['De kern', 'Hele plaat']);
    await items.first().click();
    await at('#drawing .view-name').filter({ hasText: 'De kern' }).waitFor();
    assert.equal(await at('#view-name').textContent(), 'De kern');
    assert.equal(await box('inloggen').count(), 0);
  });

  it('shows the difference, with what came and what goes', async () => {
    await choose('#view', /^Verschil/);
    await at('#drawing .change-toegevoegd[data-element="balie"]').waitFor();
    await at('#drawing .change-verwijderd[data-element="archief"]').waitFor();
  });

  it('shows the impact of the selected element', async () => {
    await choose('#view', /^Hele plaat/);
    await box('archief').click();
    await choose('#view', 'Impact van Archief');
    await box('balie').waitFor({ state: 'detached' });
    await box('archief').waitFor();
    await choose('#view', /^Hele plaat/);
    await box('balie').waitFor();
  });

  it('filters, says so, and shows everything again with one click', async () => {
    await at('#filter').click();
    await at('#popup label').filter({ hasText: 'gewenst' }).click();
    await box('burger').waitFor({ state: 'detached' });
    // The popup stays, so that a second choice needs no second opening.
    await at('#popup label').filter({ hasText: 'bestaand' }).click();
    await box('burger').waitFor();
    await box('archief').waitFor({ state: 'detached' });
    await browser.page.keyboard.press('Escape');
    await at('#popup').waitFor({ state: 'hidden' });
    await at('#clear-filter').click();
    await box('archief').waitFor();
    await at('#clear-filter').waitFor({ state: 'hidden' });
  });

  it('shows what lies so many steps around the selected element', async () => {
    await box('inloggen').click();
    await at('#filter').click();
    await at('#popup label').filter({ hasText: 'Within 1 step' }).click();
    await box('burger').waitFor({ state: 'detached' });
    await at('#popup label').filter({ hasText: 'Within 2 steps' }).click();
    await box('burger').waitFor();
    await at('#popup .clear').click();
    await box('archief').waitFor();
    await browser.page.keyboard.press('Escape');
  });

  it('moves the cursor on a click while the keyboard stays in the drawing', async () => {
    const { page } = browser;
    await box('burger').click();
    const { line } = elementAround(inFile(small), placeAfter(inFile(small), 'naam: Burger').line);
    await workbench
      .cursorLine(page)
      .filter({ hasText: new RegExp(`^${line}$`) })
      .waitFor();
    await at('#drawing g.selected[data-element="burger"]').waitFor();
    // Along the line to what it is related to, and with Enter into the text.
    await page.keyboard.press('ArrowUp');
    await at('#drawing g[data-element="balie"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').first().waitFor();
    const balie = elementAround(inFile(small), placeAfter(inFile(small), 'naam: Balie').line);
    await workbench
      .cursorLine(page)
      .filter({ hasText: new RegExp(`^${balie.line}$`) })
      .waitFor();
  });

  it('explains an element under the mouse and on a key, as a hover in the text does', async () => {
    const { page } = browser;
    await box('inloggen').hover();
    await at('#card').filter({ hasText: 'DigiD' }).locator('table').waitFor();
    await page.mouse.move(0, 0);
    await at('#card').waitFor({ state: 'hidden' });
    await box('balie').focus();
    await page.keyboard.press('i');
    await at('#card:focus').filter({ hasText: 'Balie' }).waitFor();
    await page.keyboard.press('Escape');
    await at('#card').waitFor({ state: 'hidden' });
    await at('#drawing g[data-element="balie"]:focus').waitFor();
  });

  it('finds elements, goes from one to the next and says when there is none', async () => {
    const { page } = browser;
    await box('balie').focus();
    await page.keyboard.press('ControlOrMeta+F');
    await at('#find-text').fill('b');
    await at('#find-count').filter({ hasText: '1 of ' }).waitFor();
    await at('#find-text').fill('burger');
    await at('#find-count').filter({ hasText: '1 of 1' }).waitFor();
    await at('#drawing g.found.current[data-element="burger"]').waitFor();
    await at('#find-text').fill('bestaand');
    await at('#find-count').filter({ hasText: '1 of 2' }).waitFor();
    await page.keyboard.press('Enter');
    await at('#find-count').filter({ hasText: '2 of 2' }).waitFor();
    await page.keyboard.press('Enter');
    await at('#find-count').filter({ hasText: '1 of 2' }).waitFor();
    await at('#find-text').fill('nergens');
    await at('#find-count').filter({ hasText: 'No matches' }).waitFor();
    await page.keyboard.press('Escape');
    await at('#find').waitFor({ state: 'hidden' });
  });

  it('can be read as text, and follows the view there', async () => {
    await at('#read').click();
    await at('#text li').filter({ hasText: 'Archief' }).waitFor();
    await choose('#view', 'De kern');
    await at('#text li').filter({ hasText: 'Archief' }).waitFor({ state: 'detached' });
    await at('#text strong').filter({ hasText: 'De kern' }).waitFor();
    await choose('#view', /^Hele plaat/);
    await at('#read').click();
    await box('archief').waitFor();
  });

  it('takes on colours of its own, and gives those of the editor back', async () => {
    await choose('#more', 'Print');
    await at('#drawing svg.theme-print').waitFor();
    await choose('#more', 'Like the editor');
    await at('#drawing svg:not(.theme-print)').waitFor();
  });

  it('saves the very drawing as SVG and a picture of it as PNG', async () => {
    const { page } = browser;
    for (const format of ['svg', 'png']) {
      const file = inFile(`klein.${format}`);
      await choose('#more', `Save as ${format.toUpperCase()}`);
      const name = page.locator('.quick-input-widget:visible .quick-input-box input');
      // The dialog fills in a name of its own when it is ready for another.
      await eventually(
        async () => (await name.inputValue()).endsWith(`klein.architectuur.${format}`),
        'a name is proposed',
      );
      await name.fill(file);
      await page.keyboard.press('Enter');
      await name.waitFor({ state: 'hidden' });
      await eventually(() => existsSync(file) && readFileSync(file).length > 1000, `${file} is there`);
    }
    assert.match(
      readFileSync(inFile('klein.svg'), 'utf8'),
      /^<svg [\s\S]*data-element="balie"[\s\S]*<\/svg>\n$/,
    );
    assert.equal(readFileSync(inFile('klein.png')).subarray(1, 4).toString('latin1'), 'PNG');
  });

  it('puts the drawing on the clipboard as a list and as an image', async () => {
    const { page } = browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose('#more', 'Copy as Markdown');
    await at('#said.fresh').filter({ hasText: 'Copied.' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Klein\n[\s\S]*\*\*Balie\*\*/);
    await choose('#more', 'Copy as image');
    await eventually(
      async () =>
        await page.evaluate(
          async () => (await navigator.clipboard.read())[0]?.types.includes('image/png') ?? false,
        ),
      'an image is on the clipboard',
    );
  });

  it('leaves the drawing alone when nothing of it changed', async () => {
    const { page } = browser;
    await at('#drawing svg').evaluate((svg) => svg.setAttribute('data-same', 'yes'));
    await goTo(placeAfter(inFile(small), 'versie: 1.0.0'));
    await page.keyboard.type(' # opmerking');
    await at('#drawing svg[data-same]').waitFor();
    // A change that is seen comes after the one that is not: by then that one has been dealt with.
    await goTo(placeAfter(inFile(small), 'naam: Balie'));
    assert.equal(await at('#drawing svg[data-same]').count(), 1);
    await page.keyboard.type('tje');
    await box('balie').filter({ hasText: 'Balietje' }).waitFor();
    assert.equal(await at('#drawing svg[data-same]').count(), 0);
  });

  it('falls back on the whole when the view is taken out of the text', async () => {
    const { page } = browser;
    await choose('#view', 'De kern');
    await box('burger').waitFor({ state: 'detached' });
    await goTo(placeAfter(inFile(small), '  kern'));
    await page.keyboard.type('en');
    await box('burger').waitFor();
    await at('#said').filter({ hasText: 'no longer has this view' }).waitFor();
    assert.equal(await at('#view-name').textContent(), 'Hele plaat');
    await workbench.runCommand(page, 'File: Revert File');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('draws the lines of a large drawing only where they are asked for, and shows where one is', async () => {
    await open(large, 'deel-3');
    const line = at('#drawing g.relation[data-relation="deel-3 bedient deel-22"]');
    await line.waitFor({ state: 'hidden' });
    await box('deel-3').click();
    await line.waitFor();
    await choose('#lines', 'Hide all lines');
    await line.waitFor({ state: 'hidden' });
    await choose('#lines', 'Show all lines');
    await line.waitFor();
    await at('#minimap').waitFor({ state: 'hidden' });
    for (let step = 0; step < 8; step++) await at('#zoom-in').click();
    await at('#minimap').waitFor();
    const frame = at('#minimap .frame');
    const before = await frame.getAttribute('x');
    await at('#minimap').click({ position: { x: 12, y: 12 } });
    await eventually(async () => (await frame.getAttribute('x')) !== before, 'the map moves the drawing');
    await at('#fit').click();
    await at('#minimap').waitFor({ state: 'hidden' });
  });

  it('shows the charts of a monitor, and reads them as a table', async () => {
    const { page } = browser;
    await page
      .locator('.monaco-editor:visible .view-line')
      .first()
      .click({ position: { x: 3, y: 5 } });
    await workbench.openFileByName(page, 'voorbeeldstad.monitor.yaml');
    await workbench.titleButton(page, 'bouwstenen.openPreview').click();
    await at('#drawing g.indicator').first().waitFor();
    await at('#view').waitFor({ state: 'hidden' });
    await at('#read').click();
    await at('#table td').filter({ hasText: '61.240' }).first().waitFor();
    await at('#read').click();
    await at('#drawing g.indicator').first().waitFor();
    await page.locator('.tab', { hasText: `Preview of ${large}` }).click();
    await box('deel-3').waitFor();
  });

  it('is as it was after a restart, each document in its own preview', async () => {
    const { page } = browser;
    await box('deel-3').click();
    await choose('#more', 'Dark');
    await at('#drawing svg.theme-dark').waitFor();
    // In a browser the editor keeps what is open every five seconds, and not when it is closed.
    await page.waitForTimeout(11_000);
    await page.reload();
    await page.locator('.tab', { hasText: `Preview of ${large}` }).waitFor({ timeout: 60_000 });
    await page.locator('.tab', { hasText: `Preview of ${small}` }).waitFor();
    await at('#drawing svg.theme-dark').waitFor({ timeout: 60_000 });
    await at('#drawing g.selected[data-element="deel-3"]').waitFor();
    assert.equal(await at('#drawing').getAttribute('data-lines'), 'all');
    await at('#drawing g.relation[data-relation="deel-3 bedient deel-22"]').waitFor();
  });

  it('was refused nothing by the policy of its page, and asked nothing of any other machine', () => {
    assert.deepEqual(refused, []);
    assert.deepEqual(browser.requestsOutside(), []);
  });
});
