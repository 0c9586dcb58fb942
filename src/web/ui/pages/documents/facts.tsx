import type { DocumentContents } from '../../../api/index.js';
import { HANDLING_MARKS } from '../../parts/handling-marks.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import type { Review } from './use-review.js';
import { DOCUMENTS } from './words.js';

/** Where a document comes from, how its source is graded, who may see it, and who handled it. */
export function Facts({ of: { document, custody }, review }: { of: DocumentContents; review: Review }) {
  const say = useWords(DOCUMENTS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  return (
    <details className="panel reader-facts">
      <summary>{say('facts')}</summary>
      <div className="reader-grades">
        <label>
          <span>{term('reliability')}</span>
          <select
            value={document.reliability}
            onChange={(event) => review.gradeDocument(event.target.value, document.reliability)}
          >
            {(['A', 'B', 'C', 'D', 'E', 'F'] as const).map((grade) => (
              <option key={grade} value={grade}>
                {term(grade)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{term('handling')}</span>
          <select
            value={document.handling}
            onChange={(event) => review.mark('documents', document.id, event.target.value, document.handling)}
          >
            {HANDLING_MARKS.map((mark) => (
              <option key={mark}>{mark}</option>
            ))}
          </select>
        </label>
      </div>
      <dl>
        {document.author && <Fact name={say('author')} value={document.author} />}
        {document.publisher && <Fact name={say('publisher')} value={document.publisher} />}
        <Fact name={say('fingerprint')} value={document.id} />
      </dl>
      <h3>{say('custody')}</h3>
      <ol className="plain">
        {custody.map(({ at, who, action, detail }) => (
          <li key={`${at} ${action} ${detail}`}>
            <span className="soft">
              {new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
            </span>{' '}
            {who}: {say(action as 'added')} <span className="soft">{detail}</span>
          </li>
        ))}
      </ol>
      <a className="button" href={`/originals/${document.id}`}>
        {say('original')}
      </a>
    </details>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
