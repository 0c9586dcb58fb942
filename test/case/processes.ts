import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Translates the case and the importer for Node, so that processes of their own can run them. Returns the importer. */
export async function buildImporter(): Promise<{ script: string; remove(): void }> {
  const target = mkdtempSync(join(tmpdir(), 'atalaya-importer-'));
  const files = ['src/case', 'src/model'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const scripts = ['importer.ts', 'samples.ts'].map((name) => join(ROOT, 'test/case', name));
  await build({
    entryPoints: [...files.filter((file) => file.endsWith('.ts')), ...scripts],
    outdir: target,
    outbase: ROOT,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  for (const file of files.filter((file) => !file.endsWith('.ts'))) {
    const copy = join(target, relative(ROOT, file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(target, 'node_modules'));
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  return {
    script: join(target, 'test/case/importer.js'),
    remove: () => rmSync(target, { recursive: true, force: true }),
  };
}

/** A process of the importer: its lines as they come, and how it ends. */
export interface Importer {
  process: ChildProcess;
  /** Resolves with the first line that `wanted` is true of, or null where the process ends without. */
  line(wanted: (line: string) => boolean): Promise<string | null>;
  /** Resolves with exit status or signal, and what it wrote to standard error. */
  ended: Promise<{ status: number | string; errors: string }>;
}

/** Starts the importer on a case: `documents` synthetic ones, then, if it is to `stay`, waits until it is killed. */
export function startImporter(script: string, location: string, documents: number, stay = false): Importer {
  const child = spawn(process.execPath, [script, location, String(documents), stay ? 'stay' : 'end'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let wake = () => {};
  let over = false;
  const more = () => new Promise<void>((resolve) => (wake = resolve));
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  let errors = '';
  child.stderr!.on('data', (data) => (errors += data));
  const ended = new Promise<{ status: number | string; errors: string }>((resolve) =>
    child.on('close', (status, signal) => {
      over = true;
      wake();
      resolve({ status: status ?? signal ?? 'unknown', errors });
    }),
  );
  const line = async (wanted: (line: string) => boolean): Promise<string | null> => {
    for (let at = 0; ; at++) {
      while (at >= lines.length) {
        if (over) return null;
        await more();
      }
      if (wanted(lines[at]!)) return lines[at]!;
    }
  };
  return { process: child, line, ended };
}
