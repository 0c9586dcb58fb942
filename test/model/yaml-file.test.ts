import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYamlFile } from '../../src/model/yaml-file.js';

const read = (text: string) =>
  parseYamlFile({ what: 'mapping', help: '' }, 'm.yaml', text, z.record(z.string(), z.unknown()));

/** Each list names the one before it nine times: a few lines that stand for 9^9 values. */
const UNFOLDING = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat([...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`))
  .join('\n');

describe('a YAML file', () => {
  it('whose aliases unfold without end is refused as an attack, in words', () => {
    expect(() => read(UNFOLDING)).toThrow(/m\.yaml cannot be used:\n {2}line 1: its aliases \(\*\) stand for far more/);
  });

  it('that nests without end is refused in words', () => {
    expect(() => read(`a: ${'['.repeat(200_000)}`)).toThrow(/m\.yaml cannot be used: its lists lie far deeper/);
  });

  it('may use aliases as people do', () => {
    expect(read('a: &a [x, y]\nb: *a\n').value).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  });
});
