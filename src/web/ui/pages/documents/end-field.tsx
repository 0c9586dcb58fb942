import type { DocumentContents } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import type { Layout } from './layout.js';
import type { Stretch } from './text-units.js';
import { DOCUMENTS } from './words.js';

const KINDS = ['Person', 'Organization', 'PublicBody', 'Company', 'Place', 'Event'] as const;

/** An end as it is being chosen: an entity's id, `words` for words of the quote that nothing names yet, or nothing. */
export interface EndState {
  choice: string;
  words: string;
  schema: string;
}

/** Where the end stands in the quote; undefined while it is not chosen or does not stand there. */
export function endOf(
  { choice, words }: EndState,
  quote: Stretch,
  layout: Layout,
): (Stretch & { entity?: string }) | undefined {
  if (choice === '') return undefined;
  if (choice === 'words') {
    const start = words.trim() ? layout.text.indexOf(words.trim(), quote.start) : -1;
    const end = start + words.trim().length;
    return start >= 0 && end <= quote.end ? { start, end } : undefined;
  }
  const mention = layout.mentions.find(
    ({ entity, start, end }) => entity === choice && quote.start <= start && end <= quote.end,
  );
  return mention && { start: mention.start, end: mention.end, entity: choice };
}

/** What kind of thing the end is. */
export function kindOf({ choice, schema }: EndState, { entities }: DocumentContents): string | undefined {
  return choice === 'words' ? schema : entities.find(({ id }) => id === choice)?.schema;
}

interface FieldProps {
  label: string;
  state: EndState;
  set(state: EndState): void;
  found: Stretch | undefined;
  layout: Layout;
  quote: Stretch;
  selection: Stretch | undefined;
  contents: DocumentContents;
  autoFocus?: boolean;
}

/** Chooses an end among the names in the quote, or by other words of it. */
export function EndField({ label, state, set, found, layout, quote, selection, autoFocus }: FieldProps) {
  const say = useWords(DOCUMENTS);
  const term = useWords(VOCABULARY);
  const inside = new Map(
    layout.mentions
      .filter(({ start, end, schema }) => quote.start <= start && end <= quote.end && schema !== 'Incident')
      .map((mention) => [mention.entity, mention]),
  );
  const selected =
    selection && quote.start <= selection.start && selection.end <= quote.end && selection.end - selection.start < 120
      ? layout.text.slice(selection.start, selection.end)
      : undefined;
  const take = () => {
    const named = [...inside.values()].find(({ start, end }) => start === selection!.start && end === selection!.end);
    set(named ? { ...state, choice: named.entity } : { ...state, choice: 'words', words: selected! });
  };
  return (
    <fieldset className="reader-end">
      <label className="reader-field">
        <span>{label}</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: the form opens on a key of the person's, to be filled in from its first field.
          autoFocus={autoFocus}
          value={state.choice === 'words' || inside.has(state.choice) ? state.choice : ''}
          onChange={(event) => set({ ...state, choice: event.target.value })}
        >
          <option value="">{say('choose')}</option>
          {[...inside.values()].map(({ entity, name, schema }) => (
            <option key={entity} value={entity}>
              {name} ({term(schema as 'Person')})
            </option>
          ))}
          <option value="words">{say('otherWords')}</option>
        </select>
      </label>
      {selected && (
        <button type="button" className="quiet" onClick={take}>
          “{selected.length > 40 ? `${selected.slice(0, 40)}…` : selected}”
        </button>
      )}
      {state.choice === 'words' && (
        <>
          <label className="reader-field">
            <span>{say('words')}</span>
            <input type="text" value={state.words} onChange={(event) => set({ ...state, words: event.target.value })} />
          </label>
          <label className="reader-field">
            <span>{say('kind')}</span>
            <select value={state.schema} onChange={(event) => set({ ...state, schema: event.target.value })}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {term(kind)}
                </option>
              ))}
            </select>
          </label>
          {state.words.trim() && !found && <p role="alert">{say('notInQuote')}</p>}
        </>
      )}
    </fieldset>
  );
}
