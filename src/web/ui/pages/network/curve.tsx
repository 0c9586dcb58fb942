import type { WhatIfResult } from '../../../api/index.js';
import { useNumbers } from '../../parts/use-numbers.js';

type Band = WhatIfResult['scenarios'][number]['outputs'][string];

const WIDTH = 120;
const HEIGHT = 30;

interface CurveProps {
  band: Band;
  /** The step whose value is written. */
  at: number;
  title: string;
  /** Whether chance had a part: then the range of the middle nine tenths is drawn and written. */
  drawn: boolean;
}

/** A figure over the steps: its course, and its value where one stands. */
export function Curve({ band: { q05, q50, q95 }, at, title, drawn }: CurveProps) {
  const number = useNumbers();
  const top = Math.max(...q95, 1e-9);
  const x = (step: number) => (q50.length < 2 ? 0 : (WIDTH * step) / (q50.length - 1));
  const y = (value: number) => HEIGHT - 2 - ((HEIGHT - 4) * value) / top;
  const line = (values: readonly number[]) =>
    values.map((value, step) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`);
  const figure = (value: number) => number(value, Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 });
  const range = drawn && q05[at] !== q95[at] ? ` (${figure(q05[at]!)}–${figure(q95[at]!)})` : '';
  return (
    <span className="network-curve">
      <span>{title}</span>
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
        {drawn && <polygon points={[...line(q95), ...line(q05).reverse()].join(' ')} />}
        <polyline points={line(q50).join(' ')} />
        <circle cx={x(at)} cy={y(q50[at] ?? 0)} r="3" />
      </svg>
      <strong>
        {figure(q50[0]!)} → {figure(q50[at] ?? 0)}
        {range}
      </strong>
    </span>
  );
}
