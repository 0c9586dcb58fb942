import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { buildImporter, startImporter } from './processes.js';

let importer: Awaited<ReturnType<typeof buildImporter>>;
let folder: string;
let packages: string;
beforeAll(async () => {
  importer = await buildImporter();
  folder = mkdtempSync(join(tmpdir(), 'atalaya-template-'));
  // The packages, each by a link, but not what is kept beside them.
  packages = join(dirname(dirname(dirname(importer.script))), 'node_modules');
  const installed = realpathSync(packages);
  const names = readdirSync(installed).filter((name) => !name.startsWith('.'));
  const target = join(folder, 'packages');
  mkdirSync(target);
  for (const name of names) symlinkSync(join(installed, name), join(target, name));
  unlinkSync(packages);
  symlinkSync(target, packages);
});
afterAll(() => {
  importer.remove();
  rmSync(folder, { recursive: true });
});

test('a case is made without a template, where none can be kept, and with the one it keeps', {
  timeout: 240_000,
}, async () => {
  const cache = join(packages, '.cache');
  writeFileSync(cache, 'a file, where a folder would have to be');
  expect(await startImporter(importer.script, join(folder, 'slow'), 1).ended).toEqual({ status: 0, errors: '' });
  rmSync(cache);
  const both = ['first', 'second'].map((name) => startImporter(importer.script, join(folder, name), 1).ended);
  expect(await Promise.all(both)).toEqual(Array(2).fill({ status: 0, errors: '' }));
  expect(readdirSync(join(cache, 'atalaya'))).toEqual([expect.stringMatching(/^template-/)]);
  for (const name of ['slow', 'first', 'second']) {
    const store = await openCase(join(folder, name));
    expect(await store.counts()).toMatchObject({ documents: 1 });
    await store.close();
  }
});
