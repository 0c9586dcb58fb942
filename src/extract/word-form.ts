import { KINDS, Kind } from './characters.js';
import { fold } from './fold.js';

/** A word, number or mark as it is written: one object for all tokens that are written so. */
export interface WordForm {
  readonly text: string;
  /** Lower-cased, without diacritics, with a straight apostrophe and hyphen: what lexicons are looked up by. */
  readonly lower: string;
  /** Lower-cased only: what tells `está` from `esta`. */
  readonly small: string;
  /** The first character is an upper-case letter. */
  readonly capital: boolean;
  /** Two letters or more, all upper-case: `FARC`, `MS-13`, `U.S.` */
  readonly upper: boolean;
  /** What `byForm` has found out about it, in the place of each question; undefined where nobody has asked yet. */
  readonly known: unknown[];
}

const FORMS = new Map<string, WordForm>();
/** Some tens of long documents; then all is forgotten, and found out again where it is asked. */
const MOST_FORMS = 50_000;
/** From this length on a slice of a string keeps the whole string that it was cut from. */
const SLICE = 13;

/** The form of a word that is written so. Texts repeat their words: what is asked of each is worked out once. */
export function formOf(written: string): WordForm {
  let form = FORMS.get(written);
  if (!form) {
    if (FORMS.size >= MOST_FORMS) FORMS.clear();
    const text = written.length < SLICE ? written : (JSON.parse(JSON.stringify(written)) as string);
    const capital = KINDS[text.charCodeAt(0)] === Kind.Upper;
    const upper = capital && isUpper(text);
    form = { text, lower: fold(text), small: text.toLowerCase(), capital, upper, known: new Array(questions) };
    FORMS.set(text, form);
  }
  return form;
}

let questions = 0;
/** It was asked, and the answer is undefined. */
const NONE = null;

/** The question `find`, whose answer depends on the form alone, asked once of each form: the answer is kept with it. */
export function byForm<T>(find: (form: WordForm) => T): (form: WordForm) => T {
  const place = questions++;
  return (form) => {
    const known = form.known[place];
    if (known !== undefined) return (known === NONE ? undefined : known) as T;
    const answer = find(form);
    form.known[place] = answer === undefined ? NONE : answer;
    return answer;
  };
}

function isUpper(word: string): boolean {
  let letters = 0;
  for (let index = 0; index < word.length; index++) {
    const kind = KINDS[word.charCodeAt(index)];
    if (kind === Kind.Lower) return false;
    if (kind === Kind.Upper) letters++;
  }
  return letters > 1;
}
