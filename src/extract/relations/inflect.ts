import type { Language } from '../../model/index.js';

/** What a form of a verb can be; a form may be several. English infinitives are `base`. */
export const FINITE = 1;
export const PARTICIPLE = 2;
export const GERUND = 4;
export const BASE = 8;

/** A form of a word and, for verbs, what it can be. */
export type Forms = Map<string, number>;

/**
 * Forms of a verb as the lexicons write it: `lead{led|led}`: irregular finite forms, participles and gerunds, parted by
 * `/`. Regular third-person forms are made from the infinitive by the rules of the language; a form that does not exist
 * does no harm, since no text has it.
 */
export function verbForms(written: string, language: Language): Forms {
  const [, lemma, irregular] = /^([^{]+)(?:\{([^}]*)\})?$/.exec(written.trim()) ?? [];
  const forms: Forms = new Map();
  if (!lemma) return forms;
  const add = (kind: number, ...words: string[]) => {
    for (const word of words) forms.set(word, (forms.get(word) ?? 0) | kind);
  };
  const [finite = '', participles = '', gerunds = ''] = (irregular ?? '').split('|');
  if (language === 'en') english(lemma, participles !== '' || finite !== '', add);
  else if (language === 'es') spanish(lemma, add);
  else portuguese(lemma, add);
  add(FINITE, ...finite.split('/').filter(Boolean));
  add(PARTICIPLE, ...participles.split('/').filter(Boolean));
  add(GERUND, ...gerunds.split('/').filter(Boolean));
  return forms;
}

type Add = (kind: number, ...words: string[]) => void;

const VOWEL = /[aeiou]/;

function english(lemma: string, irregularPast: boolean, add: Add): void {
  add(BASE, lemma);
  const sibilant = /(s|x|z|ch|sh)$/.test(lemma);
  const consonantY = /[^aeiou]y$/.test(lemma);
  add(FINITE, consonantY ? `${lemma.slice(0, -1)}ies` : sibilant ? `${lemma}es` : `${lemma}s`);
  if (/o$/.test(lemma)) add(FINITE, `${lemma}es`);
  const stem = /[^e]e$/.test(lemma) ? lemma.slice(0, -1) : lemma;
  const doubled = /[^aeiou][aeiou][bdfgklmnprstv]$/.test(lemma) ? `${lemma}${lemma.at(-1)}` : undefined;
  add(GERUND, `${/ie$/.test(lemma) ? `${lemma.slice(0, -2)}y` : stem}ing`);
  if (doubled) add(GERUND, `${doubled}ing`);
  if (irregularPast) return;
  const past = FINITE | PARTICIPLE;
  add(past, consonantY ? `${lemma.slice(0, -1)}ied` : /e$/.test(lemma) ? `${lemma}d` : `${lemma}ed`);
  if (doubled) add(past, `${doubled}ed`);
}

/** Before e and i, Spanish and Portuguese write the last consonant of an -ar stem another way. */
function beforeE(stem: string, z: string): string {
  if (/c$/.test(stem)) return `${stem.slice(0, -1)}qu`;
  if (/g$/.test(stem)) return `${stem}u`;
  if (/z$/.test(stem)) return `${stem.slice(0, -1)}${z}`;
  if (/ç$/.test(stem)) return `${stem.slice(0, -1)}c`;
  return stem;
}

function spanish(lemma: string, add: Add): void {
  const ending = /[aeií]r$/.exec(lemma)?.[0];
  if (!ending) return;
  const stem = lemma.slice(0, -2);
  add(BASE, lemma, ...['se', 'lo', 'la', 'los', 'las', 'le', 'les'].map((clitic) => `${lemma}${clitic}`));
  add(FINITE, ...['á', 'án', 'ía', 'ían'].map((end) => `${lemma.replace('ír', 'ir')}${end}`));
  if (ending === 'ar') {
    const soft = beforeE(stem, 'c');
    add(FINITE, ...['a', 'an', 'ó', 'aron', 'aba', 'aban', 'ara', 'aran'].map((end) => `${stem}${end}`));
    add(FINITE, `${soft}e`, `${soft}en`);
    add(GERUND, `${stem}ando`, `${stem}ándose`, `${stem}ándolo`, `${stem}ándola`);
    add(PARTICIPLE, ...['ado', 'ada', 'ados', 'adas'].map((end) => `${stem}${end}`));
    return;
  }
  const hiatus = VOWEL.test(stem.at(-1) ?? '') && !/[gq]u$/.test(stem);
  const past = hiatus ? `${stem}y` : `${stem}i`;
  const hard =
    ending === 'er' || ending === 'ir' ? stem.replace(/c$/, 'z').replace(/g$/, 'j').replace(/gu$/, 'g') : stem;
  add(FINITE, ...['e', 'en', 'ía', 'ían'].map((end) => `${stem}${end}`));
  add(FINITE, `${past}ó`, `${past}eron`, `${past}era`, `${past}eran`, `${hard}a`, `${hard}an`);
  add(GERUND, `${past}endo`, `${past}éndose`);
  add(PARTICIPLE, ...['ido', 'ida', 'idos', 'idas'].map((end) => `${stem}${hiatus ? end.replace('i', 'í') : end}`));
  add(PARTICIPLE, ...['ido', 'ida', 'idos', 'idas'].map((end) => `${stem}${end}`));
}

