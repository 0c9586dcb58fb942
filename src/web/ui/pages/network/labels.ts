import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Palette } from './look.js';

/** Writes a name beside its mark, with a rim in the colour of the ground so that it reads over lines. */
export function drawLabel(palette: () => Palette): NodeLabelDrawingFunction {
  return (context, { label, x, y, size }, { labelSize, labelWeight, labelFont }) => {
    if (!label) return;
    const { ground, text } = palette();
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.fillStyle = text;
    context.strokeText(label, x + size + 3, y + labelSize / 3);
    context.fillText(label, x + size + 3, y + labelSize / 3);
  };
}

/** Writes the name of the actor in hand, or under the pointer, on a plate, with a ring around its mark. */
export function drawMarked(palette: () => Palette): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelSize, labelWeight, labelFont }) => {
    const { ground, text, accent } = palette();
    context.strokeStyle = accent;
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(x, y, size * 1.25 + 3, 0, 2 * Math.PI);
    context.stroke();
    if (!label) return;
    context.font = `${labelWeight} ${labelSize + 1}px ${labelFont}`;
    const width = context.measureText(label).width;
    const left = x + size * 1.25 + 7;
    context.fillStyle = ground;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left, y - labelSize, width + 10, 2 * labelSize, 4);
    context.fill();
    context.stroke();
    context.fillStyle = text;
    context.fillText(label, left + 5, y + labelSize / 3);
  };
}
