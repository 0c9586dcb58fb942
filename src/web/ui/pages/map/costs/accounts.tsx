import type { CostAccountShown, CostAccountsShown, CostDraft } from '../../../../api/index.js';
import { Scroll } from '../../../parts/scroll.js';
import { type Language, useSettings } from '../../../shell/settings.js';
import { useTold } from '../../../shell/told.js';
import { type Say, useWords } from '../../../shell/words.js';
import type { School } from './draft.js';
import { COSTS, type CostWord } from './words.js';

const BEARERS = { persons: 'persons_bear', firms: 'firms', government: 'government' } as const;
type Range = CostAccountShown['total'];

/** The accounts of both schools side by side, which are never added; or what the form still lacks. */
export function Accounts({ of, draft }: { of: CostAccountsShown; draft: CostDraft }) {
  const say = useWords(COSTS);
  const told = useTold();
  if (of.faults.length > 0)
    return (
      <section className="panel" aria-live="polite">
        <h2>{say('lacks')}</h2>
        <ul>
          {of.faults.map(({ path, says }) => (
            <li key={`${path} ${says.form}`}>{[inWords(path, say), told(says)].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <div className="cost-accounts" aria-live="polite">
        {of.accounting && <Account school="accounting" of={of.accounting} draft={draft} />}
        {of.impact && <Account school="impact" of={of.impact} draft={draft} />}
      </div>
      {of.accounting && of.impact && <p className="map-warning">{say('never')}</p>}
    </>
  );
}

/** A part of the form as its labels name it. */
function inWords(path: readonly string[], say: Say<CostWord>): string {
  const label = (part: string) => [`f_${part}`, part].find((word): word is CostWord => word in COSTS.en);
  return path
    .filter((part) => part !== 'items')
    .map((part) => {
      const word = label(part);
      return word ? say(word) : part;
    })
    .join(' › ');
}

function Account({ school, of, draft }: { school: School; of: CostAccountShown; draft: CostDraft }) {
  const say = useWords(COSTS);
  const { language } = useSettings();
  const money = (value: number) => value.toLocaleString(language, { maximumSignificantDigits: 3 });
  const { unit = 1, currency } = draft;
  // `police: amount`, or the name of a figure that all items share.
  const named = (figure: string) => {
    const at = figure.lastIndexOf(': ');
    return `${figure.slice(0, Math.max(0, at + 2))}${say(`f_${figure.slice(at < 0 ? 0 : at + 2)}` as CostWord)}`;
  };
  const row = (title: string, { low, central, high }: Range, strong = false) => (
    <tr key={title} className={strong ? 'cost-total' : undefined}>
      <th scope="row">{title}</th>
      <td className="number">{money(low)}</td>
      <td className="number">{money(central)}</td>
      <td className="number">{money(high)}</td>
    </tr>
  );
  return (
    <section className="panel" aria-label={say(school)}>
      <h2>{say(school)}</h2>
      <p className="soft">{say(`${school}By`)}</p>
      <p>
        <strong className="cost-sum">{money(of.total.central)}</strong>{' '}
        {say('money', { unit: unit.toLocaleString(language), currency })}
        <br />
        {say('ofGdp', {
          central: percent(of.ofGdp.central, language),
          low: percent(of.ofGdp.low, language),
          high: percent(of.ofGdp.high, language),
        })}
        <br />
        <span className="soft">{say('drawn', { low: money(of.drawn.q05), high: money(of.drawn.q95) })}</span>
      </p>
      <Scroll label={say(school)}>
        <table className="cost-table">
          <thead>
            <tr>
              <th scope="col">{say('item')}</th>
              {(['low', 'central', 'high'] as const).map((end) => (
                <th key={end} scope="col" className="number">
                  {say(end)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.lines
              .filter(({ transfer }) => !transfer)
              .map((line) => row(`${line.name} (${say(line.what)}, ${say(line.kind)})`, line))}
            {of.multiplied && row(say('multiplied'), of.multiplied)}
            {row(say('total'), of.total, true)}
            {(Object.keys(BEARERS) as (keyof typeof BEARERS)[]).map((bearer) =>
              row(`${say('byBearer')}: ${say(BEARERS[bearer])}`, of.byBearer[bearer]!),
            )}
            {of.transfers.high > 0 && row(say('transfers'), of.transfers)}
          </tbody>
        </table>
      </Scroll>
      {of.moves.length > 0 && (
        <>
          <h3>{say('moves')}</h3>
          <ul>
            {of.moves.map(({ figure, low, high }) => (
              <li key={figure}>
                {named(figure)}: {money(low)}–{money(high)}
              </li>
            ))}
          </ul>
        </>
      )}
      {of.notCounted.length > 0 && (
        <p className="soft">{say('notCounted', { list: of.notCounted.map((each) => say(each)).join(', ') })}</p>
      )}
    </section>
  );
}

const percent = (share: number, language: Language): string =>
  share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 2 });
