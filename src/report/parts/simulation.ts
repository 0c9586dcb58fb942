import type { Assessment } from '../schema.js';
import type { Part, PartBlock } from './types.js';

type Simulated = NonNullable<Assessment['simulation']>;

/** What measures would do, from a stored simulation: it rests on models, not on the evidence, and cites none. */
export function simulationPart({ simulation }: Assessment): Part | undefined {
  if (!simulation) return undefined;
  const { heading, lead, legend, scenarios, sources } = simulation;
  return {
    id: 'simulation',
    heading,
    blocks: [
      { kind: 'note', text: lead },
      { kind: 'note', text: legend },
      ...scenarios.flatMap(scenarioBlocks),
      { kind: 'lines', items: sources.map((text) => ({ text, cites: [] })) },
    ],
  };
}

function scenarioBlocks({ name, about, plain, map, charts, tables }: Simulated['scenarios'][number]): PartBlock[] {
  return [
    {
      kind: 'entry',
      title: name,
      aside: '',
      sentences: plain.map((text) => ({ text, cites: [] })),
      notes: [about.join(' · ')],
    },
    ...(map ? [{ kind: 'figure' as const, svg: map.svg, captions: [map.caption] }] : []),
    ...charts.map(
      ({ aside, ends, svg }): PartBlock => ({ kind: 'figure', small: true, svg, captions: [`${ends} (${aside})`] }),
    ),
    ...tables.flatMap(({ heading, note, head, rows }): PartBlock[] => [
      { kind: 'entry', title: heading, aside: '', sentences: [], notes: note ? [note] : [] },
      {
        kind: 'table',
        columns: [...head],
        // The first column names what the row is about.
        widths: head.map((_, at) => (at === 0 ? 3 : 2)),
        rows: rows.map((cells) => ({ cells: [...cells], cites: [] })),
      },
    ]),
  ];
}
