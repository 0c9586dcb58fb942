import type { Statement } from '../../case/index.js';
import { isIllicit, tiesByActor } from '../evidence.js';
import { isAgainst, isCooperative, otherEnd } from '../tie-kinds.js';
import type { Actor, Network, Tie } from '../types.js';
import type { UnnamedQuotes } from './unnamed-quote.js';
import { goodsIn, type Stage, stagesIn, UNNAMED_GOODS } from './words.js';

/** A statement that puts somebody, or only a place, at a stage of a trade. */
export interface StageEvidence {
  good: string;
  stage: Stage;
  /** Who works there; absent where the statement names a place alone. */
  actor?: string;
  places: string[];
  tie?: Tie;
  statement: string;
  /** The words that say so. */
  words: string;
  /** `role`: what the tie itself says; `quote`: words that stand in the same quote, which may speak of another. */
  basis: 'role' | 'quote';
  hedge: Statement['hedge'];
}

/** Ties by which an official is paid for what he lets pass. */
const TAKING: ReadonlySet<string> = new Set(['Corruption', 'Payment']);
/** Ties that are a service to an illicit actor: their words need no good beside them. */
const SERVICE: ReadonlySet<string> = new Set(['Support', 'Payment', 'Corruption', 'IllicitFlow']);
const SUPPLIES = /suppl|fornec|abaste|suminis/i;

/** Ties that say what somebody does in a trade; belonging, kinship and law say nothing of it. */
const WORKING: ReadonlySet<string> = new Set([
  'IllicitFlow',
  'Support',
  'Presence',
  'Payment',
  'Corruption',
  'Alliance',
  'Associate',
]);

/**
 * The stages that the statements of a case put actors at. Workers are illicit actors, those who cooperate with one, and
 * whoever is said to move illicit goods; never a body of the state, of an official only what he is corrupted to do.
 */
export function stageEvidence(
  network: Network,
  statements: readonly Statement[],
  quotes: UnnamedQuotes,
): StageEvidence[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const steps = tiesByActor(network, isCooperative);
  const sectorOf = (id: string): Actor['sector'] => network.actors.get(id)!.sector;
  const serves = (id: string): boolean =>
    isIllicit(sectorOf(id)) || steps.get(id)!.some((tie) => isIllicit(sectorOf(otherEnd(tie, id))));
  const isWorker = (id: string, tie: Tie): boolean => {
    const { sector, schema } = network.actors.get(id)!;
    if (sector === 'place' || sector === 'event') return false;
    if (sector === 'state') return schema === 'Person' && TAKING.has(tie.schema) && tie.target === id && serves(id);
    return tie.schema === 'IllicitFlow' || serves(id);
  };
  return network.ties.flatMap((tie) => {
    if (!WORKING.has(tie.schema) || tie.hedge === 'denied' || isAgainst(tie)) return [];
    const ends = [tie.source, tie.target];
    const places = ends.filter((id) => sectorOf(id) === 'place');
    const workers = ends.filter((id) => isWorker(id, tie));
    // A flow between two places says where, not who.
    if (workers.length === 0 && (tie.schema !== 'IllicitFlow' || places.length === 0)) return [];
    const who = workerOf(network, tie, workers);
    const sells = ends.every((id) => isIllicit(sectorOf(id)));
    return tie.statements.flatMap((id) => {
      const statement = byId.get(id);
      return statement && statement.hedge !== 'denied'
        ? ofStatement(tie, statement, quotes.of(statement), who, places, sells)
        : [];
    });
  });
}

/**
 * Of two workers the one that does it for the other: who serves, is paid or is bribed; of a person tied to a group the
 * person, of whom the quote then speaks; both where neither does.
 */
function workerOf(network: Network, tie: Tie, workers: string[]): (string | undefined)[] {
  if (workers.length === 0) return [undefined];
  // Who pays or bribes has it done; the work is the other's.
  if (TAKING.has(tie.schema)) return workers.filter((id) => id === tie.target);
  if (workers.length === 1) return workers;
  if (tie.schema === 'Support' || tie.schema === 'IllicitFlow') return [tie.source];
  const persons = workers.filter((id) => network.actors.get(id)!.schema === 'Person');
  return tie.schema === 'Associate' && persons.length > 0 ? persons : workers;
}

function ofStatement(
  tie: Tie,
  statement: Statement,
  quote: string,
  who: (string | undefined)[],
  places: string[],
  sells: boolean,
): StageEvidence[] {
  const byRole = stagesIn(statement.property, true).map(({ label, words }) => ({
    stage: label,
    words,
    basis: 'role' as const,
  }));
  const named = goodsIn(quote);
  const goods = named.length > 0 ? [...new Set(named.map(({ label }) => label))] : [UNNAMED_GOODS];
  // Words of lawful trade say nothing without a good beside them.
  const quoted =
    named.length > 0 || SERVICE.has(tie.schema)
      ? stagesIn(quote, named.length > 0).map(({ label, words }) => ({
          stage: label,
          words,
          basis: 'quote' as const,
        }))
      : [];
  const flow =
    tie.schema === 'IllicitFlow' ? [{ stage: 'transport' as const, words: tie.roles[0]!, basis: 'role' as const }] : [];
  // Who supplies another of the trade sells to it.
  const sale =
    sells && named.length > 0 && SUPPLIES.test(statement.property)
      ? [{ stage: 'market' as const, words: statement.property, basis: 'role' as const }]
      : [];
  const stages = new Map<Stage, { stage: Stage; words: string; basis: 'role' | 'quote' }>();
  for (const one of [...byRole, ...flow, ...sale, ...quoted]) if (!stages.has(one.stage)) stages.set(one.stage, one);
  return [...stages.values()].flatMap(({ stage, words, basis }) =>
    goods.flatMap((good) =>
      who.map((actor) => ({
        good,
        stage,
        ...(actor !== undefined && { actor }),
        places,
        tie,
        statement: statement.id,
        words,
        basis,
        hedge: statement.hedge,
      })),
    ),
  );
}
