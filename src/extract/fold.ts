/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  '’': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '\u00ad': '',
};

const ASCII = /^[\0-\x7f]*$/;

/**
 * Lower-cases and takes away diacritics, typographic apostrophes and hyphens: the form that lexicons and the gazetteer
 * are keyed by (`São José` -> `sao jose`, `Muñoz` -> `munoz`).
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ’ʼ‐‑\u00ad]/g, (letter) => UNDECOMPOSED[letter]!);
}
