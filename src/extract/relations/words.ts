import type { Language } from '../../model/index.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import { byForm, type WordForm } from '../word-form.js';
import { type Frame, readFrame } from './frames.js';
import { BASE, FINITE, nounForms, PARTICIPLE, verbForms } from './inflect.js';

/** Classes of words that the grammar lexicons tell apart, as bits: a word may be of several. */
export const CLASS = {
  det: 1,
  prep: 1 << 1,
  conj: 1 << 2,
  rel: 1 << 3,
  sub: 1 << 4,
  pron: 1 << 5,
  neg: 1 << 6,
  modal: 1 << 7,
  be: 1 << 8,
  have: 1 << 9,
  do: 1 << 10,
  adv: 1 << 11,
  example: 1 << 12,
  adjective: 1 << 13,
  kind: 1 << 14,
  part: 1 << 15,
  temporal: 1 << 16,
  light: 1 << 17,
  receive: 1 << 18,
  copula: 1 << 19,
  verb: 1 << 20,
  noun: 1 << 21,
  /** A verb that tells who says so (attribution.tsv). */
  saying: 1 << 22,
  /** A preposition that tells who says so. */
  source: 1 << 23,
  /** An adjective that takes a verb's frames with "to be". */
  predicate: 1 << 24,
  /** What joins a description and a name: "known as". */
  naming: 1 << 25,
  /** Nouns of bodies that sit in a place rather than act there. */
  seated: 1 << 26,
  /** Nouns for the government of a person. */
  rule: 1 << 27,
  /** Verbs before an infinitive that leave it a fact. */
  aspect: 1 << 28,
  /** Military and police ranks. */
  rank: 1 << 29,
  /** Verbs that put somebody into an office: "was elected mayor of". */
  installs: 1 << 30,
  /** Verbs that put something on a list. */
  places: 1 << 31,
} as const;
export type WordClass = keyof typeof CLASS;

/** How a word weakens what it governs (hedges.tsv). */
export interface Cue {
  effect: 'alleged' | 'denied' | 'unreal';
  form: 'adverb' | 'raising' | 'passive' | 'clause' | 'noun' | 'adjective' | 'condition';
}

/** What the lexicons know of a word or of an expression of several words. */
export interface Word {
  classes: number;
  /** For verbs: which forms this may be (inflect.ts). */
  forms: number;
  /** The canonical form of a preposition: `del` -> `de`. */
  canonical?: string;
  /** The lemma under which the first frame stands, for the record of the method. */
  verbs: Frame[];
  nouns: Frame[];
  cues: Cue[];
  /** Longer expressions that begin with this word, by the second of their words, folded; the longest first. */
  longer: Map<string, Longer[]> | undefined;
}

/** The words of an expression after the first, and what is known of it. */
export interface Longer {
  words: string[];
  word: Word;
}

/** The lexicons of one language, by word in lower case. */
export interface Lexicon {
  language: Language;
  /** What is known of a word as written (in lower case), else without its diacritics. */
  find(lower: string, folded: string): Word | undefined;
  /** The same for a word of a text, also where it stands with a prefix: `exgobernador`, `vice-minister`. */
  of(form: WordForm): Word | undefined;
}

const LEXICONS = new Map<Language, Lexicon>();

/** The lexicons of a language; read once. */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = LEXICONS.get(language);
  if (!lexicon) {
    lexicon = new Builder(language).build();
    LEXICONS.set(language, lexicon);
  }
  return lexicon;
}

/** Looks words of a text up, each form once. */
export const wordOfForm = (find: Lexicon['find']): Lexicon['of'] =>
  byForm(({ small, lower }) => find(small, lower) ?? prefixed(small, lower, find));

/** `exgobernador`, `ex-líder`, `vice-minister`: the word without its prefix. */
function prefixed(small: string, lower: string, find: Lexicon['find']): Word | undefined {
  const match = /^(?:ex|then|former|vice|sub|co|narco|para)-?(?=\p{L}{4})/u.exec(small);
  if (!match) return undefined;
  const word = find(small.slice(match[0].length), lower.slice(match[0].length));
  return word && word.classes & CLASS.noun ? word : undefined;
}

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/;(?=\s|$)/)
    .map((part) => part.trim())
    .filter(Boolean);

class Builder {
  readonly #words = new Map<string, Word>();

  constructor(readonly language: Language) {}

