import { describe, expect, it } from 'vitest';
import { toStatements } from '../../src/extract/index.js';
import { guessMapping } from '../../src/extract/table-guess.js';
import { parseMapping } from '../../src/extract/table-mapping.js';
import { extractTable } from '../../src/extract/tables.js';
import { readBytes } from '../../src/read/index.js';
import { INVENTED_TABLES } from './invented-tables.js';

const read = (file: string, text: string) => readBytes(file, new TextEncoder().encode(text));

describe('the first guess of a mapping', () => {
  it.each(INVENTED_TABLES.map((table) => [table.file, table] as const))('of %s', async (_, table) => {
    const guess = guessMapping(await read(table.file, table.text));
    expect(guess.about).toBe(table.about);
    const columns = guess.columns.map(({ column, what, end }) => [column, end ? `${what}/${end}` : what]);
    expect(Object.fromEntries(columns)).toEqual(table.columns);
  });

  it.each(INVENTED_TABLES.map((table) => [table.file, table] as const))(
    'of %s makes statements with quotes',
    async (_, table) => {
      const document = await read(table.file, table.text);
      const mapping = parseMapping('guess.yaml', guessMapping(document).yaml);
      const { statements } = toStatements(document, extractTable(document, mapping), 'table@1');
      const kinds = statements.filter(({ kind, schema }) => kind === 'relation' || schema === 'Incident');
      expect(kinds.length).toBeGreaterThanOrEqual(table.text.trim().split('\n').length - 1);
      for (const { quote } of statements) expect(document.text).toContain(quote);
    },
  );
});
