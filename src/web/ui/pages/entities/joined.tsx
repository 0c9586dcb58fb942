import { Link } from 'wouter';
import type { EntityProfile, PairDecision } from '../../../api/index.js';
import { SCORE, useNumbers } from '../../parts/use-numbers.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { JUDGE } from './judge-words.js';
import { useJudging } from './judging.js';
import { RULE_WORDS, ruleIn } from './rule-words.js';

/** Who is joined in an entity and why, each with a button that takes it out; a provisional join is confirmed in one action. */
export function Joined({ profile, provisional }: { profile: EntityProfile; provisional: boolean }) {
  const say = useWords(JUDGE);
  const { confirm, separate } = useJudging();
  const { id, name, schema, members, joins } = profile;
  return (
    <section
      className={`panel ${provisional ? 'entities-provisional-panel' : ''}`}
      aria-label={say(provisional ? 'joinedTitle' : 'membersTitle', { n: members.length })}
    >
      {provisional && (
        <>
          <h2>{say('joinedTitle')}</h2>
          <p>
            {say('joinedLead')} {schema === 'Person' && say('personRule')}
          </p>
          <div className="row">
            <button type="button" className="primary" onClick={() => void confirm(id, name)}>
              {say('confirm')}
            </button>
          </div>
        </>
      )}
      <details>
        <summary>{say('membersTitle', { n: members.length })}</summary>
        <ul className="plain entities-members">
          {members.map((member) => (
            <li key={member.id}>
              <span>{say('memberOf', { name: member.name, document: member.document })}</span>
              <button
                type="button"
                aria-label={say('takeOutOf', { name: member.name, document: member.document })}
                onClick={() => void separate(member.id, member.name)}
              >
                {say('takeOut')}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{say('becauseOf')}</summary>
        <ul className="plain">
          {joins.map((join) => (
            <Reason key={join.id} of={join} />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Why two are joined: a rule, or a person with the reason given; the comparison is behind the names. */
function Reason({ of: join }: { of: PairDecision }) {
  const say = useWords(JUDGE);
  const number = useNumbers();
  const rules = useWords(RULE_WORDS);
  const { language } = useSettings();
  const { left, right, leftName, rightName, rule, who, at, why, score } = join;
  const by = rule
    ? `${say('byRule')}: ${ruleIn(rules, rule)}`
    : say('byPerson', { who, at: new Date(at).toLocaleDateString(language) });
  return (
    <li>
      <Link href={`/entities/compare?left=${left}&right=${right}`}>
        {leftName} = {rightName}
      </Link>{' '}
      <span className="soft">
        {number(score, SCORE)} · {by}
        {why && ` · ${say('reasonGiven', { why })}`}
      </span>
    </li>
  );
}

/** Entities that may be the same, with the way to the comparison. */
export function Doubtful({ profile }: { profile: EntityProfile }) {
  const say = useWords(JUDGE);
  const number = useNumbers();
  if (profile.doubtful.length === 0) return null;
  return (
    <section className="panel" aria-label={say('doubtfulTitle')}>
      <h2>{say('doubtfulTitle')}</h2>
      <ul className="plain entities-members">
        {profile.doubtful.slice(0, 10).map(({ left, right, other, score }) => (
          <li key={`${left} ${right}`}>
            <span>
              <Link href={`/entities/${other.id}`}>{other.name}</Link>{' '}
              <span className="soft">{number(score, SCORE)}</span>
            </span>
            <Link className="button" href={`/entities/compare?left=${left}&right=${right}`}>
              {say('compareThese')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people decided on pairs that concern the entity: who, when, why; what holds can be taken back. */
export function History({ profile }: { profile: EntityProfile }) {
  const say = useWords(JUDGE);
  const term = useWords(VOCABULARY);
  const rules = useWords(RULE_WORDS);
  const { language } = useSettings();
  const { withdraw } = useJudging();
  return (
    <section className="panel" aria-label={say('decisionsTitle')}>
      <h2>{say('decisionsTitle')}</h2>
      {profile.decisions.length === 0 && <p className="soft">{say('noDecisions')}</p>}
      <ul className="plain entities-members">
        {profile.decisions.map((decision) => {
          const { id, leftName, rightName, verdict, who, rule, at, why, undone } = decision;
          return (
            <li key={id}>
              <span>
                {leftName} / {rightName}: <strong>{term(verdict)}</strong>{' '}
                {undone && <span className="badge">{say('undone')}</span>}{' '}
                <small className="soft">
                  {rule ? `${say('byRule')}: ${ruleIn(rules, rule)}` : who}, {new Date(at).toLocaleString(language)}
                  {why && ` · ${say('reasonGiven', { why })}`}
                </small>
              </span>
              {!undone && (
                <button type="button" onClick={() => void withdraw(decision)}>
                  {say('takeBack')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
