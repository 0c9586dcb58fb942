/** Ranks from 5 to 95 % of the draws as a bar over all ranks, with the rank itself. */
export function RangeBar({
  of,
  rank,
  all,
}: {
  of: { low: number; high: number } | undefined;
  rank: number | null;
  all: number;
}) {
  if (!of || rank === null) return null;
  const x = (value: number) => (100 * (value - 0.5)) / all;
  return (
    <span className="map-range">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="all" width="100" height="10" />
        <rect className="bar" x={x(of.low)} width={Math.max(1, x(of.high) - x(of.low))} y="2" height="6" />
        <rect className="own" x={x(rank) - 0.6} width="1.2" height="10" />
      </svg>
      {Math.round(of.low)}–{Math.round(of.high)}
    </span>
  );
}
