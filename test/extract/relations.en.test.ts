import { describe, expect, it } from 'vitest';
import { relationsOf } from './stated.js';

// Invented persons, groups and bodies; countries and their capitals are real.
const CASES: [string, string, string[]][] = [
  ['active', '[pub Harbour Guard] arrested [per Tomas Wend] in March 2011.', ['Harbour Guard LegalAction Tomas Wend']],
  ['passive', '[per Tomas Wend] was killed by [org Los Faros] on Friday.', ['Los Faros Attack Tomas Wend']],
  ['passive without agent', '[per Tomas Wend] was convicted of fraud.', ['nobody LegalAction Tomas Wend']],
  [
    'list of objects',
    '[org Los Faros] killed [per Ana Brill], [per Otto Crane] and [per Lia Dorn].',
    ['Los Faros Attack Ana Brill', 'Los Faros Attack Otto Crane', 'Los Faros Attack Lia Dorn'],
  ],
  [
    'list of subjects',
    '[org Los Faros] and the [org Quay Crew] fight [org Mara Nueve].',
    ['Los Faros Rivalry Mara Nueve', 'Quay Crew Rivalry Mara Nueve'],
  ],
  ['reciprocal', '[org Los Faros] and the [org Quay Crew] clashed again.', ['Los Faros Rivalry Quay Crew']],
  ['apposition', '[per Tomas Wend], the leader of [org Los Faros], fled.', ['Tomas Wend Directorship Los Faros']],
  ['description first', 'The head of [org Los Faros], [per Tomas Wend], fled.', ['Tomas Wend Directorship Los Faros']],
  ['name before a title', '[org Los Faros] boss [per Tomas Wend] fled.', ['Tomas Wend Directorship Los Faros']],
  ['predicate', '[per Tomas Wend] is a member of [org Los Faros].', ['Tomas Wend Membership Los Faros']],
  ['served as', '[per Tomas Wend] served as mayor of [pla Guayaquil].', ['Tomas Wend Occupancy Guayaquil']],
  [
    'origin and title',
    'In [pla Peru], the [org Quay Crew] grew. Peruvian President [per Ana Brill] resigned.',
    ['Quay Crew Presence Peru', 'Ana Brill Occupancy Peru'],
  ],
  ['genitive title', "[pla Peru]'s President [per Ana Brill] resigned.", ['Ana Brill Occupancy Peru']],
  [
    'relative clause between subject and verb',
    '[org Los Faros], which controls the docks of [pla Guayaquil], attacked the [org Quay Crew].',
    ['Los Faros Presence Guayaquil', 'Los Faros Attack Quay Crew'],
  ],
  ['relative clause', 'The [org Quay Crew], which operates in [pla Callao], split.', ['Quay Crew Presence Callao']],
  ['participle', 'The [org Quay Crew], led by [per Otto Crane], split.', ['Otto Crane Directorship Quay Crew']],
  ['family', '[per Tomas Wend] and his brother [per Karl Wend] fled.', ['Karl Wend Family Tomas Wend']],
  [
    'noun with both ends',
    'The arrest of [per Tomas Wend] by the [pub Harbour Guard] surprised all.',
    ['Harbour Guard LegalAction Tomas Wend'],
  ],
  ['between', 'The war between [org Los Faros] and the [org Quay Crew] went on.', ['Los Faros Rivalry Quay Crew']],
  ['light verb', '[org Los Faros] forged an alliance with the [org Quay Crew].', ['Los Faros Alliance Quay Crew']],
  ['receiver', '[org Los Faros] received weapons from the [org Quay Crew].', ['Quay Crew Support Los Faros']],
  ['front', '[com Brisa Cargo], a front for [org Los Faros], closed.', ['Brisa Cargo Affiliation Los Faros']],
  ['place in place', 'A bomb went off in [pla Callao], [pla Peru], at noon.', ['Callao LocatedIn Peru']],
  ['group in place', 'Texts about [org Los Faros] in [pla Peru] are rare.', ['Los Faros Presence Peru']],
  [
    'members stand for the body',
    'Members of [org Los Faros] murdered [per Ana Brill].',
    ['Los Faros Attack Ana Brill'],
  ],
  ['bribery', '[org Los Faros] bribed the judge [per Ana Brill].', ['Los Faros Corruption Ana Brill']],
  ['adverb', '[per Tomas Wend] allegedly bribed [per Ana Brill].', ['Tomas Wend Corruption Ana Brill (alleged)']],
  ['raising', '[per Tomas Wend] is believed to lead [org Los Faros].', ['Tomas Wend Directorship Los Faros (alleged)']],
  [
    'accused of',
    '[per Tomas Wend] was accused of financing [org Los Faros].',
    ['Tomas Wend Support Los Faros (alleged)'],
  ],
  [
    'accused by',
    'The [pub Harbour Guard] accused [per Tomas Wend] of financing [org Los Faros].',
    ['Harbour Guard LegalAction Tomas Wend', 'Tomas Wend Support Los Faros (alleged) by Harbour Guard'],
  ],
  [
    'denial',
    '[per Tomas Wend] denied having ties with [org Los Faros].',
    ['Tomas Wend Associate Los Faros (denied) by Tomas Wend'],
  ],
  [
    'no evidence',
    'There is no evidence that [per Tomas Wend] financed [org Los Faros].',
    ['Tomas Wend Support Los Faros (denied)'],
  ],
  ['negation', '[per Tomas Wend] did not bribe [per Ana Brill].', ['Tomas Wend Corruption Ana Brill (denied)']],
  ['no ties', '[per Tomas Wend] has no ties to [org Los Faros].', ['Tomas Wend Associate Los Faros (denied)']],
  ['not only', '[org Los Faros] not only bribed [per Ana Brill] but also fled.', ['Los Faros Corruption Ana Brill']],
  [
    'claim',
    'Rivals claimed that [per Tomas Wend] bribed [per Ana Brill].',
    ['Tomas Wend Corruption Ana Brill (alleged) by Rivals'],
  ],
  [
    'said before',
    'The mayor said that [org Los Faros] killed [per Ana Brill].',
    ['Los Faros Attack Ana Brill by The mayor'],
  ],
  [
    'said after',
    '[org Los Faros] killed [per Ana Brill], [per Otto Crane] said.',
    ['Los Faros Attack Ana Brill by Otto Crane'],
  ],
  [
    'according to',
    'According to the [pub Harbour Guard], [org Los Faros] killed [per Ana Brill].',
    ['Los Faros Attack Ana Brill by Harbour Guard'],
  ],
  [
    'quoted speech',
    '"[org Los Faros] killed [per Ana Brill]", said [per Otto Crane].',
    ['Los Faros Attack Ana Brill by Otto Crane'],
  ],
  [
    'told somebody that',
    '[per Otto Crane], a courier, told police that [org Los Faros] killed [per Ana Brill].',
    ['Los Faros Attack Ana Brill by Otto Crane'],
  ],
  [
    'was told by',
    '[per Lia Dorn] was told by [per Otto Crane] that [org Los Faros] killed [per Ana Brill].',
    ['Los Faros Attack Ana Brill by Otto Crane'],
  ],
  ['question', 'Did [org Los Faros] kill [per Ana Brill]?', []],
  ['condition', 'If [org Los Faros] attacked the [org Quay Crew], the port would close.', []],
  ['plan', '[org Los Faros] planned to kill [per Ana Brill].', []],
  ['modal', '[org Los Faros] could attack the [org Quay Crew].', []],
  ['conjecture', '[org Los Faros] may have killed [per Ana Brill].', ['Los Faros Attack Ana Brill (alleged)']],
  ['a list is no containment', 'Cocaine reaches [pla Chile], [pla Peru] and [pla Brazil].', []],
  ['no relation between bystanders', '[per Ana Brill] read a book while [per Otto Crane] slept in [pla Lima].', []],
  [
    'the object of a relative clause',
    'The man who betrayed [per Ana Brill] was arrested by the [pub Harbour Guard].',
    [],
  ],
];

describe('relations stated in English', () => {
  it.each(CASES)('%s', (_, marked, expected) => {
    expect(relationsOf(marked, 'en')).toEqual(expected);
  });
});
