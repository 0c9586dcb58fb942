import type { Language } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import { nounForms, verbForms } from '../relations/inflect.js';
import type { Incident } from '../types.js';
import { byForm, type WordForm } from '../word-form.js';

/** What the subject and the object of an event word have to do with the event. */
export type Part = 'by' | 'on' | 'with' | '-';

/** A word that tells of an event (incident-events.tsv). */
export interface EventSense {
  kind: 'event';
  type: Incident['type'];
  form: 'verb' | 'noun' | 'adjective';
  /** Alone it tells of no incident: "died", "damaged". */
  weak: boolean;
  subject: Part;
  object: Part;
  /** Prepositions after which stands to whom or what it was done. */
  links: readonly string[];
}

/** Classes of nouns that stand in a role (incident-nouns.tsv); `group` is an armed organisation known by name. */
export type NounClass =
  | 'perpetrator'
  | 'someone'
  | 'member'
  | 'unit'
  | 'band'
  | 'force'
  | 'security'
  | 'civilian'
  | 'official'
  | 'relative'
  | 'target'
  | 'military'
  | 'site'
  | 'part'
  | 'weapon'
  | 'explosive'
  | 'munition'
  | 'material'
  | 'quality'
  | 'group';

export interface NounSense {
  kind: 'noun';
  class: NounClass;
}

/** A word that weighs what is told (incident-cues.tsv). */
export interface CueSense {
  kind: 'cue';
  cue: string;
}

export type Sense = EventSense | NounSense | CueSense;

/** An expression of the lexicon: its words folded, and what it may mean. */
export interface Entry {
  words: readonly string[];
  senses: Sense[];
}

/** The expressions that begin with a word, the longest first; undefined for most words. */
export type IncidentLexicon = (word: WordForm) => readonly Entry[] | undefined;

const LEXICONS = new Map<Language, IncidentLexicon>();

/** The words of incidents in one language; read once. */
export function incidentLexicon(language: Language): IncidentLexicon {
  let lexicon = LEXICONS.get(language);
  if (!lexicon) LEXICONS.set(language, (lexicon = build(language)));
  return lexicon;
}

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

function build(language: Language): IncidentLexicon {
  const entries = new Map<string, Entry>();
  const add = (form: string, sense: Sense): void => {
    const key = fold(form);
    const entry = entries.get(key);
    if (!entry) entries.set(key, { words: key.split(' '), senses: [sense] });
    else if (!entry.senses.some((other) => JSON.stringify(other) === JSON.stringify(sense))) entry.senses.push(sense);
  };
  for (const [own, type, form, subject, object, links, words] of readLexicon('incident-events.tsv')) {
    if (own !== language) continue;
    const sense: EventSense = {
      kind: 'event',
      type: type!.replace(/^weak /, '') as Incident['type'],
      form: form as EventSense['form'],
      weak: type!.startsWith('weak '),
      subject: subject as Part,
      object: object as Part,
      links: links === '-' ? [] : links!.split(','),
    };
    for (const word of list(words)) {
      for (const written of sense.form === 'verb' ? verbForms(particleLast(word), language).keys() : [word])
        add(sense.form === 'verb' ? withParticle(word, written) : written, sense);
      if (sense.form === 'noun') for (const plural of nounForms(word, language)) add(plural, sense);
    }
  }
  for (const [own, name, words] of readLexicon('incident-nouns.tsv')) {
    if (own !== language) continue;
    const gendered = language !== 'en' && GENDERED.has(name as NounClass);
    for (const word of list(words))
      for (const form of nounForms(word, language, gendered)) add(form, { kind: 'noun', class: name as NounClass });
  }
  for (const [own, cue, words] of readLexicon('incident-cues.tsv'))
    if (own === language)
      for (const word of list(words)) {
        const inflected = cue === 'blame' && !word.includes(' ') ? [...verbForms(word, language).keys()] : [];
        for (const form of [word, ...inflected]) add(form, { kind: 'cue', cue: cue! });
      }
  for (const name of GROUPS.keys()) add(name, { kind: 'noun', class: 'group' });
  const lexicon = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.words[0]!;
    const others = lexicon.get(first);
    if (others) others.push(entry);
    else lexicon.set(first, [entry]);
  }
  for (const others of lexicon.values()) others.sort((a, b) => b.words.length - a.words.length);
  return byForm(({ lower }) => lexicon.get(lower));
}

/** Folded name or acronym of an armed organisation to the name that stands first in its line. */
const GROUPS = new Map<string, string>();
for (const file of ['incident-groups.tsv', 'groups.tsv'])
  for (const [, names] of readLexicon(file)) {
    const forms = names!.split('|').map((name) => fold(name.trim()));
    // groups.tsv has several groups a line: each stands for itself there.
    for (const form of forms) if (!GROUPS.has(form)) GROUPS.set(form, file === 'groups.tsv' ? form : forms[0]!);
  }

/** The organisation that a name or acronym stands for; undefined for a name that the lexicons lack. */
export const groupKey = (name: string): string | undefined => GROUPS.get(fold(name).replace(/\s+/g, ' '));

const GENDERED: ReadonlySet<NounClass> = new Set<NounClass>([
  'perpetrator',
  'someone',
  'member',
  'security',
  'civilian',
  'official',
  'quality',
]);

/** "set fire to{set fire to|set fire to}": only the first word is inflected; irregular forms stand in full. */
const particleLast = (written: string): string => {
  const [, head, , irregular = ''] = /^(\S+?)((?: [^{]+)?)(\{.*\})?$/.exec(written)!;
  return `${head}${irregular}`;
};

function withParticle(written: string, form: string): string {
  const particle = /^\S+?( [^{]+)?(?:\{.*\})?$/.exec(written)?.[1] ?? '';
  return particle === '' || form.endsWith(particle) ? form : `${form}${particle}`;
}
