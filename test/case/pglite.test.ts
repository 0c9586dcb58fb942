import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { contract } from './contract.js';

contract('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-case-'));
  const location = join(folder, 'case');
  return {
    location,
    tamper: async (text) => {
      const database = await PGlite.create(join(location, 'db'));
      await database.exec(text);
      await database.close();
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
