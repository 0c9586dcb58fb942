import type { Evidence } from './evidence.js';
import type { Family } from './family.js';
import type { PairScore } from './types.js';

/** A rule on two entities, tried in order; the first that applies decides. `same` merges provisionally. */
export interface Rule {
  id: string;
  /** In words, for the person who reads why. */
  title: string;
  families: readonly Family[];
  verdict: PairScore['verdict'];
  applies(evidence: Evidence): boolean;
}

const ALL: readonly Family[] = ['person', 'body', 'place', 'thing'];
/** From here on a pair is worth a person's look. */
export const DOUBTFUL = 0.7;
const DOUBTFUL_PLACE = 0.9;

/** However much else agrees, names less alike than this are of two. */
const LEAST_NAME = 0.6;

/** Reasons beside the name that two persons are one. A shared role names its body; a place is no whole country. */
const reasonsBesideName = ({ neighbours, sameRole, samePlace, sameNickname, birth }: Evidence): number =>
  Math.min(2, neighbours.length) +
  Number(sameRole) +
  Number(samePlace) +
  Number(sameNickname) +
  2 * Number(birth === 'same');

/** All rules, in the order they are tried. A new rule is one entry here. */
export const RULES: readonly Rule[] = [
  {
    id: 'identifier',
    title: 'the same identifier, and names that agree at least in part',
    families: ALL,
    verdict: 'same',
    applies: ({ identifier, name }) => identifier === 'same' && name.score >= 0.4,
  },
  {
    id: 'other-identifier',
    title: 'identifiers that nobody has two of differ',
    families: ALL,
    verdict: 'different',
    applies: ({ identifier }) => identifier === 'different',
  },
  {
    id: 'other-birth',
    title: 'born on different dates, or of different gender',
    families: ['person'],
    verdict: 'different',
    applies: ({ birth, gender }) => birth === 'different' || gender === 'different',
  },
  {
    id: 'name-and-more',
    title: 'the same full name of two parts or more, and a shared neighbour, office, place, nickname or date of birth',
    families: ['person'],
    verdict: 'same',
    applies: (evidence) => {
      const { name, country } = evidence;
      if (!name.complete || name.fullWords < 2 || country === 'different') return false;
      return reasonsBesideName(evidence) >= (name.common ? 2 : 1);
    },
  },
  {
    id: 'part-of-name-and-more',
    title: 'two parts of the name agree, one has a further name or surname, and two reasons more agree',
    families: ['person'],
    verdict: 'same',
    applies: (evidence) => {
      const { name, country } = evidence;
      if (!name.partial || name.fullWords < 2 || country === 'different') return false;
      return reasonsBesideName(evidence) >= (name.common ? 3 : 2);
    },
  },
  {
    id: 'other-code',
    title: 'the gazetteer knows them as two places',
    families: ['place'],
    verdict: 'different',
    applies: ({ code, country }) => code === 'different' || country === 'different',
  },
  {
    id: 'place-code',
    title: 'the gazetteer knows them as one place',
    families: ['place'],
    verdict: 'same',
    applies: ({ code }) => code === 'same',
  },
  {
    id: 'place-name',
    title: 'places of the same name, in any language',
    families: ['place'],
    verdict: 'same',
    applies: ({ name }) => name.equal,
  },
  {
    id: 'other-known-body',
    title: 'the list of known names has them as two',
    families: ['body', 'place'],
    verdict: 'different',
    applies: ({ name }) => name.known === 'different',
  },
  {
    id: 'known-body',
    title: 'the list of known names has them as one',
    families: ['body'],
    verdict: 'same',
    applies: ({ name }) => name.known === 'same',
  },
  {
    id: 'body-name',
    title: 'bodies of the same sort with the same name, acronym or known alias, in any language',
    families: ['body'],
    verdict: 'same',
    applies: ({ name, country, sameSchema }) => name.equal && name.distinct && sameSchema && country !== 'different',
  },
  {
    id: 'generic-body-name-and-country',
    title: 'bodies of the same sort with the same common name, in the same country',
    families: ['body'],
    verdict: 'same',
    applies: ({ name, country, sameSchema }) => name.equal && sameSchema && country === 'same',
  },
  {
    id: 'body-name-and-neighbour',
    title:
      'the same name, read once as an organisation and once as a public body or company, and a shared neighbour or its own place',
    families: ['body'],
    verdict: 'same',
    applies: ({ name, country, neighbours }) =>
      name.equal && name.distinct && country !== 'different' && (neighbours.length > 0 || name.ownPlace),
  },
  {
    id: 'generic-body-name',
    title: 'a common name of bodies, and no country to tell which',
    families: ['body'],
    verdict: 'unsure',
    applies: ({ name, country }) => name.equal && country !== 'different',
  },
  {
    id: 'thing-name',
    title: 'events, vessels and other things of the same sort and name, if it holds a word or number of its own',
    families: ['thing'],
    verdict: 'same',
    applies: ({ name, sameSchema, country }) => name.equal && name.distinct && sameSchema && country !== 'different',
  },
  {
    id: 'alike',
    title: 'alike, but nothing settles it',
    families: ALL,
    verdict: 'unsure',
    applies: ({ score, name, family }) => {
      // Rivers and hills with names of a few letters are many; one letter is another river.
      return score >= (family === 'place' ? DOUBTFUL_PLACE : DOUBTFUL) && name.score >= LEAST_NAME;
    },
  },
];

/** What no rule speaks for. */
export const NO_RULE = { id: 'unlike', title: 'too little in common', verdict: 'different' as const };
