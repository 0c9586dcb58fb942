import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** The files of the page as the build left them: beside this program, or in dist/ where the sources run. */
const FOLDER = ['../ui/', '../../../dist/web/ui/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'manifest.json')));

/** What the build says of the page: files to be loaded first, and the scripts that each page stands on. */
interface Manifest {
  script: string;
  style: string;
  pages: Record<string, string[]>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

/**
 * The one page of the workbench, which every view's address answers with, with the token of changes and the revision of the
 * case that it is loaded at; undefined: not built.
 * @param of.path the address: what it stands on is asked for at once, not when the script before has come
 * @param of.signsIn whether people sign in by name
 */
export function pageHtml(token: string, of: { revision: number; path: string; signsIn: boolean }): string | undefined {
  if (!FOLDER) return undefined;
  const { script, style, pages } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
  const ahead = new Map(Object.entries(pages)).get(of.path.split('/')[1] || 'case') ?? [];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="atalaya-token" content="${token}">
<meta name="atalaya-revision" content="${of.revision}">
<meta name="atalaya-signs-in" content="${of.signsIn}">
<meta name="color-scheme" content="light dark">
<title>Atalaya</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/${style}">
<script type="module" src="/ui/${script}"></script>
${ahead.map((name) => `<link rel="modulepreload" href="/ui/${name}">`).join('\n')}
</head>
<body><div id="root"></div></body>
</html>
`;
}

const packed = promisify(gzip);

/** The files of the page as they are sent, packed and as they are: each is read and packed once. */
const held = new Map<string, Promise<{ plain: Buffer; small: Buffer }>>();

async function readPacked(path: string): Promise<{ plain: Buffer; small: Buffer }> {
  const plain = await readFile(path);
  return { plain, small: await packed(plain, { level: 9 }) };
}

/**
 * Serves the page's own files, by exact name, packed for who takes that: by gzip, the one way that a browser takes over plain
 * HTTP too. Their names hold a hash of their content, so a browser may keep them.
 */
export const pageFiles: MiddlewareHandler = async (context) => {
  const name = context.req.path.replace(/^\/ui\//, '');
  const path = FOLDER && /^[\w.-]+$/.test(name) && !name.startsWith('.') ? join(FOLDER, name) : undefined;
  if (!path || !existsSync(path)) return context.text('Nothing is here.', 404);
  if (!held.has(path)) held.set(path, readPacked(path));
  const { plain, small } = await held.get(path)!;
  const isPacked = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  return context.body(new Uint8Array(isPacked ? small : plain), 200, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
};
