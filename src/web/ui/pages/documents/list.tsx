import { Link, useSearchParams } from 'wouter';
import type { DocumentList, DocumentSummary } from '../../../api/index.js';
import { PageHead } from '../../parts/page-head.js';
import { shortName } from '../../parts/short-name.js';
import { Answer, Empty } from '../../parts/states.js';
import { useFilled } from '../../parts/use-filled.js';
import { useShown } from '../../parts/use-shown.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet } from '../../shell/api.js';
import { useKeys } from '../../shell/keys.js';
import { useSettings } from '../../shell/settings.js';
import { SHELL } from '../../shell/shell-words.js';
import { withParts } from '../../shell/with-parts.js';
import { useWords } from '../../shell/words.js';
import { Filters } from './filters.js';
import { Found } from './found.js';
import { DOCUMENTS } from './words.js';

/** Rows shown at first, and more at each asking: thousands of rows make a page slow. */
const STEP = 200;

/** All documents with filters, or where words were asked for, the passages that hold them. */
export function DocumentsList() {
  const say = useWords(DOCUMENTS);
  const shell = useWords(SHELL);
  const [query, setQuery] = useSearchParams();
  const words = query.get('words') ?? '';
  const field = useFilled(words);
  const asked = useGet<DocumentList>('/documents');
  const set = (name: string, value: string) =>
    setQuery((before) => withParts(before, { [name]: value }), { replace: true });
  useKeys([{ keys: '/', title: say('find'), run: () => field.ref.current?.focus() }]);
  return (
    <>
      <PageHead title={shell('documents')}>{say('lead')}</PageHead>
      <search>
        <form
          className="documents-find"
          onSubmit={(event) => {
            event.preventDefault();
            set('words', String(new FormData(event.currentTarget).get('words') ?? '').trim());
          }}
        >
          <input
            id="documents-words"
            name="words"
            type="search"
            aria-label={say('find')}
            placeholder={`${say('find')}: ${say('findHint')}`}
            {...field}
          />
          <button type="submit" className="primary">
            {say('findButton')}
          </button>
          {words && (
            <button type="button" onClick={() => set('words', '')}>
              {say('clear')}
            </button>
          )}
        </form>
      </search>
      <Filters query={query} set={set} searching={words !== ''} />
      {words ? (
        <Found query={query} />
      ) : (
        <Answer of={asked}>{({ documents }) => <Table documents={documents} query={query} />}</Answer>
      )}
    </>
  );
}

/** Whether a document passes the filters of the address. */
function passes(document: DocumentSummary, query: URLSearchParams): boolean {
  const from = query.get('from');
  const to = query.get('to');
  const { date, statements, judged } = document;
  const state = query.get('state') ?? (query.get('warned') ? 'warned' : '');
  return (
    (['language', 'reliability', 'handling'] as const).every(
      (name) => !query.get(name) || document[name] === query.get(name),
    ) &&
    (!from || (date !== undefined && date >= from)) &&
    (!to || (date !== undefined && (date <= to || date.startsWith(to)))) &&
    (state !== 'warned' || document.warnings > 0) &&
    (state !== 'toReview' || judged < statements) &&
    (state !== 'reviewed' || (statements > 0 && judged === statements))
  );
}

function Table({ documents, query }: { documents: readonly DocumentSummary[]; query: URLSearchParams }) {
  const say = useWords(DOCUMENTS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  const [shown, more] = useShown(STEP);
  if (!documents.length)
    return (
      <Empty title={say('emptyTitle')}>
        <p>{say('emptyNext')}</p>
        <Link className="button primary" href="/">
          {say('toCase')}
        </Link>
      </Empty>
    );
  const found = documents.filter((document) => passes(document, query));
  if (!found.length) return <Empty title={say('noneTitle')}>{say('noneNext')}</Empty>;
  const languages = { en: say('en'), es: say('es'), pt: say('pt'), und: say('und') };
  return (
    <>
      <p className="soft" role="status">
        {say('count', { count: found.length })}
      </p>
      <div className="documents-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('date')}</th>
              <th scope="col">{say('language')}</th>
              <th scope="col" className="number">
                {say('pages')}
              </th>
              <th scope="col">
                {say('grade')} · {say('mark')}
              </th>
              <th scope="col">{say('statements')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((document) => (
              <tr key={document.id}>
                <td>
                  <Link href={`/documents/${document.id}`}>{document.title ?? shortName(document.name)}</Link>
                  <div className="soft">
                    <span title={document.name}>{document.title ? shortName(document.name) : document.publisher}</span>
                    {document.reprintOf && <span className="badge">{say('reprint')}</span>}
                    {document.warnings > 0 && <span className="badge alleged">{say('warned')}</span>}
                  </div>
                </td>
                <td className="documents-date">{document.date}</td>
                <td>{languages[document.language as keyof typeof languages]}</td>
                <td className="number">{document.pages.toLocaleString(language)}</td>
                <td>
                  <span title={term(document.reliability as 'F')}>{document.reliability}</span>{' '}
                  <span className="soft documents-date">{document.handling}</span>
                </td>
                <td>{say('checked', { done: document.judged, all: document.statements })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > shown && (
        <button type="button" onClick={more}>
          {say('showMore')}
        </button>
      )}
    </>
  );
}
