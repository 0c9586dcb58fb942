import type { CostDraft, CostItemDraft } from '../../../../api/index.js';
import { useUndo } from '../../../shell/undo.js';
import { useWords } from '../../../shell/words.js';
import {
  CATEGORIES,
  COMMON,
  figuresOf,
  newItem,
  type School,
  SHAPES,
  SHAPES_OF,
  type Shape,
  shapeOf,
} from './draft.js';
import { FigureRow } from './figure-row.js';
import { COSTS } from './words.js';

type SchoolDraft = CostDraft['accounting'];

const BEARERS = { persons: 'persons_bear', firms: 'firms', government: 'government' } as const;

/** The items of one school with the figures that they share. */
export function SchoolForm({
  school,
  of: { common, items },
  onChange,
}: {
  school: School;
  of: SchoolDraft;
  onChange(next: SchoolDraft): void;
}) {
  const say = useWords(COSTS);
  const { did } = useUndo();
  const put = (next: CostItemDraft[]) => onChange({ common, items: next });
  const remove = (at: number) => {
    put(items.filter((_, place) => place !== at));
    did({ says: say('removed', { what: items[at]!.name }), undo: async () => put(items) });
  };
  const freeName = () => {
    let number = items.length + 1;
    while (items.some(({ name }) => name === `${say('item')} ${number}`)) number++;
    return `${say('item')} ${number}`;
  };
  return (
    <details className="panel cost-school">
      <summary>
        {say(school)} ({items.length})
      </summary>
      <p className="soft">{say(`${school}By`)}</p>
      <h3>{say('common')}</h3>
      {COMMON[school].map((name) => (
        <FigureRow
          key={name}
          name={name}
          of={common[name] ?? {}}
          onChange={(next) => onChange({ common: { ...common, [name]: next }, items })}
        />
      ))}
      {items.map((item, at) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place; its name changes.
          key={`${at} ${items.length}`}
          school={school}
          of={item}
          onChange={(next) => put(items.map((other, place) => (place === at ? next : other)))}
          onRemove={() => remove(at)}
        />
      ))}
      <button type="button" onClick={() => put([...items, newItem(school, freeName())])}>
        {say('add')}
      </button>
    </details>
  );
}

function Item({
  school,
  of,
  onChange,
  onRemove,
}: {
  school: School;
  of: CostItemDraft;
  onChange(next: CostItemDraft): void;
  onRemove(): void;
}) {
  const say = useWords(COSTS);
  const shape = shapeOf(of);
  const choice = <T extends string>(
    label: string,
    value: T,
    options: readonly (readonly [T, string])[],
    put: (value: T) => void,
  ) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => put(target.value as T)}>
        {options.map(([each, title]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="cost-item">
      <summary>
        <strong>{of.name}</strong> <span className="soft">{`${say(of.what)}, ${say(of.kind)}`}</span>
      </summary>
      <div className="map-fields">
        <label>
          <span>{say('name')}</span>
          <input
            type="text"
            maxLength={200}
            defaultValue={of.name}
            onBlur={({ target }) => target.value !== of.name && onChange({ ...of, name: target.value })}
          />
        </label>
        {choice(
          say('what'),
          of.what,
          CATEGORIES.map((each) => [each, say(each)] as const),
          (what) => onChange({ ...of, what }),
        )}
        {choice(
          say('kind'),
          of.kind,
          [['direct', say('direct')] as const, ['indirect', say('indirect')] as const],
          (kind) => onChange({ ...of, kind }),
        )}
        {choice(
          say('borneBy'),
          of.borneBy,
          (['persons', 'firms', 'government'] as const).map((each) => [each, say(BEARERS[each])] as const),
          (borneBy) => onChange({ ...of, borneBy }),
        )}
        {choice<Shape>(
          say('reckoned'),
          shape,
          SHAPES_OF[school].map((each) => [each, say(`shape_${each}`)] as const),
          (next) => onChange({ ...of, figures: figuresOf(next, of.figures) }),
        )}
        <label className="map-check">
          <input
            type="checkbox"
            checked={of.transfer}
            onChange={(event) => onChange({ ...of, transfer: event.target.checked })}
          />
          <span>{say('transfer')}</span>
        </label>
      </div>
      {SHAPES[shape].map((name) => (
        <FigureRow
          key={name}
          name={name}
          of={of.figures[name] ?? {}}
          onChange={(next) => onChange({ ...of, figures: { ...of.figures, [name]: next } })}
        />
      ))}
      <button type="button" onClick={onRemove}>
        {say('remove')}
      </button>
    </details>
  );
}
