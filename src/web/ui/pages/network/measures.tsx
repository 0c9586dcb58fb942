import { useState } from 'react';
import type { Measured, NetworkDrawing, NetworkMethods } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { ASK } from './ask-words.js';
import { Choice } from './filters.js';
import { usualColour } from './look.js';
import { useMeasureNames } from './measure-words.js';
import { useWorked } from './use-worked.js';
import { NETWORK } from './words.js';
import { WorkedOut } from './worked-out.js';

const PAGE = 30;

/** What sizes and colours stand for, and the table of a measure: of what is shown, highest first. */
export function Measures({ drawing, address }: { drawing: NetworkDrawing; address: Address }) {
  const methods = useGet<NetworkMethods>('/network/methods');
  return (
    <Answer of={methods}>
      {({ measures }) => <Chosen measures={measures} usual={usualColour(drawing.actors.id.length)} address={address} />}
    </Answer>
  );
}

interface ChosenProps {
  measures: NetworkMethods['measures'];
  /** What colours stand for where nobody chose. */
  usual: string;
  address: Address;
}

function Chosen({ measures, usual, address }: ChosenProps) {
  const say = useWords(NETWORK);
  const ask = useWords(ASK);
  const nameOf = useMeasureNames();
  const { get, set } = address;
  const give = (settings: string) => {
    const given = settings.replaceAll(' ', '') || undefined;
    if (given !== get('set')) set({ set: given });
  };
  const nodes = measures.filter(({ of }) => of === 'node');
  const options = (list: typeof measures) => list.map(({ id }) => [id, nameOf(id)] as const);
  const id = get('measure') ?? 'degree';
  const measure = measures.find((one) => one.id === id);
  const asked = {
    ...address.filter,
    id,
    directed: get('directed'),
    weighted: get('weighted'),
    set: get('set'),
  };
  return (
    <div className="network-form">
      <Choice
        title={say('sizeBy')}
        value={get('size') ?? 'degree'}
        options={options(nodes.filter(({ ranks }) => ranks))}
        onChoice={(size) => set({ size: size === 'degree' ? undefined : size })}
      />
      <Choice
        title={say('colourBy')}
        value={get('colour') ?? usual}
        options={[
          ['kind', say('kind')],
          ['community', say('community')],
          ...options(nodes.filter(({ ranks }) => ranks)),
        ]}
        onChoice={(colour) => set({ colour: colour === usual ? undefined : colour })}
      />
      <hr />
      <Choice
        title={ask('measure')}
        value={id}
        options={options(measures)}
        onChoice={(next) => set({ measure: next, set: undefined })}
      />
      {measure?.source && <p className="soft">{measure.source}</p>}
      {(['directed', 'weighted'] as const).map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={get(name) === 'yes'}
            onChange={({ target }) => set({ [name]: target.checked ? 'yes' : undefined })}
          />
          {ask(name)}
        </label>
      ))}
      {measure && measure.parameters.length > 0 && (
        <label className="network-choice">
          {ask('settings')}
          <input
            key={id}
            defaultValue={get('set') ?? ''}
            placeholder={measure.parameters.map((one) => `${one.name}=${one.default}`).join(', ')}
            onBlur={({ target }) => give(target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && give(currentTarget.value)}
          />
        </label>
      )}
      <p className="soft">{ask('ofShown')}</p>
      <MeasureTable key={id} asked={asked} address={address} />
    </div>
  );
}

function MeasureTable({ asked, address }: { asked: Record<string, string | undefined>; address: Address }) {
  const say = useWords(NETWORK);
  const [most, setMost] = useState(PAGE);
  const number = useNumbers();
  const nameOf = useMeasureNames();
  const answer = useWorked<Measured>(withQuery('/network/measure', asked), nameOf(asked['id'] ?? 'degree'));
  return (
    <WorkedOut of={answer}>
      {({ of, rows }) => (
        <>
          <div className="scroll network-rows">
            <table>
              <thead>
                <tr>
                  <th>{say('name')}</th>
                  <th className="number">{say('value')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, most).map(({ actors, value }) => (
                  <tr key={actors.map(({ id }) => id).join()}>
                    <td>
                      <button
                        type="button"
                        className="quiet network-link"
                        onClick={() =>
                          address.set(
                            of === 'node' ? { actor: actors[0]!.id } : { pair: actors.map(({ id }) => id).join() },
                          )
                        }
                      >
                        {actors.map(({ name }) => name).join(' – ')}
                      </button>
                    </td>
                    <td className="number">
                      {value === null
                        ? '–'
                        : number(value, Number.isInteger(value) ? {} : { maximumSignificantDigits: 4 })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="row">
            {rows.length > most && (
              <button type="button" onClick={() => setMost(most + 4 * PAGE)}>
                {say('more')}
              </button>
            )}
            <a className="button" href={`/api${withQuery('/network/measure.csv', asked)}`} download>
              {say('csv')}
            </a>
          </div>
        </>
      )}
    </WorkedOut>
  );
}
