import { type CaseSnapshot, openCase, type Statement } from '../case/index.js';
import {
  type Actor,
  brokers,
  buildNetwork,
  type Chain,
  chains,
  convergence,
  facilitators,
  type Network,
  nearNames,
  shortestChains,
  type Tie,
  turns,
} from '../connect/index.js';
import { fold, relationType, UserError } from '../model/index.js';
import { candidatesOf, merge, type ResolvedEntity } from '../resolve/index.js';

/** A case with its network, read once. */
export interface CaseNetwork {
  snapshot: CaseSnapshot;
  resolved: ResolvedEntity[];
  network: Network;
}

/** The network of the case as it was last resolved; changes nothing in the case. */
export async function caseNetwork(location: string): Promise<CaseNetwork> {
  const store = await openCase(location);
  try {
    const snapshot = await store.snapshot();
    const resolved = merge(candidatesOf(snapshot), snapshot.judgements).entities;
    return { snapshot, resolved, network: buildNetwork(snapshot, resolved) };
  } finally {
    await store.close();
  }
}

/** Findings by the option that asks for them: as data, and as lines for people. */
export const FINDINGS: Readonly<
  Record<string, (of: CaseNetwork) => { json: unknown; text: (names: Names) => string[] }>
> = {
  brokers: ({ network }) => {
    const found = brokers(network);
    return {
      json: found,
      text: (names) =>
        found.flatMap(({ actor, sectors, between, score, asserted, ties }) => [
          `${names.of(actor)}: joins ${sectors.map((kind, i) => `${kind} (${between[i]!.map(names.of).join(', ')})`).join(' with ')}; ` +
            `share of paths ${score.toFixed(3)}; ${asserted ? 'asserted' : 'alleged only'}`,
          ...names.ties(ties),
        ]),
    };
  },
  chains: ({ network }) => {
    const found = chains(network);
    return { json: found, text: (names) => found.flatMap((chain) => names.chain(chain)) };
  },
  facilitators: ({ network }) => {
    const found = facilitators(network);
    return {
      json: found,
      text: (names) =>
        found.flatMap(({ actor, networks, classes, asserted, ties }) => [
          `${names.of(actor)}: serves ${networks.map((one) => one.map(names.of).join(' and ')).join(' / ')}` +
            `${classes.length > 0 ? `, ${classes.join(', ')}` : ''}; ${asserted ? 'asserted' : 'alleged only'}`,
          ...names.ties(ties),
        ]),
    };
  },
  turns: ({ network, snapshot }) => {
    const found = turns(network, snapshot);
    return {
      json: found,
      text: (names) =>
        found.flatMap(({ actor, before, after, asserted }) => [
          `${names.of(actor)}: first against, later with or upon; ${asserted ? 'asserted' : 'alleged only'}`,
          ...[...before, ...after].flatMap(({ date, tie, statement }) => [
            `  ${date} ${names.tie(tie)}`,
            ...names.quotes([statement]),
          ]),
        ]),
    };
  },
  convergence: ({ network }) => {
    const found = convergence(network);
    return {
      json: found,
      text: (names) => [
        `strict: ${found.strict}; loose: ${found.loose} (${found.crime} of crime, ${found.armed} armed looked at)`,
        ...found.findings.flatMap(({ class: kind, crime, armed, through, ties }) => [
          `${kind}: ${names.of(crime)} and ${names.of(armed)}${through ? ` through ${names.of(through)}` : ''}`,
          ...names.ties(ties),
        ]),
      ],
    };
  },
};

/** The k shortest chains between two actors given by name. */
export function chainsBetween(of: CaseNetwork, from: string, to: string, k: number, any: boolean): Chain[] {
  const ends = [actorNamed(of, from), actorNamed(of, to)] as const;
  return shortestChains(of.network, ends[0].id, ends[1].id, k, { any });
}

/** The actor with this id, name or other name, case and accents aside; or whose name alone holds it. */
export function actorNamed({ network, resolved }: CaseNetwork, word: string): Actor {
  const asked = fold(word);
  const known = resolved.filter((entity) => network.actors.has(entity.id));
  const exact = known.filter((entity) =>
    [entity.id, entity.name, ...entity.aliases].some((name) => fold(name) === asked),
  );
  const found = exact.length > 0 ? exact : known.filter((entity) => fold(entity.name).includes(asked));
  if (found.length === 1) return network.actors.get(found[0]!.id)!;
  if (found.length === 0) {
    const near = nearNames(
      word,
      known.flatMap(({ name, aliases }) => [name, ...aliases]),
    );
    const hint = near.length > 0 ? `Near it: ${near.join(', ')}.` : 'No name of the case is near it.';
    throw new UserError(`Nobody in this case is called "${word}". ${hint}`);
  }
  const some = found.slice(0, 5).map((entity) => `${entity.name} (${entity.id})`);
  throw new UserError(`"${word}" may be ${found.length} actors: ${some.join(', ')}. Give the id of one.`);
}

/** Words for people: names of actors, ties with their quotes. */
export class Names {
  readonly #network: Network;
  readonly #statements: Map<string, Statement>;
  readonly #documents: Map<string, string>;
  constructor({ network, snapshot }: CaseNetwork) {
    this.#network = network;
    this.#statements = new Map(snapshot.statements.map((statement) => [statement.id, statement]));
    this.#documents = new Map(snapshot.documents.map((document) => [document.id, document.name]));
  }

  readonly of = (id: string): string => this.#network.actors.get(id)?.name ?? id;

  tie({ source, target, schema, hedge, sources, disputed }: Tie): string {
    const words = relationType(schema)?.means.en ?? schema;
    const certainty = `${hedge}${disputed ? ', disputed' : ''}, ${sources} source${sources === 1 ? '' : 's'}`;
    return `${this.of(source)} ${words} ${this.of(target)} (${certainty})`;
  }

  ties(ties: Tie[]): string[] {
    return ties.flatMap((tie) => [`  ${this.tie(tie)}`, ...this.quotes(tie.statements)]);
  }

  quotes(ids: string[]): string[] {
    const held = ids.flatMap((id) => this.#statements.get(id) ?? []);
    const lines = held.map(
      ({ quote, documentId }) => `    "${quote.replace(/\s+/g, ' ')}" [${this.#documents.get(documentId)}]`,
    );
    return [...new Set(lines)];
  }

  /** A statement as evidence: its document, place and quote; none where it is not of the case. */
  readonly evidence = (
    id: string,
  ): { statement: string; document: string; start: number; end: number; quote: string; hedge: string }[] => {
    const held = this.#statements.get(id);
    if (!held) return [];
    const { documentId, start, end, quote, hedge } = held;
    return [{ statement: id, document: this.#documents.get(documentId) ?? documentId, start, end, quote, hedge }];
  };

  chain({ actors, ties, certainty, sources, score, weakest }: Chain): string[] {
    return [
      `${actors.map(this.of).join(' > ')}: ${certainty}, ${sources} source${sources === 1 ? '' : 's'}, ` +
        `evidence ${score.toFixed(3)}, weakest between ${this.of(actors[weakest]!)} and ${this.of(actors[weakest + 1]!)}`,
      ...this.ties(ties),
    ];
  }
}
