import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openCase } from '../src/case/index.js';
import { createWorkbench, listen, Workspace } from '../src/web/server/index.js';
import { launch } from './chromium.js';
import { inventNetwork } from './invented-network.js';

/**
 * The page Network in Chromium, on an invented case of so many actors and ties or on a case that is there: seconds from
 * the request of the page to the first drawing with all its lines and to the last touch of its layout, milliseconds a
 * frame takes while one drags the drawing and until it stands still again, seconds that a filter takes until its last line
 * is painted, the browser's JavaScript heap, and seconds that the slow questions take, with the longest wait for a small
 * one meanwhile. In brackets the processor seconds of browser and server together, which on a busy machine tell more: of
 * waiting they take nothing. WebGL is drawn by software (SwiftShader): with a graphics card frames are faster.
 * `node bench/run.js network-page [ACTORS TIES] [--case DIR] [--shot FILE] [--keep DIR]`; 10000 and 50000 unless told.
 */
const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const [actors = 10_000, ties = 50_000] = args.filter((word) => /^\d+$/.test(word)).map(Number);
const given = option('--case');
const folder = mkdtempSync(join(tmpdir(), 'atalaya-network-'));
const print = (what: string, figure: string): void => console.log(`${what.padEnd(52)}${figure.padStart(20)}`);
const LIMIT = { timeout: 300_000 };
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const place = given ?? option('--keep') ?? join(folder, 'case');
const made = performance.now();
const store = await openCase(place, given ? {} : { create: true });
if (!given) await inventNetwork(store, actors, ties, 1);
const counts = await store.counts();
print(given ? 'case opened' : 'case made', seconds(made));
print('entities', String(counts.entities));
print('statements', String(counts.statements));

const workspace = new Workspace(store);
const server = await listen({
  app: createWorkbench(workspace, { edition: { language: 'en', handling: 'TLP:GREEN' } }),
  port: 0,
});
const cold = performance.now();
const answer = await fetch(`${server.url}api/network`);
print('server: first answer, case just opened', seconds(cold));
const warm = performance.now();
const body = await (await fetch(`${server.url}api/network`)).arrayBuffer();
print(`server: again, ${(body.byteLength / 1e6).toFixed(1)} MB${answer.ok ? '' : ' (refused)'}`, seconds(warm));
print('server: memory of the process', `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);

const browser = await launch();
const processes = await browser.newBrowserCDPSession();
try {
  console.log('\nThe first view, with the filter that hides most of a big case:');
  await measure(browser, 'network', option('--shot'));
  if (counts.entities <= 20_000) {
    console.log('\nAll actors and ties:');
    await measure(browser, 'network?most=20000', option('--shot')?.replace(/(\.\w+)$/, '-all$1'));
    await slow(
      browser,
      'betweenness of all',
      'network?most=20000&panel=measures&measure=betweenness',
      '.network-rows td',
    );
    await slow(
      browser,
      'betweenness of all, estimated',
      'network?most=20000&panel=measures&measure=sampled-betweenness',
      '.network-rows td',
    );
    await slow(
      browser,
      'what-if at random, 10 steps',
      'network?most=20000&panel=what-if&remove=random',
      '.network-figures li',
    );
    await slow(browser, 'what-if, 10 steps', 'network?most=20000&panel=what-if', '.network-figures li');
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Processor seconds that the browser's processes and this one, which serves, have taken. */
async function processor(): Promise<number> {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  const { user, system } = process.cpuUsage();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, (user + system) / 1e6);
}

/** Begins to measure; what it gives says how long it took, and how much of the processors. */
async function begun(): Promise<() => Promise<string>> {
  const [start, before] = [performance.now(), await processor()];
  return async () => {
    const took = seconds(start);
    return `${took} (${((await processor()) - before).toFixed(1)})`;
  };
}

/** Waits until the page has drawn more than so many times; its policy forbids what Playwright's own waiting would run. */
async function drawnMoreThan(page: Page, times: number): Promise<void> {
  while ((await drawn(page)) <= times) await page.waitForTimeout(20);
}

function drawn(page: Page): Promise<number> {
  return page.evaluate<number>("performance.getEntriesByName('network drawn').length");
}

async function measure(chrome: Browser, path: string, shot: string | undefined): Promise<void> {
  const page = await (await chrome.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  const sinceStart = await begun();
  await page.goto(`${server.url}${path}`);
  await drawnMoreThan(page, 0);
  print('first drawing', await sinceStart());
  await page.locator('.network-canvas[data-settled="true"]').waitFor(LIMIT);
  print('layout settled', await sinceStart());
  print('shown', (await page.locator('.network-hidden strong').innerText()).replace(/\s+/g, ' '));
  await page.waitForTimeout(1000);
  if (shot) await page.screenshot({ path: shot });
  await pan(page);
  await filter(page);
  const again = performance.now();
  await page.reload();
  await page.locator('.network-canvas[data-settled="true"]').waitFor(LIMIT);
  print('second visit, layout kept: settled', seconds(again));
  const heap = await page.evaluate<number>('performance.memory.usedJSHeapSize');
  print('JavaScript heap', `${(heap / 2 ** 20).toFixed(0)} MB`);
  await page.context().close();
}

/** Drags the drawing in forty moves and looks at the time between frames. */
async function pan(page: Page): Promise<void> {
  const box = (await page.locator('.network-canvas').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(
    'globalThis.frames_ = []; globalThis.more_ = true; (function each(at) { frames_.push(at); if (more_) requestAnimationFrame(each); })(performance.now())',
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= 40; move++) await page.mouse.move(x + 4 * move, y + 2 * move);
  await page.mouse.up();
  // What followed the hand as a picture is painted anew.
  await page.waitForTimeout(2000);
  const times = await page.evaluate<number[]>('more_ = false, frames_');
  const gaps = times.slice(1).map((at, i) => at - times[i]!);
  gaps.sort((a, b) => a - b);
  const quantile = (share: number): string => `${gaps[Math.floor(share * (gaps.length - 1))]!.toFixed(0)} ms`;
  print('pan: median frame', quantile(0.5));
  print('pan: slowest frame', quantile(1));
}

/** Asks for something that takes a job, and meanwhile again and again for something small. */
async function slow(chrome: Browser, what: string, path: string, shows: string): Promise<void> {
  const page = await (await chrome.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  const sinceStart = await begun();
  await page.goto(`${server.url}${path}`);
  let [isOn, longest] = [true, 0];
  const small = (async () => {
    while (isOn) {
      const asked = performance.now();
      await (await fetch(`${server.url}api/jobs`)).text();
      longest = Math.max(longest, performance.now() - asked);
      await page.waitForTimeout(50);
    }
  })();
  await page.locator(shows).first().waitFor(LIMIT);
  print(what, await sinceStart());
  isOn = false;
  await small;
  print(`${what}: longest wait meanwhile`, `${longest.toFixed(0)} ms`);
  await page.context().close();
}

/** Takes one kind of actors away, and back. */
async function filter(page: Page): Promise<void> {
  for (const says of ['filter: a kind taken away', 'filter: and back']) {
    const before = await drawn(page);
    const sinceTicked = await begun();
    await page.locator('.network-form fieldset input[type=checkbox]').nth(1).click();
    await drawnMoreThan(page, before);
    print(`${says}: drawn`, await sinceTicked());
    await page.locator('.network-canvas[data-settled="true"]').waitFor(LIMIT);
    print(`${says}: settled`, await sinceTicked());
  }
}
