import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROLES } from '../../src/web/ui/parts/roles.js';

const LEXICON = 'src/extract/lexicon';

it('every role that the lexicons give has words in Spanish and Portuguese', () => {
  const roles = readdirSync(LEXICON)
    .filter((name) => /^(?:verbs|nouns)-\w+\.tsv$/.test(name) || name === 'ftm-relations.tsv')
    .flatMap((name) => readFileSync(join(LEXICON, name), 'utf8').split('\n'))
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('\t')[1]!)
    .filter((role) => role !== undefined);
  expect(roles.length).toBeGreaterThan(200);
  const known = new Set(Object.keys(ROLES));
  expect([...new Set(roles)].filter((role) => !known.has(role))).toEqual([]);
});
