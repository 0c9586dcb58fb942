import type { Draft, Naming, ReadSentence, Reference } from './context.js';
import { STATE_BODIES } from './state-bodies.js';

const DETERMINERS = new Set('the el la las los o a as os'.split(' '));
const NATIONAL = new Set('federal national central'.split(' '));
/** Nouns that are adjectives too: what follows must show that they are not ("the military base"). */
const ADJECTIVAL = new Set(['military', 'police', 'security forces', 'federal police']);
/** "The state" is a territory as often as it is the government. */
const UNCLEAR = new Set(['state', 'estado', 'authorities', 'autoridades', 'administration']);
const DEFINES = new Set('of de del da do dos for that which'.split(' '));
const QUALIFIED =
  /^(?:officials?|forces?|agencies|agency|programs?|policy|policies|efforts?|buildings?|troops|response|institutions?|soldiers|campaign|services?|support|sources|positions?|leaders|control|spending|action|corruption)$/;
const CLOSED =
  /^(?:[^\p{L}\p{N}]+|'s|and|or|y|e|o|ou|to|in|en|em|on|by|por|with|con|com|at|as|is|was|has|had|have|are|were|will|would|could|should|can|must|may|also|es|ha|é|foi|no|não|not|did|does|from|were|that|which|who|que|has|stood|itself|against|contra|under|had|captured|capturó|detuvo|arrested|killed|prendeu|matou|seized|\p{L}{3,}ed)$/u;

/** How many sentences back another country's body is looked for before the one named most is meant. */
const REACH = 2;

/**
 * "The government", "the military", "la policía", "o exército": the body of the state that the sentences before named, or
 * else of the state whose body of that kind the document names most. `bySentence` gives the names.
 */
export function findStateNominals(
  sentences: readonly ReadSentence[],
  bySentence: ReadonlyMap<number, readonly Naming[]>,
): Reference[] {
  const known = mostNamed(bySentence);
  if (known.size === 0) return [];
  const recent = new Map<string, { naming: Naming; order: number }>();
  const found: Reference[] = [];
  for (const [order, { index, tokens }] of sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    let next = 0;
    for (let at = 0; at + 1 < tokens.length; at++) {
      for (; next < here.length && here[next]!.name.start <= tokens[at]!.start; next++) {
        const kind = kindOf(here[next]!);
        if (kind) recent.set(kind, { naming: here[next]!, order });
      }
      if (!DETERMINERS.has(tokens[at]!.lower)) continue;
      const noun = NATIONAL.has(tokens[at + 1]!.lower) ? at + 2 : at + 1;
      const body = STATE_BODIES.at(tokens, noun);
      if (!body || tokens[noun]!.capital || UNCLEAR.has(tokens[noun]!.lower)) continue;
      const last = noun + body.length - 1;
      const follower = tokens[last + 1]?.lower ?? '.';
      if (DEFINES.has(follower) || QUALIFIED.test(follower) || tokens[last + 1]?.capital) continue;
      const ending = tokens[last]!.lower;
      if (ADJECTIVAL.has(body.value.kind) && body.value.english && ending !== 'forces' && !CLOSED.test(follower))
        continue;
      const near = recent.get(body.value.kind);
      const naming = near && order - near.order <= REACH ? near.naming : known.get(body.value.kind);
      const [start, end] = [tokens[at]!.start, tokens[last]!.end];
      if (!naming || here.some(({ name }) => name.start < end && name.end > start)) continue;
      found.push({ start, end, kind: 'nominal', draft: naming.draft, antecedent: naming.name });
      at = last;
    }
  }
  return found;
}

/** Government, police… where the naming means such a body of a country. */
function kindOf({ name }: Naming): string | undefined {
  return /^state:[A-Z]{2}:(.+)$/.exec(name.meaning ?? '')?.[1];
}

/** By kind of body, the first naming of the draft with most names; none where two have as many. */
function mostNamed(bySentence: ReadonlyMap<number, readonly Naming[]>): Map<string, Naming> {
  const counts = new Map<string, Map<Draft, { naming: Naming; count: number }>>();
  for (const namings of bySentence.values()) {
    for (const naming of namings) {
      const kind = kindOf(naming);
      if (!kind) continue;
      const drafts = counts.get(kind) ?? new Map<Draft, { naming: Naming; count: number }>();
      counts.set(kind, drafts);
      const entry = drafts.get(naming.draft);
      if (entry) entry.count++;
      else drafts.set(naming.draft, { naming, count: 1 });
    }
  }
  const result = new Map<string, Naming>();
  for (const [kind, drafts] of counts) {
    const [first, second] = [...drafts.values()].sort((a, b) => b.count - a.count);
    if (first && first.count > (second?.count ?? 0)) result.set(kind, first.naming);
  }
  return result;
}
