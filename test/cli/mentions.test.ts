import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { mentions } from '../../src/cli/commands/mentions.js';

async function run(input: string, json: boolean): Promise<string> {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  await mentions.run({
    args: [],
    options: { json },
    input: Readable.from([input]),
    output,
    errors: output,
    interactive: false,
  });
  return written;
}

describe('atalaya mentions', () => {
  it('prints a line for each line read, blank ones too, with or without a line end at the end', async () => {
    for (const input of ['Ana Torrado left.\n\nNothing here.\n', 'Ana Torrado left.\n\nNothing here.']) {
      const lines = (await run(input, true)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line).mentions.length)).toEqual([1, 0, 0]);
    }
  });

  it('counts offsets in code points', async () => {
    const line = '🚢🚢 Ana Torrado left Tegucigalpa.';
    const found = JSON.parse(await run(line, true)).mentions as {
      start: number;
      end: number;
      text: string;
      type: string;
    }[];
    expect(found.map(({ text, type }) => [text, type])).toEqual([
      ['Ana Torrado', 'Person'],
      ['Tegucigalpa', 'Place'],
    ]);
    for (const { start, end, text } of found) expect([...line].slice(start, end).join('')).toBe(text);
  });

  it('prints one name a line, with the number of its line, where no JSON is asked for', async () => {
    expect(await run('Nothing.\nAna Torrado left Tegucigalpa.\n', false)).toBe(
      '2\tPerson\tAna Torrado\n2\tPlace\tTegucigalpa\n',
    );
  });
});
