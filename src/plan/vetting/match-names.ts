import { fold } from '../../model/index.js';
import { type Comparable, type ResolvedEntity, screen } from '../../resolve/index.js';

/** An entity of the case that a name may be. */
export interface NameMatch {
  id: string;
  name: string;
  schema: string;
  /** The name of it that comes nearest, where that is another than the one shown. */
  alias?: string;
  /** The very same name, accents and case apart; it may still be somebody else's. */
  isSameName: boolean;
  /** Likeness of the names, in [0, 1]. */
  score: number;
}

export interface MatchedName {
  name: string;
  /** The likeliest first. */
  matches: NameMatch[];
}

/** Who may be vetted: persons and bodies. */
const KINDS: ReadonlySet<string> = new Set(['Person', 'Organization', 'PublicBody', 'Company', 'LegalEntity']);
/** Names less alike than this are not worth a person's look. */
const THRESHOLD = 0.55;
const MOST = 6;

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Which entities of a case names of a list may be, by the same comparison of names that resolves a case. Nothing is
 * decided: two may bear one name, and one may bear two.
 */
export function matchNames(names: readonly string[], resolved: readonly ResolvedEntity[]): MatchedName[] {
  const entities = resolved.filter(({ schema }) => KINDS.has(schema));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const comparable = entities.map((entity) =>
    comparableOf(entity.id, 'case', entity.schema, entity.name, entity.aliases),
  );
  // A list does not say whether a name is a person's or a body's: it is compared as both.
  const asked = names.flatMap((name, at) =>
    ['Person', 'Organization'].map((schema) => comparableOf(`${at} ${schema}`, 'names', schema, name, [])),
  );
  const found = names.map(() => new Map<string, NameMatch>());
  const put = (at: number, entity: ResolvedEntity, score: number): void => {
    const same = [entity.name, ...entity.aliases].find((one) => plain(one) === plain(names[at]!));
    const known = found[at]!.get(entity.id);
    if (known && known.score >= score) return;
    const { id, name, schema } = entity;
    found[at]!.set(id, {
      id,
      name,
      schema,
      ...(same !== undefined && same !== name && { alias: same }),
      isSameName: same !== undefined,
      score: same === undefined ? score : 1,
    });
  };
  const byName = new Map<string, ResolvedEntity[]>();
  for (const entity of entities)
    for (const one of new Set([entity.name, ...entity.aliases].map(plain)))
      byName.set(one, [...(byName.get(one) ?? []), entity]);
  for (const [at, name] of names.entries()) for (const entity of byName.get(plain(name)) ?? []) put(at, entity, 1);
  for (const { entity, entry, pair } of screen(asked, comparable, THRESHOLD))
    put(Number(entity.id.split(' ')[0]), byId.get(entry.id)!, pair.score);
  return names.map((name, at) => ({
    name,
    matches: [...found[at]!.values()]
      .sort((a, b) => Number(b.isSameName) - Number(a.isSameName) || b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST),
  }));
}

function comparableOf(
  id: string,
  documentId: string,
  schema: string,
  name: string,
  aliases: readonly string[],
): Comparable {
  return { id, documentId, schema, name, aliases: [...aliases], properties: {}, neighbours: [] };
}
