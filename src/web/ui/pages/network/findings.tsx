import { useMemo } from 'react';
import type { FindingList } from '../../../api/index.js';
import { Answer } from '../../parts/states.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useGet } from '../../shell/api.js';
import { useTold } from '../../shell/told.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { ASK } from './ask-words.js';
import { Choice } from './filters.js';
import { ANALYSES, FINDING_WORDS } from './finding-words.js';
import { litBy, useLit } from './lit.js';
import { Steps } from './steps.js';

/** Lists of what the analyses found; the one chosen lights up the drawing. */
export function Findings({ address }: { address: Address }) {
  const word = useWords(FINDING_WORDS);
  const analysis = ANALYSES.find((id) => id === address.get('analysis')) ?? 'facilitators';
  const answer = useGet<FindingList>(`/network/findings/${analysis}`);
  return (
    <div className="network-form">
      <Choice
        title={word('analysis')}
        value={analysis}
        options={ANALYSES.map((id) => [id, word(id)])}
        onChoice={(id) => address.set({ analysis: id, finding: undefined })}
      />
      <p className="soft">{word(`${analysis}Asks`)}</p>
      <Answer of={answer}>{(list) => <Found key={list.analysis} list={list} address={address} />}</Answer>
    </div>
  );
}

function Found({ list, address }: { list: FindingList; address: Address }) {
  const ask = useWords(ASK);
  const term = useWords(VOCABULARY);
  const told = useTold();
  const { findings, looked, notes, source } = list;
  const given = address.get('finding');
  const at = given === undefined ? -1 : Number(given);
  const chosen = findings[at];
  const lit = useMemo(() => (chosen ? litBy(chosen.actors, chosen.steps) : undefined), [chosen]);
  useLit(lit);
  return (
    <>
      {findings.length === 0 && <p role="status">{ask('noFinding')}</p>}
      <ol className="network-results plain">
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of an analysis does not change in its order.
          <li key={index}>
            <button
              type="button"
              className="quiet"
              aria-pressed={index === at}
              aria-expanded={index === at}
              onClick={() => address.set({ finding: index === at ? undefined : String(index) }, { replace: true })}
            >
              <span>{told(finding.headline)}</span>
              <span className={`badge ${finding.certainty}`}>
                {finding.certainty === 'inferred' ? ask('inferred') : term(finding.certainty)}
              </span>
            </button>
            {index === at && (
              <>
                <Steps steps={finding.steps.slice(0, 20)} address={address} />
                <details>
                  <summary>{ask('reasons')}</summary>
                  <ul>
                    {finding.reasons.map(told).map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                </details>
              </>
            )}
          </li>
        ))}
      </ol>
      <details>
        <summary>{ask('method')}</summary>
        {looked && <p>{told(looked)}</p>}
        {notes.map(told).map((note) => (
          <p key={note}>{note}</p>
        ))}
        {source && <p>{source}</p>}
      </details>
    </>
  );
}
