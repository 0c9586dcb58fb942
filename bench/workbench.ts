import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase } from '../src/case/index.js';
import { CaseThread, createWorkbench, listen, Workspace } from '../src/web/server/index.js';
import { launch } from './chromium.js';
import { fillLargeCase, MILLION } from './large-case.js';

/**
 * What the workbench takes on a case of a million statements: milliseconds until the answer of the server is there, the
 * median and the longest of several askings, and its size; the same right after a statement was accepted; then the pages
 * that need all of the case: the first opening of the entities, how long others wait meanwhile, each page once it is
 * there, and the same pages in Chromium, from the request to what they show. `node bench/run.js workbench [FOLDER] [DOCUMENTS]`: a folder keeps the case for the next run. Two thousand
 * documents need some 10 GB of memory; give `--light` to leave out what needs all of the case.
 */
const words = process.argv.slice(2);
const [folder, documents = String(MILLION.documents)] = words.filter((word) => word !== '--light');
const place = folder ?? mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
const size = { ...MILLION, documents: Number(documents) };
const TIMES = 5;
/** How often somebody else asks for something while all of the case is read: milliseconds. */
const MEANWHILE = 200;

const fresh = !existsSync(join(place, 'case'));
const store = await openCase(join(place, 'case'), { create: true });
if (fresh) {
  const begun = performance.now();
  await fillLargeCase(store, size, (done) => done % 200 === 0 && console.log(`${done} documents made`));
  console.log(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}
const { statements, documents: held, entities } = await store.counts();
console.log(`${held} documents, ${statements} statements, ${entities} entities`);

const edition = { language: 'en', handling: 'TLP:GREEN' } as const;
const workspace = new Workspace(store);
const thread = new CaseThread(workspace, edition);
const token = 'bench';
const app = createWorkbench(workspace, { edition, thread, token });
const host = { host: 'localhost' };
const [first] = await store.list();

const load = (): string => `load of the machine ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`;

async function ask(path: string): Promise<{ taken: number; text: string }> {
  const begun = performance.now();
  const response = await app.request(`/api${path}`, { headers: host });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`);
  return { taken: performance.now() - begun, text };
}

function told(what: string, taken: number[], bytes: number): void {
  taken.sort((one, other) => one - other);
  const [median, longest] = [taken[taken.length >> 1]!, taken.at(-1)!].map((each) => each.toFixed(0).padStart(7));
  console.log(`${what.padEnd(58)}${median} ms ${longest} ms ${(bytes / 1024).toFixed(0).padStart(7)} kB`);
}

async function asked(what: string, path: string, times = TIMES): Promise<void> {
  const taken: number[] = [];
  let bytes = 0;
  for (let time = 0; time < times; time++) {
    const answer = await ask(path);
    bytes = answer.text.length;
    taken.push(answer.taken);
  }
  told(what, taken, bytes);
}

console.log(`${load()}\n${''.padEnd(58)} median   longest    size`);
await asked('search: a name in a few reports', '/search?words=%22Ana+Prado+130%22');
await asked('search: a common name', '/search?words=Ana+Prado');
await asked('search: a word in every report', '/search?words=threatening');
await asked('search: two words, with a statement alleged', '/search?words=bribed+harbour&hedge=alleged');
await asked('search: in one document', `/search?words=market&document=${first!.id}`);
await asked('search: words that stand nowhere', '/search?words=submarine');
await asked('a document with its statements', `/documents/${first!.id}`);
await asked('the list of documents, kept until the case changes', '/documents');
await asked('the page of the case, kept until the case changes', '/case');
await asked('decisions, the newest', '/case/decisions');

const changed: Record<string, number[]> = { accept: [], case: [], documents: [] };
const judged = (await store.contents(first!.id)).statements.slice(0, TIMES);
for (const [at, { id }] of [...judged, ...judged].entries()) {
  const begun = performance.now();
  const response = await app.request(`/api/statements/${id}/judgement`, {
    method: 'PUT',
    headers: { ...host, 'x-atalaya-token': token, 'content-type': 'application/json' },
    body: JSON.stringify({ verdict: at < judged.length ? 'accepted' : null }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  changed['accept']!.push(performance.now() - begun);
  changed['case']!.push((await ask('/case')).taken);
  changed['documents']!.push((await ask('/documents')).taken);
}
told('a statement accepted, or that taken back', changed['accept']!, 0);
told('the page of the case right after', changed['case']!, 0);
told('the list of documents right after', changed['documents']!, 0);

if (!words.includes('--light')) await whole();
await thread.close();
await store.close();
if (!folder) rmSync(place, { recursive: true });

/** The pages that need all of the case. */
async function whole(): Promise<void> {
  const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(0)} s`;
  let begun = performance.now();
  let step = '';
  const known: { id: string; name: string }[] = [];
  workspace.jobs.watch(({ progress: { note }, state }) => {
    if (note !== step) console.log(`  ${seconds(begun)}: ${(step = note)}${state === 'running' ? '' : ` ${state}`}`);
  });
  console.log(`\n${load()}`);
  await meanwhile('the entities, opened first', () => ask('/entities'));
  const { rows } = JSON.parse((await ask('/entities?sort=statements')).text) as {
    rows: { id: string; name: string; statements: number }[];
  };
  await asked('the entities again', '/entities');
  await asked('the entities by a name', '/entities?query=Ana+Prado+130');
  for (const at of [0, rows.length - 1]) {
    const { id, name, statements: many } = rows[at]!;
    known.push({ id, name });
    await asked(`profile of ${name}, ${many} statements`, `/entities/${id}/profile`);
  }
  await asked('the doubtful pairs', '/pairs');
  begun = performance.now();
  await meanwhile('the network by its default filter, opened first', () => ask('/network'));
  await asked('the network again', '/network');
  const id = judged[0]!.id;
  await store.judgeStatement(id, 'accepted');
  workspace.changed('statements');
  begun = performance.now();
  await meanwhile('the entities after a statement was accepted', () => ask('/entities'));
  await store.judgeStatement(id, null);
  workspace.changed('statements');
  await asked('the network after a statement was accepted', '/network', 1);
  await inChromium(known);
  console.log(`${(process.memoryUsage().rss / 2 ** 30).toFixed(1)} GB of memory; ${load()}`);
}

/** The pages in Chromium, each in a window of its own: until what one came for is shown. */
async function inChromium(known: readonly { id: string; name: string }[]): Promise<void> {
  const server = await listen({ app, port: 0 });
  const browser = await launch();
  const shown = async (what: string, path: string, wanted: string): Promise<void> => {
    const taken: number[] = [];
    for (let time = 0; time < 3; time++) {
      const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
      const begun = performance.now();
      await page.goto(`${server.url}${path}`);
      await page.locator(wanted).first().waitFor({ timeout: 300_000 });
      taken.push(performance.now() - begun);
      await page.context().close();
    }
    told(`in Chromium: ${what}`, taken, 0);
  };
  await shown('the page of the case', '', 'main h1');
  await shown('a search for a common name', 'documents?words=Ana+Prado', '.documents-found li');
  for (const { id, name } of known)
    await shown(`the page of ${name}`, `entities/${encodeURIComponent(id)}`, '.entities-line');
  await shown('the network by its default filter, settled', 'network', '.network-canvas[data-settled="true"]');
  await browser.close();
  await server.close();
}

/** Runs `work` and asks for other things meanwhile: what each took. */
async function meanwhile(what: string, work: () => Promise<unknown>): Promise<void> {
  const others: Record<string, number[]> = { '/jobs': [], '/search?words=%22Ana+Prado+130%22': [] };
  let done = false;
  const asking = Object.entries(others).map(async ([path, taken]) => {
    while (!done) {
      taken.push((await ask(path)).taken);
      await new Promise((resolve) => setTimeout(resolve, MEANWHILE));
    }
  });
  const begun = performance.now();
  await work();
  done = true;
  await Promise.all(asking);
  console.log(`${what.padEnd(58)}${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s`);
  told(`  meanwhile, of ${others['/jobs']!.length}: the jobs`, others['/jobs']!, 0);
  told('  meanwhile: a search', others['/search?words=%22Ana+Prado+130%22']!, 0);
}
