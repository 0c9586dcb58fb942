import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MiddlewareHandler } from 'hono';

/** The files of the page as the build left them: beside this program, or in dist/ where the sources run. */
const FOLDER = ['../ui/', '../../../dist/web/ui/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'manifest.json')));

/** What the build says of the page: files to be loaded first. */
interface Manifest {
  script: string;
  style: string;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** The one page of the workbench, which every view's address answers with, with the token of changes; undefined: not built. */
export function pageHtml(token: string): string | undefined {
  if (!FOLDER) return undefined;
  const { script, style } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="atalaya-token" content="${token}">
<meta name="color-scheme" content="light dark">
<title>Atalaya</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/${style}">
<script type="module" src="/ui/${script}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}

/** Serves the page's own files, by exact name; their names hold a hash of their content, so a browser may keep them. */
export const pageFiles: MiddlewareHandler = async (context) => {
  const name = context.req.path.replace(/^\/ui\//, '');
  const path = FOLDER && /^[\w.-]+$/.test(name) && !name.startsWith('.') ? join(FOLDER, name) : undefined;
  if (!path || !existsSync(path)) return context.text('Nothing is here.', 404);
  return context.body(readFileSync(path), 200, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
  });
};
