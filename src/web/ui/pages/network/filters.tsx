import type { NetworkDrawing } from '../../../api/index.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { FILTER_KEYS } from './address.js';
import { KINDS } from './look.js';
import { Period } from './period.js';
import { useRelations } from './use-relations.js';
import { NETWORK } from './words.js';

const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** The filter, part by part, each in the address; what it leaves out stands above the drawing (hidden.tsx). */
export function Filters({ address, drawing }: { address: Address; drawing: NetworkDrawing }) {
  const say = useWords(NETWORK);
  const number = useNumbers();
  const term = useWords(VOCABULARY);
  const relation = useRelations();
  const { whole } = drawing;
  const { set, get } = address;
  // What was just asked for stands in the address before the drawing of it is here.
  const kinds = get('kinds')?.split(',') ?? drawing.kinds;
  const ties = get('ties')?.split(',') ?? [];
  const toggled = (list: readonly string[], one: string): string =>
    (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]).join(',');
  const schemata = Object.entries(whole.schemata).sort(([, a], [, b]) => b - a);
  return (
    <div className="network-form">
      <fieldset>
        <legend>{say('actorKinds')}</legend>
        {KINDS.filter((kind) => whole.kinds[kind]).map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={() => set({ kinds: toggled(kinds, kind) })}
              disabled={kinds.length === 1 && kinds.includes(kind)}
            />
            {term(kind)} <span className="soft">{number(whole.kinds[kind]!)}</span>
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={get('countries') === 'yes'}
            onChange={({ target }) => set({ countries: target.checked ? 'yes' : undefined })}
          />
          {say('countries')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={get('alone') === 'yes'}
            onChange={({ target }) => set({ alone: target.checked ? 'yes' : undefined })}
          />
          {say('alone')}
        </label>
      </fieldset>
      <Choice
        title={say('certainty')}
        value={get('certainty') ?? 'any'}
        options={[
          ['any', say('any')],
          ['asserted', say('onlyAsserted')],
          ['alleged', say('onlyAlleged')],
        ]}
        onChoice={(certainty) => set({ certainty: certainty === 'any' ? undefined : certainty })}
      />
      <Choice
        title={say('grade')}
        value={get('grade') ?? ''}
        options={[['', say('anyGrade')], ...GRADES.map((grade) => [grade, term(grade)] as const)]}
        onChoice={(grade) => set({ grade })}
      />
      <Choice
        title={say('judgement')}
        value={get('judgement') ?? 'any'}
        options={[
          ['any', say('anyJudgement')],
          ['accepted', say('onlyAccepted')],
          ['unjudged', say('onlyUnjudged')],
        ]}
        onChoice={(judgement) => set({ judgement: judgement === 'any' ? undefined : judgement })}
      />
      <Period address={address} years={whole.years} />
      <details open={ties.length > 0}>
        <summary>{say('tieKinds')}</summary>
        <div className="network-checks">
          <label>
            <input type="checkbox" checked={ties.length === 0} onChange={() => set({ ties: undefined })} />
            {say('allTies')}
          </label>
          {schemata.map(([schema, count]) => (
            <label key={schema}>
              <input
                type="checkbox"
                checked={ties.includes(schema)}
                onChange={() => set({ ties: toggled(ties, schema) })}
              />
              {relation(schema)} <span className="soft">{number(count)}</span>
            </label>
          ))}
        </div>
      </details>
      <Choice
        title={say('atMost')}
        value={get('most') ?? '1500'}
        options={['100', '500', '1500', '5000', '10000', '20000'].map((most) => [most, number(Number(most))])}
        onChoice={(most) => set({ most: most === '1500' ? undefined : most })}
      />
      <button type="button" onClick={() => set(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])))}>
        {say('asAtFirst')}
      </button>
    </div>
  );
}

interface ChoiceProps {
  title: string;
  value: string;
  options: readonly (readonly [value: string, title: string])[];
  onChoice(value: string): void;
}

/** A choice of one from a few, with its title above. */
export function Choice({ title, value, options, onChoice }: ChoiceProps) {
  return (
    <label className="network-choice">
      {title}
      <select value={value} onChange={({ target }) => onChoice(target.value)}>
        {options.map(([each, says]) => (
          <option key={each} value={each}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
