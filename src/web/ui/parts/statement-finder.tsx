import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import type { Citable, CitableList } from '../../api/index.js';
import { useGet, withQuery } from '../shell/api.js';
import { defineWords, useWords } from '../shell/words.js';
import { Quote } from './quote.js';
import { Answer } from './states.js';

/** Words from which all statements of the case are looked through. */
const LOOKS_FROM = 2;

const WORDS = defineWords(
  {
    find: 'Find statements by their words',
    hint: 'Names, places, deeds: words that stand in the quote.',
    nothing: 'No statement has all of these words. Try fewer, or others.',
    more: '{count} more; add a word to narrow it down.',
  },
  {
    find: 'Buscar declaraciones por sus palabras',
    hint: 'Nombres, lugares, hechos: palabras que estén en la cita.',
    nothing: 'Ninguna declaración tiene todas estas palabras. Pruebe con menos o con otras.',
    more: '{count} más; agregue una palabra para acotar.',
  },
  {
    find: 'Procurar declarações pelas palavras',
    hint: 'Nomes, lugares, fatos: palavras que estejam na citação.',
    nothing: 'Nenhuma declaração tem todas estas palavras. Tente menos ou outras.',
    more: 'Mais {count}; acrescente uma palavra para restringir.',
  },
);

/** Finds statements of the case, under whatever mark, by words of their quotes; `action` is what can be done with each. */
export function StatementFinder({ action }: { action(statement: Citable): ReactNode }) {
  const say = useWords(WORDS);
  const id = useId();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const path = asked.length >= LOOKS_FROM ? withQuery('/citable', { words: asked, handling: 'TLP:RED' }) : undefined;
  const found = useGet<CitableList>(path);
  return (
    <div className="statement-finder">
      <label htmlFor={id}>{say('find')}</label>
      <input id={id} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      {path === undefined ? (
        <p className="soft">{say('hint')}</p>
      ) : (
        <Answer of={found}>
          {({ statements, more }) => (
            <>
              {!statements.length && <p>{say('nothing')}</p>}
              <ul className="plain">
                {statements.map((statement) => (
                  <li key={statement.id}>
                    <Quote of={{ ...statement, statement: statement.id }} />
                    {action(statement)}
                  </li>
                ))}
              </ul>
              {more > 0 && <p className="soft">{say('more', { count: more })}</p>}
            </>
          )}
        </Answer>
      )}
    </div>
  );
}
