import { Link, useSearchParams } from 'wouter';
import type { VettingDossier, VettingList } from '../../../../api/index.js';
import { HANDLING_MARKS } from '../../../parts/handling-marks.js';
import { PageHead } from '../../../parts/page-head.js';
import { Quote } from '../../../parts/quote.js';
import { Answer } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useSettings } from '../../../shell/settings.js';
import { withParts } from '../../../shell/with-parts.js';
import { useWords } from '../../../shell/words.js';
import { Decide } from './decide.js';
import { useVettingDeeds } from './deeds.js';
import { Gaps } from './gaps.js';
import { Standard } from './standard.js';
import { VETTING } from './words.js';

/** What the case has on a unit or person, standard by standard, and what officers decided. */
export function Dossier({ id }: { id: string }) {
  const say = useWords(VETTING);
  const { language } = useSettings();
  const [query, setQuery] = useSearchParams();
  const handling = query.get('handling') ?? 'TLP:RED';
  const standards = query.get('standards') ?? 'us';
  const { list: put } = useVettingDeeds();
  const asked = { language, handling, standards };
  const dossier = useGet<VettingDossier>(withQuery(`/vetting/units/${encodeURIComponent(id)}`, asked));
  const list = useGet<VettingList>(withQuery('/vetting', { language }));
  const printed = (ending: string) => withQuery(`/vetting/${encodeURIComponent(id)}.${ending}`, asked);
  const set = (name: string, value: string) => setQuery((before) => withParts(before, { [name]: value }));
  return (
    <>
      <p className="vetting-back">
        <Link href="/assessment/vetting">← {say('back')}</Link>
      </p>
      <PageHead
        title={dossier.data?.unit.name ?? say('title')}
        actions={
          <>
            <a className="button primary" href={printed('pdf')} target="_blank" rel="noreferrer">
              {say('pdf')}
            </a>
            <a className="button" href={printed('html')} target="_blank" rel="noreferrer">
              {say('web')}
            </a>
          </>
        }
      >
        {say('dossierLead')}
      </PageHead>
      <div className="row vetting-choices">
        <label>
          {say('standards')}
          <select value={standards} onChange={(event) => set('standards', event.target.value)}>
            {(list.data?.sets ?? [{ id: standards, name: standards }]).map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label title={say('handlingHint')}>
          {say('handling')}
          <select value={handling} onChange={(event) => set('handling', event.target.value)}>
            {HANDLING_MARKS.map((mark) => (
              <option key={mark}>{mark}</option>
            ))}
          </select>
        </label>
        <Link href={`/entities/${encodeURIComponent(id)}`}>{say('profile')}</Link>
        {list.data && !list.data.units.some((one) => one.id === id) && (
          <button type="button" onClick={() => void put({ unit: id })}>
            {say('putOnList')}
          </button>
        )}
      </div>
      <Answer of={dossier}>{(value) => <Body dossier={value} handling={handling} />}</Answer>
    </>
  );
}

function Body({ dossier, handling }: { dossier: VettingDossier; handling: string }) {
  const say = useWords(VETTING);
  const { unit, people, standards, remedies, command, missing, setAside, redacted, decisions } = dossier;
  return (
    <>
      <p className="vetting-warning">{say('noIdentification')}</p>
      {unit.aliases.length > 0 && <p className="soft">{say('also', { names: unit.aliases.join(' · ') })}</p>}
      <p>{people.length > 0 ? say('people', { names: people.join(', ') }) : say('noPeople')}</p>
      {redacted.documents + redacted.statements > 0 && (
        <p className="vetting-gap">{say('redacted', { ...redacted, mark: handling })}</p>
      )}
      <div className="split">
        <div>
          {standards.map((standard) => (
            <Standard key={standard.id} of={standard} unit={unit.name} />
          ))}
          <section className="panel">
            <h2>{say('remedies')}</h2>
            {remedies.length === 0 ? (
              <p className="soft">{say('noRemedies')}</p>
            ) : (
              remedies.map((one) => <Quote key={one.statement} of={one} />)
            )}
          </section>
          <section className="panel">
            <h2>{say('command')}</h2>
            {command.length === 0 && <p className="soft">{say('noCommand')}</p>}
            {command.map(({ upper, lower, role, from, to, quote }) => (
              <div key={quote.statement}>
                <p className="vetting-link">
                  {say('above', { upper, lower })}{' '}
                  <span className="soft">
                    ({role}
                    {(from || to) && `, ${from ?? '…'} – ${to ?? '…'}`})
                  </span>
                </p>
                <Quote of={quote} />
              </div>
            ))}
          </section>
        </div>
        <div>
          <Decide unit={unit.id} decisions={decisions} />
          <Gaps missing={missing} setAside={setAside} />
        </div>
      </div>
    </>
  );
}
