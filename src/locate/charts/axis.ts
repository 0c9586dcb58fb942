import { mapNumber } from '../statistics/index.js';
import { COLOURS, line, text } from './drawing.js';

/** Where an axis stands: its scale, and the rows that its lines run down through. */
export interface AxisPlace {
  x(value: number): number;
  top: number;
  bottom: number;
}

/** An axis above the rows of a chart: a faint line down through them at each mark, with its number on top; that at zero is darker. */
export function axis(
  marks: readonly number[],
  { x, top, bottom }: AxisPlace,
  zero: string = COLOURS.faintest,
): string[] {
  return marks.flatMap((each) => [
    line(x(each), top - 4, x(each), bottom, each === 0 ? zero : COLOURS.faintest),
    text(x(each), top - 8, mapNumber(each), `font-size="11" fill="${COLOURS.faint}" text-anchor="middle"`),
  ]);
}
