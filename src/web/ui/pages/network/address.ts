import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { withParts } from '../../shell/with-parts.js';

/** Parts of the address that say what of the network is shown: as the server asks for them. */
export const FILTER_KEYS = [
  'kinds',
  'ties',
  'certainty',
  'grade',
  'judgement',
  'since',
  'until',
  'undated',
  'countries',
  'alone',
  'most',
] as const;

/** The panels beside the drawing. */
export const PANELS = ['filters', 'measures', 'paths', 'findings', 'what-if', 'actors'] as const;
export type Panel = (typeof PANELS)[number];

/** The state of the page, which is its address: every view can be sent to a colleague. */
export interface Address {
  get(key: string): string | undefined;
  /** Changes parts of it; undefined or empty takes one away. A change that a person may want to go back to is a new entry. */
  set(parts: Record<string, string | undefined>, how?: { replace: boolean }): void;
  /** The filter as a query. */
  filter: Record<string, string>;
  panel: Panel;
}

export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const set = useCallback<Address['set']>(
    (parts, how) => setParams((before) => withParts(before, parts), how),
    [setParams],
  );
  return useMemo(() => {
    const now = new URLSearchParams(text);
    const panel = PANELS.find((name) => name === now.get('panel')) ?? 'filters';
    const filter = Object.fromEntries(FILTER_KEYS.flatMap((key) => (now.get(key) ? [[key, now.get(key)!]] : [])));
    return { get: (key) => now.get(key) ?? undefined, set, filter, panel };
  }, [text, set]);
}
