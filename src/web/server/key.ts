import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { word } from '../../model/index.js';
import { isRead, newToken, sameText } from './guard.js';
import { refused } from './refusal.js';

/**
 * What stands between a case and the other accounts and programs of the same computer, all of which can open a port of it:
 * a key that is in the address which `serve --key` prints. The browser that opens it keeps the key as a cookie, and takes it out
 * of the address.
 */

/** Where the key stands in an address. */
const PARAMETER = 'key';

/** As long as browsers keep a cookie: seconds. */
const KEPT = 400 * 86_400;

/**
 * The key of the case at `location`. It lies in the folder of the case, for the one account that can read the case itself:
 * what a browser was let in to, bookmarks too, it opens again after a restart. A case on a database server has no folder,
 * and a new key at every start.
 */
export function keyOf(location: string): string {
  if (!existsSync(location)) return newToken();
  const path = join(location, 'key');
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (/^[\w-]{43}$/.test(kept)) {
    // A copy of the folder may have lost it.
    chmodSync(path, 0o600);
    return kept;
  }
  rmSync(path, { force: true });
  const key = newToken();
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

/** An address with the key in it. */
export const withKey = (url: string, key: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}${PARAMETER}=${key}`;

/** Lets in who shows the key: in the address, where it does not stay, or as the cookie that was given for that. */
export function keyOpens(key: string): MiddlewareHandler {
  // Browsers keep the cookies of all ports of a machine together: each case has a name of its own.
  const name = `atalaya-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  return async (context, next) => {
    const given = context.req.query(PARAMETER);
    const isNew = given !== undefined && sameText(given, key);
    if (!isNew && !sameText(getCookie(context, name) ?? '', key)) return refuse(context);
    if (given === undefined || !isRead(context.req.method)) return await next();
    const sameSite = 'Strict';
    if (isNew) setCookie(context, name, key, { httpOnly: true, sameSite, path: '/', maxAge: KEPT });
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
    return context.redirect(withoutKey(context.req.url), 303);
  };
}

/** The path of an address and its query, without the key. Never `//`: that would begin another host's name. */
function withoutKey(address: string): string {
  const { pathname, search } = new URL(address);
  const others = search
    .slice(1)
    .split('&')
    .filter((part) => part && !new URLSearchParams(part).has(PARAMETER));
  return pathname.replace(/^\/+/, '/') + (others.length ? `?${others.join('&')}` : '');
}

/** The answer to who shows no key: to a person what to do, to a program the same as JSON. */
function refuse(context: Context): Response | Promise<Response> {
  const isPage = context.req.header('sec-fetch-dest') === 'document' || context.req.header('accept')?.includes('html');
  context.header('cache-control', 'no-store');
  if (!isPage || context.req.path.startsWith('/api/'))
    return context.json(
      refused(word('The key is missing. Open the address that `atalaya serve --key` printed where it was started.')),
      403,
    );
  // A link from another site comes without the cookie, and so does what it leads to; what our own page loads comes with it.
  const site = context.req.header('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') context.header('refresh', '0');
  return context.html(PAGE, 403);
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Atalaya</title>
<link rel="icon" href="data:,">
</head>
<body>
<h1>Atalaya</h1>
<p>This browser has not been let in to the case yet. Open the whole address, with its key, that <code>atalaya serve</code>
printed where it was started. Once is enough: bookmarks and links then work in this browser.</p>
<p lang="es">Este navegador aún no tiene acceso al caso. Abra la dirección completa, con su clave, que
<code>atalaya serve</code> mostró donde se inició. Basta una vez: los marcadores y enlaces funcionarán en este navegador.</p>
<p lang="pt">Este navegador ainda não tem acesso ao caso. Abra o endereço completo, com a sua chave, que
<code>atalaya serve</code> mostrou onde foi iniciado. Basta uma vez: os favoritos e as ligações funcionarão neste navegador.</p>
</body>
</html>
`;
