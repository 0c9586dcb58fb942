import { fill, sentence } from '../grammar.js';
import type { Assessment } from '../schema.js';
import { WRITING_WORDS } from '../writing/words.js';
import type { Part } from './types.js';

/** The analyst's own paragraphs. */
export function writingPart({ written: { passages, withheld }, language }: Assessment): Part | undefined {
  if (passages.length === 0 && withheld === 0) return undefined;
  const words = WRITING_WORDS[language];
  return {
    id: 'writing',
    heading: words.heading,
    blocks: [
      ...passages.map(({ headline, sentences, who }) => ({
        kind: 'entry' as const,
        title: headline || words.untitled,
        aside: fill(words.by, { who }, language),
        sentences,
        notes: [],
      })),
      ...(withheld > 0
        ? [{ kind: 'note' as const, text: sentence(fill(words.withheld, { n: withheld }, language)) }]
        : []),
    ],
  };
}

/** The findings that the analyst left out, with the reasons. */
export function leftOutPart({ written: { leftOut }, language }: Assessment): Part | undefined {
  if (leftOut.length === 0) return undefined;
  const words = WRITING_WORDS[language];
  const items = leftOut.map(({ headline, who, why }) => ({
    text: fill(words.leftOut, { headline: sentence(headline), who, why: sentence(why) }, language),
    cites: [],
  }));
  return { id: 'left-out', heading: words.leftOutHeading, blocks: [{ kind: 'lines', items }] };
}
