import type { Say } from '../../shell/words.js';
import type { ENTITIES } from './words.js';

/** A time span in words; empty where nothing is dated. */
export function spanOf(
  say: Say<keyof (typeof ENTITIES)['en']>,
  from: string | undefined,
  to: string | undefined,
): string {
  if (from && to && from !== to) return say('period', { from, to });
  if (from && to) return from;
  if (from) return say('since', { from });
  return to ? say('until', { to }) : '';
}
