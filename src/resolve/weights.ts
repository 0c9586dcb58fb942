/**
 * Everything that weighs in resolution, in one list. A score is the sum of its reasons, each weight times value, kept
 * within 0 and 1. The words that two names share add up to 1 where they agree in full; what counts against takes away.
 * Set by judgement and checked on half of a list of name pairs at a time against the other half.
 */
export const WEIGHTS = {
  // How much a word carries among the words of its name. Their shares add up to 1.
  word: 1, // a word of a personal name; a word that tells one body from others
  initial: 0.45, // one letter for a name
  kind: 0.6, // ministry, cartel, front: what sort of body
  field: 0.6, // security, mining: what it deals with
  place: 0.6, // a country, a direction
  number: 0.8, // Frente 57, Bloque 5
  weak: 0.15, // group, international

  // How alike two words are; exactly alike is 1. A misspelling counts 1 less its cost by letter.
  sameSound: 0.96, // another romanisation or spelling of one sound
  sameGivenName: 0.93, // Juan and João, Mohammed and Muhammad
  shortName: 0.85, // Pepe for José
  sameConsonants: 0.9, // against a script that writes few vowels
  nearConsonants: 0.7,
  initialOf: 0.7, // J. for Juan
  acronym: 0.9, // the first letters of the words
  shortAcronym: 0.6, // of two words only
  joinedWords: 0.97, // Goodwill and Good Will
  scrambled: 0.72, // the same letters in another order

  // Against: personal names.
  conflictingWord: -0.4, // each has a word that the other contradicts
  conflictingInitial: -0.35,
  missingWord: -0.06, // one has a word more: a second surname, a middle name; for the first three
  misspeltAndMissing: -1.5, // times what the worst spelling lacks of 1, where words are missing too
  nothingSure: -0.15, // no word that agrees well
  singleWordShared: -0.3, // only one word in common and more on one side
  onlyInitialsShared: -0.6,
  generation: -0.35, // Jr., hijo, neto against senior; II against III
  generationMissing: -0.08,
  numeralMissing: -0.25, // Juan Carlos I and Juan Carlos
  fatherSwapped: -0.35, // A bin B against B bin A

  // Against: bodies, companies, vessels, places.
  conflictingBodyWord: -0.45,
  conflictingWeakWord: -0.1,
  missingDistinctWord: -0.4,
  missingKindWord: -0.33,
  missingPlaceWord: -0.32,
  missingWeakWord: -0.04,
  conflictingNumber: -0.5,
  missingNumber: -0.35,
  legalForm: -0.35, // a stock company is not a limited one
  qualifierLeftOff: -0.1, // what stood in brackets
  nothingDistinct: -0.2, // only common words in common, and one has more

  // Names known to be one body or place, by the lists in data/.
  knownAlias: 0.98,

  // Two entities: what they have beside their names.
  ownPlace: 0.95, // times what missing words took that are the body's own place
  aliasOnly: -0.12, // an alias agrees, the names do not
  nameAlone: -0.15, // two persons, and nothing but the name
  commonName: -0.1, // a common given name with a common surname
  genericName: -0.2, // a name that bodies of many countries have, and no country to tell
  otherSort: -0.1, // an organisation and a public body
  sameIdentifier: 0.5,
  otherIdentifier: -0.6,
  sameBirth: 0.15,
  otherBirth: -0.5,
  otherGender: -0.5,
  sameCountry: 0.05,
  otherCountry: -0.3,
  sharedNeighbour: 0.06, // each, for the first three
  sameRole: 0.1, // the same office in the same body
  samePlace: 0.05,
  sameNickname: 0.08,
} as const;

/** Cost of changes between two spellings; 1 is one plain letter. */
export const LETTERS = {
  vowelForVowel: 0.7,
  vowelDropped: 0.8,
  doubledLetter: 0.3,
  silentH: 0.5,
  alike: 0.5,
  /** Letters that are often taken for each other, by eye, ear or romanisation. */
  alikePairs: 'ck cq kq sz iy ij jy vw bv gj ei ou sx gk dt mn 1i 1l 0o 5s 8b 9g il uv',
  swappedNeighbours: 1,
  /** A last o for a, or an added a: another gender, another person (Mario, María). */
  genderEnding: 3,
} as const;

/** The dearest change that two words of a length may have and still be one word misspelt, by length. */
const SPELLING_LIMITS = [0, 0, 0, 1, 1.2, 1.5, 1.8, 2, 2, 2];
const LONG_SPELLING_LIMIT = 2.5;

/** The dearest change that two words, the longer of `length` letters, may have and still be one word misspelt. */
export function spellingLimit(length: number): number {
  return SPELLING_LIMITS[length] ?? LONG_SPELLING_LIMIT;
}
