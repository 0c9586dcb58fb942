import type { PolicyResult } from '../../../api/index.js';
import type { Language } from '../../shell/settings.js';

/** A change against a baseline, as the server tells it. */
export type Difference = PolicyResult['compared'][number]['packages'][number]['today'];
type Told = Pick<Difference, 'mean' | 'share'>;

/** A change as a share where there is one, otherwise in its unit, with its sign. */
export function changeText({ mean, share }: Told, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    signDisplay: 'exceptZero',
    ...(share === null ? { maximumSignificantDigits: 3 } : { style: 'percent', maximumFractionDigits: 1 }),
  });
  return format.format(share ?? mean);
}

/**
 * The ends of the band of a change: as shares of the baseline, unless an end would be a fall by more than all there is, as
 * where runs begin far apart; then in the output's own unit.
 */
export function bandOf({ mean, share, q05, q95 }: Difference): { low: Told; high: Told; inUnit: boolean } {
  const scale = share === null || mean === 0 ? undefined : share / mean;
  const isShare = scale !== undefined && Math.min(q05 * scale, q95 * scale) >= -1;
  const of = (value: number): Told => ({ mean: value, share: isShare ? value * scale : null });
  return { low: of(q05), high: of(q95), inUnit: !isShare };
}

/** What a change given as a share goes from and to, so that nobody takes a share of a share for points; undefined: no share. */
export function levelsText({ mean, share }: Told, language: Language): string | undefined {
  if (share === null || share === 0) return undefined;
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return `${format.format(mean / share)} → ${format.format(mean / share + mean)}`;
}
