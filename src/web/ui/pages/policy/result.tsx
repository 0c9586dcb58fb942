import type { PolicyPlan, PolicyResult } from '../../../api/index.js';
import { Scroll } from '../../parts/scroll.js';
import { Failure, Loading } from '../../parts/states.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { Compared } from './compared.js';
import { samePlan } from './plan.js';
import { WORDS } from './words.js';

type Scenario = PolicyResult['section']['scenarios'][number];

/** What the packages came to: in short, side by side, and each in full behind a fold. */
export function Result({ id, plan }: { id: string; plan: PolicyPlan }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const result = useGet<PolicyResult>(withQuery(`/policy/results/${id}`, { language }));
  if (result.error) return <Failure error={result.error} />;
  if (!result.data) return <Loading />;
  const { compared, section, plan: ran } = result.data;
  return (
    <>
      {!samePlan(ran, plan) && <p className="policy-stale">{say('stale')}</p>}
      <section className="panel policy-short">
        <h2>{say('inShort')}</h2>
        <div className="policy-shorts">
          {section.scenarios.map(({ name, plain }) => (
            <section key={name} aria-label={name}>
              <h3>{name}</h3>
              <ul className="policy-plain">
                {plain.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="soft">{section.lead}</p>
      </section>
      <Compared of={compared} />
      <p className="soft">{section.legend}</p>
      {section.scenarios.map((scenario) => (
        <PackageResult key={scenario.name} of={scenario} />
      ))}
      <details className="panel">
        <summary>{say('sources')}</summary>
        <ul className="policy-sources">
          {section.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
      <a className="button" href={`/api/policy/results/${id}/record.json`} download>
        {say('record')}
      </a>
    </>
  );
}

function PackageResult({ of: { name, about, map, tables } }: { of: Scenario }) {
  const say = useWords(WORDS);
  return (
    <details className="panel">
      <summary>{say('inFull', { name })}</summary>
      <p className="soft">{about.join(' · ')}</p>
      {map && (
        <figure className="policy-flow">
          <figcaption>{map.caption}</figcaption>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the program, its words escaped. */}
          <div dangerouslySetInnerHTML={{ __html: map.svg }} />
        </figure>
      )}
      {tables.map((table) => (
        <div key={table.heading}>
          <h3>{table.heading}</h3>
          {table.note && <p className="soft">{table.note}</p>}
          <Scroll label={`${name}: ${table.heading}`}>
            <table className="policy-table">
              <thead>
                <tr>
                  {table.head.map((cell, at) => (
                    <th key={cell} scope="col" className={at ? 'number' : undefined}>
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.join()}>
                    {row.map((cell, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are their places.
                      <td key={at} className={at ? 'number' : undefined} data-head={table.head[at]}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </div>
      ))}
    </details>
  );
}
