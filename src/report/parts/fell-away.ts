import type { Language } from '../../model/index.js';
import { fill } from '../grammar.js';
import type { JudgedParts } from '../judged-schema.js';
import { JUDGED_WORDS } from '../phrases/judged.js';
import type { Part } from './types.js';

/** What judgements rested on and what was taken from under them since, counted by why. */
export function fellAwayPart({ fellAway }: JudgedParts, language: Language): Part | undefined {
  if (!fellAway) return undefined;
  const words = JUDGED_WORDS[language].fellAway;
  const items = (['gone', 'rejected', 'inadmissible', 'threats'] as const)
    .filter((why) => fellAway[why] > 0)
    .map((why) => ({ text: fill(words[why], { n: fellAway[why] }, language), cites: [] }));
  if (items.length === 0) return undefined;
  return {
    id: 'fell-away',
    heading: words.heading,
    blocks: [
      { kind: 'note', text: words.note },
      { kind: 'lines', items },
    ],
  };
}
