import { partsOfJudged } from '../judged-parts.js';
import type { Assessment } from '../schema.js';
import { setAsidePart } from './set-aside.js';
import { simulationPart } from './simulation.js';
import { sincePart } from './since.js';
import { territoryPart } from './territory.js';
import type { Part } from './types.js';
import { leftOutPart, writingPart } from './writing.js';

/** The parts that only some assessments have, by where they stand. */
export interface Parts {
  /** Before the findings. */
  first: Part[];
  /** What people judged, after where the sources disagree. */
  judged: Part[];
  /** After what is denied. */
  aside: Part[];
}

/** The parts of an assessment that say something; an edition without them has no empty section. */
export function partsOf(assessment: Assessment): Parts {
  const kept = (parts: readonly (Part | undefined)[]): Part[] => parts.flatMap((part) => part ?? []);
  return {
    first: kept([sincePart(assessment), writingPart(assessment)]),
    judged: [
      ...(assessment.judged ? partsOfJudged(assessment.judged, assessment.language) : []),
      ...kept([territoryPart(assessment), simulationPart(assessment)]),
    ],
    aside: kept([leftOutPart(assessment), setAsidePart(assessment)]),
  };
}
