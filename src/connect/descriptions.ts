import type { CaseSnapshot } from '../case/index.js';
import { CodePoints } from '../model/index.js';
import { appositionsOf } from './appositions.js';

/** Words that a document uses for an actor, and how: as its position, or as what it calls it. */
export interface Description {
  text: string;
  how: 'position' | 'called';
}

/** Properties whose values say what somebody or some body is. */
const DESCRIBING = new Set(['position', 'title', 'occupation', 'profession', 'role', 'summary', 'description']);
/** Legal actions that end in a finding against somebody; an arrest or a charge finds nothing. */
const GUILTY = /convict|sentenc|designat|sanction|condemn|conden|guilty|culpable/i;

/**
 * How the documents describe each actor: values of describing properties first, then what they call it, most often
 * first: nominal mentions ("the deputy", "la banda"), and for all but persons what is set beside the name ("X, an armed
 * group"). Denied and rejected statements are left out.
 */
export function descriptionsOf(snapshot: CaseSnapshot, actorOf: Map<string, string>): Map<string, Description[]> {
  const result = new Map<string, Description[]>();
  for (const statement of snapshot.statements) {
    if (statement.kind !== 'property' || !DESCRIBING.has(statement.property) || !statement.value) continue;
    if (statement.hedge === 'denied' || statement.judgement === 'rejected') continue;
    const actor = statement.subject === null ? undefined : actorOf.get(statement.subject);
    if (actor !== undefined) add(result, actor, [{ text: statement.value, how: 'position' }]);
  }
  for (const [actor, counts] of callings(snapshot, actorOf)) {
    const texts = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
    add(
      result,
      actor,
      texts.map((text) => ({ text, how: 'called' })),
    );
  }
  return result;
}

/** Actors that some affirmed statement says were convicted, sentenced or designated, with the reason. */
export function* guiltyActors(snapshot: CaseSnapshot, actorOf: Map<string, string>): Generator<[string, string]> {
  for (const statement of snapshot.statements) {
    if (statement.schema !== 'LegalAction' || statement.hedge !== 'asserted' || statement.object === null) continue;
    if (statement.judgement === 'rejected' || !GUILTY.test(statement.property)) continue;
    const actor = actorOf.get(statement.object);
    if (actor !== undefined) yield [actor, `LegalAction: ${statement.property}`];
  }
}

/** For each actor, what the texts call it and how often. */
function callings(snapshot: CaseSnapshot, actorOf: Map<string, string>): Map<string, Map<string, number>> {
  const texts = new Map(snapshot.documents.map(({ id, text }) => [id, { text, points: new CodePoints(text) }]));
  const schemata = new Map(snapshot.entities.map(({ id, schema }) => [id, schema]));
  const result = new Map<string, Map<string, number>>();
  for (const mention of snapshot.mentions) {
    const document = texts.get(mention.documentId);
    const actor = actorOf.get(mention.entityId);
    const schema = schemata.get(mention.entityId);
    if (mention.kind === 'pronoun' || !document || actor === undefined || schema === 'Place') continue;
    // A person's name is no calling, and most mentions are names of persons.
    if (mention.kind !== 'nominal' && schema === 'Person') continue;
    const start = document.points.to16(mention.start);
    const end = document.points.to16(mention.end);
    const called =
      mention.kind === 'nominal' ? [document.text.slice(start, end)] : appositionsOf(document.text, start, end);
    const counts = result.get(actor) ?? new Map<string, number>();
    for (const words of called) counts.set(words.toLowerCase(), (counts.get(words.toLowerCase()) ?? 0) + 1);
    result.set(actor, counts);
  }
  return result;
}

function add(map: Map<string, Description[]>, actor: string, more: Description[]): void {
  map.set(actor, [...(map.get(actor) ?? []), ...more]);
}
