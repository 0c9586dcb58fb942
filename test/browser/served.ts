import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openCase } from '../../src/case/index.js';
import { takeIn } from '../../src/journey.js';
import type { Workspace } from '../../src/web/server/index.js';
import * as sources from '../../src/web/server/index.js';

/** The documents of the bundled case. */
export const example = fileURLToPath(new URL('../../examples/puerto-alondra/documents', import.meta.url));

/** A page that is open, and what went wrong on it: errors on the console, requests to other hosts. */
export interface Opened {
  page: Page;
  faults: string[];
}

/** A case that is served, and a browser to look at it. */
export interface Served {
  url: string;
  workspace: Workspace;
  /** Asks for a path of the server as a window that is let in does. */
  fetch(path: string): Promise<Response>;
  /** Opens a path of the server in a fresh profile. */
  open(path: string, look?: { width?: number; locale?: string; dark?: boolean }): Promise<Opened>;
  close(): Promise<void>;
}

const HEIGHT = 900;
/** How long a page is waited for, in milliseconds: a machine may be busy with other things. */
const PATIENCE = 60_000;
/** Where the folder of this run is told, in which cases that were made are kept (build.ts). */
const MOULDS = 'ATALAYA_BROWSER_CASES';

/** The server as it was built, in which a thread of its own answers what needs all of a case; the sources know none. */
type Server = typeof import('../../src/web/server/index.js');
const built = async (): Promise<Server> =>
  (await import(new URL('../../dist/web/server/index.js', import.meta.url).href)) as Server;

/**
 * Makes a case of the files at `paths` in a folder of its own and serves the workbench on it.
 * @param asBuilt serves it by the built program, its threads and with a key, as people have it; by the sources unless told
 */
export async function serveCase(paths: readonly string[], { asBuilt = false } = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-browser-'));
  const place = join(folder, 'case');
  if (paths.length) await cp(await mouldOf(paths), place, { recursive: true });
  const store = await openCase(place, { create: !paths.length, who: 'analyst' });
  const { CaseThread, createWorkbench, keyOf, listen, withKey, Workspace } = asBuilt ? await built() : sources;
  const workspace = new Workspace(store);
  const edition = { language: 'en', handling: 'TLP:GREEN' } as const;
  const thread = asBuilt ? new CaseThread(workspace, edition) : undefined;
  const key = asBuilt ? keyOf(place) : undefined;
  const app = createWorkbench(workspace, { edition, ...(thread && { thread }), ...(key && { key }) });
  const server = await listen({ app, port: 0 });
  const browser = await launch();
  let isClosing = false;
  browser.on('disconnected', () => isClosing || console.error('Chromium ended by itself.'));
  return {
    url: server.url,
    workspace,
    fetch: async (path) => {
      if (!key) return await fetch(new URL(path, server.url));
      const { headers } = await fetch(withKey(server.url, key), { redirect: 'manual' });
      return await fetch(new URL(path, server.url), { headers: { cookie: headers.getSetCookie()[0]!.split(';')[0]! } });
    },
    open: async (path, look = {}) => await open(browser, server.url, key ? withKey(path, key) : path, look),
    close: async () => {
      isClosing = true;
      await browser.close();
      await workspace.jobs.stop();
      await server.close();
      await thread?.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A case of these files, made once in a run of the tests and copied for each that works on it. */
async function mouldOf(paths: readonly string[]): Promise<string> {
  const moulds = process.env[MOULDS];
  if (!moulds) throw new Error(`${MOULDS} is not set: run these tests by vitest.browser.config.ts.`);
  const mould = join(moulds, createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 16));
  if (existsSync(mould)) return mould;
  const store = await openCase(`${mould}.new`, { create: true, who: 'analyst' });
  await takeIn(store, paths);
  await store.close();
  await rename(`${mould}.new`, mould);
  return mould;
}

/** Debian's Chromium, with nothing that talks to the network by itself. */
export async function launch(): Promise<Browser> {
  return await chromium.launch({
    executablePath: process.env['ATALAYA_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
}

async function open(
  browser: Browser,
  url: string,
  path: string,
  { width = 1200, locale = 'en-US', dark = false }: { width?: number; locale?: string; dark?: boolean },
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    locale,
    colorScheme: dark ? 'dark' : 'light',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('crash', () => console.error('Chromium gave up a page.'));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.host !== new URL(url).host) faults.push(`request: ${request.url()}`);
  });
  await page.goto(`${url}${path}`);
  return { page, faults };
}

/** Waits until the page shows what its address asks for. */
export async function shown(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

/**
 * What axe finds serious on the page as it is seen now: the rule, and the first element that breaks it. The assessment in
 * its preview is looked at by itself (assessment.browser.ts).
 */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`);
}

/** By how many pixels the page is wider than its window. */
export async function sideways(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
