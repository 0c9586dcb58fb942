import { useState } from 'react';
import type { DocumentContents, NewStatement, Vocabulary } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { EndField, type EndState, endOf, kindOf } from './end-field.js';
import type { Layout, ShownStatement } from './layout.js';
import type { Stretch } from './text-units.js';
import { DOCUMENTS } from './words.js';

interface FormProps {
  layout: Layout;
  contents: DocumentContents;
  vocabulary: Vocabulary;
  quote: Stretch;
  /** The statement that is corrected. */
  corrects?: ShownStatement | undefined;
  selection: Stretch | undefined;
  onSave(statement: NewStatement, says: string): void;
  onClose(): void;
  /** Words of the text are to be chosen by keys. */
  onMark(): void;
}

/** A statement of the person's own: its quote, both ends, what joins them, how sure the text is and who says so. */
export function StatementForm({
  layout,
  contents,
  vocabulary,
  quote: first,
  corrects,
  selection,
  onSave,
  onClose,
  onMark,
}: FormProps) {
  const say = useWords(DOCUMENTS);
  const term = useWords(VOCABULARY);
  const { language } = useSettings();
  const { text, units } = layout;
  const [quote, setQuote] = useState(first);
  const given = corrects?.of;
  const [subject, setSubject] = useState<EndState>({ choice: given?.subject ?? '', words: '', schema: 'Person' });
  const [object, setObject] = useState<EndState>({ choice: given?.object ?? '', words: '', schema: 'Person' });
  const [schema, setSchema] = useState(given?.kind === 'relation' ? given.schema : '');
  const [hedge, setHedge] = useState<NewStatement['hedge']>(given?.hedge ?? 'asserted');
  const [role, setRole] = useState(given?.kind === 'relation' ? given.property : '');
  const [said, setSaid] = useState(given?.attribution ?? '');
  const ends = [endOf(subject, quote, layout), endOf(object, quote, layout)] as const;
  const kinds = [kindOf(subject, contents), kindOf(object, contents)] as const;
  const fitting = vocabulary.relations.filter(
    ({ source, target }) => (!kinds[0] || source.includes(kinds[0])) && (!kinds[1] || target.includes(kinds[1])),
  );
  const chosen = fitting.find((type) => type.schema === schema);
  const attribution = said.trim() ? nearest(text, said.trim(), quote) : undefined;
  const ready = ends[0] && ends[1] && chosen && (!said.trim() || attribution);
  const points = ({ start, end }: Stretch) => ({ start: units.toPoints(start), end: units.toPoints(end) });
  const save = () => {
    if (!ready) return;
    const names = ends.map((end) => text.slice(end!.start, end!.end));
    onSave(
      {
        schema,
        quote: points(quote),
        subject: { ...endForServer(subject, ends[0]!), ...points(ends[0]!) } as NewStatement['subject'],
        object: { ...endForServer(object, ends[1]!), ...points(ends[1]!) } as NewStatement['object'],
        hedge,
        ...(role.trim() && { role: role.trim() }),
        ...(attribution && { attribution: points(attribution) }),
        ...(given && { corrects: given.id }),
      },
      `${names[0]} ${chosen.means[language]} ${names[1]}`,
    );
  };
  const endProps = { layout, quote, selection, contents };
  return (
    <form
      className="reader-form"
      aria-label={say(given ? 'correctTitle' : 'newTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h2>{say(given ? 'correctTitle' : 'newTitle')}</h2>
      {given && <p className="soft">{say('correctWhat')}</p>}
      <p className="reader-label">{say('quote')}</p>
      <blockquote className="quote">{text.slice(quote.start, quote.end)}</blockquote>
      {selection && (selection.start !== quote.start || selection.end !== quote.end) && (
        <button type="button" className="taken" onClick={() => setQuote(selection)}>
          {say('useSelection')}
        </button>
      )}
      <button type="button" className="quiet" onClick={onMark}>
        {say('chooseWords')}
      </button>
      <EndField autoFocus label={say('first')} state={subject} set={setSubject} found={ends[0]} {...endProps} />
      <label className="reader-field">
        <span>{say('relation')}</span>
        <select value={chosen ? schema : ''} onChange={(event) => setSchema(event.target.value)}>
          <option value="">{say('choose')}</option>
          {fitting.map((type) => (
            <option key={type.schema} value={type.schema}>
              {type.means[language]}
            </option>
          ))}
        </select>
      </label>
      <EndField label={say('second')} state={object} set={setObject} found={ends[1]} {...endProps} />
      <label className="reader-field">
        <span>{say('hedge')}</span>
        <select value={hedge} onChange={(event) => setHedge(event.target.value as typeof hedge)}>
          {(['asserted', 'alleged', 'denied'] as const).map((each) => (
            <option key={each} value={each}>
              {term(each)}
            </option>
          ))}
        </select>
      </label>
      <label className="reader-field">
        <span>{say('attribution')}</span>
        <input type="text" value={said} onChange={(event) => setSaid(event.target.value)} />
      </label>
      {said.trim() && !attribution && <p role="alert">{say('notInText')}</p>}
      <label className="reader-field">
        <span>{say('role')}</span>
        <input type="text" maxLength={80} value={role} onChange={(event) => setRole(event.target.value)} />
      </label>
      {kinds[0] && kinds[1] && fitting.length === 0 && (
        <p role="alert">
          {say('noRelation', { first: term(kinds[0] as 'Person'), second: term(kinds[1] as 'Person') })}
        </p>
      )}
      {!ready && <p className="soft">{say('needEnds')}</p>}
      <div className="row">
        <button type="submit" className="primary" disabled={!ready}>
          {say('save')}
        </button>
        <button type="button" onClick={onClose}>
          {say('cancel')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

const endForServer = ({ choice, schema }: EndState, end: Stretch & { entity?: string }) =>
  choice === 'words' ? { schema } : { entity: end.entity };

/** Where the words stand: in the quote, or else at the nearest place before or after it. */
function nearest(text: string, words: string, quote: Stretch): Stretch | undefined {
  const inside = text.indexOf(words, quote.start);
  const places = [inside, text.lastIndexOf(words, quote.start), text.indexOf(words, quote.end)].filter((at) => at >= 0);
  const best = places.sort((one, other) => Math.abs(one - quote.start) - Math.abs(other - quote.start))[0];
  return best === undefined ? undefined : { start: best, end: best + words.length };
}
