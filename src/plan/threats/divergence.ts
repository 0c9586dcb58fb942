import { LIKELIHOOD_WORDS, stepsApart } from '../estimative.js';
import { type Divergence, IMPACTS, LEVELS, type Perspective, type Relation, type Threat, type View } from './types.js';
import { weightOfView } from './weight.js';

/** Below this two views are alike; from the second on they stand in the way of acting together. */
const ALIKE = 0.2;
const APART = 0.5;
/** What two views weigh together, 0 to 2, from which it counts as grave, or as of some weight. */
const GRAVE = 1.25;
const SOME = 0.8;

/**
 * How far each two perspectives see one threat apart, 0 to 1: the mean of the gaps in likelihood and impact where people
 * judged both, else the gap in how much it is taken to matter. With what it means for working together.
 */
export function divergences(threat: Threat, perspectives: readonly Perspective[]): Divergence[] {
  const title = (view: View) => perspectives.find(({ id }) => id === view.perspective)?.title ?? view.perspective;
  return threat.views.flatMap((a, i) =>
    threat.views.slice(i + 1).map((b): Divergence => {
      const judged = a.judgement && b.judgement;
      const score = judged ? gapOfJudgements(a, b) : gap(LEVELS, a.salience, b.salience);
      const rounded = Math.round(score * 100) / 100;
      const [more, less] = weightOfView(a) >= weightOfView(b) ? [a, b] : [b, a];
      const relation = relationOf(rounded, weightOfView(a) + weightOfView(b));
      const says = meaning(relation, title(more), title(less));
      return {
        between: [a.perspective, b.perspective],
        score: rounded,
        rests: judged ? 'judgements' : 'assumptions',
        relation,
        more: more.perspective,
        meaning: judged ? says : `if it is as assumed, ${says}`,
      };
    }),
  );
}

function gapOfJudgements({ judgement: a }: View, { judgement: b }: View): number {
  return (
    (stepsApart(a!.likelihood, b!.likelihood) / (LIKELIHOOD_WORDS.length - 1) + gap(IMPACTS, a!.impact, b!.impact)) / 2
  );
}

function gap<T>(scale: readonly T[], a: T, b: T): number {
  return Math.abs(scale.indexOf(a) - scale.indexOf(b)) / (scale.length - 1);
}

function relationOf(score: number, together: number): Relation {
  if (score >= ALIKE) return score < APART ? 'somewhat' : 'far';
  return together >= GRAVE ? 'grave' : together >= SOME ? 'some' : 'slight';
}

function meaning(relation: Relation, more: string, less: string): string {
  const parted = (grade: string, follows: string) => `${grade} to: ${more}, than to: ${less}; ${follows}`;
  const meanings: Readonly<Record<Relation, string>> = {
    grave: 'both see it as grave: common ground for working together',
    some: 'both see it alike, as of some weight: they can work together where it costs little',
    slight: 'both see it alike, and neither as grave: little will be done about it',
    somewhat: parted('somewhat graver', 'cooperation needs something that the other side wants in return'),
    far: parted(
      'far graver',
      'a framing from the first side alone lacks resonance with the other; expect consent in words and little in deeds',
    ),
  };
  return meanings[relation];
}
