import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { findBrowser } from './browser-install.js';
import type { Say } from './progress.js';
import { temporaryFolder } from './project.js';

/** A headless browser with one page. */
export interface Browser {
  readonly page: Page;
  /** The addresses outside this machine that the page has asked for up to now. */
  requestsOutside(): readonly string[];
  stop(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing outside this machine can be reached, so a test cannot come to need it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens a headless Chromium with a fresh profile. */
export async function openBrowser(options: {
  readonly say: Say;
  readonly width?: number;
  readonly height?: number;
}): Promise<Browser> {
  const { executable, env } = await findBrowser(options.say);
  const profile = temporaryFolder('browser');
  mkdirSync(path.join(profile.path, 'Default'));
  // A webview has another origin than its window: without third-party storage
  // its service worker is refused and it stays empty.
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(path.join(profile.path, 'Default', 'Preferences'), JSON.stringify(preferences));
  let context: BrowserContext;
  try {
    context = await chromium.launchPersistentContext(profile.path, {
      executablePath: executable,
      env: definedOnly(env),
      headless: true,
      args: flags,
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      deviceScaleFactor: 1,
      locale: 'en-GB',
      timeout: 60_000,
    });
  } catch (error) {
    profile.remove();
    throw new Error(`The browser ${executable} could not be started. ${(error as Error).message}`);
  }
  const outside = watchRequests(context);
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    requestsOutside: () => [...outside],
    async stop() {
      await context.close();
      profile.remove();
    },
  };
}

function watchRequests(context: BrowserContext): Set<string> {
  const outside = new Set<string>();
  const note = (address: string) => {
    const { protocol, hostname } = new URL(address);
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') outside.add(address);
  };
  const noteUnlessAnswered = async (request: Request) => {
    // The files of a webview have addresses on a host that is never asked:
    // a service worker inside the page answers for it.
    const response = await request.response().catch(() => null);
    if (!response?.fromServiceWorker()) note(request.url());
  };
  context.on('request', (request) => {
    if (new URL(request.url()).hostname.endsWith('.vscode-cdn.net')) void noteUnlessAnswered(request);
    else note(request.url());
  });
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  for (const page of context.pages()) page.on('websocket', (socket) => note(socket.url()));
  return outside;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(defined);
}
