import type { Language } from '../../model/index.js';

/** Units are written in the singular; their plural in -s (`dólares` after a consonant) is added to each word. */
export function plurals(forms: string, language: Language): string {
  if (forms === '-') return forms;
  const plural = (word: string): string => {
    if (!/^\p{L}{3,}$/u.test(word) || word.endsWith('s')) return word;
    if (language !== 'en' && /[lrdzn]$/.test(word)) return `${word}es`;
    return `${word}s`;
  };
  const all = forms.split('|').flatMap((form) => {
    const words = form.split(' ');
    const [first, ...rest] = words;
    const last = words.at(-1)!;
    return language === 'en'
      ? [form, [...words.slice(0, -1), plural(last)].join(' ')]
      : [form, [plural(first!), ...rest.map(plural)].join(' ')];
  });
  return [...new Set(all)].join('|');
}
