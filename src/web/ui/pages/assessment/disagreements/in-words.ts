import type { DisagreementSide, DisagreementView } from '../../../../api/index.js';
import { useDate } from '../../../parts/use-date.js';
import { VOCABULARY } from '../../../parts/vocabulary.js';
import { useWords } from '../../../shell/words.js';
import { useTopic } from '../claims/topics.js';
import { WORDS } from './words.js';

/** What a disagreement is about, in a line. */
export function useTopicOf(): (of: Pick<DisagreementView, 'kind' | 'about' | 'place' | 'period'>) => string {
  const topic = useTopic();
  const date = useDate();
  return ({ kind, about, place, period }) => {
    const ends = kind === 'cause' ? about.split(' → ').map(topic).join(' → ') : about;
    return [ends, place, period && date(period)].filter(Boolean).join(', ');
  };
}

/** What one side says, short. */
export function useValueText(): (side: DisagreementSide, kind: DisagreementView['kind']) => string {
  const say = useWords(WORDS);
  const term = useWords(VOCABULARY);
  const date = useDate();
  return ({ value, killed, injured, evidence }, kind) => {
    if (kind === 'toll') {
      const counts = [
        killed !== undefined && say('killed', { n: killed }),
        injured !== undefined && say('injured', { n: injured }),
      ];
      return counts.filter(Boolean).join(', ') || value;
    }
    if (kind === 'date') return date(value);
    if (kind === 'membership') return term(evidence.hedge);
    if (kind === 'cause') return say(value as 'raises' | 'lowers' | 'no effect' | 'depends');
    return value;
  };
}
