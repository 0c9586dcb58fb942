import type { Statement } from '../../case/index.js';
import { fold } from '../../model/index.js';
import { groupBy } from './figures.js';
import { polarityOf } from './polarity.js';
import { namesAlike } from './scope.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement } from './types.js';

export const DIRECTIONS = ['raises', 'lowers', 'no effect', 'depends'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What is claimed of one cause and one effect, by direction: who claims it and who disputes it. */
export interface PolicyLink {
  cause: string;
  effect: string;
  claims: Record<Direction, Statement[]>;
  /** Sources (reprints as one) behind each direction. */
  sources: Record<Direction, number>;
  /** Directions that cannot all hold are claimed without a condition that would part them. */
  disputed: boolean;
}

/** The claims of a case as a map from cause to effect; those that are disputed first, then by how many sources speak of them. */
export function policyMap(statements: readonly Statement[], sources: Sources): PolicyLink[] {
  const claims = statements.filter(
    ({ kind, detail, judgement }) =>
      kind === 'claim' &&
      judgement !== 'rejected' &&
      detail['causeTopic'] !== undefined &&
      detail['effectTopic'] !== undefined &&
      // A cause that moves itself is read from two words of one topic: nothing to hold against each other.
      detail['causeTopic'] !== detail['effectTopic'],
  );
  return groupBy(claims, ({ detail }) => `${detail['causeTopic']}\t${detail['effectTopic']}`)
    .map((group) => {
      const by = Object.fromEntries(
        DIRECTIONS.map((direction) => [direction, group.filter((claim) => directionOf(claim) === direction)]),
      ) as Record<Direction, Statement[]>;
      const count = (list: Statement[]) => new Set(list.map((claim) => sources.sourceOf(claim))).size;
      const counts = Object.fromEntries(DIRECTIONS.map((direction) => [direction, count(by[direction])]));
      return {
        cause: String(group[0]!.detail['causeTopic']),
        effect: String(group[0]!.detail['effectTopic']),
        claims: by,
        sources: counts as Record<Direction, number>,
        disputed: opposed(by) !== undefined,
      };
    })
    .sort(
      (a, b) => Number(b.disputed) - Number(a.disputed) || total(b) - total(a) || a.cause.localeCompare(b.cause, 'en'),
    );
}

const total = ({ sources }: PolicyLink): number => Object.values(sources).reduce((sum, n) => sum + n, 0);

/**
 * The direction between the things themselves: "less investment raises crime" says that investment lowers it. What is
 * denied is claimed not to be: it stands with those who see no effect.
 */
function directionOf({ property, hedge, detail }: Statement): Direction {
  if (hedge === 'denied' && property !== 'no effect') return 'no effect';
  if (property !== 'raises' && property !== 'lowers') return property as Direction;
  // A topic that is itself a lack ("state weakness") needs no turning where the words name that lack.
  const turned = (['cause', 'effect'] as const)
    .map((end) => polarityOf(String(detail[end])) * polarityOf(String(detail[`${end}Topic`])))
    .reduce((all, one) => all * one);
  return turned === 1 ? property : property === 'raises' ? 'lowers' : 'raises';
}

/**
 * The best read claims of two directions that cannot both hold, none of them under a condition. One topic holds many
 * things: only claims that name both cause and effect alike are held against each other.
 */
function opposed(claims: Record<Direction, Statement[]>): [Statement, Statement] | undefined {
  const plain = (direction: Direction) =>
    claims[direction]
      .filter(({ detail }) => detail['condition'] === undefined)
      .sort((a, b) => b.confidence - a.confidence);
  const sides = (['raises', 'lowers', 'no effect'] as const).map(plain);
  for (const [i, side] of sides.entries())
    for (const one of side)
      for (const other of sides.slice(i + 1).flat()) {
        if (one.documentId === other.documentId && one.start === other.start) continue;
        const ends = (['cause', 'effect'] as const).filter((end) =>
          isNamedAlike(String(one.detail[end]), String(other.detail[end])),
        );
        if (ends.length === 2) return [one, other];
      }
  return undefined;
}

/** An end of more words is a clause that tells a story, and names nothing that another claim could name alike. */
const LONGEST_NAME = 12;

/** Alike by their long words, or one the other with more words around it: "coca" and "the coca area". */
function isNamedAlike(a: string, b: string): boolean {
  if ([a, b].some((words) => words.split(/\s+/).length > LONGEST_NAME)) return false;
  if (namesAlike(a, b)) return true;
  const [shorter, longer] = [` ${fold(a)} `, ` ${fold(b)} `].sort((one, other) => one.length - other.length);
  return shorter!.trim() !== '' && longer!.includes(shorter!);
}

/** Causes seen in opposite directions. */
export function causesApart(links: readonly PolicyLink[], sources: Sources): Disagreement[] {
  return links.flatMap(({ cause, effect, claims }) => {
    const pair = opposed(claims);
    if (!pair) return [];
    const confidence = Math.min(...pair.map((claim) => claim.confidence));
    const made = disagreement(sources, {
      kind: 'cause',
      about: `${cause} → ${effect}`,
      sides: pair.map((statement) => ({ statement, value: directionOf(statement) })),
      explanations: ['condition', 'other-object'],
      firm: confidence >= 0.7,
      weight: confidence * 0.8,
    });
    const voices = new Set(pair.map(({ attribution }) => attribution));
    const sameWords = (['cause', 'effect'] as const).every(
      (end) => fold(String(pair[0].detail[end])) === fold(String(pair[1].detail[end])),
    );
    // One author who sees both directions mostly speaks of two things that share a topic; what is said in the same words, or by
    // two voices, is a dispute that the author reports.
    return made.oneSource && !sameWords && voices.size === 1 ? [] : [made];
  });
}
