import type { PolicyResult } from '../../../api/index.js';
import { Scroll } from '../../parts/scroll.js';
import { Answer } from '../../parts/states.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet, withQuery } from '../../shell/api.js';
import { type Language, useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { WORDS } from './words.js';

type Difference = PolicyResult['compared'][number]['packages'][number]['today'];
type Scenario = PolicyResult['section']['scenarios'][number];

/** What the packages came to: side by side, then each in words, charts and tables. */
export function Result({ job, isStale }: { job: string; isStale: boolean }) {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const result = useGet<PolicyResult>(withQuery(`/policy/runs/${job}`, { language }));
  return (
    <Answer of={result}>
      {({ compared, section }) => (
        <>
          {isStale && <p className="policy-stale">{say('stale')}</p>}
          <Compared of={compared} />
          <p>{section.lead}</p>
          <p className="soft">{section.legend}</p>
          {section.scenarios.map((scenario) => (
            <PackageResult key={scenario.name} of={scenario} />
          ))}
          <h2>{say('sources')}</h2>
          <ul>
            {section.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
          <a className="button" href={`/api/policy/runs/${job}/record.json`} download>
            {say('record')}
          </a>
        </>
      )}
    </Answer>
  );
}

/** A change as a share where there is one, otherwise in its unit, with its sign. */
function changeText({ mean, share }: Told, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    signDisplay: 'exceptZero',
    ...(share === null ? { maximumSignificantDigits: 3 } : { style: 'percent', maximumFractionDigits: 1 }),
  });
  return format.format(share ?? mean);
}

type Told = Pick<Difference, 'mean' | 'share'>;

/**
 * A change with the ends of its band on one scale: as shares of the baseline, unless an end would be a fall by more than all
 * there is, as where runs begin far apart; then in the output's own unit.
 */
function toldWithBand({ mean, share, q05, q95 }: Difference): { middle: Told; low: Told; high: Told } {
  const scale = share === null || mean === 0 ? undefined : share / mean;
  const isShare = scale !== undefined && Math.min(q05 * scale, q95 * scale) >= -1;
  const of = (value: number): Told => ({ mean: value, share: isShare ? value * scale : null });
  return { middle: mean === 0 ? { mean, share } : of(mean), low: of(q05), high: of(q95) };
}

function Compared({ of }: { of: PolicyResult['compared'] }) {
  const say = useWords(WORDS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  const names = of[0]?.packages.map(({ name }) => name) ?? [];
  return (
    <section className="panel">
      <h2>{say('compared')}</h2>
      <Scroll label={say('compared')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('output')}</th>
              {names.map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
              <th scope="col">{say('how')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map(({ output, title, unit, class: sure, packages }) => (
              <tr key={output}>
                <th scope="row">
                  {title} <span className="soft">({unit})</span>
                </th>
                {packages.map(({ name, today, noChange }) => {
                  const { middle, low, high } = toldWithBand(noChange);
                  return (
                    <td key={name} className="number">
                      <div>
                        <strong>{changeText(middle, language)}</strong>{' '}
                        <span className="soft">{say('againstNone')}</span>
                      </div>
                      {low.mean !== high.mean && (
                        <div className="soft">
                          {say('band', { low: changeText(low, language), high: changeText(high, language) })}
                        </div>
                      )}
                      <div className="soft">
                        {changeText(today, language)} {say('againstToday')}
                      </div>
                    </td>
                  );
                })}
                <td>
                  <span className="badge">{term(sure)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function PackageResult({ of: { name, about, plain, charts, tables } }: { of: Scenario }) {
  return (
    <section className="panel">
      <h2>{name}</h2>
      <p className="soft">{about.join(' · ')}</p>
      <p>{plain.join(' ')}</p>
      <div className="policy-charts">
        {charts.map(({ caption, aside, svg }) => (
          <figure key={caption}>
            <figcaption>
              {caption} <span className="soft">({aside})</span>
            </figcaption>
            {/* The chart is drawn by the program from numbers alone; all words in it are escaped. */}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: no text of a document is in it. */}
            <div dangerouslySetInnerHTML={{ __html: svg }} />
          </figure>
        ))}
      </div>
      {tables.map((table) => (
        <div key={table.heading}>
          <h3>{table.heading}</h3>
          {table.note && <p className="soft">{table.note}</p>}
          <Scroll label={`${name}: ${table.heading}`}>
            <table>
              <thead>
                <tr>
                  {table.head.map((cell) => (
                    <th key={cell} scope="col">
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
                      <td key={at} className={at ? 'number' : undefined}>
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
    </section>
  );
}
