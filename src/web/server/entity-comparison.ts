import { CodePoints, UserError } from '../../model/index.js';
import {
  type Candidate,
  compareEntities,
  comparePair,
  joinBetween,
  type PairScore,
  type ResolvedEntity,
} from '../../resolve/index.js';
import type { ComparedSide, PairComparison } from '../api/index.js';
import { decisionOf, documentName, type EntityView, evidenceOfStatement, knownEntity } from './entity-view.js';

/** Quotes and passages that each side shows; further ones are in the profile. */
const SHOWN = 4;
const MOST = 60;

/**
 * Two entities side by side. A doubtful pair is compared as it was proposed; other entities by their two most alike
 * members; two that are one by a person's judgement as that person judged them, other members of one entity as they are.
 */
export function comparisonOf(
  left: string,
  right: string,
  view: EntityView,
  whys: ReadonlyMap<string, string>,
): PairComparison {
  const [one, other] = [knownEntity(view, left), knownEntity(view, right)];
  if (left === right) throw new UserError('An entity is compared with another, not with itself. Choose two.');
  const pair = pairOf(left, right, one, other, view);
  const [a, b] = [view.candidateOf.get(pair.left)!, view.candidateOf.get(pair.right)!];
  const isPair = (it: { left: string; right: string }): boolean =>
    [it.left, it.right].sort().join() === [pair.left, pair.right].sort().join();
  const judgement = view.snapshot.judgements.findLast((it) => !it.undone && isPair(it));
  return {
    left: sideOf(a, one, view),
    right: sideOf(b, other, view),
    one: one === other,
    persons: a.schema === 'Person' && b.schema === 'Person',
    score: pair.score,
    verdict: pair.verdict,
    rule: pair.rule,
    reasons: pair.reasons,
    ...(judgement && { judgement: decisionOf(judgement, view, whys) }),
    sharedDocuments: one === other ? [] : sharedDocuments(one, other, view),
    sharedTies: one === other ? [] : sharedTies(one, other, view),
    contradictions: view.contradictions
      .filter((it) => [one, other].includes(view.entityOf(it.left)!) && [one, other].includes(view.entityOf(it.right)!))
      .map(({ path }) => path.map((id) => view.candidateOf.get(id)?.name ?? id)),
  };
}

function pairOf(left: string, right: string, one: ResolvedEntity, other: ResolvedEntity, view: EntityView): PairScore {
  const candidates = (ids: readonly string[]): Candidate[] => ids.flatMap((id) => view.candidateOf.get(id) ?? []);
  if (one === other) {
    const { left: first, right: second } = joinBetween(left, right, one.members, view.snapshot.judgements) ?? {
      left,
      right,
    };
    return comparePair(view.candidateOf.get(first)!, view.candidateOf.get(second)!);
  }
  const proposed = view.doubtful.find((pair) => {
    const ends = [view.entityOf(pair.left), view.entityOf(pair.right)];
    return ends.includes(one) && ends.includes(other);
  });
  if (!proposed) return compareEntities(candidates(one.members), candidates(other.members))!;
  const turned = view.entityOf(proposed.left) !== one;
  const ends = turned ? [proposed.right, proposed.left] : [proposed.left, proposed.right];
  return comparePair(view.candidateOf.get(ends[0]!)!, view.candidateOf.get(ends[1]!)!);
}

function sideOf(candidate: Candidate, entity: ResolvedEntity, view: EntityView): ComparedSide {
  const { id, name, documentId, aliases, properties, neighbours } = candidate;
  const { members } = entity;
  // The compared member first: its words are what the score is about.
  const own = [id, ...members.filter((member) => member !== id)];
  const said = [...new Set(own.flatMap((member) => view.index.statements.get(member) ?? []))];
  const seen = new Set<string>();
  const telling = said.filter(
    ({ kind, property, quote }) =>
      (kind === 'relation' || !SAYS_NOTHING.has(property)) && !seen.has(quote) && seen.add(quote),
  );
  const mentions = own.flatMap((member) => view.index.mentions.get(member) ?? []);
  const quotes = telling.slice(0, SHOWN).map((statement) => evidenceOfStatement(statement, view.documents));
  return {
    entity: { id: entity.id, name: entity.name, schema: entity.schema },
    member: { id, name, document: { id: documentId, name: documentName(view.documents, documentId) } },
    names: [...new Set([name, ...aliases, entity.name, ...entity.aliases])].slice(0, MOST),
    properties: Object.fromEntries(Object.entries(properties).map(([key, values]) => [key, values.slice(0, MOST)])),
    neighbours: neighbours.slice(0, MOST),
    members: members.length,
    mentions: mentions.length,
    documents: new Set(members.map((member) => view.candidateOf.get(member)?.documentId)).size,
    quotes,
    passages: quotes.length >= 2 ? [] : passagesOf(own, view),
  };
}

/** What says no more of somebody than the name: a mention's sentence tells more. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['name', 'alias', 'weakAlias', 'code', 'latitude', 'longitude']);

/** The sentences of the first mentions, one of each document. */
function passagesOf(members: readonly string[], view: EntityView): ComparedSide['passages'] {
  const seen = new Set<string>();
  return members
    .flatMap((member) => view.index.mentions.get(member) ?? [])
    .filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId))
    .slice(0, SHOWN)
    .flatMap(({ documentId, start }) => {
      const document = view.documents.get(documentId);
      if (!document) return [];
      const at = new CodePoints(document.text).to16(start);
      const sentence = document.structure.sentences.find((one) => one.start <= at && at < one.end);
      const text = sentence
        ? document.text.slice(sentence.start, sentence.end)
        : document.text.slice(Math.max(0, at - 80), at + 120);
      return [
        {
          text: text.replace(/\s+/g, ' '),
          document: { id: documentId, name: documentName(view.documents, documentId) },
          start,
        },
      ];
    });
}

function sharedDocuments(one: ResolvedEntity, other: ResolvedEntity, view: EntityView) {
  const documents = (entity: ResolvedEntity) =>
    new Set(entity.members.flatMap((id) => view.candidateOf.get(id)?.documentId ?? []));
  const others = documents(other);
  return [...documents(one)]
    .filter((id) => others.has(id))
    .slice(0, MOST)
    .map((id) => ({ id, name: documentName(view.documents, id) }));
}

/** Who both are tied to, with the types of the ties that are not denied. */
function sharedTies(one: ResolvedEntity, other: ResolvedEntity, view: EntityView): PairComparison['sharedTies'] {
  const tied = (entity: ResolvedEntity): Map<ResolvedEntity, Set<string>> => {
    const result = new Map<ResolvedEntity, Set<string>>();
    for (const member of entity.members)
      for (const { kind, schema, subject, object, hedge } of view.index.statements.get(member) ?? []) {
        if (kind !== 'relation' || hedge === 'denied') continue;
        const end = subject === member ? object : subject;
        const neighbour = end === null ? undefined : view.entityOf(end);
        if (!neighbour || neighbour === one || neighbour === other) continue;
        result.set(neighbour, (result.get(neighbour) ?? new Set()).add(schema));
      }
    return result;
  };
  const [left, right] = [tied(one), tied(other)];
  return [...left]
    .filter(([neighbour]) => right.has(neighbour))
    .slice(0, MOST)
    .map(([{ id, name, schema }, types]) => ({
      other: { id, name, schema },
      left: [...types],
      right: [...right.get(view.entityOf(id)!)!],
    }));
}
