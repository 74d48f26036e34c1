/** Drives the packaged extension in a real VS Code window, as a person does. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, openBrowser } from './browser.js';
import { type CodeServer, startCodeServer } from './code-server.js';
import { sayWithSeconds } from './progress.js';
import { copyOfSamples, packagedExtension, projectRoot, type TemporaryFolder } from './project.js';
import { elementAround, type Place, placeAfter } from './sample-text.js';
import * as workbench from './workbench.js';

const sample = 'toegang.architectuur.yaml';

describe('the extension in a VS Code window', function () {
  this.timeout(90_000);
  let samples: TemporaryFolder;
  let server: CodeServer;
  let browser: Browser;
  let file: string;
  let digid: Place;

  before(async function () {
    this.timeout(600_000); // The first run fetches VS Code.
    const say = sayWithSeconds();
    samples = copyOfSamples();
    file = path.join(samples.path, sample);
    digid = placeAfter(file, 'bouwsteen: digid');
    server = await startCodeServer({
      say,
      extensions: [packagedExtension()],
      idleSeconds: 120,
      // The tests type their own indentation, whatever the language would add.
      settings: { '[bouwstenen]': { 'editor.autoIndent': 'none' } },
    });
    browser = await openBrowser({ say, width: 1440, height: 900 });
    browser.page.setDefaultTimeout(20_000);
    await workbench.openWindow(browser.page, server, samples.path);
    await workbench.openFile(browser.page, sample);
  });

  after(async () => {
    await browser?.stop();
    await server?.stop();
    samples?.remove();
  });

  afterEach(async function () {
    const { page } = browser;
    if (this.currentTest?.state === 'failed') {
      const folder = path.join(projectRoot(), 'out', 'screenshots');
      mkdirSync(folder, { recursive: true });
      const name = this.currentTest.title.replace(/[^a-z0-9]+/gi, '-');
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
    }
    await page.mouse.move(0, 0); // Away from any hover.
    await page.keyboard.press('Escape');
    await workbench.goTo(page, 1, 1);
    await workbench.runCommand(page, 'File: Revert File');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('underlines an unknown name while it is typed and explains it in Dutch', async () => {
    const { page } = browser;
    await workbench.goTo(page, digid.line, digid.column);
    await page.keyboard.type('x', { delay: 40 });
    await workbench.squiggles(page).first().waitFor();
    const row = await workbench.problem(page, /onbekend.*digidx|digidx.*(onbekend|bestaat niet)/i);
    await row.first().waitFor();
    assert.match((await row.first().textContent()) ?? '', /bouwstenen/);
  });

  it('finds nothing wrong any more when the name is mended', async () => {
    const { page } = browser;
    await workbench.goTo(page, digid.line, digid.column);
    await page.keyboard.type('x', { delay: 40 });
    await (await workbench.problem(page, 'digidx')).first().waitFor();
    await page.keyboard.press('Backspace');
    await workbench.squiggles(page).first().waitFor({ state: 'detached' });
    await page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
  });

  it('shows the figures when the mouse rests on digid', async () => {
    const { page } = browser;
    await workbench.goTo(page, digid.line, 1);
    const hover = await workbench.hoverOver(page, 'bouwsteen: digid', 'digid', 'DigiD');
    await hover.locator('table').first().waitFor();
    assert.match((await hover.textContent()) ?? '', /2021[\s\S]*557\.008\.812/);
  });

  it('offers digid after typing "bouwsteen: dig"', async () => {
    const { page } = browser;
    await addElement(page, file, 'proef', 'bouwsteen:');
    await page.keyboard.type(' dig', { delay: 60 });
    const offered = workbench.proposals(page).filter({ hasText: /^digid/ });
    await offered.first().click();
    await page
      .locator('.view-line', { hasText: /^\s*bouwsteen:\s*digid$/ })
      .first()
      .waitFor();
  });

  it('opens the drawing beside the text with the button in the title', async () => {
    const { page } = browser;
    await workbench.titleButton(page, 'bouwstenen.openPreview').click();
    const { id } = elementAround(file, digid.line);
    const drawing = workbench.previewPage(page).locator('#drawing svg');
    await drawing.locator(`g[data-element="${id}"]`).waitFor();
    const { width, height } = (await drawing.boundingBox()) ?? { width: 0, height: 0 };
    assert.ok(width > 100 && height > 100, `the drawing is ${width} by ${height}`);
    await workbench.previewPage(page).locator('#notice').waitFor({ state: 'hidden' });
  });

  it('goes to the text of an element that is double-clicked in the drawing', async () => {
    const { page } = browser;
    const { id, line } = elementAround(file, digid.line);
    await workbench.previewPage(page).locator(`#drawing g[data-element="${id}"]`).dblclick();
    await workbench
      .cursorLine(page)
      .filter({ hasText: new RegExp(`^${line}$`) })
      .waitFor();
    await page.locator('.tab.active.selected', { hasText: sample }).first().waitFor();
  });

  it('draws what is being typed before it is saved', async () => {
    const { page } = browser;
    const saved = readFileSync(file, 'utf8');
    await addElement(page, file, 'proef', 'naam: Proefbalie');
    await page.keyboard.insertText('\n    laag: kanalen');
    const box = workbench.previewPage(page).locator('#drawing g[data-element="proef"]');
    await box.filter({ hasText: 'Proefbalie' }).waitFor();
    assert.equal(readFileSync(file, 'utf8'), saved);
  });

  it('keeps the last good drawing, with a notice, while the text is broken', async () => {
    const { page } = browser;
    const preview = workbench.previewPage(page);
    const drawing = preview.locator('#drawing svg');
    // The drawing follows the text, also when the test before this one left its text behind.
    await drawing.locator('g[data-element="proef"]').waitFor({ state: 'detached' });
    const good = await drawing.textContent();
    await workbench.goTo(page, digid.line, digid.column);
    await page.keyboard.type(': x', { delay: 40 }); // A second colon on one line is no YAML.
    await preview.locator('#notice').waitFor();
    assert.equal(await drawing.textContent(), good, 'the last good drawing is still there');
    // Mended by a single edit, because a next one would hide a drawing that is one edit behind.
    for (let typed = 0; typed < 3; typed++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Delete');
    await preview.locator('#notice').waitFor({ state: 'hidden' });
    assert.equal(await drawing.textContent(), good, 'the drawing is there again');
  });

  it('has asked nothing of any other machine', () => {
    assert.deepEqual(browser.requestsOutside(), []);
  });
});

/** Types a new first element with one line in it, and leaves the cursor at the end of that line. */
async function addElement(page: Browser['page'], file: string, id: string, firstLine: string): Promise<void> {
  const { line, column } = placeAfter(file, 'elementen:');
  await workbench.goTo(page, line, column);
  await page.keyboard.insertText(`\n  ${id}:\n    ${firstLine}`);
}
