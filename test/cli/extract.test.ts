import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { extractCommand } from '../../src/cli/commands/extract.js';

const TEXT = 'El diputado Rui Moura fue detenido en Lima por la Policía Nacional del Perú.';

/** What `atalaya extract` prints for a text on standard input. */
async function run(args: string[], options: Record<string, boolean>, text = TEXT): Promise<string> {
  let printed = '';
  const output = new Writable({
    write(chunk, _, done) {
      printed += String(chunk);
      done();
    },
  });
  const input = Readable.from([Buffer.from(text)]);
  await extractCommand.run({ args, options, input, output, errors: output, interactive: false });
  return printed;
}

describe('atalaya extract', () => {
  it('prints one object in the fixed form for one file', async () => {
    const found = JSON.parse(await run(['-'], { json: true }));
    expect(Object.keys(found)).toEqual(['entities', 'relations', 'incidents', 'figures', 'claims']);
    const person = found.entities.find((entity: { schema: string }) => entity.schema === 'Person');
    expect(person).toMatchObject({ name: 'Rui Moura', aliases: [] });
    for (const { source, target, quote } of found.relations) {
      const ids = found.entities.map(({ id }: { id: string }) => id);
      expect(source === null || ids.includes(source)).toBe(true);
      expect(ids).toContain(target);
      expect(TEXT).toContain(quote);
    }
  });

  it('prints a listing for a person', async () => {
    const printed = await run(['-'], {});
    expect(printed).toContain('Person: 1');
    expect(printed).toContain('Rui Moura  (position: diputado)');
  });

  it('names a file that is not there, and what to do', async () => {
    await expect(run(['/no/such/file.txt'], {})).rejects.toThrow(/\/no\/such\/file\.txt.*no such file.*Check the path/);
  });
});
