import { useRef } from 'react';
import type { ExplanationTable } from '../../../../api/index.js';
import { Scroll } from '../../../parts/scroll.js';
import { useWords } from '../../../shell/words.js';
import { CELLS, type Cell, cellOfKey, SIGNS } from './cells.js';
import { useExplanationDeed } from './deeds.js';
import { PieceHead } from './piece-head.js';
import { WORDS } from './words.js';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Pieces of evidence by explanations; each cell is filled by its list or by a key. */
export function Matrix({ table: { name, hypotheses, evidence } }: { table: ExplanationTable }) {
  const say = useWords(WORDS);
  const carryOut = useExplanationDeed(name);
  const grid = useRef<HTMLTableElement>(null);
  const mark = (piece: string, hypothesis: string, cell: Cell | null) =>
    void carryOut({ do: 'mark', piece, hypothesis, cell }, () => say('marked', { id: piece }));
  const onKeyDown = (event: React.KeyboardEvent<HTMLSelectElement>, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const cell = cellOfKey(event.key);
    if (!step && cell === undefined) return;
    event.preventDefault();
    if (step) grid.current?.querySelector<HTMLElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus();
    else mark(evidence[row]!.id, hypotheses[column]!.id, cell!);
  };
  return (
    <Scroll label={say('evidenceFor')}>
      <p className="soft explanations-keys">{say('keysHint')}</p>
      <table ref={grid} className="explanations-matrix">
        <thead>
          <tr>
            <th scope="col">{say('evidence')}</th>
            {hypotheses.map(({ id, text }) => (
              <th key={id} scope="col" title={text}>
                {id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map((piece, row) => (
            <tr key={piece.id} className={piece.fell ? 'fell' : piece.decides ? 'decides' : ''}>
              <th scope="row">
                <PieceHead table={name} piece={piece} />
              </th>
              {hypotheses.map(({ id, text }, column) => {
                const cell = piece.marks[id];
                return (
                  <td key={id} data-hypothesis={`${id} ${text}`}>
                    <select
                      data-cell={`${row} ${column}`}
                      className={(cell ?? 'open').replace(' ', '-')}
                      aria-label={say('cell', { piece: piece.id, hypothesis: id })}
                      value={cell ?? ''}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                      onChange={(event) => mark(piece.id, id, CELLS.find((one) => one === event.target.value) ?? null)}
                    >
                      <option value="">–</option>
                      {CELLS.map((one) => (
                        <option key={one} value={one}>
                          {SIGNS[one]} {say(one)}
                        </option>
                      ))}
                    </select>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
