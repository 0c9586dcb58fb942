import { useMemo } from 'react';
import type { NetworkDrawing, NetworkMethods, PathList } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { ASK, useKindNames } from './ask-words.js';
import { ActorField } from './ends.js';
import { Choice } from './filters.js';
import { litBy, useLit } from './lit.js';
import { Steps } from './steps.js';
import { NETWORK } from './words.js';

/** Paths between two actors: the shortest or all within a length, by or without a kind, in date order; one is lit. */
export function Paths({ address, drawing }: { address: Address; drawing: NetworkDrawing }) {
  const ask = useWords(ASK);
  const kindName = useKindNames();
  const { get, set } = address;
  const methods = useGet<NetworkMethods>('/network/methods');
  const [source, target] = [get('source'), get('target')];
  const asked =
    source && target
      ? withQuery('/network/paths', {
          from: source,
          to: target,
          count: get('count'),
          within: get('within'),
          through: get('through'),
          avoid: get('avoid'),
          any: get('any'),
          dated: get('dated'),
        })
      : undefined;
  const answer = useGet<PathList>(asked);
  const kinds = [['', ask('noKind')], ...(methods.data?.kinds ?? []).map((kind) => [kind, kindName(kind)])] as [
    string,
    string,
  ][];
  return (
    <div className="network-form">
      <ActorField
        title={ask('from')}
        drawing={drawing}
        value={source}
        onChoose={(id) => set({ source: id, path: undefined })}
      />
      <ActorField
        title={ask('to')}
        drawing={drawing}
        value={target}
        onChoose={(id) => set({ target: id, path: undefined })}
      />
      <button type="button" className="quiet" onClick={() => set({ source: target, target: source })}>
        ⇅ {ask('swap')}
      </button>
      <Choice
        title={ask('howMany')}
        value={get('within') ? `within ${get('within')}` : (get('count') ?? '3')}
        options={[
          ...['1', '3', '10'].map((count) => [count, ask('shortest', { count: Number(count) })] as const),
          ...[2, 3, 4, 5].map((within) => [`within ${within}`, ask('within', { within })] as const),
        ]}
        onChoice={(choice) =>
          set(
            choice.startsWith('within')
              ? { within: choice.slice(7), count: undefined }
              : { count: choice === '3' ? undefined : choice, within: undefined },
          )
        }
      />
      <details open={Boolean(get('avoid') ?? get('through') ?? get('any') ?? get('dated'))}>
        <summary>{ask('conditions')}</summary>
        <div className="network-form">
          <Choice
            title={ask('avoid')}
            value={get('avoid') ?? ''}
            options={kinds}
            onChoice={(avoid) => set({ avoid })}
          />
          <Choice
            title={ask('through')}
            value={get('through') ?? ''}
            options={kinds}
            onChoice={(through) => set({ through })}
          />
          {(['any', 'dated'] as const).map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={get(name) === 'yes'}
                onChange={({ target: { checked } }) => set({ [name]: checked ? 'yes' : undefined })}
              />
              {ask(name === 'any' ? 'anyTie' : 'dated')}
            </label>
          ))}
        </div>
      </details>
      {asked ? (
        <Answer of={answer}>{(list) => <Found list={list} address={address} />}</Answer>
      ) : (
        <p className="soft">{ask('choosePath')}</p>
      )}
    </div>
  );
}

function Found({ list: { paths, cut }, address }: { list: PathList; address: Address }) {
  const ask = useWords(ASK);
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const at = Math.min(Number(address.get('path') ?? 0), Math.max(0, paths.length - 1));
  const chosen = paths[at];
  const lit = useMemo(() => (chosen ? litBy(chosen.actors, chosen.steps) : undefined), [chosen]);
  useLit(lit);
  if (!chosen) return <p role="status">{ask('noPath')}</p>;
  return (
    <>
      <ol className="network-results plain">
        {paths.map(({ actors, certainty, sources, steps, inDateOrder }, index) => (
          <li key={actors.map(({ id }) => id).join()}>
            <button
              type="button"
              className="quiet"
              aria-pressed={index === at}
              onClick={() => address.set({ path: String(index) }, { replace: true })}
            >
              <span>{actors.map(({ name }) => name).join(' → ')}</span>
              <span className="soft">
                {ask('pathTies', { count: steps.length })} · {say('sourceCount', { count: sources })}
                {inDateOrder && ` · ${ask(inDateOrder)}`}{' '}
                <span className={`badge ${certainty}`}>{term(certainty)}</span>
              </span>
            </button>
            {index === at && <Steps steps={steps} address={address} />}
          </li>
        ))}
      </ol>
      {cut && <p className="soft">{ask(cut === 'count' ? 'morePaths' : 'gaveUp')}</p>}
    </>
  );
}
