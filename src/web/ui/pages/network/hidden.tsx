import { useMemo } from 'react';
import { Link } from 'wouter';
import type { NetworkDrawing } from '../../../api/index.js';
import { useWords } from '../../shell/words.js';
import type { Address } from './address.js';
import { NETWORK } from './words.js';

/** What is left out, by the rule that leaves it out, and the words for it. */
export const RULES = [
  ['most', 'hidesMost'],
  ['kinds', 'hidesKinds'],
  ['countries', 'hidesCountries'],
  ['alone', 'hidesAlone'],
  ['ties', 'hidesTies'],
  ['denied', 'hidesDenied'],
] as const;

/** Everything that a case can show, short of what sources only deny. */
const EVERYTHING = {
  kinds: 'Person,Organization,PublicBody,Company,Place,Event',
  countries: 'yes',
  alone: 'yes',
  most: '20000',
  ties: undefined,
  certainty: undefined,
  grade: undefined,
  judgement: undefined,
  since: undefined,
  until: undefined,
  undated: undefined,
};

/** What is drawn and, in so many words, what is not. */
export function HiddenNote({ drawing, address }: { drawing: NetworkDrawing; address: Address }) {
  const say = useWords(NETWORK);
  const { actors, lines, hidden } = drawing;
  const left = RULES.filter(([rule]) => hidden[rule] > 0);
  // Persons are never joined on a name alone: of two marks with one name a person decides.
  const twice = useMemo(() => namesTwice(actors), [actors]);
  const canShowMore = left.some(([rule]) => rule !== 'denied');
  return (
    <p className="network-hidden">
      <strong>{say('shown', { actors: actors.id.length, ties: lines.source.length })}</strong>
      {left.length > 0 && (
        <span>
          {say('hides')}: {left.map(([rule, key]) => say(key, { count: hidden[rule] })).join(' · ')}
        </span>
      )}
      {twice > 0 && <Link href="/entities/queue">{say('twice', { count: twice })}</Link>}
      {canShowMore && (
        <button type="button" className="quiet" onClick={() => address.set(EVERYTHING)}>
          {say('showAll')}
        </button>
      )}
    </p>
  );
}

/** How many names are drawn more than once, for actors of one kind. */
function namesTwice({ kind, name }: NetworkDrawing['actors']): number {
  const times = new Map<string, number>();
  for (const [at, each] of name.entries()) {
    const key = `${kind[at]} ${each}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times.values()].filter((count) => count > 1).length;
}
