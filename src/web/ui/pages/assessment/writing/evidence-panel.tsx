import { useDeferredValue, useState } from 'react';
import type { CitableList } from '../../../../api/index.js';
import { type Evidence, Quote } from '../../../parts/quote.js';
import { Answer } from '../../../parts/states.js';
import { useGet, withQuery } from '../../../shell/api.js';
import { useWords } from '../../../shell/words.js';
import { EVIDENCE_FIELD } from './editor.js';
import { WORDS } from './words.js';
import { useWriting } from './writing.js';

/** Words from which all statements of the case are looked through. */
const LOOKS_FROM = 2;

/** The evidence beside the text: what is cited, or what a person looks for, each to be cited by a click. */
export function EvidencePanel() {
  const say = useWords(WORDS);
  const { view, typing } = useWriting();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const looks = asked.length >= LOOKS_FROM;
  return (
    <aside className="panel assessment-evidence" aria-labelledby="assessment-evidence">
      <h2 id="assessment-evidence">{say('evidence')}</h2>
      <p className="soft">{say('evidenceHint')}</p>
      <input
        id={EVIDENCE_FIELD}
        type="search"
        aria-label={say('find')}
        placeholder={say('find')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {!typing && <p className="soft">{say('notEditing')}</p>}
      {looks ? <Found words={asked} handling={view.assessment.handling} /> : <Cited />}
    </aside>
  );
}

function Cited() {
  const { view } = useWriting();
  const { evidence, documents } = view.assessment;
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (
    <ol className="plain">
      {evidence.map(({ number, quote, start, statements, document }) => {
        const [first] = statements;
        const { sha256, name } = byId.get(document)!;
        const figure = statements.find(({ id }) => view.numbers[id] !== undefined);
        return (
          <li key={number} id={`evidence-${number}`} className="assessment-entry">
            <span className="assessment-number">{number}</span>
            <Quote
              of={{
                statement: first!.id,
                quote,
                hedge: first!.hedge,
                attribution: first!.attribution,
                document: { id: sha256, name },
                start,
              }}
            />
            <CiteButtons id={first!.id} figure={figure && { id: figure.id, number: view.numbers[figure.id]! }} />
          </li>
        );
      })}
    </ol>
  );
}

function Found({ words, handling }: { words: string; handling: string }) {
  const say = useWords(WORDS);
  const found = useGet<CitableList>(withQuery('/citable', { words, handling }));
  return (
    <Answer of={found}>
      {({ statements, more }) => (
        <>
          {!statements.length && <p>{say('nothingFound')}</p>}
          <ol className="plain">
            {statements.map(({ id, number, ...one }) => (
              <li key={id} className="assessment-entry">
                <Quote of={{ statement: id, ...one } satisfies Evidence} />
                <CiteButtons id={id} figure={number === undefined ? undefined : { id, number }} />
              </li>
            ))}
          </ol>
          {more > 0 && <p className="soft">{say('more', { count: more })}</p>}
        </>
      )}
    </Answer>
  );
}

function CiteButtons({ id, figure }: { id: string; figure?: { id: string; number: string } | undefined }) {
  const say = useWords(WORDS);
  const { typing, labels } = useWriting();
  if (!typing) return null;
  return (
    <div className="row">
      <button type="button" onClick={() => typing.insert(`[${labels.of({ id })}]`)}>
        {say('cite')}
      </button>
      {figure && (
        <button type="button" onClick={() => typing.insert(`{${figure.number}|${labels.of(figure)}}`)}>
          {say('citeNumber', { number: figure.number })}
        </button>
      )}
    </div>
  );
}
