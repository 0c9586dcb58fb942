import type { CaseSnapshot, PairJudgement } from '../src/case/index.js';
import { byEntity, countByEntity, listEntities, profileOf } from '../src/connect/index.js';
import { mergeCase } from '../src/journey.js';
import { candidatesOf } from '../src/resolve/index.js';
import { fillLargeCase, MILLION } from './large-case.js';

/**
 * What the pages on entities reckon on a case of a million statements in memory, in milliseconds of
 * processor time, so that a busy machine tells the same: once after documents
 * were read, after each judgement on a pair, and for each page. Reading the case from its store and comparing names
 * (`bench/resolve.ts`) are not in it; who is who is given, one entity for each name. Run by `node --max-old-space-size=8192
 * bench/run.js entities [DOCUMENTS]`.
 */
const documents = Number(process.argv[2] ?? MILLION.documents);
const snapshot: CaseSnapshot = {
  documents: [],
  custody: [],
  entities: [],
  mentions: [],
  statements: [],
  judgements: [],
};
await fillLargeCase(
  {
    addDocument: (document) => {
      snapshot.documents.push({ ...document, size: document.text.length, reliability: 'F', handling: 'TLP:GREEN' });
      return Promise.resolve({ id: document.id, added: true });
    },
    saveExtraction: (_id, _method, found) => {
      for (const entity of found.entities) snapshot.entities.push(entity);
      for (const mention of found.mentions) snapshot.mentions.push(mention);
      for (const statement of found.statements) snapshot.statements.push(statement);
      return Promise.resolve();
    },
  },
  { ...MILLION, documents },
);

function timed<T>(what: string, work: () => T): T {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  console.log(`${what.padEnd(56)}${((user + system) / 1000).toFixed(0).padStart(8)} ms`);
  return result;
}

const first = new Map<string, string>();
for (const { id, name } of snapshot.entities) {
  const known = first.get(name);
  if (known === undefined) first.set(name, id);
  else snapshot.judgements.push(joined(known, id));
}
console.log(`${snapshot.statements.length} statements, ${snapshot.entities.length} entities of ${documents} documents`);

const candidates = timed('once: entities as they are compared', () => candidatesOf(snapshot));
const index = timed('once: statements and mentions by entity', () => byEntity(snapshot));
const counts = timed('once: statements and places counted', () => countByEntity(snapshot));
const compared = { candidates, scores: [] };
const resolved = timed('once: merged', () => mergeCase(snapshot, compared));
const [one, other] = resolved.entities.slice(-2).map(({ id }) => id);
const after = { ...snapshot, judgements: [...snapshot.judgements, joined(one!, other!)] };
const { entities } = timed('after a judgement: merged', () => mergeCase(after, compared, resolved));
const homes = timed('after a judgement: who is where', () => {
  return new Map(entities.flatMap((entity) => entity.members.map((member) => [member, entity.id] as const)));
});
const rows = timed('the list, when it is opened', () =>
  listEntities(entities, counts, (place) => homes.get(place) ?? place),
);
const texts = new Map(snapshot.documents.map((document) => [document.id, document]));
for (const at of [0, 10, 100, 1000]) {
  const row = rows[at];
  if (!row) continue;
  timed(`profile of number ${at}: ${row.statements} statements, ${row.sources} sources`, () =>
    profileOf(row.entity, index, texts, (id) => homes.get(id) ?? id),
  );
}
console.log(`${(process.memoryUsage().rss / 2 ** 30).toFixed(1)} GB of memory`);

function joined(left: string, right: string): PairJudgement {
  const at = '2015-01-01T00:00:00.000Z';
  return { id: right, left, right, verdict: 'same', who: 'rule:bench', at, score: 1, reasons: [], undone: false };
}
