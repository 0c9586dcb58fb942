import { Link } from 'wouter';
import type { EntityProfile } from '../../../api/index.js';
import { VOCABULARY } from '../../parts/vocabulary.js';
import { useWords } from '../../shell/words.js';
import { ENTITIES } from './words.js';

/** Entries that are shown before the rest is asked for. */
const SHOWN = 8;

/** Each name that documents write, how often, and where: each document opens at its first mention. */
export function NamesInUse({ names }: { names: EntityProfile['names'] }) {
  const say = useWords(ENTITIES);
  if (names.length === 0) return null;
  const entry = ({ name, mentions, documents }: EntityProfile['names'][number]) => (
    <li key={name}>
      <details>
        <summary>
          {name} <span className="soft">{say('mentionsIn', { n: mentions, documents: documents.length })}</span>
        </summary>
        <ul>
          {documents.map(({ id, name: document, mentions: times, start }) => (
            <li key={id}>
              <Link href={`/documents/${id}?at=${start}`}>{document}</Link> <span className="soft">{times}×</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
  return (
    <section className="panel" aria-label={say('names')}>
      <h2>{say('names')}</h2>
      <ul className="plain">{names.slice(0, SHOWN).map(entry)}</ul>
      {names.length > SHOWN && (
        <details>
          <summary>{say('moreNames', { n: names.length })}</summary>
          <ul className="plain">{names.slice(SHOWN).map(entry)}</ul>
        </details>
      )}
    </section>
  );
}

/** The documents that know the entity, with their grading and handling mark, those that say most first. */
export function Sources({ sources }: { sources: EntityProfile['sources'] }) {
  const say = useWords(ENTITIES);
  const term = useWords(VOCABULARY);
  const entry = ({ id, name, title, date, reliability, handling, reprintOf, statements }: (typeof sources)[number]) => (
    <li key={id} className="entities-source">
      <Link href={`/documents/${id}`}>{title ?? name}</Link>
      <small className="soft">
        {[
          title && title !== name ? name : '',
          date ?? '',
          term(reliability as 'A'),
          handling,
          say('statementsOf', { n: statements }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {reprintOf && reprintOf !== id && ` · ${say('reprint')}`}
      </small>
    </li>
  );
  return (
    <section className="panel" aria-label={say('sourceList')}>
      <h2>{say('sourceList')}</h2>
      <ul className="plain">{sources.slice(0, SHOWN).map(entry)}</ul>
      {sources.length > SHOWN && (
        <details>
          <summary>{say('moreSources', { n: sources.length })}</summary>
          <ul className="plain">{sources.slice(SHOWN).map(entry)}</ul>
        </details>
      )}
    </section>
  );
}
