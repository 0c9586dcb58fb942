import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openCase } from '../../src/case/index.js';
import { takeIn } from '../../src/journey.js';
import { createWorkbench, listen, Workspace } from '../../src/web/server/index.js';

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
  /** Opens a path of the server in a fresh profile. */
  open(path: string, look?: { width?: number; locale?: string; dark?: boolean }): Promise<Opened>;
  close(): Promise<void>;
}

const HEIGHT = 900;

/** Makes a case of the files at `paths` in a folder of its own and serves the workbench on it. */
export async function serveCase(paths: readonly string[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-browser-'));
  const store = await openCase(join(folder, 'case'), { create: true, who: 'analyst' });
  if (paths.length) await takeIn(store, paths);
  const workspace = new Workspace(store);
  const app = createWorkbench(workspace, { edition: { language: 'en', handling: 'TLP:GREEN' } });
  const server = await listen({ app, port: 0 });
  const browser = await launch();
  return {
    url: server.url,
    workspace,
    open: async (path, look = {}) => await open(browser, server.url, path, look),
    close: async () => {
      await browser.close();
      await workspace.jobs.stop();
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.host !== new URL(url).host) faults.push(`request: ${request.url()}`);
  });
  await page.goto(`${url}${path}`);
  return { page, faults };
}
