import type { Actor } from '../types.js';

/** Actors that a path must go through or must avoid: by kind, or by who they are. */
export interface ActorTest {
  /** As the user wrote it. */
  words: string;
  holds(actor: Actor): boolean;
}

const SECTORS = ['crime', 'armed', 'state', 'business', 'civil', 'person', 'place', 'event'] as const;
const CLASSES = ['self-defence', 'money', 'legal', 'documents', 'transport', 'arms', 'politics', 'customs'] as const;
const LEVELS = ['local', 'regional', 'national', 'international'] as const;
const SCHEMATA = ['organization', 'publicbody', 'company'] as const;

/** Every word that names a kind of actor. */
export const ACTOR_KINDS: readonly string[] = [...SECTORS, 'illicit', ...CLASSES, ...LEVELS, ...SCHEMATA];

/**
 * The test that a kind's word stands for: a sector (`crime`; `person` is any person), `illicit` (crime or armed), what an
 * actor can do (`legal`, `money`), a level (`local`) or a schema (`company`). Undefined where the word is no kind.
 */
export function kindTest(words: string): ActorTest | undefined {
  const word = words.trim().toLowerCase();
  if (!ACTOR_KINDS.includes(word)) return undefined;
  return {
    words,
    holds: (actor) =>
      actor.sectors.some((sector) => sector === word || (word === 'illicit' && /^(crime|armed)$/.test(sector))) ||
      actor.classes.some((one) => one === word) ||
      actor.level === word ||
      actor.schema.toLowerCase() === word,
  };
}
