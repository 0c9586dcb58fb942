import { useState } from 'react';
import type { Passage } from '../../../../api/index.js';
import { useCommands } from '../../../shell/commands.js';
import { useSettings } from '../../../shell/settings.js';
import { useWords } from '../../../shell/words.js';
import { Editor } from './editor.js';
import { Sentences } from './sentences.js';
import { Versions } from './versions.js';
import { WORDS } from './words.js';
import { newId, useWriting } from './writing.js';

/** The analyst's own paragraphs, which stand first in the assessment. */
export function OwnParagraphs() {
  const say = useWords(WORDS);
  const { language } = useSettings();
  const { view, passage, write } = useWriting();
  const [editing, setEditing] = useState<string>();
  const { passages } = view.assessment.written;
  const last = Math.max(0, ...view.passages.map((one) => one.passage?.position ?? 0));
  const blank: Passage = { position: last + 1, text: '', handling: 'TLP:GREEN' };
  const begin = () => setEditing(newId());
  const isNew = editing !== undefined && !passages.some(({ id }) => id === editing);
  useCommands([{ id: 'assessment paragraph', title: say('add'), run: begin }]);
  return (
    <section className="panel" aria-labelledby="assessment-yours">
      <h2 id="assessment-yours">{say('yours')}</h2>
      {!passages.length && !isNew && <p className="soft">{say('yoursEmpty')}</p>}
      {passages.map(({ id, headline, sentences, who, at }) =>
        editing === id ? (
          <Editor key={id} id={id} passage={passage(id)?.passage ?? blank} onClose={() => setEditing(undefined)} />
        ) : (
          <article key={id} className="assessment-passage">
            {headline && <h3>{headline}</h3>}
            <Sentences of={sentences} />
            <div className="row soft">
              <span>{say('by', { who, when: new Date(at).toLocaleDateString(language) })}</span>
              <button type="button" onClick={() => setEditing(id)}>
                {say('edit')}
              </button>
              <button type="button" onClick={() => void write(id, null, say('struck'))}>
                {say('strike')}
              </button>
              <Versions id={id} />
            </div>
          </article>
        ),
      )}
      {isNew ? (
        <Editor key={editing} id={editing} passage={blank} onClose={() => setEditing(undefined)} />
      ) : (
        <button type="button" onClick={begin}>
          {say('add')}
        </button>
      )}
    </section>
  );
}
