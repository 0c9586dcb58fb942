import type { NetworkDrawing } from '../../../api/index.js';

/** Least members of a community that is worth a name of its own. */
const WORTH = 5;

/** The best tied actor of each community of some size, by place in the drawing: of the largest community first. */
export function hubsOf({ actors: { degree, community } }: NetworkDrawing): number[] {
  const hubs: number[] = [];
  const sizes: number[] = [];
  community.forEach((of, at) => {
    sizes[of] = (sizes[of] ?? 0) + 1;
    const hub = hubs[of];
    if (hub === undefined || degree[at]! > degree[hub]!) hubs[of] = at;
  });
  return hubs.filter((_, of) => sizes[of]! >= WORTH);
}
