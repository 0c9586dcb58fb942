import { readFileSync } from 'node:fs';
import type { Statement } from '../../case/index.js';
import type { Actor, CaseView } from '../../connect/index.js';
import { foldWords } from '../statistics/index.js';
import type { Provider, Provision, ProvisionSaid } from './types.js';

/** Roles of legal action that do justice; to accuse, to dismiss or to let go is something else. */
const JUSTICE: ReadonlySet<string> = new Set(['arrests', 'extradites', 'indicts', 'convicts', 'investigates']);

interface Phrase {
  provision: Provision;
  by: Provider | 'any';
  pattern: RegExp;
}

let phrases: Phrase[] | undefined;

function lexicon(): Phrase[] {
  phrases ??= readFileSync(new URL('./provisions.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .flatMap((line) => {
      const [provision, by, words] = line.split('\t');
      return words!.split(';').map((phrase) => ({
        provision: provision as Provision,
        by: by as Phrase['by'],
        pattern: new RegExp(` (${phrase.replaceAll('*', '[a-z0-9]*')}) `),
      }));
    });
  return phrases;
}

/**
 * Who provides what where, as the statements of a case say: by the words of their quotes (provisions.tsv), and by what they are: who
 * controls a place keeps order there; a body of the state that arrests or convicts provides justice; an official who is bribed or
 * colludes. The place is that of the relation, or those that the quote names, and statements that somebody rejected do not count. Each pair of actor and provision stands
 * once for each place, by its surest statement.
 */
export function provisionsOf({ snapshot, resolved, network }: CaseView): ProvisionSaid[] {
  const actorOf = new Map(resolved.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const entity = (id: string | null): Actor | undefined =>
    id === null ? undefined : network.actors.get(actorOf.get(id) ?? id);
  const documents = new Map(snapshot.documents.map(({ id, title, name }) => [id, title ?? name]));
  const mentions = new Map<string, { start: number; end: number; place: Actor }[]>();
  for (const { documentId, entityId, start, end } of snapshot.mentions) {
    const place = entity(entityId);
    if (place?.sector !== 'place') continue;
    const own = mentions.get(documentId) ?? [];
    if (own.length === 0) mentions.set(documentId, own);
    own.push({ start, end, place });
  }
  const found = new Map<string, ProvisionSaid & { confidence: number }>();
  for (const statement of snapshot.statements) {
    if (statement.kind !== 'relation' || statement.judgement === 'rejected') continue;
    const ends = [entity(statement.subject), entity(statement.object)];
    const named = mentions.get(statement.documentId) ?? [];
    const inside = named.filter(({ start, end }) => start >= statement.start && end <= statement.end);
    // A relation to a place is about that place, not about the state and the country that its sentence names too.
    const own = ends.filter((end) => end?.sector === 'place');
    const places = new Set(own.length > 0 ? own : inside.map(({ place }) => place));
    if (places.size === 0) continue;
    for (const { provision, provider, actor, words } of saidBy(statement, ends)) {
      for (const place of places) {
        const key = JSON.stringify([place!.id, provision, actor.id]);
        const before = found.get(key);
        if (before && before.confidence >= statement.confidence) continue;
        found.set(key, {
          place: place!.name,
          provision,
          provider,
          actor: actor.name,
          words,
          quote: statement.quote.replace(/\s+/g, ' '),
          statement: statement.id,
          document: documents.get(statement.documentId) ?? statement.documentId,
          hedge: statement.hedge,
          confidence: statement.confidence,
        });
      }
    }
  }
  return [...found.values()].map(({ confidence: _, ...said }) => said);
}

interface Said {
  provision: Provision;
  provider: Provider;
  actor: Actor;
  words: string;
}

function saidBy({ schema, property, quote }: Statement, [subject, object]: (Actor | undefined)[]): Said[] {
  const acting = [subject, object].flatMap((actor) => {
    const provider = actor && providerOf(actor);
    return actor && provider ? [{ actor, provider }] : [];
  });
  const first = acting[0];
  const text = ` ${foldWords(quote)} `;
  const said = lexicon().flatMap(({ provision, by, pattern }): Said[] => {
    const words = pattern.exec(text)?.[1];
    const who = by === 'any' ? first : acting.find(({ provider }) => provider === by);
    return words && who ? [{ provision, ...who, words }] : [];
  });
  const words = `${schema}: ${property}`;
  if (schema === 'Presence' && property === 'controls' && first) said.push({ provision: 'order', ...first, words });
  if (schema === 'LegalAction' && JUSTICE.has(property) && first?.provider === 'state')
    said.push({ provision: 'justice', ...first, words });
  if (schema === 'Corruption') {
    const official = acting.find(({ provider }) => provider === 'state');
    if (official) said.push({ provision: 'collusion', ...official, words });
  }
  return said;
}

/** State, group or community; a place or an event provides nothing. */
function providerOf({ sector, sectors }: Actor): Provider | undefined {
  if (sector === 'place' || sector === 'event') return undefined;
  if (sector === 'crime' || sector === 'armed') return 'group';
  return sectors.includes('state') ? 'state' : 'community';
}
