import type { Filler } from './evidence.js';

/** How much of a doer's score rests on what the text tells of those it was done to. */
const RESTS_ON_HARM = 0.8;

/** From which score on a filler is kept: found on news texts, where what is kept and what is right balance. */
const KEPT = { individual: 0.18, organization: 0.18, target: 0.25, victim: 0.18, weapon: 0.25 } as const;

/** How much a victim that is only described says that the event was violence against somebody, by what it is called. */
const DESCRIBED: Readonly<Record<string, number>> = { civilian: 0.5, official: 0.5, relative: 0.5, someone: 0.25 };

/**
 * The fillers of a text that are kept. Who did it is believed as far as the text tells of harm to civilians or things:
 * where soldiers and fighters meet, or where violence is spoken of in general, armed groups are named without having
 * done anything in particular.
 */
export function kept(fillers: readonly Filler[]): Filler[] {
  const harm = harmTold(fillers);
  return fillers
    .map((filler) =>
      filler.role === 'individual' || filler.role === 'organization'
        ? { ...filler, score: filler.score * (1 - RESTS_ON_HARM + RESTS_ON_HARM * harm) }
        : filler,
    )
    .filter(({ role, score }) => score >= KEPT[role]);
}

/** Probability that the text tells of harm to civilians, officials or things. */
export function harmTold(fillers: readonly Filler[]): number {
  let none = 1;
  for (const { role, score, forms } of fillers) {
    if (role === 'target') none *= 1 - score;
    else if (role === 'weapon') none *= 1 - 0.8 * score;
    else if (role === 'victim') {
      const shares = forms.map(({ offer }) => (offer.what === 'person' ? 1 : (DESCRIBED[offer.what] ?? 0)));
      none *= 1 - score * Math.max(...shares);
    }
  }
  return 1 - none;
}
