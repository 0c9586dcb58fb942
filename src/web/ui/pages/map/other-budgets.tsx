import type { TerritoryFocus } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import { FOCUS } from './focus-words.js';
import { useNumber } from './scale.js';
import type { Look } from './state.js';

/** What more or less money would choose; a click takes that budget. */
export function OtherBudgets({ found, look }: { found: TerritoryFocus; look: Look }) {
  const say = useWords(FOCUS);
  const number = useNumber();
  return (
    <>
      <h2>{say('otherBudgets')}</h2>
      <table className="map-budgets">
        <thead>
          <tr>
            <th scope="col">{say('budget')}</th>
            <th scope="col" className="number">
              {say('chosenPlaces')}
            </th>
            <th scope="col" className="number">
              {say('needOut')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.budgets.map(({ budget, places, needLeftOut }) => (
            <tr key={budget}>
              <th scope="row">
                <button type="button" className="link" onClick={() => look.set({ budget })}>
                  {number(budget)}
                </button>
              </th>
              <td className="number">{places ?? say('tooLittle')}</td>
              <td className="number">{needLeftOut === null ? '' : `${Math.round(100 * needLeftOut)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
