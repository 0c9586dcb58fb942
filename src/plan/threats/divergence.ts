import { LIKELIHOOD_WORDS, stepsApart } from '../estimative.js';
import { type Divergence, IMPACTS, LEVELS, type Perspective, type Threat, type View } from './types.js';

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
      const [more, less] = weightOf(a) >= weightOf(b) ? [a, b] : [b, a];
      const says = meaning(rounded, title(more), title(less), weightOf(a) + weightOf(b));
      return {
        between: [a.perspective, b.perspective],
        score: rounded,
        rests: judged ? 'judgements' : 'assumptions',
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

/** How much a threat weighs from one side, 0 to 1. */
function weightOf({ judgement, salience }: View): number {
  if (!judgement) return LEVELS.indexOf(salience) / (LEVELS.length - 1);
  const likelihood = LIKELIHOOD_WORDS.indexOf(judgement.likelihood) / (LIKELIHOOD_WORDS.length - 1);
  return (likelihood + IMPACTS.indexOf(judgement.impact) / (IMPACTS.length - 1)) / 2;
}

function meaning(score: number, more: string, less: string, together: number): string {
  if (score < ALIKE)
    return together >= GRAVE
      ? 'both see it as grave: common ground for working together'
      : together >= SOME
        ? 'both see it alike, as of some weight: they can work together where it costs little'
        : 'both see it alike, and neither as grave: little will be done about it';
  const grade = score < APART ? 'somewhat graver' : 'far graver';
  const follows =
    score < APART
      ? 'cooperation needs something that the other side wants in return'
      : 'a framing from the first side alone lacks resonance with the other; expect consent in words and little in deeds';
  return `${grade} to: ${more}, than to: ${less}; ${follows}`;
}
