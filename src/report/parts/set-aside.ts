import { fill, sentence } from '../grammar.js';
import { PART_WORDS } from '../phrases/parts.js';
import type { Assessment } from '../schema.js';
import type { Part } from './types.js';

/** What people took out of use, counted, with their reasons. */
export function setAsidePart({ setAside, language }: Assessment): Part | undefined {
  const { rejected, inadmissible, reasons } = setAside;
  if (rejected + inadmissible === 0) return undefined;
  const words = PART_WORDS[language].setAside;
  const counts = [
    ...(rejected > 0 ? [fill(words.rejected, { n: rejected }, language)] : []),
    ...(inadmissible > 0 ? [fill(words.inadmissible, { n: inadmissible }, language)] : []),
  ];
  const told = reasons.map(({ status, statements, who, why }) => ({
    text: sentence(fill(words.reason, { status: words.status[status], n: statements, who, why: bare(why) }, language)),
    cites: [],
  }));
  const named = reasons.reduce((sum, { statements }) => sum + statements, 0);
  const unnamed = rejected + inadmissible - named;
  return {
    id: 'set-aside',
    heading: words.heading,
    blocks: [
      { kind: 'note', text: counts.map(sentence).join(' ') },
      ...(told.length > 0 ? [{ kind: 'lines' as const, items: told }] : []),
      ...(unnamed > 0
        ? [{ kind: 'note' as const, text: sentence(fill(words.unnamed, { n: unnamed }, language)) }]
        : []),
    ],
  };
}

const bare = (text: string): string => text.replace(/[.\s]+$/, '');