  build(): Lexicon {
    this.#grammar();
    for (const [relation, role, frame, types, verbs] of readLexicon(`verbs-${this.language}.tsv`)) {
      const read = readFrame(relation!, role!, frame!, types!);
      for (const verb of list(verbs)) this.#verb(verb, CLASS.verb, (word) => word.verbs.push(read));
    }
    for (const [relation, role, frame, types, nouns] of readLexicon(`nouns-${this.language}.tsv`)) {
      const read = readFrame(relation!, role!, frame!, types!);
      for (const noun of list(nouns))
        for (const form of nounForms(noun, this.language, frame!.includes('H'))) {
          const word = this.#at(form);
          word.classes |= CLASS.noun;
          word.nouns.push(read);
        }
    }
    this.#cues();
    for (const { longer } of this.#words.values())
      for (const list of longer?.values() ?? []) list.sort((a, b) => b.words.length - a.words.length);
    const folded = new Map<string, Word>();
    for (const [form, word] of this.#words) {
      const plain = fold(form);
      if (plain !== form && !this.#words.has(plain) && !folded.has(plain)) folded.set(plain, word);
    }
    const words = this.#words;
    const find: Lexicon['find'] = (lower, plain) => words.get(lower) ?? folded.get(plain);
    return { language: this.language, find, of: wordOfForm(find) };
  }

  #grammar(): void {
    for (const [name, words] of readLexicon(`grammar-${this.language}.tsv`)) {
      const bit = CLASS[name as WordClass];
      if (bit === undefined) throw new Error(`grammar-${this.language}.tsv: no class "${name}"`);
      for (const written of list(words)) {
        if (
          bit &
          (CLASS.light | CLASS.receive | CLASS.copula | CLASS.aspect | CLASS.installs | CLASS.places | CLASS.verb)
        )
          this.#verb(written, bit | CLASS.verb);
        else if (bit & (CLASS.kind | CLASS.part | CLASS.temporal | CLASS.seated | CLASS.rule | CLASS.rank)) {
          for (const form of nounForms(written, this.language, bit === CLASS.part)) this.#at(form).classes |= bit;
        } else {
          const [form, canonical] = written === '=' ? [written] : written.split('=');
          const word = this.#at(form!);
          word.classes |= bit;
          if (bit === CLASS.prep) word.canonical = canonical ?? form!;
        }
      }
    }
  }

  #cues(): void {
    for (const [language, effect, form, words] of readLexicon('hedges.tsv')) {
      if (language !== this.language) continue;
      const cue = { effect, form } as Cue;
      for (const written of list(words)) {
        if (form === 'raising' || form === 'passive' || form === 'clause')
          this.#verb(written, CLASS.verb, (word) => word.cues.push(cue));
        else if (form === 'noun') for (const noun of nounForms(written, this.language)) this.#at(noun).cues.push(cue);
        else this.#at(written).cues.push(cue);
      }
    }
    for (const [language, form, words] of readLexicon('attribution.tsv')) {
      if (language !== this.language) continue;
      for (const written of list(words)) {
        if (form === 'verb') this.#verb(written, CLASS.verb | CLASS.saying);
        else {
          const word = this.#at(written);
          word.classes |= CLASS.source | CLASS.prep;
          word.canonical ??= written;
        }
      }
    }
  }

  #verb(written: string, classes: number, each: (word: Word) => void = () => {}): void {
    if (written.startsWith('=')) {
      const word = this.#at(written.slice(1));
      word.classes |= CLASS.predicate;
      word.forms |= PARTICIPLE;
      each(word);
      return;
    }
    // A particle stands after the verb: "take over{took|taken}" inflects "take" only.
    const [, head, particle = '', irregular = ''] = /^(\S+?)((?: [^{]+)?)(\{.*\})?$/.exec(written)!;
    for (const [form, kinds] of verbForms(`${head}${irregular}`, this.language)) {
      const word = this.#at(`${form}${particle}`);
      word.classes |= classes;
      word.forms |= kinds;
      each(word);
    }
  }

  /** The word of a form, made where it is new; expressions of several words hang on their first. */
  #at(form: string): Word {
    const parts = form.split(' ');
    let word = this.#words.get(parts[0]!);
    if (!word) this.#words.set(parts[0]!, (word = blank()));
    if (parts.length === 1) return word;
    const rest = parts.slice(1);
    const second = fold(rest[0]!);
    word.longer ??= new Map();
    let list = word.longer.get(second);
    if (!list) word.longer.set(second, (list = []));
    let longer = list.find((other) => other.words.length === rest.length && other.words.every((w, i) => w === rest[i]));
    if (!longer) list.push((longer = { words: rest, word: blank() }));
    return longer.word;
  }
}

const blank = (): Word => ({ classes: 0, forms: 0, verbs: [], nouns: [], cues: [], longer: undefined });

/** True where the word can be a finite form (English base forms serve as the present). */
export const canBeFinite = (forms: number, language: Language): boolean =>
  (forms & FINITE) !== 0 || (language === 'en' && (forms & BASE) !== 0);
