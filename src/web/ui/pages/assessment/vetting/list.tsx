import { Link } from 'wouter';
import type { VettingList } from '../../../../api/index.js';
import { PageHead } from '../../../parts/page-head.js';
import { Answer, Empty } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { Many } from './many.js';
import { NameRow } from './name-row.js';
import { UnitSearch } from './unit-search.js';
import { VETTING } from './words.js';

/** Who is to be vetted: one at a time by name, many by a list; those pending and those decided. */
export function VettingStart() {
  const say = useWords(VETTING);
  const { language } = useSettings();
  const list = useGet<VettingList>(withQuery('/vetting', { language }));
  return (
    <>
      <PageHead title={say('title')}>{say('lead')}</PageHead>
      <p className="vetting-warning">{say('noIdentification')}</p>
      <div className="vetting-ways">
        <UnitSearch />
        <Many />
      </div>
      <Answer of={list}>{(value) => <Lists list={value} />}</Answer>
    </>
  );
}

function Lists({ list: { units, names, broken } }: { list: VettingList }) {
  const say = useWords(VETTING);
  const settled = units.filter(({ last }) => last?.decision === 'cleared' || last?.decision === 'withheld');
  const pending = units.filter((one) => !settled.includes(one));
  if (units.length + names.length === 0 && !broken) return <Empty title={say('none')}>{say('noneNext')}</Empty>;
  return (
    <>
      {broken && (
        <p className="vetting-warning" role="alert">
          {say('broken')} {broken}
        </p>
      )}
      {names.length > 0 && (
        <section aria-labelledby="vetting-names">
          <h2 id="vetting-names">{say('namesToMatch', { n: names.length })}</h2>
          <p className="soft">{say('namesLead')}</p>
          <ul className="plain">
            {names.map((one) => (
              <NameRow key={one.name} of={one} />
            ))}
          </ul>
        </section>
      )}
      <Units title={say('pending', { n: pending.length })} none={say('nonePending')} units={pending} />
      <Units title={say('decided', { n: settled.length })} none={say('noneDecided')} units={settled} />
    </>
  );
}

function Units({ title, none, units }: { title: string; none: string; units: VettingList['units'] }) {
  const say = useWords(VETTING);
  const { language } = useSettings();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {units.length === 0 && <p className="soft">{none}</p>}
      <ul className="plain vetting-units">
        {units.map(({ id, name, listed, last, isHeld }) => (
          <li key={id} className="panel">
            <div className="vetting-unit">
              {isHeld ? (
                <Link href={`/assessment/vetting/${encodeURIComponent(id)}`}>{name}</Link>
              ) : (
                <span>{name}</span>
              )}
              {last ? (
                <span className={`badge vetting-${last.decision}`}>{say(last.decision)}</span>
              ) : (
                <span className="badge">{say('undecided')}</span>
              )}
            </div>
            {listed.some((one) => one !== name) && (
              <div className="soft">{say('listedAs', { names: listed.filter((one) => one !== name).join(' · ') })}</div>
            )}
            {last && (
              <div className="soft">
                {say('decidedBy', { who: last.who, when: new Date(last.at).toLocaleDateString(language) })}:{' '}
                {last.reasons}
              </div>
            )}
            {!isHeld && <div className="vetting-gap">{say('notHeld')}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
