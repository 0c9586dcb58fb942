import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import { withParts } from '../../shell/with-parts.js';

/** The state of the view of a territory, as its address holds it: every view can be linked to. */
export interface Look {
  get(name: string, otherwise?: string): string;
  set(values: Record<string, string | number | undefined>): void;
  weights: Readonly<Record<string, number>>;
  /** Weights as the server takes them. */
  weightText: string;
}

const parse = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((pair) => [
        decodeURIComponent(pair.slice(0, pair.lastIndexOf(':'))),
        Number(pair.slice(pair.lastIndexOf(':') + 1)),
      ]),
  );

/** Weights as an address has them; those of 1 are left out. */
export const weightText = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .filter(([, weight]) => weight !== 1)
    .map(([code, weight]) => `${encodeURIComponent(code)}:${weight}`)
    .join(',');

export function useLook(): Look {
  const [query, setQuery] = useSearchParams();
  const set = useCallback(
    (values: Record<string, string | number | undefined>) =>
      setQuery((before) => withParts(before, values), { replace: true }),
    [setQuery],
  );
  const text = query.get('weights') ?? '';
  return { get: (name, otherwise = '') => query.get(name) ?? otherwise, set, weights: parse(text), weightText: text };
}
