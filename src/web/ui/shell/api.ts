import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../api/index.js';
import { fill } from './fill.js';
import { language } from './settings.js';
import { SHELL } from './shell-words.js';
import { toldHere } from './told.js';

/** Header that carries the token of a change, and where our page has it from. */
const TOKEN_HEADER = 'x-atalaya-token';
const token = (): string => document.querySelector<HTMLMetaElement>('meta[name="atalaya-token"]')?.content ?? '';

/** A request that was refused: `message` is for the person. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new Refused(SHELL[language()].serverSilent, 0);
  });
  if (response.ok) return response;
  const { status } = response;
  const refusal = (await response.json().catch(() => undefined)) as Refusal | undefined;
  const otherwise = () => fill(SHELL[language()].serverAnswered, { status: String(status) }, language());
  throw new Refused(refusal?.said ? await toldHere(refusal.said) : otherwise(), status);
}

/** Asks for something. `path` is that below /api, with its query. @throws Refused */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await ask(path, { signal: signal ?? null })).json()) as T;
}

/** Changes something, with the page's token. @throws Refused */
export async function change<T = { done: true }>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const headers = { [TOKEN_HEADER]: token(), ...(body !== undefined && { 'content-type': 'application/json' }) };
  const response = await ask(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  return (await response.json()) as T;
}

/** Sends a file's bytes as they are, with the page's token. @throws Refused */
export async function send<T>(path: string, file: Blob, signal?: AbortSignal): Promise<T> {
  const headers = { [TOKEN_HEADER]: token(), 'content-type': 'application/octet-stream' };
  return (await (await ask(path, { method: 'POST', headers, body: file, signal: signal ?? null })).json()) as T;
}

/** What was asked for is kept until the case changes; the stream of events says when (events.ts). */
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } },
});

/** What `path` answers, asked for again whenever the case has changed; undefined: nothing is asked. */
export function useGet<T>(path: string | undefined): UseQueryResult<T, Refused> {
  return useQuery<T, Refused>({
    queryKey: [path],
    queryFn: ({ signal }) => get<T>(path!, signal),
    enabled: path !== undefined,
    placeholderData: (before) => before,
  });
}

/** A path with its query; what is undefined or empty is left out. */
export function withQuery(path: string, query: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
