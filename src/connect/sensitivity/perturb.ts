import type { CaseDocument, Statement } from '../../case/index.js';
import type { Network } from '../types.js';
import type { Reading } from './types.js';

const sourceOf = (document: CaseDocument): string => document.reprintOf ?? document.id;

/** Independent sources of a case: document ids; a group of reprints counts once. */
export function sourcesIn({ snapshot }: Reading): string[] {
  return [...new Set(snapshot.documents.map(sourceOf))];
}

/** What is only alleged: nobody says it as a fact in that statement. */
export const isAlleged = ({ hedge }: Statement): boolean => hedge === 'alleged';

/**
 * Graded low by a person: source not usually reliable or unreliable (D, E), or information doubtful or improbable (4, 5).
 * F6, where grading starts, means that nobody has judged, and is not low.
 */
export const isLowGraded = ({ reliability, credibility }: Statement): boolean =>
  reliability === 'D' || reliability === 'E' || credibility === 4 || credibility === 5;

/** The case without these statements; who is named in it stays known. */
export function withoutStatements(reading: Reading, leftOut: (statement: Statement) => boolean): Reading {
  const statements = reading.snapshot.statements.filter((statement) => !leftOut(statement));
  return { ...reading, snapshot: { ...reading.snapshot, statements } };
}

/** The case as if a source had never come in; actors keep their ids, so that they can be found again. */
export function withoutSource({ snapshot, resolved }: Reading, source: string): Reading {
  const gone = new Set(snapshot.documents.filter((document) => sourceOf(document) === source).map(({ id }) => id));
  const stays = ({ documentId }: { documentId: string }): boolean => !gone.has(documentId);
  const entities = snapshot.entities.filter(stays);
  const known = new Set(entities.map(({ id }) => id));
  return {
    snapshot: {
      ...snapshot,
      documents: snapshot.documents.filter(({ id }) => !gone.has(id)),
      entities,
      mentions: snapshot.mentions.filter(stays),
      statements: snapshot.statements.filter(stays),
    },
    resolved: resolved
      .map((entity) => ({ ...entity, members: entity.members.filter((member) => known.has(member)) }))
      .filter(({ members }) => members.length > 0),
  };
}

/** The network with a share of its ties missing at random; what kind its actors are is known apart from that. */
export function withoutTies(network: Network, share: number, random: () => number): Network {
  const order = [...network.ties.keys()];
  const missing = Math.round(share * order.length);
  for (let i = 0; i < missing; i++) {
    const j = i + Math.floor(random() * (order.length - i));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const gone = new Set(order.slice(0, missing));
  return { actors: network.actors, ties: network.ties.filter((_, i) => !gone.has(i)) };
}
