import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { withParts } from '../../shell/with-parts.js';
import type { View } from './zoom.js';

/** How long a map is still before the address tells where it is, in milliseconds. */
const STILL = 400;

const written = ({ k, x, y }: View): string => [k.toFixed(3), x.toFixed(1), y.toFixed(1)].join(',');

/** What of a map is seen, where the address tells it: a link shows a colleague the same part. */
export function useViewAsked(): View | undefined {
  const [query] = useSearchParams();
  const [k, x, y] = (query.get('at') ?? '').split(',').map(Number);
  return [k, x, y].every(Number.isFinite) && k! > 0 ? { k: k!, x: x!, y: y! } : undefined;
}

/** Tells the address what of a map is seen once it rests; where it began is not told. */
export function useViewTold(view: View, first: View): void {
  const [query, setQuery] = useSearchParams();
  const at = written(view) === written(first) ? undefined : written(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place alone decides.
  useEffect(() => {
    if ((query.get('at') ?? undefined) === at) return undefined;
    const tell = () => setQuery((before) => withParts(before, { at }), { replace: true });
    const timer = setTimeout(tell, STILL);
    return () => clearTimeout(timer);
  }, [at]);
}
