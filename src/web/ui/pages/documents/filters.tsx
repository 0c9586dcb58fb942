import type { Vocabulary } from '../../../api/index.js';
import { HANDLING_MARKS } from '../../parts/handling-marks.js';
import { useFilled } from '../../parts/use-filled.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { DOCUMENTS } from './words.js';

const LANGUAGES = ['en', 'es', 'pt', 'und'] as const;
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** What narrows the list of documents, and what narrows the search; kept in the address. */
export function Filters({
  query,
  set,
  searching,
}: {
  query: URLSearchParams;
  set(name: string, value: string): void;
  searching: boolean;
}) {
  const say = useWords(DOCUMENTS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  const { data } = useGet<Vocabulary>(searching ? '/vocabulary' : undefined);
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <label className="documents-filter">
      <span>{label}</span>
      <select value={query.get(name) ?? ''} onChange={(event) => set(name, event.target.value)}>
        <option value="">{say('any')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const year = (name: 'from' | 'to') => (
    <Year label={say(name)} value={query.get(name) ?? ''} onGiven={(given) => set(name, given)} />
  );
  return (
    <div className="documents-filters">
      {choice(
        'language',
        say('language'),
        LANGUAGES.map((each) => [each, say(each)]),
      )}
      {year('from')}
      {year('to')}
      {choice(
        'reliability',
        say('grade'),
        GRADES.map((each) => [each, term(each)]),
      )}
      {searching ? (
        <>
          {choice(
            'schema',
            say('relation'),
            (data?.relations ?? []).map(({ schema, means }) => [schema, means[language]]),
          )}
          {choice(
            'hedge',
            say('hedge'),
            (['asserted', 'alleged', 'denied'] as const).map((each) => [each, term(each)]),
          )}
          {choice(
            'judgement',
            say('judgement'),
            (['accepted', 'rejected', 'unjudged'] as const).map((each) => [each, term(each)]),
          )}
        </>
      ) : (
        <>
          {choice(
            'handling',
            say('mark'),
            HANDLING_MARKS.map((each) => [each, each]),
          )}
          {choice(
            'state',
            say('state'),
            (['toReview', 'reviewed', 'warned'] as const).map((each) => [each, say(each)]),
          )}
        </>
      )}
    </div>
  );
}

function Year({ label, value, onGiven }: { label: string; value: string; onGiven(value: string): void }) {
  const give = (typed: string) => typed.trim() !== value && onGiven(typed.trim());
  return (
    <label className="documents-filter">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        size={6}
        placeholder="2019"
        {...useFilled(value)}
        onBlur={(event) => give(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && give(event.currentTarget.value)}
      />
    </label>
  );
}
