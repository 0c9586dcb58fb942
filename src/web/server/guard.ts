import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { said, word } from '../../model/index.js';
import { refused } from './refusal.js';

/**
 * What stands between a case and a page of somebody else that is open in the same browser: the host asked for must be
 * ours (so that no foreign name can be made to point here), and every change carries a token that only our page was given.
 */

/** Header that carries the token of a change. */
export const TOKEN_HEADER = 'x-atalaya-token';

/** A new token, of 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What our page may load: only from here, and nothing inline. Styles set by script are no markup and stay allowed. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'SAMEORIGIN',
});

/** What the printed assessment may load: nothing; its styles are in it. */
export const printedHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'SAMEORIGIN',
});

/** Every answer, a refusal too, is bound to our page's policy, or to its own, and left in no cache unless it says otherwise. */
export const answerHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has('content-security-policy')) await pageHeaders(context, async () => {});
  if (!headers.has('cache-control')) context.header('cache-control', 'no-store');
};

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Refuses a request under a name that is none of this machine's own. */
export const loopbackNames: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  if (!LOOPBACK.test(host))
    return context.json(refused(said`This server does not answer to the name ${host.slice(0, 80)}.`), 421);
  await next();
};

/**
 * Refuses what a page of another site loads from here by itself: it could not read the answer, but each would cost this
 * machine the making of it. Following a link to a page of ours stays possible.
 * Source: W3C, Fetch Metadata Request Headers; the "resource isolation policy" of web.dev.
 */
export const ownPages: MiddlewareHandler = async (context, next) => {
  const header = (name: string) => context.req.header(`sec-fetch-${name}`);
  const link = header('mode') === 'navigate' && header('dest') === 'document' && isRead(context.req.method);
  if (isForeign(header('site')) && !(link && !context.req.path.startsWith('/api/')))
    return context.json(refused(word('A page of another site asked for this; it gets nothing.')), 403);
  await next();
};

const isForeign = (site: string | undefined): boolean =>
  site !== undefined && site !== 'same-origin' && site !== 'none';

const READS = new Set(['GET', 'HEAD']);

/** Whether a request of this method changes nothing. */
export const isRead = (method: string): boolean => READS.has(method);

/** Refuses a change without the token, and one that another site's page sends. */
export function changesNeedToken(token: string): MiddlewareHandler {
  return async (context, next) => {
    if (isRead(context.req.method)) return next();
    if (foreign(context)) return context.json(refused(word('Another site sent this; it was not carried out.')), 403);
    if (!sameText(context.req.header(TOKEN_HEADER) ?? '', token))
      return context.json(refused(word('The page is from an earlier start of the server. Load it again.')), 403);
    await next();
  };
}

function foreign(context: Context): boolean {
  const origin = context.req.header('origin');
  if (isForeign(context.req.header('sec-fetch-site'))) return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== context.req.header('host');
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
