/**
 * How typing feels in the window of a real VS Code, in documents of three sizes. For each letter: the time
 * until the window is painted again, as the browser itself measures it (Event Timing), and then the time
 * from a mistake to its underline. Run it with: npm run bench:window
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../test/vscode/browser.js';
import { startCodeServer } from '../test/vscode/code-server.js';
import { sayWithSeconds } from '../test/vscode/progress.js';
import { copyOfSamples, packagedExtension } from '../test/vscode/project.js';
import * as workbench from '../test/vscode/workbench.js';
import { largeArchitecture } from './large-documents.js';
import { median, quantile } from './statistics.js';

const sizes = { leeg: 60, duizend: 1_000, vijftigduizend: 50_000 };
const plain = 'vijftigduizend.txt';
const letters = 60;
const mistakes = 8;

/** The browser leaves out what takes less than 16 ms, and rounds to 8 ms. */
const watchKeys = `
  window.keyTimes = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') window.keyTimes.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });`;

/** Types letters in the middle of a text. @returns for each the milliseconds until the next painting. */
async function paint(page: Page, text: string): Promise<number[]> {
  const lines = text.split('\n');
  const middle = middleOf(lines);
  await workbench.goTo(page, middle + 1, lines[middle]!.length + 1);
  await page.evaluate('window.keyTimes.length = 0');
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.press('abcde'[letter % 5]!);
    await page.waitForTimeout(120);
  }
  const slow = (await page.evaluate('window.keyTimes')) as number[];
  return [...slow, ...Array.from({ length: Math.max(0, letters - slow.length) }, () => 8)];
}

/** Makes mistakes in the middle of a text. @returns for each the milliseconds until its underline. */
async function mistake(page: Page, text: string): Promise<number[]> {
  const lines = text.split('\n');
  const layer = lines.findIndex((line, index) => index >= middleOf(lines) && /^ {4}laag: /.test(line));
  const underlined: number[] = [];
  const squiggle = workbench.squiggles(page).first();
  await workbench.goTo(page, layer + 1, lines[layer]!.length + 1);
  for (let count = 0; count < mistakes; count++) {
    const start = performance.now();
    await page.keyboard.press('x');
    await squiggle.waitFor({ timeout: 60_000 });
    underlined.push(performance.now() - start);
    await page.keyboard.press('Backspace');
    await squiggle.waitFor({ state: 'detached', timeout: 60_000 });
  }
  return underlined;
}

function middleOf(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index >= lines.length / 2 && /^ {4}naam: /.test(line));
}

const told = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} | ${quantile(values, 0.95).toFixed(0)}`;

async function main(): Promise<void> {
  const say = sayWithSeconds();
  const samples = copyOfSamples();
  const texts = Object.entries(sizes).map(([name, lines]) => {
    const text = largeArchitecture(lines, 1);
    writeFileSync(path.join(samples.path, `${name}.architectuur.yaml`), text);
    return { name, lines, text };
  });
  writeFileSync(path.join(samples.path, plain), texts.at(-1)!.text);
  const server = await startCodeServer({ say, extensions: [packagedExtension()], idleSeconds: 300 });
  let browser: Browser | undefined;
  try {
    browser = await openBrowser({ say, width: 1440, height: 900 });
    const { page } = browser;
    page.setDefaultTimeout(60_000);
    await workbench.openWindow(page, server, samples.path);
    await page.evaluate(watchKeys);
    const rows: string[] = [];
    for (const { name, lines, text } of texts) {
      await workbench.openFileByName(page, `${name}.architectuur.yaml`);
      await page.waitForTimeout(5000); // What VS Code does once for a document that is opened.
      rows.push(`| ${lines} | ${told(await paint(page, text))} | ${told(await mistake(page, text))} |`);
      say(rows.at(-1)!);
    }
    // What the window takes by itself for as long a text of which no extension knows anything.
    await workbench.openFileByName(page, plain);
    await page.waitForTimeout(5000);
    rows.push(`| the largest as plain text | ${told(await paint(page, texts.at(-1)!.text))} | |`);
    say(rows.at(-1)!);
    process.stdout.write(
      `\n| lines | key to paint, ms: median | p95 | mistake to underline, ms: median | p95 |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    );
  } finally {
    await browser?.stop();
    await server.stop();
    samples.remove();
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
