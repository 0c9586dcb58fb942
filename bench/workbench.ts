import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase } from '../src/case/index.js';
import { createWorkbench, Workspace } from '../src/web/server/index.js';
import { fillLargeCase, MILLION } from './large-case.js';

/**
 * What the workbench takes on a case of a million statements: milliseconds until the answer of the server is there, the
 * median and the longest of several askings, and its size. `node bench/run.js workbench [FOLDER] [DOCUMENTS]`: a folder
 * keeps the case for the next run.
 */
const [folder, documents = String(MILLION.documents)] = process.argv.slice(2);
const place = folder ?? mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
const size = { ...MILLION, documents: Number(documents) };
const TIMES = 5;

const fresh = !existsSync(join(place, 'case'));
const store = await openCase(join(place, 'case'), { create: true });
if (fresh) {
  const begun = performance.now();
  await fillLargeCase(store, size, (done) => done % 200 === 0 && console.log(`${done} documents made`));
  console.log(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}
const { statements, documents: held, entities } = await store.counts();
console.log(`${held} documents, ${statements} statements, ${entities} entities`);

const app = createWorkbench(new Workspace(store), { edition: { language: 'en', handling: 'TLP:GREEN' } });
const [first] = await store.list();

async function asked(what: string, path: string): Promise<void> {
  const taken: number[] = [];
  let bytes = 0;
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    const response = await app.request(`/api${path}`, { headers: { host: 'localhost' } });
    bytes = (await response.arrayBuffer()).byteLength;
    taken.push(performance.now() - begun);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  }
  taken.sort((one, other) => one - other);
  const [median, longest] = [taken[TIMES >> 1]!, taken[TIMES - 1]!].map((each) => each.toFixed(0).padStart(7));
  console.log(`${what.padEnd(52)}${median} ms ${longest} ms ${(bytes / 1024).toFixed(0).padStart(7)} kB`);
}

console.log(`${''.padEnd(52)} median   longest    size`);
await asked('search: a name in a few reports', '/search?words=%22Ana+Prado+130%22');
await asked('search: a common name', '/search?words=Ana+Prado');
await asked('search: a word in every report', '/search?words=threatening');
await asked('search: two words, with a statement alleged', '/search?words=bribed+harbour&hedge=alleged');
await asked('search: in one document', `/search?words=market&document=${first!.id}`);
await asked('search: words that stand nowhere', '/search?words=submarine');
await asked('a document with its statements', `/documents/${first!.id}`);
await asked('the list of documents (kept until the case changes)', '/documents');
await asked('the page of the case (kept until the case changes)', '/case');
await asked('decisions, the newest', '/case/decisions');
await store.close();
if (!folder) rmSync(place, { recursive: true });
