import { chiSquareTail, falseDiscovery } from '../statistics/index.js';
import { poissonRegression } from './poisson-regression.js';
import type { MonthlySeries } from './types.js';

/** The course of one place over the years, and within the year. */
export interface Course {
  place: number;
  incidents: number;
  /** Factor by which the rate changes in a year, with 95 % limits: 1.2 is a fifth more each year. */
  yearly: number;
  yearlyLow: number;
  yearlyHigh: number;
  trendP: number;
  trendQ: number;
  /** Month of the year with most, 1 to 12, and how many times the month with least it has. */
  peak: number;
  peakToTrough: number;
  seasonP: number;
  seasonQ: number;
  /** Variance by mean about this course: 1 for Poisson counts, more where incidents come in clusters. */
  dispersion: number;
}

const NORMAL_95 = 1.959963984540054;

/**
 * Trend and season of many places: a log-linear quasi-Poisson regression of monthly counts on time and one yearly wave, Wald tests
 * with the dispersion found, q by false discovery over the places. Places with fewer than `fewest` incidents, and
 * series of less than two years, tell no season and are left out. Least p of the trend first.
 */
export function courses({ months, counts }: MonthlySeries, fewest = 20): Course[] {
  if (months.length < 24) return [];
  const rows = months.map((month, at) => {
    const angle = (2 * Math.PI * (Number(month.slice(5)) - 1)) / 12;
    return [1, (at - (months.length - 1) / 2) / 12, Math.cos(angle), Math.sin(angle)];
  });
  const found = counts.flatMap((series, place): Course[] => {
    const incidents = series.reduce((sum, count) => sum + count, 0);
    const fit = incidents < fewest ? undefined : poissonRegression(rows, series);
    if (!fit) return [];
    const { coefficients: b, covariance: v, dispersion } = fit;
    const error = Math.sqrt(v[1]![1]!);
    const [c, s] = [b[2]!, b[3]!];
    const [vc, vs, vcs] = [v[2]![2]!, v[3]![3]!, v[2]![3]!];
    const wave = (vs * c * c - 2 * vcs * c * s + vc * s * s) / (vc * vs - vcs * vcs);
    const peak = ((Math.round((Math.atan2(s, c) * 12) / (2 * Math.PI)) + 12) % 12) + 1;
    return [
      {
        place,
        incidents,
        yearly: Math.exp(b[1]!),
        yearlyLow: Math.exp(b[1]! - NORMAL_95 * error),
        yearlyHigh: Math.exp(b[1]! + NORMAL_95 * error),
        trendP: chiSquareTail((b[1]! / error) ** 2, 1),
        trendQ: Number.NaN,
        peak,
        peakToTrough: Math.exp(2 * Math.hypot(c, s)),
        seasonP: chiSquareTail(wave, 2),
        seasonQ: Number.NaN,
        dispersion,
      },
    ];
  });
  const [trendQ, seasonQ] = [
    falseDiscovery(found.map(({ trendP }) => trendP)),
    falseDiscovery(found.map(({ seasonP }) => seasonP)),
  ];
  return found
    .map((each, index) => ({ ...each, trendQ: trendQ[index]!, seasonQ: seasonQ[index]! }))
    .sort((a, b) => a.trendP - b.trendP || a.place - b.place);
}
