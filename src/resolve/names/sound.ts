/**
 * Rules that bring spellings of one sound together across English, Spanish, Portuguese and the romanisations in use for
 * Slavic, Arabic and Chinese names. In order; each replaces everywhere.
 */
const RULES: readonly [RegExp, string][] = [
  [/^hs/, 'sh'],
  [/^x(?=[aeiouy])/, 'sh'],
  [/tsch|tch|tsh/g, 'ch'],
  [/sch|sz|shch/g, 'sh'],
  [/cz/g, 'ch'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dzh|zh|dj/g, 'j'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|qu(?=[ei])|[qk]/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/(?<!s)c(?!h)/g, 'k'],
  [/sh/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/vs$/, 'v'],
  [/z/g, 's'],
  [/ou|oo|u/g, 'u'],
  [/ee|ie(?!$)|ei(?!$)/g, 'i'],
  [/(?:e[iyj]|iy|ij|yi|[yj])s?$/g, 'i'],
  [/[yj](?=[bcdfghklmnpqrstvxz])/g, 'i'],
  [/y/g, 'i'],
  [/(?<![cs])h(?![aeiou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** How a word sounds, roughly: `Sergey`, `Sergei` and `Serguei` differ little, `Yusef` and `Yousef` not at all. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [pattern, replacement] of RULES) sound = sound.replace(pattern, replacement);
  return sound;
}

const CLASSES: Record<string, string> = {
  b: 'b',
  p: 'b',
  f: 'b',
  v: 'b',
  d: 'd',
  t: 't',
  k: 'k',
  g: 'k',
  q: 'k',
  c: 'k',
  j: 'k',
  x: 'k',
  s: 's',
  z: 's',
  l: 'l',
  r: 'r',
  m: 'm',
  n: 'n',
};

/**
 * The consonants of a word in wide classes, vowels and half-vowels left out: how names are compared with scripts that write
 * few vowels. `merged` joins further what Chinese renderings do not tell apart: l and r, d and t.
 */
export function skeletonOf(word: string, merged: boolean): string {
  const text = word
    .replace(/sh|ch|ts|dz|zh|th(?=.)/g, 's')
    .replace(/kh|gh/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's');
  let skeleton = '';
  for (const letter of text) {
    let kind = CLASSES[letter] ?? '';
    if (merged) kind = kind === 'r' ? 'l' : kind === 't' ? 'd' : kind;
    if (kind !== '' && !skeleton.endsWith(kind)) skeleton += kind;
  }
  return skeleton;
}

/** Key of a word for blocking: its first sound and its consonants, at most four. */
export function soundKey(word: string): string {
  const sound = soundOf(word);
  return (sound[0] ?? '') + skeletonOf(sound.slice(1), false).slice(0, 3);
}
