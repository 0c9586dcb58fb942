import { Link } from 'wouter';
import type { CaseOverview } from '../../../api/index.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { megabytes } from './bytes.js';
import { CASE } from './words.js';

const LANGUAGES = ['en', 'es', 'pt', 'und'] as const;

/** What is in the case: counts, languages, publishers, and how its documents lie over the years. */
export function Holds({ of: { counts, composition } }: { of: CaseOverview }) {
  const say = useWords(CASE);
  const { language } = useSettings();
  const number = (value: number) => value.toLocaleString(language);
  const { languages, publishers, years, undated, warned } = composition;
  const most = Math.max(1, ...years.map(({ documents }) => documents));
  const named = (value: string) => {
    const known = LANGUAGES.find((each) => each === value);
    return known ? say(known) : value;
  };
  return (
    <section className="panel" aria-labelledby="case-holds">
      <h2 id="case-holds">{say('holds')}</h2>
      <dl className="case-counts">
        <div>
          <dt>{say('documents')}</dt>
          <dd>
            <Link href="/documents">{number(counts.documents)}</Link>
            <small>{megabytes(counts.bytes, language)}</small>
            {warned > 0 && (
              <small>
                <Link href="/documents?warned=yes">{say('warned', { count: warned })}</Link>
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{say('sources')}</dt>
          <dd>
            {number(counts.sources)}
            <small>{say('sourcesWhy')}</small>
          </dd>
        </div>
        <div>
          <dt>{say('statements')}</dt>
          <dd>
            {number(counts.statements)}
            <small>{say('judged', { count: counts.judgedStatements })}</small>
          </dd>
        </div>
        <div>
          <dt>{say('names')}</dt>
          <dd>
            <Link href="/entities">{number(counts.entities)}</Link>
          </dd>
        </div>
      </dl>
      <div className="case-shares">
        <div>
          <h3>{say('languages')}</h3>
          <ul className="plain">
            {languages.map(({ value, documents }) => (
              <li key={value}>
                <Link href={`/documents?language=${value}`}>{named(value)}</Link>{' '}
                <span className="soft">{number(documents)}</span>
              </li>
            ))}
          </ul>
        </div>
        {publishers.length > 0 && (
          <div>
            <h3>{say('publishers')}</h3>
            <ul className="plain">
              {publishers.slice(0, 6).map(({ value, documents }) => (
                <li key={value}>
                  {value} <span className="soft">{number(documents)}</span>
                </li>
              ))}
              {publishers.length > 6 && <li className="soft">{say('more', { count: publishers.length - 6 })}</li>}
            </ul>
          </div>
        )}
        <div>
          <h3>{say('years')}</h3>
          <ul className="plain case-years">
            {years.map(({ value, documents }) => (
              <li key={value}>
                <Link href={`/documents?from=${value}&to=${value}`}>{value}</Link>
                <meter aria-hidden="true" min={0} max={most} value={documents} />
                <span className="soft">{number(documents)}</span>
              </li>
            ))}
          </ul>
          {undated > 0 && <p className="soft">{say('undated', { count: undated })}</p>}
        </div>
      </div>
    </section>
  );
}
