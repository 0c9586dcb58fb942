import type { Reason } from '../case/index.js';
import type { Family } from './family.js';
import { isCommonName } from './names/common-name.js';
import { compareNames, prepareName, scoreNames } from './names/compare-names.js';
import { nameForm } from './names/form.js';
import { addsOwnPlace } from './place-in-name.js';
import type { Agreement } from './properties.js';
import type { Comparable } from './types.js';
import { WEIGHTS } from './weights.js';

/** What the names of two entities say. */
export interface NameEvidence {
  score: number;
  reasons: Reason[];
  /** Words, in full, that both names have alike, but for accents and spelling of the same sound. */
  fullWords: number;
  /** All words of both names agree in full. */
  complete: boolean;
  /** One name has words that the other lacks; none contradict. */
  partial: boolean;
  /** The names, or an alias, are equal but for order, marks, language and legal form, or known to be one. */
  equal: boolean;
  /** One name is the other with the body's own place added. */
  ownPlace: boolean;
  /** Whether the list of known names holds both, as one or as two. */
  known: Agreement;
  /** The name holds a word of its own, not only common words of bodies. */
  distinct: boolean;
  /** A common given name with a common surname and nothing more. */
  common: boolean;
}

const EXACT = new Set(['name.same', 'name.sound', 'name.identical']);

/** What is known of persons of one name by that name, which many pairs of a large case have in common. */
const namesakes = new Map<string, NameEvidence>();
const MOST_NAMESAKES = 100_000;

/** Compares all names of two entities and keeps the best pair. Forms of one word of a personal name do not count. */
export function compareNameSets(left: Comparable, right: Comparable, family: Family): NameEvidence {
  const { name } = left;
  if (family !== 'person' || name !== right.name || left.aliases.length > 0 || right.aliases.length > 0)
    return compareForms(left, right, family);
  const known = namesakes.get(name);
  if (known) return known;
  if (namesakes.size >= MOST_NAMESAKES) namesakes.clear();
  const fresh = compareForms(left, right, family);
  namesakes.set(name, fresh);
  return fresh;
}

function compareForms(left: Comparable, right: Comparable, family: Family): NameEvidence {
  const schema = family === 'person' ? 'Person' : 'Organization';
  const prepared = (text: string) => prepareName(family === 'person' ? 'person' : 'body', text);
  let best: [string, string] = [left.name, right.name];
  let score = scoreNames(prepared(left.name), prepared(right.name));
  const names = score;
  for (const a of formsOf(left, family)) {
    for (const b of formsOf(right, family)) {
      const value = scoreNames(prepared(a), prepared(b));
      if (value > score) [best, score] = [[a, b], value];
    }
  }
  const { reasons } = compareNames(schema, ...best);
  const aliasOnly = names < 0.5 && (best[0] !== left.name || best[1] !== right.name);
  if (aliasOnly) {
    reasons.push({
      feature: 'name.alias-only',
      weight: WEIGHTS.aliasOnly,
      value: 1,
      left: left.name,
      right: right.name,
    });
  }
  const ownPlace = addsOwnPlace(left, right, family);
  if (ownPlace) {
    const taken = reasons
      .filter(({ weight }) => weight < 0)
      .reduce((sum, { weight, value }) => sum - weight * value, 0);
    reasons.push({
      feature: 'name.own-place',
      weight: WEIGHTS.ownPlace,
      value: taken,
      left: left.name,
      right: right.name,
    });
  }
  const full = reasons.filter((reason) => EXACT.has(reason.feature));
  const against = reasons.some(
    (reason) => reason.weight < 0 && reason.feature !== 'name.missing' && reason.feature !== 'name.alias-only',
  );
  const missing = reasons.some((reason) => reason.feature === 'name.missing');
  const [a, b] = [nameForm(best[0]), nameForm(best[1])];
  const [main, other] = [nameForm(left.name), nameForm(right.name)];
  // Two bodies of other names may share an acronym; a name cut short (`the Institute`) is no name of its own.
  const loose = aliasOnly && a.words < 2 && main.words > 1 && other.words > 1;
  const known = main.known === 0 || other.known === 0 ? 'unknown' : main.known === other.known ? 'same' : 'different';
  const shared = full.flatMap((reason) => reason.left.split(/\s+/)).filter((word) => word.length > 1);
  return {
    score: ownPlace ? Math.max(score, WEIGHTS.ownPlace) : score,
    reasons,
    fullWords: shared.length,
    complete: !against && !missing && reasons.every((reason) => EXACT.has(reason.feature)),
    partial: !against && missing,
    equal:
      (ownPlace || a.key === b.key) &&
      !reasons.some((reason) => reason.feature === 'name.legal-form') &&
      !(loose || isShortened(best[0], left) || isShortened(best[1], right)),
    ownPlace,
    known,
    distinct: a.distinct && b.distinct,
    common: family === 'person' && isCommonName(shared),
  };
}

/** An alias that is words of the name left out: `United Nations` of an office of the United Nations. */
function isShortened(form: string, candidate: Comparable): boolean {
  if (form === candidate.name) return false;
  const [short, full] = [nameForm(form), nameForm(candidate.name)];
  return short.key !== full.key && short.parts.length > 0 && short.parts.every((part) => full.parts.includes(part));
}

/** The forms of a name worth comparing: of a person those of two words or more that are no mere part of the name. */
function formsOf(candidate: Comparable, family: Family): string[] {
  const { name, aliases } = candidate;
  if (family !== 'person') return [name, ...aliases];
  return [name, ...aliases.filter((alias) => /\p{L}{2}\P{L}+\p{L}{2}/u.test(alias) && !isShortened(alias, candidate))];
}
