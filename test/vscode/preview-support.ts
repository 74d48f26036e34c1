import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from './project.js';

/** An architecture with a view, and with something that comes and something that goes. */
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
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`It did not come about that ${what}.`);
}

/** Something in the preview; of several previews in the one that is seen. */
export function inPreview(page: Page, selector: string): Locator {
  return page
    .frameLocator('iframe.webview.ready:visible')
    .frameLocator('iframe#active-frame')
    .locator(selector);
}

/** Keeps what the window looked like when a test failed. */
export async function photograph(page: Page, title: string): Promise<void> {
  const folder = path.join(projectRoot(), 'out', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${title.replace(/[^a-z0-9]+/gi, '-')}.png`) });
}