function portuguese(lemma: string, add: Add): void {
  const ending = /[aei]r$/.exec(lemma)?.[0];
  if (!ending) return;
  const stem = lemma.slice(0, -2);
  const vowel = ending[0]!;
  add(BASE, lemma, `${lemma}em`, `${lemma}-se`);
  add(FINITE, ...['á', 'ão', 'ia', 'iam'].map((end) => `${lemma}${end}`));
  if (vowel === 'a') {
    const soft = beforeE(stem, 'z');
    add(FINITE, ...['a', 'am', 'ou', 'aram', 'ava', 'avam', 'asse', 'assem'].map((end) => `${stem}${end}`));
    add(FINITE, `${soft}e`, `${soft}em`);
    add(GERUND, `${stem}ando`);
    add(PARTICIPLE, ...['ado', 'ada', 'ados', 'adas'].map((end) => `${stem}${end}`));
    return;
  }
  const past = vowel === 'e' ? ['eu', 'eram', 'esse', 'essem'] : ['iu', 'iram', 'isse', 'issem'];
  const hard = stem.replace(/c$/, 'ç').replace(/g$/, 'j').replace(/gu$/, 'g');
  add(FINITE, ...['e', 'em', 'ia', 'iam', ...past].map((end) => `${stem}${end}`));
  add(FINITE, `${hard}a`, `${hard}am`);
  add(GERUND, `${stem}${vowel}ndo`);
  add(PARTICIPLE, ...['ido', 'ida', 'idos', 'idas'].map((end) => `${stem}${end}`));
}

/** Forms of a noun as the lexicons write it (singular, masculine where it has a gender): plural and, for nouns of persons, feminine. */
export function nounForms(written: string, language: Language, gendered = false): string[] {
  const [, lemma, irregular] = /^([^{]+)(?:\{([^}]*)\})?$/.exec(written.trim()) ?? [];
  if (!lemma) return [];
  const words = lemma.split(' ');
  const forms = new Set([lemma, ...(irregular?.split('/') ?? [])]);
  if (language === 'en') {
    forms.add([...words.slice(0, -1), englishPlural(words.at(-1)!)].join(' '));
    if (/ (of|in) /.test(lemma)) forms.add([englishPlural(words[0]!), ...words.slice(1)].join(' '));
    return [...forms];
  }
  // The first word carries number and gender ("jefes de plaza"), and an adjective after it too ("brazos armados").
  const plural = language === 'es' ? spanishPlural : portuguesePlural;
  for (const first of gendered ? [words[0]!, feminine(words[0]!, language)] : [words[0]!]) {
    const rest = words.slice(1);
    const linked = rest.length > 0 && !/^(de|del|da|do|a|al|en|em)$/.test(rest[0]!);
    const agreeing = linked && first !== words[0] ? rest.map((word) => feminine(word, language)) : rest;
    forms.add([first, ...agreeing].join(' '));
    forms.add([first, ...rest].join(' '));
    forms.add([plural(first), ...(linked ? agreeing.map(plural) : rest)].join(' '));
  }
  return [...forms];
}

function englishPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function spanishPlural(word: string): string {
  if (/[aeiouáéó]$/.test(word)) return `${word}s`;
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`;
  const plain = word.replace(
    /([áéíóú])([ns])$/,
    (_, vowel: string, last: string) => 'aeiou'['áéíóú'.indexOf(vowel)] + last,
  );
  return /s$/.test(word) && plain === word ? word : `${plain}es`;
}

function portuguesePlural(word: string): string {
  if (/ão$/.test(word)) return `${word.slice(0, -2)}ões`;
  if (/[aeo]l$/.test(word)) return `${word.slice(0, -1)}is`;
  if (/m$/.test(word)) return `${word.slice(0, -1)}ns`;
  if (/[rzs]$/.test(word)) return `${word}es`;
  return `${word}s`;
}

function feminine(word: string, language: Language): string {
  if (/o$/.test(word) && !/ão$/.test(word)) return `${word.slice(0, -1)}a`;
  if (/or$/.test(word)) return `${word}a`;
  if (language === 'es' && /[^c]ón$/.test(word)) return `${word.slice(0, -2)}ona`;
  return word;
}
