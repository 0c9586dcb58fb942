import type { Language } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import { nounForms, verbForms } from '../relations/inflect.js';
import { CLASS, type Lexicon, lexiconOf, type Word, wordOfForm } from '../relations/words.js';
import { byForm, type WordForm } from '../word-form.js';
import type { Sign } from './types.js';

const VERB_CLASSES = ['verb', 'enable', 'move', 'same', 'fail', 'remain', 'deny'] as const;
export type VerbClass = (typeof VERB_CLASSES)[number];

const CUE_CLASSES = [
  'little',
  'need',
  'work',
  'cause',
  'result',
  'impact',
  'link',
  'worth',
  'change',
  'chance',
  'because',
  'through',
  'therefore',
  'so',
  'if',
  'when',
  'unless',
  'without',
  'given',
  'despite',
  'aim',
  'should',
  'by',
  'alleged',
  'claimed',
  'denied',
  'only',
  'more',
  'actor',
  'self',
  'adverb',
  'since',
  'failure',
  'easier',
  'shell',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** One sense of a causal verb: where its ends stand, and which way it moves the effect. */
export interface VerbSense {
  class: VerbClass;
  sign: Sign;
  /** It weakens what it governs ("seems to"). */
  alleged: boolean;
  /** `S` subject, `O` object, `N` an object that is a noun, no deed and no clause, else a preposition. */
  cause: string;
  effect: string;
  /** Words that follow the verb: "rise" of "give rise". */
  rest: readonly string[];
}

/** A word or expression of the lexicon that is no verb. */
export interface Cue {
  class: CueClass;
  sign: Sign;
}

/** The causal words of one language (claim-LANGUAGE.tsv). */
export interface ClaimLexicon {
  language: Language;
  /** Senses of a verb form, folded; those with more words first. */
  verbs: ReadonlyMap<string, readonly VerbSense[]>;
  /** Expressions that begin with a word, longer ones first; undefined for most words. */
  cuesOf(word: WordForm): readonly { cue: Cue; rest: readonly string[] }[] | undefined;
  /** True of words of which one must stand in a sentence that states a claim. */
  triggers(word: WordForm): boolean;
  /** The grammar of the language, with the causal verbs known as verbs. */
  grammar: Lexicon;
}

const LEXICONS = new Map<Language, ClaimLexicon>();

/** The causal words of a language; read once. */
export function claimLexiconOf(language: Language): ClaimLexicon {
  let lexicon = LEXICONS.get(language);
  if (!lexicon) LEXICONS.set(language, (lexicon = build(language)));
  return lexicon;
}

/** Classes of cues that state a claim by themselves; the others only colour one. */
const STATING: ReadonlySet<CueClass> = new Set<CueClass>([
  'need',
  'cause',
  'result',
  'impact',
  'link',
  'because',
  'through',
  'therefore',
  'so',
  'if',
  'when',
  'unless',
  'without',
  'despite',
  'aim',
  'more',
  'since',
  'failure',
]);

/** Classes of nouns, whose plurals are made. */
const NOUNS: ReadonlySet<CueClass> = new Set<CueClass>([
  'cause',
  'result',
  'impact',
  'link',
  'change',
  'chance',
  'failure',
]);

function build(language: Language): ClaimLexicon {
  const verbs = new Map<string, VerbSense[]>();
  const forms = new Map<string, number>();
  const cues = new Map<string, { cue: Cue; rest: string[] }[]>();
  const triggers = new Set<string>();
  for (const [kind = '', sign = '', frame = '', words = ''] of readLexicon(`claim-${language}.tsv`)) {
    const list = words.split(/;\s*/).filter(Boolean);
    if ((VERB_CLASSES as readonly string[]).includes(kind)) {
      const [cause = 'S', effect = 'O'] = frame === '' ? [] : frame.split('>');
      for (const written of list) {
        const [, head, particle = '', irregular = ''] = /^(\S+?)((?: [^{]+)?)(\{.*\})?$/.exec(written)!;
        const rest = particle.trim() === '' ? [] : fold(particle.trim()).split(' ');
        const alleged = sign === 'alleged';
        const sense: VerbSense = {
          class: kind as VerbClass,
          sign: alleged || sign === 'same' || sign === '' ? 'raises' : (sign as Sign),
          alleged,
          cause,
          effect,
          rest,
        };
        for (const [form, bits] of verbForms(`${head}${irregular}`, language)) {
          const key = fold(form);
          add(verbs, key, sense);
          forms.set(key, (forms.get(key) ?? 0) | bits);
          if (kind === 'verb' || kind === 'enable' || kind === 'move' || kind === 'fail') triggers.add(key);
        }
      }
    } else if ((CUE_CLASSES as readonly string[]).includes(kind)) {
      const noun = NOUNS.has(kind as CueClass);
      for (const written of noun ? list.flatMap((each) => nounForms(each, language)) : list) {
        const [first = '', ...rest] = fold(written).split(' ');
        add(cues, first, { cue: { class: kind as CueClass, sign: (sign || 'raises') as Sign }, rest });
        if (STATING.has(kind as CueClass)) triggers.add(first);
      }
    } else throw new Error(`claim-${language}.tsv: no class "${kind}"`);
  }
  for (const senses of verbs.values()) senses.sort((a, b) => b.rest.length - a.rest.length);
  for (const list of cues.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    language,
    verbs,
    cuesOf: byForm(({ lower }) => cues.get(lower)),
    triggers: byForm(({ lower }) => triggers.has(lower)),
    grammar: grammarWith(language, forms),
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The grammar of relations, in which every causal verb is a verb, also where it is known as something else only. */
function grammarWith(language: Language, forms: ReadonlyMap<string, number>): Lexicon {
  const base = lexiconOf(language);
  const known = new Map<string, Word>();
  const find: Lexicon['find'] = (lower, folded) => {
    const word = base.find(lower, folded);
    const bits = forms.get(folded);
    if (bits === undefined || (word && word.classes & CLASS.verb)) return word;
    let merged = known.get(lower);
    if (!merged) {
      const blank: Word = { classes: 0, forms: 0, verbs: [], nouns: [], cues: [], longer: undefined };
      const of = word ?? blank;
      const closed = CLASS.prep | CLASS.conj | CLASS.modal | CLASS.be | CLASS.have | CLASS.det | CLASS.sub | CLASS.rel;
      if (of.classes & closed) return word;
      merged = { ...of, classes: of.classes | CLASS.verb, forms: of.forms | bits };
      known.set(lower, merged);
    }
    return merged;
  };
  return { language, find, of: wordOfForm(find) };
}
