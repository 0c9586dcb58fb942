import type { Reason } from '../case/index.js';
import type { Family } from './family.js';
import type { NameEvidence } from './name-evidence.js';
import { compareNameSets } from './name-evidence.js';
import { nameForm } from './names/form.js';
import { type Agreement, compareCodes, compareDates, compareIdentifiers } from './properties.js';
import { common, compareCountries, countriesOf, nicknameKey, roleKey, sharedNeighbours } from './shared.js';
import type { Comparable } from './types.js';
import { WEIGHTS } from './weights.js';

/** Everything that speaks for or against two entities being one. */
export interface Evidence {
  family: Family;
  score: number;
  reasons: Reason[];
  name: NameEvidence;
  sameSchema: boolean;
  identifier: Agreement;
  birth: Agreement;
  gender: Agreement;
  code: Agreement;
  country: Agreement;
  /** Neighbours in common that tell something: not a whole country, not a generic body. */
  neighbours: string[];
  sameRole: boolean;
  samePlace: boolean;
  sameNickname: boolean;
}

/** Weighs all that is known of two entities of one family. The reasons add up to the score, kept within [0, 1]. */
export function weigh(left: Comparable, right: Comparable, family: Family): Evidence {
  const reasons: Reason[] = [];
  const name = compareNameSets(left, right, family);
  reasons.push(...name.reasons);
  const add = (feature: string, weight: number, value: number, a: string, b: string): void => {
    reasons.push({ feature, weight, value, left: a, right: b });
  };
  const values = (candidate: Comparable, property: string): string[] => candidate.properties[property] ?? [];
  const both = (property: string): [string[], string[]] => [values(left, property), values(right, property)];

  const identifiers = compareIdentifiers(left.properties, right.properties);
  if (identifiers.agreement === 'same') {
    add(`identifier.${identifiers.property}`, WEIGHTS.sameIdentifier, 1, identifiers.left, identifiers.right);
  } else if (identifiers.agreement === 'different') {
    add(`identifier.${identifiers.property}`, WEIGHTS.otherIdentifier, 1, identifiers.left, identifiers.right);
  }
  const birth = compareDates(...both('birthDate'));
  if (birth !== 'unknown') {
    const weight = birth === 'same' ? WEIGHTS.sameBirth : WEIGHTS.otherBirth;
    add('birth', weight, 1, values(left, 'birthDate').join(' '), values(right, 'birthDate').join(' '));
  }
  const gender = compareCodes(...both('gender'));
  if (gender === 'different') {
    add('gender', WEIGHTS.otherGender, 1, values(left, 'gender').join(' '), values(right, 'gender').join(' '));
  }
  const country = family === 'place' ? compareCodes(...both('country')) : compareCountries(left, right, family);
  if (country !== 'unknown') {
    const weight = country === 'same' ? WEIGHTS.sameCountry : WEIGHTS.otherCountry;
    add('country', weight, 1, countriesOf(left, family).join(' '), countriesOf(right, family).join(' '));
  }
  const neighbours = sharedNeighbours(left, right);
  if (neighbours.length > 0) {
    const shown = neighbours.join(', ');
    add('neighbours', WEIGHTS.sharedNeighbour, Math.min(3, neighbours.length), shown, shown);
  }
  const role = common(
    values(left, 'role').concat(values(left, 'position')),
    values(right, 'role').concat(values(right, 'position')),
    roleKey,
  );
  if (role) add('role', WEIGHTS.sameRole, 1, role[0], role[1]);
  const place = common(values(left, 'place'), values(right, 'place'), (text) =>
    nameForm(text).country ? '' : nameForm(text).key,
  );
  if (place) add('place', WEIGHTS.samePlace, 1, place[0], place[1]);
  const nickname =
    family === 'person' ? common(left.aliases, right.aliases, (text) => nicknameKey(text, left.name)) : undefined;
  if (nickname) add('nickname', WEIGHTS.sameNickname, 1, nickname[0], nickname[1]);
  if (family === 'body' && left.schema !== right.schema) add('schema', WEIGHTS.otherSort, 1, left.schema, right.schema);
  const supported =
    identifiers.agreement === 'same' || birth === 'same' || neighbours.length > 0 || role || place || nickname;
  if (family === 'person') {
    if (!supported) add('person.name-alone', WEIGHTS.nameAlone, 1, left.name, right.name);
    if (name.common) add('person.common-name', WEIGHTS.commonName, 1, left.name, right.name);
  }
  if (family === 'body' && !name.distinct && country !== 'same') {
    add('body.generic-name', WEIGHTS.genericName, 1, left.name, right.name);
  }
  const total = reasons.reduce((sum, reason) => sum + reason.weight * reason.value, 0);
  return {
    family,
    score: Math.round(Math.min(1, Math.max(0, total)) * 1e4) / 1e4,
    reasons,
    name,
    sameSchema: left.schema === right.schema,
    identifier: identifiers.agreement,
    birth,
    gender,
    code: compareCodes(...both('code')),
    country,
    neighbours,
    sameRole: role !== undefined,
    samePlace: place !== undefined,
    sameNickname: nickname !== undefined,
  };
}
