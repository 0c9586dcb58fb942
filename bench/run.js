#!/usr/bin/env node
// Runs bench/NAME.ts against the built program: `node bench/run.js NAME [ARGS]`. Builds what is stale first.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const dist = process.env.ATALAYA_DIST ?? join(root, 'dist');
const [name, ...args] = process.argv.slice(2);
if (!name) {
  console.error('Which benchmark? node bench/run.js NAME, the name of a .ts file in bench/.');
  process.exit(2);
}
if (!process.env.ATALAYA_DIST) spawnSync(process.execPath, [join(root, 'bin/atalaya.js'), '--version']);
const outfile = join(dist, 'bench', `${name}.js`);
await build({
  entryPoints: [join(here, `${name}.ts`)],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // The built stages are used as they are: workers and data files lie beside them.
  plugins: [
    {
      name: 'built',
      setup: (builder) =>
        builder.onResolve({ filter: /^\.\.\/src\// }, ({ path }) => ({
          path: path.replace('../src/', '../'),
          external: true,
        })),
    },
  ],
});
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
