import type { Reason } from '../../case/index.js';
import { prepareName, scoreNames } from '../names/compare-names.js';
import type { Comparable, PairScore } from '../types.js';
import { type IncidentFacts, incidentFacts } from './facts.js';
import { INCIDENT_RULES, type IncidentEvidence } from './rules.js';
import { INCIDENT_WEIGHTS as W } from './weights.js';
import { agreeInDate } from './when.js';
import { agreeInPlace } from './where.js';

/** Names at least this alike are of one: as for the default threshold of matching names. */
const ALIKE = 0.7;

/**
 * Whether two documents tell of one violent event: by day, place, kind, who suffered, who did it, with what, and the toll,
 * which two papers seldom give alike. Symmetric but for the sides.
 */
export function compareIncidents(left: Comparable, right: Comparable): PairScore {
  const [a, b] = [incidentFacts(left), incidentFacts(right)];
  const reasons: Reason[] = [];
  const add = (feature: keyof typeof W, leftText: string, rightText: string): void => {
    reasons.push({ feature: `incident.${feature}`, weight: W[feature], value: 1, left: leftText, right: rightText });
  };
  const date = agreeInDate(a.dates, b.dates);
  if (date !== 'unknown') add(date, a.dates.join(' '), b.dates.join(' '));
  const place = agreeInPlace(a, b);
  if (place !== 'unknown') add(place, a.places.join(', '), b.places.join(', '));
  const type = agreeInType(a.type, b.type);
  if (type !== 'unknown') add(type, a.type, b.type);
  const victim = agreeInNames(a.sufferers.named, b.sufferers.named);
  if (victim) add(victim.same ? 'sharedVictim' : 'otherVictim', victim.left, victim.right);
  const perpetrator = agreeInNames(a.perpetrators.named, b.perpetrators.named);
  if (perpetrator)
    add(perpetrator.same ? 'sharedPerpetrator' : 'otherPerpetrator', perpetrator.left, perpetrator.right);
  const described = sharedWord(a.sufferers.described, b.sufferers.described);
  if (described) add('sharedDescription', ...described);
  const weapon = sharedWord(a.weapons, b.weapons);
  if (weapon) add('sharedWeapon', ...weapon);
  const toll = agreeInToll(a, b);
  if (toll) add(toll.feature, toll.left, toll.right);
  const score = reasons.reduce((sum, reason) => sum + reason.weight * reason.value, 0);
  const evidence: IncidentEvidence = {
    score: Math.round(Math.min(1, Math.max(0, score)) * 1e4) / 1e4,
    oneDocument: left.documentId === right.documentId,
    date,
    place,
    type,
    victim: victim?.same,
    furtherReasons:
      2 * Number(victim?.same === true) +
      Number(perpetrator?.same === true) +
      Number(described !== undefined) +
      Number(weapon !== undefined) +
      Number(toll?.feature === 'sameToll'),
  };
  const rule = INCIDENT_RULES.find(({ applies }) => applies(evidence))!;
  return { left: left.id, right: right.id, score: evidence.score, reasons, verdict: rule.verdict, rule: rule.id };
}

/** Deeds that papers name differently: who tells of an attack, a bombing or killings may mean one event. */
const VIOLENCE = new Set(['attack', 'bombing', 'killing', 'arson', 'clash']);

function agreeInType(left: string, right: string): 'sameType' | 'otherType' | 'unknown' {
  if (left === right) return 'sameType';
  return left === 'attack' || right === 'attack' || (VIOLENCE.has(left) && VIOLENCE.has(right))
    ? 'unknown'
    : 'otherType';
}

/** Whether two lists name one in common; undefined where either names nobody. */
function agreeInNames(
  left: readonly string[],
  right: readonly string[],
): { same: boolean; left: string; right: string } | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  for (const a of left) {
    for (const b of right) {
      const alike = (family: 'person' | 'body'): number => scoreNames(prepareName(family, a), prepareName(family, b));
      // A surname alone is enough here: day and place already agree.
      if (Math.max(alike('person'), alike('body')) >= ALIKE || shareLastWord(a, b)) {
        return { same: true, left: a, right: b };
      }
    }
  }
  return { same: false, left: left.join(', '), right: right.join(', ') };
}

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{4,}/gu) ?? [];

function shareLastWord(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  return (x.length === 1 && y.includes(x[0]!)) || (y.length === 1 && x.includes(y[0]!));
}

/** Two descriptions that share a word of four letters or more, endings of the plural aside. */
function sharedWord(left: readonly string[], right: readonly string[]): [string, string] | undefined {
  const stem = (word: string): string => word.replace(/(?:es|s)$/, '');
  for (const a of left) {
    const own = new Set(words(a).map(stem));
    for (const b of right) if (words(b).some((word) => own.has(stem(word)))) return [a, b];
  }
  return undefined;
}

function agreeInToll(
  a: IncidentFacts,
  b: IncidentFacts,
): { feature: 'sameToll' | 'nearToll' | 'otherToll'; left: string; right: string } | undefined {
  const key = a.killed && b.killed ? 'killed' : a.injured && b.injured ? 'injured' : undefined;
  if (!key) return undefined;
  const [x, y] = [a[key]!, b[key]!];
  const near = Math.max(x, y) <= 2 * Math.min(x, y) || Math.abs(x - y) <= 3;
  const feature = x === y ? 'sameToll' : near ? 'nearToll' : 'otherToll';
  return { feature, left: `${x} ${key}`, right: `${y} ${key}` };
}
