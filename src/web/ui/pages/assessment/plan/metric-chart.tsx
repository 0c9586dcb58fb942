import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { useDay } from './day.js';
import type { Item } from './deeds.js';
import { PLAN } from './words.js';

const WIDTH = 320;
const HEIGHT = 130;
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 8, 22, 40];
const DAY = 86_400_000;

/** The way of a metric: from its baseline by a straight line to its target, and what was measured. */
export function MetricChart({ metric, today }: { metric: NonNullable<Item['metric']>; today: string }) {
  const say = useWords(PLAN);
  const { language } = useSettings();
  const day = useDay();
  const { name, unit, baseline, target, measured = [] } = metric;
  if (!baseline || !target) return null;
  const points = [...measured].sort((a, b) => a.date.localeCompare(b.date));
  const days = [baseline, target, ...points].map(({ date }) => Date.parse(date));
  const [first, last] = [Math.min(...days), Math.max(...days, Math.min(...days) + DAY)];
  const values = [baseline, target, ...points].map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (date: string): number => LEFT + ((Date.parse(date) - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number =>
    TOP + (high === low ? 0.5 : (high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const at = ({ date, value }: { date: string; value: number }): string => `${x(date)},${y(value)}`;
  const number = (value: number) => value.toLocaleString(language);
  const latest = points.at(-1);
  const now = Date.parse(today);
  const anchor = (place: number) => (place < WIDTH / 4 ? 'start' : place > (WIDTH * 3) / 4 ? 'end' : 'middle');
  const said = [
    `${say('baseline')} ${number(baseline.value)} (${day(baseline.date)})`,
    ...points.map(({ date, value }) => `${number(value)} (${day(date)})`),
    `${say('target')} ${number(target.value)} (${day(target.date)})`,
  ];
  return (
    <svg
      className="plan-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${name}${unit ? ` (${unit})` : ''}: ${said.join('; ')}`}
    >
      {now > first && now < last && (
        <g className="plan-chart-today">
          <line x1={x(today)} x2={x(today)} y1={TOP - 8} y2={HEIGHT - BOTTOM + 6} />
          <text x={x(today)} y={10} textAnchor={anchor(x(today))}>
            {say('today')}
          </text>
        </g>
      )}
      <polyline className="plan-chart-way" points={[baseline, target].map(at).join(' ')} />
      {points.length > 0 && (
        <polyline className="plan-chart-measured" points={[baseline, ...points].map(at).join(' ')} />
      )}
      <circle className="plan-chart-end" cx={x(baseline.date)} cy={y(baseline.value)} r={4} />
      <circle className="plan-chart-goal" cx={x(target.date)} cy={y(target.value)} r={5} />
      {points.map((point) => (
        <circle
          key={point.date + point.value}
          className="plan-chart-point"
          cx={x(point.date)}
          cy={y(point.value)}
          r={4}
        />
      ))}
      {latest && (
        <text
          className="plan-chart-latest"
          x={x(latest.date)}
          y={y(latest.value) - 8}
          textAnchor={anchor(x(latest.date))}
        >
          {number(latest.value)}
        </text>
      )}
      <text x={LEFT} y={HEIGHT - 18}>
        {say('baseline')} {number(baseline.value)}
      </text>
      <text x={LEFT} y={HEIGHT - 4} className="soft">
        {day(baseline.date)}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 18} textAnchor="end">
        {say('target')} {number(target.value)}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end" className="soft">
        {day(target.date)}
      </text>
    </svg>
  );
}
