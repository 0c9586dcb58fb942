import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseEntity, type CaseMention, openCase, type Statement } from '../src/case/index.js';

/**
 * What storing a case costs: milliseconds of wall clock and of processor, and the memory of the process after each step.
 * `node bench/run.js case [LOCATION] [DOCUMENTS] [STATEMENTS OF EACH]`; a new folder, 1000 and 100 unless told. A
 * statement comes with two entities and two mentions of its own.
 */
const [location, documents = '1000', statements = '100'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'atalaya-bench-'));
const place = location ?? join(folder, 'case');

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const wall = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const figures = [performance.now() - wall, (user + system) / 1000, process.memoryUsage().rss / 2 ** 20];
  console.log(`${step.padEnd(36)}${figures.map((figure) => figure.toFixed(0).padStart(9)).join('')}`);
  return result;
}

/** An invented report: each statement a sentence on two people of its own. */
function invent(number: number) {
  const quotes = Array.from({ length: Number(statements) }, (_, at) => {
    const [payer, paid] = [`Ana${number}n${at} Prado`, `Luis${number}n${at} Ferro`];
    return {
      payer,
      paid,
      quote: `${payer} paid ${paid} ${1 + ((at * 7) % 90)} thousand at the dock in ${1950 + (at % 70)}.`,
    };
  });
  const text = quotes.map(({ quote }) => quote).join(' ');
  const bytes = new TextEncoder().encode(text);
  const id = createHash('sha256').update(bytes).digest('hex');
  const found: { entities: CaseEntity[]; mentions: CaseMention[]; statements: Statement[] } = {
    entities: [],
    mentions: [],
    statements: [],
  };
  let start = 0;
  for (const { payer, paid, quote } of quotes) {
    const [subject, object] = [payer, paid].map((name) => {
      const entity: CaseEntity = { id: `${id.slice(0, 16)}-${name}`, documentId: id, schema: 'Person', name };
      const at = start + quote.indexOf(name);
      const range = { start: at, end: at + name.length };
      found.entities.push(entity);
      found.mentions.push({ documentId: id, entityId: entity.id, kind: 'name', ...range });
      return { entity, range };
    });
    found.statements.push({
      id: `${id.slice(0, 16)}-${start}`,
      documentId: id,
      kind: 'relation',
      schema: 'Payment',
      subject: subject!.entity.id,
      property: 'paid',
      object: object!.entity.id,
      value: null,
      detail: {},
      quote,
      start,
      end: start + quote.length,
      subjectEnd: subject!.range,
      objectEnd: object!.range,
      hedge: 'asserted',
      reliability: 'F',
      credibility: 6,
      handling: 'TLP:CLEAR',
      method: 'bench',
      confidence: 0.5,
    });
    start += quote.length + 1;
  }
  const structure = { blocks: [], sentences: [], tables: [], warnings: [] };
  const name = `report-${number}.txt`;
  const document = { id, name, mediaType: 'text/plain', text, language: 'en' as const, pages: 1, structure };
  return { document, bytes, found };
}

const reports = Array.from({ length: Number(documents) }, (_, number) => invent(number));
console.log(`${documents} documents of ${statements} statements${' '.repeat(8)}     wall      cpu   memory`);
const store = await timed('create the case', () => openCase(place, { create: true }));
await timed('add the documents', async () => {
  for (const { document, bytes } of reports) await store.addDocument(document, bytes, `/in/${document.name}`);
});
await timed('save what was found in them', async () => {
  for (const { document, found } of reports) await store.saveExtraction(document.id, 'bench@1', found);
});
await timed('snapshot', () => store.snapshot());
await timed('group reprints', () => store.groupReprints());
const { faults } = await timed('verify', () => store.verify());
await timed('close', () => store.close());
const again = await timed('open again', () => openCase(place));
await again.close();
rmSync(folder, { recursive: true });
if (faults.length > 0) throw new Error(`verification found ${faults.length} faults`);
