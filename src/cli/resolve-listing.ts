import type { CaseSnapshot, PairJudgement } from '../case/index.js';
import type { Resolved } from '../journey.js';
import { fold, UserError } from '../model/index.js';
import { type Candidate, candidatesOf, comparePair, INCIDENT_RULES, type PairScore, RULES } from '../resolve/index.js';

/** Names by entity id. */
type Names = ReadonlyMap<string, string>;

/** What resolution did and left open, for machines. */
export function resolutionAsJson({ snapshot, entities, doubtful, contradictions }: Resolved) {
  const names = namesOf(snapshot);
  const named = ({ left, right }: { left: string; right: string }) => ({
    leftName: names.get(left) ?? '',
    rightName: names.get(right) ?? '',
  });
  return {
    entities: snapshot.entities.length,
    resolved: entities.length,
    merged: entities.filter(({ members }) => members.length > 1),
    judgements: holding(snapshot).map((judgement) => ({ ...judgement, ...named(judgement) })),
    doubtful: doubtful.map((pair) => ({ ...pair, ...named(pair) })),
    contradictions: contradictions.map((entry) => ({ ...entry, ...named(entry) })),
  };
}

/** What resolution did and left open, for people: at most `limit` lines of each. */
export function resolutionAsText(resolved: Resolved, limit: number): string {
  const { snapshot, entities, doubtful, contradictions } = resolved;
  const names = namesOf(snapshot);
  const judgements = holding(snapshot);
  const pair = ({ left, right }: { left: string; right: string }): string => `${names.get(left)} = ${names.get(right)}`;
  const provisional = judgements.filter(({ who }) => who.startsWith('rule:'));
  const [written, spelt] = [true, false].map((alike) =>
    provisional.filter(({ left, right }) => (plain(names.get(left)) === plain(names.get(right))) === alike),
  ) as [PairJudgement[], PairJudgement[]];
  const lines = [
    `${snapshot.entities.length} entities of ${snapshot.documents.length} documents are ${entities.length}.`,
  ];
  const section = (title: string, all: readonly string[]): void => {
    if (all.length === 0) return;
    lines.push('', `${title} (${all.length})`, ...all.slice(0, limit).map((line) => `  ${line}`));
    if (all.length > limit) lines.push(`  … ${all.length - limit} more; --limit shows more, --json all.`);
  };
  const judged = (judgement: PairJudgement): string =>
    `${judgement.id}  ${judgement.score.toFixed(2)}  ${pair(judgement)}  (${titleOf(judgement.who)})`;
  section('Joined by a rule, provisionally, though written otherwise; --undo ID takes one back', spelt.map(judged));
  section('Joined by a rule, provisionally, and written alike', written.map(judged));
  section(
    'Doubtful, best use of your time first; --explain, --same or --different ID ID',
    doubtful.map(
      ({ score, left, right }) => `${score.toFixed(2)}  ${names.get(left)} ? ${names.get(right)}  ${left} ${right}`,
    ),
  );
  section(
    'Contradictions: judged different, yet joined by a chain',
    contradictions.map(
      ({ left, right, path }) =>
        `${names.get(left)} ≠ ${names.get(right)}: ${path.map((id) => names.get(id)).join(' = ')}`,
    ),
  );
  return lines.join('\n');
}

/** The entity that `word` names: its id, the beginning of it, or its name. @throws UserError unless it is one. */
export function findCandidate(candidates: readonly Candidate[], word: string): Candidate {
  const exact = candidates.find(({ id }) => id === word);
  if (exact) return exact;
  const found = candidates.filter(({ id, name }) => (word.length >= 4 && id.startsWith(word)) || name === word);
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    throw new UserError(`The case has no entity "${word}". \`atalaya resolve --json\` lists them with their ids.`);
  }
  const some = found
    .slice(0, 5)
    .map(({ id }) => id)
    .join(', ');
  throw new UserError(
    `"${word}" may be ${found.length} entities: ${some}${found.length > 5 ? ', …' : ''}. Give the id.`,
  );
}

/** The pair that two words name, compared now, whatever was judged before. */
export function explainPair(snapshot: CaseSnapshot, words: readonly string[]): PairScore {
  const candidates = candidatesOf(snapshot);
  return comparePair(findCandidate(candidates, words[0]!), findCandidate(candidates, words[1]!));
}

/** A pair's score as a sum that can be followed, for people. */
export function explanationAsText(snapshot: CaseSnapshot, pair: PairScore): string {
  const names = namesOf(snapshot);
  const rows = pair.reasons.map(({ feature, weight, value, left, right }) => {
    const sum = weight * value;
    const shown = left === right ? left : [left, right].filter((side) => side !== '').join(' | ');
    return `  ${sum < 0 ? '-' : '+'}${Math.abs(sum).toFixed(3)}  ${feature.padEnd(22)} ${weight.toFixed(3)} x ${value.toFixed(2)}  ${shown}`;
  });
  return [
    `${names.get(pair.left)} | ${names.get(pair.right)}: ${pair.score.toFixed(3)}, ${pair.verdict} (${titleOf(pair.rule)})`,
    ...rows,
  ].join('\n');
}

function titleOf(rule: string): string {
  const id = rule.replace(/^rule:/, '');
  return [...RULES, ...INCIDENT_RULES].find((record) => record.id === id)?.title ?? id;
}

function namesOf(snapshot: CaseSnapshot): Names {
  return new Map(snapshot.entities.map(({ id, name }) => [id, name]));
}

/** A name without marks and capitals. */
function plain(name: string | undefined): string {
  return fold(name ?? '');
}

/** Judgements that are not undone. */
function holding({ judgements }: CaseSnapshot): PairJudgement[] {
  return judgements.filter(({ undone }) => !undone);
}

/**
 * Judgements that `word` names: one by its id, or all by which rules join an entity with others, so that one action takes
 * it out again. @throws UserError where it names neither.
 */
export function judgementsToUndo(snapshot: CaseSnapshot, word: string): string[] {
  const exact = snapshot.judgements.find(({ id }) => id === word || (word.length >= 8 && id.startsWith(word)));
  if (exact) return [exact.id];
  const { id } = findCandidate(candidatesOf(snapshot), word);
  const joining = holding(snapshot).filter(({ left, right, who, verdict }) => {
    return verdict === 'same' && who.startsWith('rule:') && (left === id || right === id);
  });
  if (joining.length > 0) return joining.map((judgement) => judgement.id);
  throw new UserError(`No rule joins the entity ${id} with another; there is nothing to undo.`);
}
