// Translates src/ to dist/ file by file (types are checked apart, by `npm run types`) and copies the data files
// that lie beside the code: lexicons, gazetteer, tagger weights, migrations. The page of the workbench, src/web/ui/, is
// bundled for the browser instead.
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const target = join(root, 'dist');
const page = join(source, 'web', 'ui');

export async function buildAll() {
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(page + sep));
  // Built aside and put in place whole: a command that runs meanwhile, or a build that fails, never meets half a program.
  const fresh = mkdtempSync(join(root, '.dist-'));
  try {
    await Promise.all([translate(files, fresh), bundlePage(join(fresh, 'web', 'ui'))]);
    await finish(fresh);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function translate(files, outdir) {
  await build({
    entryPoints: files.filter((file) => file.endsWith('.ts')),
    outdir,
    outbase: source,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  for (const file of files) if (!file.endsWith('.ts')) cpSync(file, join(outdir, relative(source, file)));
}

/** One script and one style that are loaded first, the pages each on its own; `manifest.json` says what each page stands on. */
async function bundlePage(outdir) {
  const { metafile } = await build({
    entryPoints: [join(page, 'main.tsx')],
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  });
  const { outputs } = metafile;
  const main = Object.values(outputs).find(({ entryPoint }) => entryPoint?.endsWith('ui/main.tsx'));
  const fileOf = new Map(Object.entries(outputs).map(([file, output]) => [output, basename(file)]));
  /** Every script that an output loads before it runs, itself the first. */
  const scriptsOf = (output, found = new Set()) => {
    if (found.has(output)) return found;
    found.add(output);
    for (const { path, kind } of output.imports) if (kind === 'import-statement') scriptsOf(outputs[path], found);
    return found;
  };
  const pages = Object.values(outputs).flatMap((output) => {
    const name = /ui\/pages\/(\w+)\/page\.tsx$/.exec(output.entryPoint ?? '')?.[1];
    const scripts = [...scriptsOf(output, new Set(scriptsOf(main)))].filter((one) => one !== main);
    return name ? [[name, scripts.map((one) => fileOf.get(one))]] : [];
  });
  const manifest = { script: fileOf.get(main), style: basename(main.cssBundle), pages: Object.fromEntries(pages) };
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(manifest));
}

async function finish(outdir) {
  // The database of an empty case takes seconds to make; made here once, creating a case copies it.
  const { prepareTemplate } = await import(pathToFileURL(join(outdir, 'case', 'template.js')).href);
  await prepareTemplate();
  writeFileSync(join(outdir, '.built'), '');
}

/** Builds, and ends the process with a word where that fails: the errors themselves are printed already. */
export async function buildOrExit() {
  try {
    await buildAll();
  } catch (error) {
    if (!error.errors) throw error;
    console.error('The build failed for the errors above.');
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOrExit();
