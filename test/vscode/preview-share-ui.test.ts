/** Drives in a real VS Code window what the preview gives away and what it compares with. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { readPdf } from '../cli/read-pdf.js';
import {
  eventually,
  openPreviewWindow,
  type PreviewWindow,
  photograph,
  small,
  smallText,
  through,
  until,
} from './preview-support.js';
import { projectRoot } from './project.js';
import { placeAfter } from './sample-text.js';
import * as workbench from './workbench.js';

/** The small document as it was first committed, and in the second and last commit. */
const first = smallText.replace('naam: Burger', 'naam: Inwoner').replace(/ {2}archief:[\s\S]*/u, '');
const second = smallText.replace('naam: Burger', 'naam: Inwoner');

/** Makes a repository in which the text on disk is newer than its two commits. */
function commitTwice(folder: string): void {
  const git = (...args: string[]): void => {
    execFileSync('git', args, {
      cwd: folder,
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: '2026-02-03T12:00:00Z',
        GIT_COMMITTER_DATE: '2026-02-03T12:00:00Z',
      },
      stdio: 'pipe',
    });
  };
  git('init', '--quiet', '--initial-branch', 'hoofd');
  git('config', 'user.name', 'Proef');
  git('config', 'user.email', 'proef@example.org');
  for (const [text, message] of [
    [first, 'Het begin'],
    [second, 'Het archief erbij'],
  ] as const) {
    writeFileSync(path.join(folder, small), text);
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    if (text === first) git('tag', 'v1');
  }
  writeFileSync(path.join(folder, small), smallText);
}

