import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../src/connect/index.js';
import { betweenness } from '../../src/connect/measures/betweenness.js';
import { randomFrom } from '../../src/connect/measures/random.js';

/** Threads run from built files, so the stage is built into a folder of its own. */
const source = fileURLToPath(new URL('../../src', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'atalaya-threads-'));

beforeAll(async () => {
  const files = ['connect', 'model'].flatMap((stage) =>
    readdirSync(join(source, stage), { recursive: true, encoding: 'utf8' }).map((file) => join(source, stage, file)),
  );
  const entryPoints = files.filter((file) => file.endsWith('.ts'));
  await build({ entryPoints, outdir: join(folder, 'dist'), outbase: source, format: 'esm', platform: 'node' });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true }));

type Threaded = typeof import('../../src/connect/measures/betweenness-threads.js');

test('betweenness on two and three threads is the same to the last bit as on one', async () => {
  const random = randomFrom(5);
  const pick = (): number => Math.floor(random() * 1500);
  const ends = Array.from({ length: 8000 }, () => [pick(), pick()] as const);
  const ids = Array.from({ length: 1500 }, (_, v) => String(v));
  const graph = buildGraph(
    ids,
    ends.map(([u]) => u),
    ends.map(([, v]) => v),
    undefined,
    false,
  );
  const file = join(folder, 'dist/connect/measures/betweenness-threads.js');
  const { betweennessOnThreads, threadsFor } = (await import(pathToFileURL(file).href)) as Threaded;
  expect(threadsFor(graph, 2)).toBe(2);
  const one = betweenness(graph);
  expect(await betweennessOnThreads(graph, 2)).toEqual(one);
  expect(await betweennessOnThreads(graph, 3)).toEqual(one);
});
