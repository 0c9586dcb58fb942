/** The cookie by which the server knows the name that the person at this browser gave. */
const COOKIE = 'atalaya-name';
const A_YEAR = 365 * 24 * 60 * 60;

/** Whether people sign in by name here: then nobody gives one. */
export const signsIn = (): boolean =>
  document.querySelector<HTMLMetaElement>('meta[name="atalaya-signs-in"]')?.content === 'true';

/** The name that the person at this browser gave; empty: none. */
export function ownName(): string {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`));
  return found ? decodeURIComponent(found.slice(COOKIE.length + 1)) : '';
}

/** Keeps the name of the person at this browser, for the logs and the cover; an empty one is forgotten. */
export function keepOwnName(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
  document.cookie = `${COOKIE}=${encodeURIComponent(name)}; path=/; samesite=strict; max-age=${name ? A_YEAR : 0}`;
}