describe('what a preview gives away and compares with, in a VS Code window', function () {
  this.timeout(90_000);
  let preview: PreviewWindow;
  const { at, box, choose, chooseUntil, inFile, goTo } = through(() => preview);
  const quickPick = (text: string | RegExp): Locator =>
    preview.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }).first();

  before(async function () {
    this.timeout(600_000);
    preview = await openPreviewWindow({ 'git.enabled': true, 'git.autofetch': false }, commitTwice);
  });

  after(async () => await preview?.stop());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await photograph(preview.page, this.currentTest.title);
  });

  /** Saves the drawing in a format through the dialog, and gives what was written. */
  async function saved(format: 'svg' | 'png' | 'pdf'): Promise<Buffer> {
    const { page } = preview;
    const file = inFile(`klein.${format}`);
    const name = page.locator('.quick-input-widget:visible .quick-input-box input');
    await chooseUntil('#more', `Bewaar als ${format.toUpperCase()}`, name);
    // The dialog fills in a name of its own when it is ready for another.
    await eventually(
      async () => (await name.inputValue()).endsWith(`klein.architectuur.${format}`),
      'a name is proposed',
    );
    await eventually(async () => {
      if (!(await name.isVisible())) return true;
      await name.fill(file);
      await page.keyboard.press('Enter');
      return await name.waitFor({ state: 'hidden', timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }, 'the dialog takes the name');
    await eventually(() => existsSync(file) && readFileSync(file).length > 1000, `${file} is there`);
    return readFileSync(file);
  }

  it('saves the very drawing as SVG and a picture of it as PNG', async () => {
    assert.match((await saved('svg')).toString('utf8'), /^<svg [\s\S]*data-element="balie"[\s\S]*<\/svg>\n$/);
    assert.equal((await saved('png')).subarray(1, 4).toString('latin1'), 'PNG');
  });

  it('saves the drawing as PDF, with the bytes that the command line writes', async () => {
    await chooseUntil('#more', 'Druk', at('#drawing svg.theme-print'));
    const bytes = await saved('pdf');
    assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
    const { texts } = readPdf(bytes);
    assert.ok(
      texts.some((text) => text.includes('Balie')),
      texts.join(' | '),
    );
    const cli = path.join(projectRoot(), 'dist/cli.js');
    const drawn = inFile('opdrachtregel.pdf');
    execFileSync(process.execPath, [cli, 'render', inFile(small), '--theme', 'print', '-o', drawn]);
    assert.ok(bytes.equals(readFileSync(drawn)), 'the same bytes');
    await chooseUntil('#more', 'Zoals de editor', at('#drawing svg:not(.theme-print)'));
  });

  it('puts the drawing on the clipboard as a list and as an image', async () => {
    const { page } = preview;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseUntil('#more', 'Kopieer als Markdown', at('#said.fresh').filter({ hasText: 'Gekopieerd.' }));
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Klein\n[\s\S]*\*\*Balie\*\*/);
    await choose('#more', 'Kopieer als afbeelding');
    await eventually(
      async () =>
        await page.evaluate(
          async () => (await navigator.clipboard.read())[0]?.types.includes('image/png') ?? false,
        ),
      'an image is on the clipboard',
    );
  });

  it('shows the difference with a commit, which follows the text and ends with one click', async () => {
    const { page } = preview;
    await chooseUntil('#view', 'Met een Git-versie', quickPick('HEAD'));
    await quickPick('Het archief erbij').waitFor();
    await quickPick('hoofd').waitFor();
    await until(
      () => quickPick('Het begin').click(),
      at('#drawing .change-toegevoegd[data-element="archief"]'),
    );
    await at('#drawing .change-gewijzigd[data-element="burger"]').waitFor();
    await at('#drawing .view-name')
      .filter({ hasText: /^Verschil tussen [0-9a-f]{7} · 2026-02-03 en de tekst van nu$/ })
      .waitFor();
    await at('#drawing .legend-change.change-gewijzigd').waitFor();
    await at('#view-name')
      .filter({ hasText: /^Vergeleken met [0-9a-f]{7}/ })
      .waitFor();
    await goTo(placeAfter(inFile(small), 'naam: Balie'));
    await page.keyboard.type('tje');
    await at('#drawing .change-gewijzigd[data-element="balie"]').waitFor();
    await at('#read').click();
    await at('#text li')
      .filter({ hasText: /Balietje \(.*gewijzigd: naam/ })
      .first()
      .waitFor();
    await at('#read').click();
    await at('#end-comparison').click();
    await at('#drawing .change-gewijzigd').first().waitFor({ state: 'detached' });
    await at('#end-comparison').waitFor({ state: 'hidden' });
    await at('#view-name')
      .filter({ hasText: /^Hele plaat$/ })
      .waitFor();
    await preview.revert();
  });

  it('shows the difference with a tag from the palette', async () => {
    const { page } = preview;
    await box('balie').click();
    await until(
      () => workbench.runCommand(page, workbench.commandTitle('bouwstenen.compareWithVersion')),
      quickPick('v1'),
    );
    await until(() => quickPick('v1').click(), at('#drawing .change-toegevoegd[data-element="archief"]'));
    await at('#drawing .view-name')
      .filter({ hasText: /^Verschil tussen v1 · [0-9a-f]{7} en/ })
      .waitFor();
  });

  it('shows the difference with another document, and keeps to the filter', async () => {
    const other = 'oud.architectuur.yaml';
    writeFileSync(inFile(other), smallText.replace('balie:\n    naam: Balie', 'loket:\n    naam: Loket'));
    await chooseUntil('#view', 'Met een ander bestand', quickPick(other));
    await until(() => quickPick(other).click(), at('#drawing .change-verwijderd[data-element="loket"]'));
    await at('#drawing .change-toegevoegd[data-element="balie"]').waitFor();
    await at('#drawing .view-name')
      .filter({ hasText: `Verschil tussen ${other} en ${small}` })
      .waitFor();
    await choose('#filter', 'Informatie-architectuur');
    await box('balie').waitFor({ state: 'detached' });
    await preview.page.keyboard.press('Escape');
    await at('#clear-filter').click();
    await box('balie').waitFor();
  });

  it('says that the earlier document is broken, and that it is gone', async () => {
    const { page } = preview;
    const other = 'oud.architectuur.yaml';
    writeFileSync(inFile(other), 'architectuur: [\n');
    const redraw = async (): Promise<void> => {
      await goTo(placeAfter(inFile(small), 'versie: 1.0.0'));
      await page.keyboard.type(' ');
    };
    await until(redraw, at('#notice').filter({ hasText: `De tekst van ${other} is stuk` }));
    rmSync(inFile(other));
    await until(redraw, at('#notice').filter({ hasText: `${other} is nu niet te lezen` }));
    await at('#drawing .change-toegevoegd').first().waitFor({ state: 'detached' });
    // Choosing a view ends the comparison as well, and with it the notice.
    await chooseUntil('#view', 'Hele plaat', at('#view-name').filter({ hasText: /^Hele plaat$/ }));
    await at('#notice').waitFor({ state: 'hidden' });
    await preview.revert();
  });

  it('speaks the language of the drawing in all of the page, and changes with the setting', async () => {
    const settings = inFile('.vscode/settings.json');
    mkdirSync(path.dirname(settings), { recursive: true });
    const name = at('#view-name');
    await chooseUntil('#view', 'Met een Git-versie', quickPick('v1'));
    await until(() => quickPick('v1').click(), name.filter({ hasText: /^Vergeleken met v1 · [0-9a-f]{7}$/ }));
    assert.equal(await at('html').getAttribute('lang'), 'nl');
    assert.equal(await at('#read').getAttribute('title'), 'Lees als tekst');
    writeFileSync(settings, JSON.stringify({ 'bouwstenen.taal': 'en' }));
    await at('#read[title="Read as text"]').waitFor();
    // The page was made anew, and still shows what it showed.
    await name.filter({ hasText: /^Compared with v1 · [0-9a-f]{7}$/ }).waitFor();
    await at('#drawing .view-name')
      .filter({ hasText: /^Difference between v1 / })
      .waitFor();
    await chooseUntil('#view', 'As-is', name.filter({ hasText: /^As-is$/ }));
    await at('#drawing svg[lang="en"]').waitFor();
    writeFileSync(settings, '{}');
    await at('#read[title="Lees als tekst"]').waitFor();
    await name.filter({ hasText: /^Bestaande situatie$/ }).waitFor();
    // What is VS Code's own speaks its language.
    await preview.page.locator('.tab', { hasText: `Preview of ${small}` }).waitFor();
  });

  it('was refused nothing by the policy of its page, and asked nothing of any other machine', () => {
    assert.deepEqual(preview.refused, []);
    assert.deepEqual(preview.browser.requestsOutside(), []);
  });
});

describe('a preview in a VS Code without Git', function () {
  this.timeout(90_000);
  let preview: PreviewWindow;

  before(async function () {
    this.timeout(600_000);
    preview = await openPreviewWindow();
  });

  after(async () => await preview?.stop());

  it('says that there are no versions to compare with', async () => {
    await preview.chooseUntil(
      '#view',
      'Met een Git-versie',
      preview.page.locator('.notifications-toasts', { hasText: 'Git is switched off in VS Code' }),
    );
  });
});
