import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SHELL } from '../shell/shell-words.js';
import { useWords } from '../shell/words.js';

/** What a page shows where it has nothing to show: why, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <div>{children}</div>}
    </div>
  );
}

export function Loading() {
  const say = useWords(SHELL);
  return (
    <p className="loading" role="status">
      {say('loading')}…
    </p>
  );
}

/** What went wrong, and a way to try again. */
export function Failure({ error, onAgain }: { error: Error; onAgain?: () => void }) {
  const say = useWords(SHELL);
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{say('failed')}</strong> {error.message}
      </p>
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {say('again')}
        </button>
      )}
    </div>
  );
}

/** Shows an answer once it is there; until then that it is loading, or why it could not be had. */
export function Answer<T>({ of, children }: { of: UseQueryResult<T, Error>; children: (value: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failure error={of.error} onAgain={() => void of.refetch()} />;
  return <Loading />;
}
