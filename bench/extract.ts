import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { openCase } from '../src/case/index.js';
import { extract } from '../src/extract/index.js';
import { assessCase, takeIn } from '../src/journey.js';
import { type ReadDocument, readBytes } from '../src/read/index.js';

/**
 * Words per second on one core: extraction beside wink-nlp (tokens, sentences, parts of speech, entities) and compromise
 * (the same and names) on the same texts in the same run; then the whole journey into a new case. Ratios are ours to theirs.
 * Usage: npm run -s bench extract FOLDER_OF_TEXTS
 */
const folder = process.argv[2] ?? 'examples/puerto-alondra/documents';
const files = readdirSync(folder)
  .filter((name) => /\.(txt|md|html)$/.test(name))
  .map((name) => join(folder, name));
const documents: ReadDocument[] = [];
for (const file of files) documents.push(await readBytes(file, readFileSync(file)));
const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

const wink = winkNLP(model, ['sbd', 'pos', 'ner']);
const jobs: { name: string; run: (document: ReadDocument) => unknown }[] = [
  { name: 'atalaya extract', run: extract },
  { name: 'wink-nlp', run: ({ text }) => wink.readDoc(text).entities().out() },
  { name: 'compromise', run: ({ text }) => [nlp(text).people().out('array'), nlp(text).places().out('array')] },
];

/** Median of the runs that fit in `seconds`, after one that warms up; in seconds for all documents. */
function measure(run: (document: ReadDocument) => unknown, seconds = 8): number {
  for (const document of documents) run(document);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (times.length < 3 || performance.now() < end) {
    const start = performance.now();
    for (const document of documents) run(document);
    times.push((performance.now() - start) / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

console.log(`${documents.length} texts, ${words} words, Node ${process.version}, one core`);
const speeds = jobs.map(({ name, run }) => ({ name, speed: words / measure(run) }));
for (const { name, speed } of speeds)
  console.log(
    `${name.padEnd(18)} ${Math.round(speed).toString().padStart(9)} words/s   ratio ${(speeds[0]!.speed / speed).toFixed(2)}`,
  );

const scratch = mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
try {
  const start = performance.now();
  const store = await openCase(join(scratch, 'case'), { create: true });
  const opened = performance.now();
  await takeIn(store, [folder]);
  const taken = performance.now();
  const assessment = await assessCase(store, { language: 'en' });
  const done = performance.now();
  await store.close();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
  console.log(
    `whole journey      ${Math.round((words / (done - start)) * 1000)
      .toString()
      .padStart(9)} words/s ` +
      `(case ${seconds(start, opened)} s, read and extract ${seconds(opened, taken)} s, resolve to report ${seconds(taken, done)} s; ` +
      `${assessment.evidence.length} quotes; peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB)`,
  );
} finally {
  rmSync(scratch, { recursive: true });
}
