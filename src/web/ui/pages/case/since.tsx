import { useState } from 'react';
import { Link } from 'wouter';
import type { CaseActivity, CaseOverview } from '../../../api/index.js';
import { useGet, withQuery } from '../../shell/api.js';
import { useSettings } from '../../shell/settings.js';
import { useWords } from '../../shell/words.js';
import { deedOf } from './deeds.js';
import { CASE } from './words.js';

/**
 * When this person last looked at this case, remembered by the browser. While a window is open it is compared with the
 * visit before it, so that looking twice does not make the news old.
 */
function lastVisit({ location, who }: CaseOverview): string | undefined {
  const name = `atalaya.visit ${who} ${location}`;
  try {
    const before = sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? '';
    sessionStorage.setItem(name, before);
    localStorage.setItem(name, new Date().toISOString());
    return before || undefined;
  } catch {
    // A browser that keeps nothing has no last visit.
    return undefined;
  }
}

/** What was done in the case since this person's last visit. */
export function Since({ of }: { of: CaseOverview }) {
  const say = useWords(CASE);
  const { language } = useSettings();
  const [since] = useState(() => lastVisit(of));
  const { data } = useGet<CaseActivity>(since && withQuery('/case/activity', { since }));
  if (!since || !data) return null;
  const when = new Date(since).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const nothing = !data.documentsAdded && !data.decisions.length;
  return (
    <section className="panel" aria-label={say('since', { when })}>
      <h2>{say('since', { when })}</h2>
      {nothing ? (
        <p className="soft">{say('sinceNothing')}</p>
      ) : (
        <>
          <ul>
            {data.documentsAdded > 0 && (
              <li>
                {say('sinceDocuments', { count: data.documentsAdded })}:{' '}
                {data.documents.slice(0, 5).map(({ id, name }, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <Link href={`/documents/${id}`}>{name}</Link>
                  </span>
                ))}
                {data.documentsAdded > 5 && <> {say('more', { count: data.documentsAdded - 5 })}</>}
              </li>
            )}
            {data.decisions.map(({ action, targetKind, many }) => (
              <li key={`${action} ${targetKind}`}>{say(deedOf({ action, targetKind }).many, { count: many })}</li>
            ))}
          </ul>
          <p className="soft">{say('sinceBy', { people: data.people.join(', ') })}</p>
        </>
      )}
    </section>
  );
}
