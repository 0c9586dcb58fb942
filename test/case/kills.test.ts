import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { buildImporter, startImporter } from './processes.js';
import { synthetic } from './samples.js';

/** `ATALAYA_KILLS=50 npx vitest run test/case/kills.test.ts` kills more often, `ATALAYA_SEED=N` at other moments. */
const KILLS = Number(process.env['ATALAYA_KILLS'] ?? 4);
const SEED = Number(process.env['ATALAYA_SEED'] ?? 7);
/** Kills of one import, before it may end. */
const KILLS_OF_ONE = 5;
const DOCUMENTS = 50;

let importer: Awaited<ReturnType<typeof buildImporter>>;
beforeAll(async () => {
  importer = await buildImporter();
});
afterAll(() => importer.remove());

/** Numbers in [0, 1), the same for the same seed: mulberry32 (T. Ettinger). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), state | 1);
    hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What must hold after any kill: every document whole or absent, every extraction whole or absent, nothing twice. */
async function expectWhole(store: Case): Promise<{ documents: number; finished: number }> {
  const { faults, documents } = await store.verify();
  expect(faults).toEqual([]);
  const open = new Set(await store.unfinished('rules@1'));
  const { statements, custody, entities, mentions } = await store.snapshot();
  const expected = Array.from({ length: documents }, (_, index) => synthetic(index));
  const done = expected.filter(({ document }) => !open.has(document.id));
  expect((await store.documents()).map(({ id }) => id)).toEqual(expected.map(({ document }) => document.id));
  expect(custody.map(({ action, documentId }) => [action, documentId])).toEqual(
    expected.map(({ document }) => ['added', document.id]),
  );
  expect(statements.map(({ id }) => id)).toEqual(done.flatMap(({ found }) => found.statements.map(({ id }) => id)));
  expect(entities).toHaveLength(done.reduce((sum, { found }) => sum + found.entities.length, 0));
  expect(mentions).toHaveLength(done.reduce((sum, { found }) => sum + found.mentions.length, 0));
  return { documents, finished: done.length };
}

test(`${KILLS} kills at random moments of an import lose nothing and double nothing`, {
  timeout: 600_000,
}, async () => {
  const next = random(SEED);
  const found: string[] = [];
  let slowest = 0;
  for (let kill = 0; kill < KILLS; ) {
    const folder = mkdtempSync(join(tmpdir(), 'atalaya-kills-'));
    const location = join(folder, 'case');
    try {
      let imported = 0;
      for (let turn = 0; turn < KILLS_OF_ONE && kill < KILLS; turn++, kill++) {
        const child = startImporter(importer.script, location, DOCUMENTS);
        // A third falls into creating or opening the case, the others into the writing of a document further on.
        const target = next() < 1 / 3 ? -1 : imported + Math.floor((next() * (DOCUMENTS - imported)) / 2);
        await child.line((line) => line === (target < 0 ? 'opening' : `imported ${Math.min(target, DOCUMENTS - 1)}`));
        await pause(next() * (target < 0 ? 600 : 25));
        child.process.kill('SIGKILL');
        await child.ended;
        const before = performance.now();
        const store = await openCase(location, { create: true });
        slowest = Math.max(slowest, performance.now() - before);
        const { documents, finished } = await expectWhole(store);
        found.push(`${documents}/${finished}`);
        imported = documents;
        await store.close();
      }
      const { status } = await startImporter(importer.script, location, DOCUMENTS).ended;
      expect(status).toBe(0);
      const store = await openCase(location);
      expect(await expectWhole(store)).toEqual({ documents: DOCUMENTS, finished: DOCUMENTS });
      await store.close();
      expect(readdirSync(location)).toEqual(['db']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(
    `documents/finished found after each of ${KILLS} kills: ${found.join(' ')}; slowest opening ${Math.round(slowest)} ms`,
  );
});
