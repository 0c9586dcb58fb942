import { useState } from 'react';
import type { PolicyLinkView } from '../../../../api/index.js';
import { Scroll } from '../../../parts/scroll.js';
import { useWords } from '../../../shell/words.js';
import { SIGNS } from './signs.js';
import { useTopic } from './topics.js';
import { WORDS } from './words.js';

/** Causes and effects that are drawn at once; those that the most sources speak of come first. */
const FIRST = { causes: 12, effects: 10 };

/** Causes down, effects across; each cell says which way the sources see it, and by how many sources. */
export function Matrix({
  links,
  cause,
  effect,
  onChoose,
}: {
  links: readonly PolicyLinkView[];
  cause: string | undefined;
  effect: string | undefined;
  onChoose(chosen: { cause: string | undefined; effect: string | undefined; open: string | undefined }): void;
}) {
  const say = useWords(WORDS);
  const topic = useTopic();
  const [isWhole, setWhole] = useState(false);
  const causes = ends(links, 'cause');
  const effects = ends(links, 'effect');
  const rows = isWhole ? causes : withChosen(causes.slice(0, FIRST.causes), cause);
  const columns = isWhole ? effects : withChosen(effects.slice(0, FIRST.effects), effect);
  const at = new Map(links.map((link) => [`${link.cause}\t${link.effect}`, link]));
  const choose = (chosen: { cause?: string; effect?: string }) => {
    const isSame = chosen.cause === cause && chosen.effect === effect;
    onChoose(
      isSame
        ? { cause: undefined, effect: undefined, open: undefined }
        : { cause: chosen.cause, effect: chosen.effect, open: undefined },
    );
  };
  return (
    <div className="claims-matrix">
      <p className="soft claims-legend">
        {(Object.keys(SIGNS) as (keyof typeof SIGNS)[]).map((direction) => (
          <span key={direction}>
            <b aria-hidden="true">{SIGNS[direction]}</b> {say(direction)}
          </span>
        ))}
        <span className="claims-disputed">{say('disputed')}</span>
        <span>{say('legendCount')}</span>
      </p>
      <Scroll label={say('matrix')}>
        <table>
          <caption className="visually-hidden">{say('matrix')}</caption>
          <thead>
            <tr>
              <td>
                <span className="soft">{say('corner')}</span>
              </td>
              {columns.map((one) => (
                <th key={one} scope="col">
                  <button
                    type="button"
                    className="quiet"
                    aria-pressed={!cause && effect === one}
                    onClick={() => choose({ effect: one })}
                  >
                    {topic(one)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">
                  <button
                    type="button"
                    className="quiet"
                    aria-pressed={!effect && cause === row}
                    onClick={() => choose({ cause: row })}
                  >
                    {topic(row)}
                  </button>
                </th>
                {columns.map((column) => {
                  const link = at.get(`${row}\t${column}`);
                  return (
                    <td key={column} className={link?.disputed ? 'claims-disputed' : undefined}>
                      {link && (
                        <button
                          type="button"
                          className="quiet"
                          aria-pressed={cause === row && effect === column}
                          aria-label={`${topic(row)} → ${topic(column)}: ${link.directions
                            .map(({ direction, sources }) => `${say(direction)} (${sources})`)
                            .join(', ')}${link.disputed ? `; ${say('disputed')}` : ''}`}
                          onClick={() => choose({ cause: row, effect: column })}
                        >
                          {link.directions.map(({ direction, sources }) => (
                            <span key={direction}>
                              {SIGNS[direction]}
                              {sources}
                            </span>
                          ))}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {(causes.length > FIRST.causes || effects.length > FIRST.effects) && (
        <button type="button" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('lessMatrix') : say('wholeMatrix', { causes: causes.length, effects: effects.length })}
        </button>
      )}
    </div>
  );
}

/** All causes or effects, those first that the most sources speak of. */
function ends(links: readonly PolicyLinkView[], end: 'cause' | 'effect'): string[] {
  const counts = new Map<string, number>();
  for (const link of links)
    counts.set(link[end], (counts.get(link[end]) ?? 0) + link.sources + (link.disputed ? 5 : 0));
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

const withChosen = (names: string[], chosen: string | undefined): string[] =>
  chosen === undefined || names.includes(chosen) ? names : [...names, chosen];
