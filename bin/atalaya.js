#!/usr/bin/env node
// Runs the command from a checkout: builds first where dist/ is missing or older than src/.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `atalaya needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run again.`,
  );
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');
const stale = () => {
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).some(
    (entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs > built,
  );
};
if (stale()) await (await import('./build.js')).buildOrExit();
const { main } = await import('../dist/cli/main.js');
await main(process.argv.slice(2));
