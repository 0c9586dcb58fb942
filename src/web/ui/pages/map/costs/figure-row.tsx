import type { CostFigure } from '../../../../api/index.js';
import { useWords } from '../../../shell/words.js';
import { COSTS, type CostWord } from './words.js';

const ENDS = ['low', 'central', 'high'] as const;

/** A figure with its low and high, its source, and whether it was measured. */
export function FigureRow({
  name,
  label,
  of,
  onChange,
}: {
  name: string;
  label?: string;
  of: CostFigure;
  onChange(next: CostFigure): void;
}) {
  const say = useWords(COSTS);
  const title = label ?? say(`f_${name}` as CostWord);
  const put = (key: keyof CostFigure, value: CostFigure[keyof CostFigure]) => {
    const { [key]: _, ...rest } = of;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  return (
    <fieldset className="cost-figure">
      <legend>{title}</legend>
      {ENDS.map((end) => (
        <label key={end}>
          <span className="soft">{say(end)}</span>
          <input
            type="number"
            step="any"
            inputMode="decimal"
            aria-label={`${title}: ${say(end)}`}
            defaultValue={of[end] ?? ''}
            onBlur={({ target }) => {
              const next = target.value === '' ? undefined : Number(target.value);
              if (next !== of[end]) put(end, next);
            }}
          />
        </label>
      ))}
      <label className="cost-source">
        <span className="soft">{say('source')}</span>
        <input
          type="text"
          aria-label={`${title}: ${say('source')}`}
          defaultValue={of.source ?? ''}
          onBlur={({ target }) => target.value !== (of.source ?? '') && put('source', target.value || undefined)}
        />
      </label>
      <label>
        <span className="soft">{say('class')}</span>
        <select
          aria-label={`${title}: ${say('class')}`}
          value={of.class ?? 'assumption'}
          onChange={({ target }) => put('class', target.value as 'measured')}
        >
          <option value="measured">{say('measured')}</option>
          <option value="assumption">{say('assumption')}</option>
        </select>
      </label>
    </fieldset>
  );
}
