import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { AssessmentView, Passage, PassageVersion } from '../../../../api/index.js';
import { change } from '../../../shell/api.js';
import { useUndo } from '../../../shell/undo.js';
import { type Labels, labels } from './labels.js';

/** The passage being typed, and how a citation is put where the cursor stands. */
export interface Typing {
  id: string;
  insert(text: string): void;
}

/** What the parts of the page share while a person writes. */
export interface Writing {
  view: AssessmentView;
  labels: Labels;
  typing: Typing | undefined;
  setTyping(typing: Typing | undefined): void;
  /** The passage of this id as it holds now. */
  passage(id: string | undefined): PassageVersion | undefined;
  /** Writes a passage (null: strikes it out) and offers to undo that. Gives false where it was refused. */
  write(id: string, passage: Passage | null, says: string): Promise<boolean>;
  /** Shows an entry of the evidence. */
  show(number: number): void;
}

const Context = createContext<Writing | undefined>(undefined);
export const WritingProvider = Context;

export function useWriting(): Writing {
  const writing = useContext(Context);
  if (!writing) throw new Error('Writing is used outside of its page.');
  return writing;
}

const put = (id: string, passage: Passage | null): Promise<unknown> =>
  passage ? change('PUT', `/writing/${id}`, passage) : change('DELETE', `/writing/${id}`);

/** The state of writing on an assessment. */
export function useWritingOn(view: AssessmentView): Writing {
  const { did, attempt } = useUndo();
  const [typing, setTyping] = useState<Typing>();
  const lettered = useRef(new Map<string, string>());
  return useMemo(() => {
    const passage = (id: string | undefined) => view.passages.find((one) => one.id === id);
    return {
      view,
      labels: labels(view, lettered.current),
      typing,
      setTyping,
      passage,
      write: async (id, next, says) => {
        const before = passage(id)?.passage ?? null;
        const done = await attempt(async () => {
          await put(id, next);
          return true;
        });
        if (done) did({ says, undo: () => put(id, before) });
        return done === true;
      },
      show: (number) => document.getElementById(`evidence-${number}`)?.scrollIntoView({ block: 'center' }),
    };
  }, [view, typing, attempt, did]);
}

/** An id for a passage that is new. */
export const newId = (): string => crypto.randomUUID();
