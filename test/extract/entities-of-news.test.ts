import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/extract/entities/words.js';
import { extract } from '../../src/extract/index.js';
import { readBytes } from '../../src/read/index.js';
import { INVENTED_NEWS, type InventedText } from './invented-news.js';

/** Bodies of the three schemata are hard to tell apart by name alone: one counts for another, as in the gold standard. */
const BODIES = new Set(['Organization', 'PublicBody', 'Company']);
const near = (a: string, b: string): boolean => a === b || (BODIES.has(a) && BODIES.has(b));

/** What was found and not found of the entities expected, and what was found beyond them. */
async function compare({ name, text, expected }: InventedText) {
  const document = await readBytes(`${name}.txt`, Buffer.from(text));
  const left = new Set(extract(document).entities);
  const missed: string[] = [];
  let hits = 0;
  for (const [schema, ...names] of expected) {
    const keys = new Set(names.map(keyOf));
    const match = [...left].find(
      (entity) => near(entity.schema, schema) && [entity.name, ...entity.aliases].some((form) => keys.has(keyOf(form))),
    );
    if (match) {
      left.delete(match);
      hits++;
    } else missed.push(`${schema} ${names[0]}`);
  }
  const beyond = [...left].map(({ schema, name: found, aliases }) => `${schema} ${found} (${aliases.join(', ')})`);
  return { missed, beyond, precision: hits / (hits + left.size), recall: hits / expected.length };
}

describe('entities of invented news, found from the text alone', () => {
  it.each(INVENTED_NEWS.map((news) => [news.name, news] as const))('%s', async (_, news) => {
    const { missed, beyond, precision, recall } = await compare(news);
    expect({ missed, beyond, holds: precision >= 0.85 && recall >= 0.85 }).toMatchObject({ holds: true });
  });
});
