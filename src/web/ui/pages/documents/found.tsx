import { Link } from 'wouter';
import type { SearchResult } from '../../../api/index.js';
import { shortName } from '../../parts/short-name.js';
import { Answer, Empty } from '../../parts/states.js';
import { useShown } from '../../parts/use-shown.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import { DOCUMENTS } from './words.js';

const STEP = 30;
/** As many as the server gives at once. */
const MOST = 100;
const ASKED = ['words', 'language', 'from', 'to', 'reliability', 'schema', 'hedge', 'judgement'] as const;

type Excerpt = SearchResult['excerpts'][number];

/** The passages that hold the words asked for, each with the words marked and a link to its place. */
export function Found({ query }: { query: URLSearchParams }) {
  const say = useWords(DOCUMENTS);
  const [limit, more] = useShown(STEP, MOST);
  const wanted = Object.fromEntries(ASKED.map((name) => [name, query.get(name) ?? undefined]));
  const asked = useGet<SearchResult>(withQuery('/search', { ...wanted, limit }));
  return (
    <Answer of={asked}>
      {({ excerpts, total, more: isMore }) =>
        excerpts.length === 0 ? (
          <Empty title={say('foundNone')}>{say('foundNoneNext')}</Empty>
        ) : (
          <>
            <p className="soft" role="status">
              {say(isMore ? 'foundMany' : 'found', { count: total })}
            </p>
            <ol className="plain documents-found">
              {excerpts.map((excerpt) => (
                <li key={`${excerpt.document.id} ${excerpt.start}`}>
                  <Link href={`/documents/${excerpt.document.id}?at=${excerpt.start}&end=${excerpt.end}`}>
                    {excerpt.document.title ?? shortName(excerpt.document.name)}
                  </Link>{' '}
                  <span className="soft">
                    {excerpt.document.date}{' '}
                    {excerpt.statements > 0 && <>· {say('restOn', { count: excerpt.statements })}</>}
                  </span>
                  <p>
                    <Marked of={excerpt} />
                  </p>
                </li>
              ))}
            </ol>
            {total > excerpts.length && limit < MOST && (
              <button type="button" onClick={more}>
                {say('showMore')}
              </button>
            )}
          </>
        )
      }
    </Answer>
  );
}

/** The literal text with the words that were looked for in marks. Offsets count code points. */
function Marked({ of: { text, marks } }: { of: Excerpt }) {
  // Lines that a file breaks run on, paragraphs stay apart; one sign for one, so that the marks keep their places.
  const points = [...text.replace(/(?<!\n)\n(?!\n)/g, ' ')];
  const parts: React.ReactNode[] = [];
  // A passage may begin between two paragraphs.
  let at = Math.max(
    0,
    points.findIndex((point) => /\S/.test(point)),
  );
  for (const { start, end } of marks) {
    parts.push(points.slice(at, start).join(''));
    parts.push(<mark key={start}>{points.slice(start, end).join('')}</mark>);
    at = end;
  }
  parts.push(points.slice(at).join(''));
  return parts;
}
