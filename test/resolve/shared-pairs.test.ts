import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/resolve/index.js';

const shared = process.env['ATALAYA_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const path = join(shared, 'data/names/pairs.dev.csv');
const THRESHOLD = 0.7;

describe.skipIf(!existsSync(path))(`pairs of names in ${path} (skipped where absent)`, () => {
  const pairs = existsSync(path)
    ? (parse(readFileSync(path), { columns: true, bom: true }) as Record<
        'schema' | 'name1' | 'name2' | 'is_match' | 'quality',
        string
      >[])
    : [];
  const judged = pairs.map((pair) => {
    const hit = compareNames(pair.schema, pair.name1, pair.name2).score >= THRESHOLD;
    return { ...pair, same: pair.is_match === 'true', hit };
  });

  it('are told apart with F1 of 0.93 at least', () => {
    const right = judged.filter(({ same, hit }) => same && hit).length;
    const wrong = judged.filter(({ same, hit }) => same !== hit).length;
    expect(judged.length).toBeGreaterThan(100);
    expect((2 * right) / (2 * right + wrong)).toBeGreaterThanOrEqual(0.93);
  });

  it('miss none that is marked strong, either way', () => {
    const strong = judged.filter(({ quality }) => quality === 'STRONG');
    expect(strong.length).toBeGreaterThan(10);
    expect(strong.filter(({ same, hit }) => same !== hit).map(({ name1, name2 }) => `${name1} | ${name2}`)).toEqual([]);
  });
});
