import { useSearchParams } from 'wouter';
import { withParts } from '../shell/with-parts.js';

/**
 * How many of a long list are shown, kept in the address: going back from the last of them leads to it.
 * @returns the number, and what shows `step` more
 */
export function useShown(step: number, most = Number.POSITIVE_INFINITY): [shown: number, more: () => void] {
  const [query, setQuery] = useSearchParams();
  const shown = Math.min(most, Math.max(step, Math.round(Number(query.get('shown'))) || 0));
  const more = () =>
    setQuery((before) => withParts(before, { shown: String(Math.min(most, shown + step)) }), { replace: true });
  return [shown, more];
}
