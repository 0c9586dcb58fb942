import { createHash } from 'node:crypto';
import type { Case, CaseEntity, CaseMention, NewDocument, Statement } from '../src/case/index.js';
import type { RelationSchema } from '../src/model/index.js';

/** How large a case is made. */
export interface LargeCase {
  documents: number;
  /** Statements of each document. */
  statements: number;
  /** Names that actors are drawn from; the first are named most (Zipf). */
  names: number;
}

/** A case of a million statements. */
export const MILLION: LargeCase = { documents: 2000, statements: 500, names: 20_000 };

const GIVEN = ['Ana', 'Luis', 'Marta', 'Jorge', 'Inés', 'Pablo', 'Rosa', 'Hugo', 'Elena', 'Tomás', 'Clara', 'Raúl'];
const FAMILY = [
  'Prado',
  'Ferro',
  'Salas',
  'Montes',
  'Rivas',
  'Luna',
  'Campos',
  'Vega',
  'Solís',
  'Barros',
  'Nieto',
  'Peña',
];
const PLACES = [
  'dock',
  'market',
  'bridge',
  'harbour',
  'valley',
  'border',
  'warehouse',
  'airfield',
  'ministry',
  'court',
];
const DEEDS: readonly (readonly [RelationSchema, string])[] = [
  ['Payment', 'paid'],
  ['Corruption', 'bribed'],
  ['Associate', 'met'],
  ['Support', 'armed'],
  ['Attack', 'threatened'],
];

/** Numbers from 0 to 1 by a seed (mulberry32, T. Ettinger): the same case each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const nameOf = (rank: number): string =>
  `${GIVEN[rank % 12]} ${FAMILY[Math.floor(rank / 12) % 12]}${rank < 144 ? '' : ` ${Math.floor(rank / 144)}`}`;

/**
 * Fills an empty case with invented reports in bulk: each statement a sentence on two people, who come back in other
 * reports. Who is who is not judged here. The same size gives the same case.
 */
export async function fillLargeCase(
  store: Pick<Case, 'addDocument' | 'saveExtraction'>,
  size: LargeCase,
  onDocument?: (done: number) => void,
): Promise<void> {
  for (let number = 0; number < size.documents; number++) {
    const { document, bytes, found } = report(number, size);
    await store.addDocument(document, bytes, `invented/${document.name}`);
    await store.saveExtraction(document.id, 'bench@1', found);
    onDocument?.(number + 1);
  }
}

function report(number: number, { statements, names }: LargeCase) {
  const next = chance(number + 1);
  // Ranks by Zipf's law: a few people are everywhere, most in a report or two.
  const rank = () => Math.floor(names ** next()) - 1;
  const said = Array.from({ length: statements }, (_, at) => {
    const one = rank();
    const other = one === 0 ? 1 + rank() : rank() % one;
    const [schema, verb] = DEEDS[Math.floor(next() * DEEDS.length)]!;
    const names = [nameOf(one), nameOf(other)] as const;
    const place = PLACES[Math.floor(next() * PLACES.length)]!;
    return { names, schema, verb, quote: `${names[0]} ${verb} ${names[1]} at the ${place} in entry ${number}-${at}.` };
  });
  const text = said.map(({ quote }) => quote).join('\n');
  const bytes = new TextEncoder().encode(text);
  const id = createHash('sha256').update(bytes).digest('hex');
  const entities = new Map<string, CaseEntity>();
  const mentions: CaseMention[] = [];
  const found: Statement[] = [];
  const blocks: NewDocument['structure']['blocks'] = [];
  let start = 0;
  for (const { names, schema, verb, quote } of said) {
    const ends = names.map((name, end) => {
      if (!entities.has(name))
        entities.set(name, { id: `${id.slice(0, 16)}-${name}`, documentId: id, schema: 'Person', name });
      const at = start + (end === 0 ? 0 : names[0].length + verb.length + 2);
      const range = { start: at, end: at + name.length };
      const entity = entities.get(name)!;
      mentions.push({ documentId: id, entityId: entity.id, kind: 'name', ...range });
      return { entity, range };
    });
    found.push({
      id: `${id.slice(0, 16)}-${start}`,
      documentId: id,
      kind: 'relation',
      schema,
      subject: ends[0]!.entity.id,
      property: verb,
      object: ends[1]!.entity.id,
      value: null,
      detail: {},
      quote,
      start,
      end: start + quote.length,
      subjectEnd: ends[0]!.range,
      objectEnd: ends[1]!.range,
      hedge: found.length % 7 === 0 ? 'alleged' : 'asserted',
      reliability: 'F',
      credibility: 6,
      handling: 'TLP:GREEN',
      method: 'bench@1',
      confidence: 0.8,
    });
    blocks.push({ kind: 'body', start, end: start + quote.length });
    start += quote.length + 1;
  }
  const document: NewDocument = {
    id,
    name: `report-${number}.txt`,
    mediaType: 'text/plain',
    text,
    language: 'en',
    date: `${2000 + (number % 25)}`,
    pages: 1,
    structure: { blocks, sentences: [], tables: [], warnings: [] },
  };
  return { document, bytes, found: { entities: [...entities.values()], mentions, statements: found } };
}
