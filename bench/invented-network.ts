import { createHash } from 'node:crypto';
import type { Case, CaseEntity, Statement } from '../src/case/index.js';
import { randomFrom } from '../src/connect/index.js';
import type { EntitySchema, RelationSchema } from '../src/model/index.js';

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'su', 'ta', 've', 'xi', 'zo', 'pra', 'tel'];
const TIES: readonly [RelationSchema, string][] = [
  ['Associate', 'is an associate of'],
  ['Support', 'supports'],
  ['Payment', 'paid'],
  ['Alliance', 'works with'],
  ['Rivalry', 'fights'],
];

/** A name made of syllables, another for each number. */
function nameOf(number: number): string {
  const word = (from: number): string => {
    let left = from + SYLLABLES.length;
    let text = '';
    for (; left > 0; left = Math.floor(left / SYLLABLES.length)) text += SYLLABLES[left % SYLLABLES.length];
    return text[0]!.toUpperCase() + text.slice(1);
  };
  return `${word(number)} ${word((number * 7919 + 13) % 1_000_003)}`;
}

const kindOf = (number: number): EntitySchema =>
  number % 10 < 6 ? 'Person' : number % 10 < 8 ? 'Organization' : number % 10 < 9 ? 'Company' : 'PublicBody';

/**
 * Puts an invented network into a case, by one report of as many sentences as ties: communities of about the square root
 * of the actors, a few well tied actors in each, a tie in seven between communities, a tie in eight only alleged.
 */
export async function inventNetwork(store: Case, actors: number, ties: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const communities = Math.ceil(Math.sqrt(actors) / 2);
  const size = Math.ceil(actors / communities);
  const drawn = (from: number, count: number): number =>
    Math.min(actors - 1, from + Math.floor(random() ** 2.5 * count));
  const pairs = new Set<string>();
  while (pairs.size < ties) {
    const one = Math.floor(random() * actors);
    const home = Math.floor(one / size) * size;
    const other = random() < 0.86 ? drawn(home, size) : drawn(Math.floor(random() * communities) * size, size);
    if (one !== other) pairs.add(`${one} ${other}`);
  }
  const lines = [...pairs].map((pair) => {
    const [one, other] = pair.split(' ').map(Number) as [number, number];
    const [schema, words] = TIES[Math.floor(random() ** 2 * TIES.length)]!;
    const year = random() < 0.5 ? 1990 + Math.floor(random() * 30) : undefined;
    const quote = `${nameOf(one)} ${words} ${nameOf(other)}${year ? ` in ${year}` : ''}.`;
    return { one, other, schema, words, year, quote, alleged: random() < 0.125 };
  });
  const bytes = new TextEncoder().encode(lines.map(({ quote }) => quote).join('\n'));
  const text = new TextDecoder().decode(bytes);
  const id = createHash('sha256').update(bytes).digest('hex');
  const entityOf = (number: number): string => `${id.slice(0, 12)}${String(number).padStart(8, '0')}`;
  const structure = { blocks: [], sentences: [], tables: [], warnings: [] };
  const document = {
    id,
    name: 'invented.txt',
    mediaType: 'text/plain',
    text,
    language: 'en' as const,
    pages: 1,
    structure,
  };
  await store.addDocument(document, bytes, '/in/invented.txt');
  const entities = Array.from(
    { length: actors },
    (_, number): CaseEntity => ({
      id: entityOf(number),
      documentId: id,
      schema: kindOf(number),
      name: nameOf(number),
    }),
  );
  let start = 0;
  const statements = lines.map(({ one, other, schema, words, year, quote, alleged }): Statement => {
    const from = start;
    start += quote.length + 1;
    return {
      id: `${id.slice(0, 12)}${String(from).padStart(12, '0')}`,
      documentId: id,
      kind: 'relation',
      schema,
      subject: entityOf(one),
      property: words,
      object: entityOf(other),
      value: null,
      detail: {},
      quote,
      start: from,
      end: from + quote.length,
      hedge: alleged ? 'alleged' : 'asserted',
      ...(year && { validFrom: String(year) }),
      reliability: 'F',
      credibility: 6,
      handling: 'TLP:CLEAR',
      method: 'bench@1',
      confidence: 0.5,
    };
  });
  await store.saveExtraction(id, 'bench@1', { entities, mentions: [], statements });
}
