import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, RELATION_TYPES } from '../../src/model/index.js';
import { fill } from '../../src/report/grammar.js';
import { PHRASES } from '../../src/report/phrases/index.js';
import { ROLE_PHRASES, rolePhrase } from '../../src/report/roles.js';

const A = { text: 'Ana', article: '', plural: false };
const B = { text: 'Los Faroles', article: '', plural: true };

describe('how a relation is said', () => {
  test.each(ROLE_PHRASES.map((phrase) => [phrase.key, phrase] as const))(
    '%s names both ends in every language',
    (_, phrase) => {
      for (const language of LANGUAGES) {
        const said = fill(phrase.named[language], { A, B }, language);
        expect(said).toContain('Ana');
        expect(said).toContain('Los Faroles');
        expect(said).not.toMatch(/[[\]{}|]/);
        if (phrase.unnamed) expect(fill(phrase.unnamed[language], { A: '', B }, language)).toContain('Los Faroles');
      }
    },
  );

  test.each(RELATION_TYPES.map(({ schema }) => schema))('%s has a general phrase', (schema) => {
    expect(rolePhrase(schema, 'a role nobody knows').key).toBe(`${schema} *`);
  });

  test('the type of an incident says what its perpetrator did', () => {
    expect(rolePhrase('Attack', 'killing').key).toBe('Attack kills');
    expect(rolePhrase('Attack', 'clash').key).toBe('Attack *');
  });

  test('a firm is attacked, not killed', () => {
    expect(rolePhrase('Attack', 'kills', 'Company').key).toBe('Attack *');
    expect(rolePhrase('Attack', 'extorts', 'Company').key).toBe('Attack extorts');
  });

  test('no role of the lexicons of extraction is said by accident with the words of another schema', () => {
    const folder = new URL('../../src/extract/lexicon/', import.meta.url);
    const files = readdirSync(folder).filter((file) => /^(verbs|nouns)-\w+\.tsv$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    const roles = files.flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line.includes('\t') && !line.startsWith('#'))
        .map((line) => line.split('\t').slice(0, 2) as [string, string]),
    );
    for (const [schema, role] of roles) expect(rolePhrase(schema, role).key.startsWith(`${schema} `)).toBe(true);
  });
});

describe('the phrases', () => {
  const slotsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot))].sort();
  const leaves = (value: unknown, path: string): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
  const english = new Map(leaves(PHRASES.en, ''));

  test.each(['es', 'pt'] as const)('%s fills the same slots as English', (language) => {
    for (const [path, text] of leaves(PHRASES[language], '')) {
      expect([path, slotsOf(text)]).toEqual([path, slotsOf(english.get(path) ?? '')]);
      expect(text.trim()).not.toBe('');
    }
  });
});
