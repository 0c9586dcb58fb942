import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { NetworkDrawing } from '../../../api/index.js';
import { Typed } from '../../parts/typed.js';
import { useNumbers } from '../../parts/use-numbers.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { plain } from '../../shell/plain.js';
import { useWords } from '../../shell/words.js';
import { search } from './actors.js';
import type { Address } from './address.js';
import type { Coding } from './marks.js';
import { useMeasureNames } from './measure-words.js';
import { useRelations } from './use-relations.js';
import { NETWORK } from './words.js';

const PAGE = 100;

interface TablesProps {
  drawing: NetworkDrawing;
  address: Address;
  coding: Coding;
}

/** All that the drawing shows as two tables, of actors and of pairs: for screen readers, and for who rather reads. */
export function Tables({ drawing, address, coding }: TablesProps) {
  const say = useWords(NETWORK);
  const typed = address.get('find') ?? '';
  return (
    <div className="network-tables">
      <Typed
        label={say('search')}
        placeholder={say('searchHint')}
        value={typed}
        onChange={(find) => address.set({ find }, { replace: true })}
      />
      <ActorTable drawing={drawing} coding={coding} typed={typed} />
      <PairTable drawing={drawing} address={address} typed={typed} />
    </div>
  );
}

function ActorTable({ drawing, coding, typed }: { drawing: NetworkDrawing; coding: Coding; typed: string }) {
  const say = useWords(NETWORK);
  const number = useNumbers();
  const term = useWords(VOCABULARY);
  const nameOf = useMeasureNames();
  const [most, setMost] = useState(PAGE);
  const { actors } = drawing;
  const size = coding.size === 'degree' ? undefined : coding.values.get(coding.size);
  const found = useMemo(() => search(drawing, typed), [drawing, typed]);
  return (
    <section className="panel">
      <h2>{say('actorTable')}</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{say('name')}</th>
              <th>{say('kind')}</th>
              <th className="number">{say('ties')}</th>
              <th className="number">{say('community')}</th>
              {size && <th className="number">{nameOf(coding.size)}</th>}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((at) => (
              <tr key={actors.id[at]}>
                <td>
                  <Link href={`/entities/${encodeURIComponent(actors.id[at]!)}`}>{actors.name[at]}</Link>
                </td>
                <td>{term(actors.kind[at]!)}</td>
                <td className="number">{actors.degree[at]}</td>
                <td className="number">{actors.community[at]! + 1}</td>
                {size && (
                  <td className="number">
                    {size[at] === null ? '–' : number(size[at]!, { maximumSignificantDigits: 4 })}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * PAGE)}>
          {say('more')}
        </button>
      )}
    </section>
  );
}

function PairTable({ drawing, address, typed }: { drawing: NetworkDrawing; address: Address; typed: string }) {
  const say = useWords(NETWORK);
  const term = useWords(VOCABULARY);
  const relation = useRelations();
  const [most, setMost] = useState(PAGE);
  const { actors, lines, schemata } = drawing;
  const found = useMemo(() => {
    const asked = plain(typed).split(/\s+/).filter(Boolean);
    const names = asked.length > 0 ? actors.name.map(plain) : [];
    const holds = (at: number) => asked.every((word) => names[at]!.includes(word));
    return [...lines.source.keys()].filter((at) => holds(lines.source[at]!) || holds(lines.target[at]!));
  }, [actors, lines, typed]);
  return (
    <section className="panel">
      <h2>{say('tieTable')}</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{say('who')}</th>
              <th>{say('how')}</th>
              <th>{say('whom')}</th>
              <th>{say('certainty')}</th>
              <th className="number">{say('sources')}</th>
              <th>{say('openQuotes')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((at) => {
              const [one, other] = [lines.source[at]!, lines.target[at]!];
              return (
                <tr key={at}>
                  <td>{actors.name[one]}</td>
                  <td>
                    {schemata
                      .filter((_, bit) => lines.ties[at]! & (1 << bit))
                      .map(relation)
                      .join('; ')}
                  </td>
                  <td>{actors.name[other]}</td>
                  <td>{term(lines.alleged[at] ? 'alleged' : 'asserted')}</td>
                  <td className="number">{lines.sources[at]}</td>
                  <td>
                    <button
                      type="button"
                      aria-label={`${say('openQuotes')}: ${actors.name[one]}, ${actors.name[other]}`}
                      onClick={() => address.set({ pair: `${actors.id[one]},${actors.id[other]}` })}
                    >
                      {say('openQuotes')}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * PAGE)}>
          {say('more')}
        </button>
      )}
    </section>
  );
}
