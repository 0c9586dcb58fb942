import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from './contract.js';

contract('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-case-'));
  return { location: join(folder, 'case'), remove: async () => rmSync(folder, { recursive: true, force: true }) };
});
