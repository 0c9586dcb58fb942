import { useMemo } from 'react';
import type { Measured, NetworkDrawing } from '../../../api/index.js';
import { withQuery } from '../../shell/api.js';
import type { Address } from './address.js';
import { usualColour } from './look.js';
import { type Coding, inOrderOf } from './marks.js';
import { useMeasureNames } from './measure-words.js';
import { useWorked } from './use-worked.js';

const OWN = ['kind', 'community', 'degree'];

/** What colours and sizes stand for by the address, with the values of the measures that they ask for. */
export function useCoding(drawing: NetworkDrawing | undefined, address: Address): { coding: Coding; error?: Error } {
  const colour = address.get('colour') ?? usualColour(drawing?.actors.id.length ?? 0);
  const size = address.get('size') ?? 'degree';
  const path = (id: string) =>
    drawing && !OWN.includes(id) ? withQuery('/network/measure', { ...address.filter, id }) : undefined;
  const nameOf = useMeasureNames();
  const { data: byColour, error: noColour } = useWorked<Measured>(path(colour), nameOf(colour));
  const { data: bySize, error: noSize } = useWorked<Measured>(path(size), nameOf(size));
  const coding = useMemo(() => {
    const values = new Map<string, readonly (number | null)[]>();
    if (drawing) values.set('degree', drawing.actors.degree);
    for (const data of [byColour, bySize]) {
      if (drawing && data?.of === 'node') values.set(data.id, inOrderOf(drawing, data));
    }
    return { colour, size, values };
  }, [drawing, colour, size, byColour, bySize]);
  return { coding, error: noColour ?? noSize };
}
