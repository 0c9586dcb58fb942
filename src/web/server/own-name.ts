import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Case } from '../../case/index.js';
import type { Variables } from './route.js';

/** The cookie that keeps the name which the person at this browser gave. */
const COOKIE = 'atalaya-name';
const LONGEST = 80;

/**
 * Lets a person work on the case in the name that they gave the page, where nobody signs in: it says who wrote and who
 * decided, and proves nothing. Without one, the logs have the account of the computer.
 */
export function ownName(store: Case): MiddlewareHandler<Variables> {
  return async (context, next) => {
    const person = asName(getCookie(context, COOKIE));
    if (person) context.set('person', person);
    context.set('store', person ? store.as(person) : store);
    await next();
  };
}

/** A name that may stand in the logs; none that rules have ("rule:…"), or that could forge a line. */
function asName(given: string | undefined): string | undefined {
  const name = given
    ?.replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  return name && !name.includes(':') ? name : undefined;
}
