/** Drives the preview in a real VS Code window, by keyboard and mouse. */
import assert from 'node:assert/strict';
import {
  eventually,
  large,
  openPreviewWindow,
  type PreviewWindow,
  photograph,
  small,
  through,
  until,
} from './preview-support.js';
import { elementAround, placeAfter } from './sample-text.js';
import * as workbench from './workbench.js';

describe('the preview in a VS Code window', function () {
  this.timeout(90_000);
  let preview: PreviewWindow;

  const { at, box, choose, inFile, goTo } = through(() => preview);

  before(async function () {
    this.timeout(600_000);
    preview = await openPreviewWindow();
  });

  after(async () => await preview?.stop());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await photograph(preview.page, this.currentTest.title);
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
    await preview.page.keyboard.press('Escape');
    await at('#popup').waitFor({ state: 'hidden' });
    await at('#clear-filter').click();
    await box('archief').waitFor();
    await at('#clear-filter').waitFor({ state: 'hidden' });
  });

  it('shows what lies so many steps around the selected element', async () => {
    await box('inloggen').click();
    await at('#filter').click();
    await at('#popup label').filter({ hasText: 'Tot 1 stap' }).click();
    await box('burger').waitFor({ state: 'detached' });
    await at('#popup label').filter({ hasText: 'Tot 2 stappen' }).click();
    await box('burger').waitFor();
    await at('#popup .clear').click();
    await box('archief').waitFor();
    await preview.page.keyboard.press('Escape');
  });

  it('moves the cursor on a click while the keyboard stays in the drawing', async () => {
    const { page } = preview;
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
    const { page } = preview;
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
    const { page } = preview;
    // A click, because VS Code must know that the preview has the focus.
    await box('balie').click();
    await until(() => page.keyboard.press('ControlOrMeta+F'), at('#find-text:focus'));
    await at('#find-text').fill('b');
    await at('#find-count').filter({ hasText: '1 van ' }).waitFor();
    // VS Code, which gets the keys of the preview too, searches neither in the text nor in the page.
    const others = page.locator('.monaco-editor .find-widget.visible, .simple-find-part.visible');
    assert.equal(await others.count(), 0);
    await at('#find-text').fill('burger');
    await at('#find-count').filter({ hasText: '1 van 1' }).waitFor();
    await at('#drawing g.found.current[data-element="burger"]').waitFor();
    await at('#find-text').fill('bestaand');
    await at('#find-count').filter({ hasText: '1 van 2' }).waitFor();
    await page.keyboard.press('Enter');
    await at('#find-count').filter({ hasText: '2 van 2' }).waitFor();
    await page.keyboard.press('Enter');
    await at('#find-count').filter({ hasText: '1 van 2' }).waitFor();
    await at('#find-text').fill('nergens');
    await at('#find-count').filter({ hasText: 'Niets gevonden' }).waitFor();
    await page.keyboard.press('Escape');
    await at('#find').waitFor({ state: 'hidden' });
    assert.equal(await others.count(), 0);
  });

  it('can be read as text, and follows the view there', async () => {
    await at('#read').click();
    await at('#text li').filter({ hasText: 'Archief' }).waitFor();
    await choose('#view', 'De kern');
    await at('#text li').filter({ hasText: 'Archief' }).waitFor({ state: 'detached' });
    await at('#text strong').filter({ hasText: 'De kern' }).waitFor();
    // In a text VS Code searches itself, and here too not in the editor beside it.
    const { page } = preview;
    const search = page.locator('.simple-find-part.visible');
    await until(async () => {
      await at('#text').click();
      await page.keyboard.press('ControlOrMeta+F');
    }, search);
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'detached' });
    assert.equal(await page.locator('.monaco-editor .find-widget.visible').count(), 0);
    await choose('#view', /^Hele plaat/);
    await at('#read').click();
    await box('archief').waitFor();
  });

  it('takes on colours of its own, and gives those of the editor back', async () => {
    await choose('#more', 'Druk');
    await at('#drawing svg.theme-print').waitFor();
    await choose('#more', 'Zoals de editor');
    await at('#drawing svg:not(.theme-print)').waitFor();
  });

  it('leaves the drawing alone when nothing of it changed', async () => {
    const { page } = preview;
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
    const { page } = preview;
    await choose('#view', 'De kern');
    await box('burger').waitFor({ state: 'detached' });
    await goTo(placeAfter(inFile(small), '  kern'));
    await page.keyboard.type('en');
    await box('burger').waitFor();
    await at('#said').filter({ hasText: 'staat niet meer in het document' }).waitFor();
    assert.equal(await at('#view-name').textContent(), 'Hele plaat');
    await preview.revert();
  });

  it('marks the box at the cursor as it opens', async () => {
    const { page } = preview;
    await until(
      () => workbench.openFileByName(page, large),
      page.locator('.tabs-container .tab.active', { hasText: large }),
    );
    await goTo(placeAfter(inFile(large), 'naam: Deel 7'));
    await until(
      () => workbench.titleButton(page, 'bouwstenen.openPreview').click(),
      at('#drawing g.selected[data-element="deel-7"]'),
    );
    await at('#drawing g[aria-current="true"]').waitFor();
  });

  it('draws the lines of a large drawing only where they are asked for, and shows where one is', async () => {
    const line = at('#drawing g.relation[data-relation="deel-3 bedient deel-22"]');
    await line.waitFor({ state: 'hidden' });
    await box('deel-3').click();
    await line.waitFor();
    await choose('#lines', 'Verberg alle lijnen');
    await line.waitFor({ state: 'hidden' });
    await choose('#lines', 'Toon alle lijnen');
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
    const { page } = preview;
    await preview.focusText();
    await workbench.openFileByName(page, 'voorbeeldstad.monitor.yaml');
    await until(
      () => workbench.titleButton(page, 'bouwstenen.openPreview').click(),
      at('#drawing g.indicator'),
    );
    await at('#view').waitFor({ state: 'hidden' });
    await at('#read').click();
    const rows = at('#table tbody').first().locator('tr');
    assert.deepEqual(await rows.first().locator('th, td').allTextContents(), [
      'Keren ingelogd bij Voorbeeldstad met DigiD',
      '2021',
      '61.240',
      '',
    ]);
    assert.deepEqual(await rows.last().locator('th, td').allTextContents(), ['2023', '74.380', '']);
    await at('#table .note').filter({ hasText: 'niet-beschikbaar: In 2021' }).waitFor();
    await at('#read').click();
    await at('#drawing g.indicator').first().waitFor();
    await page.locator('.tab', { hasText: `Preview of ${large}` }).click();
    await box('deel-3').waitFor();
  });

  it('is as it was after a restart, each document in its own preview', async () => {
    const { page } = preview;
    await box('deel-3').click();
    await choose('#more', 'Donker');
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
    assert.deepEqual(preview.refused, []);
    assert.deepEqual(preview.browser.requestsOutside(), []);
  });
});
