import { layersOf } from '../layers/layers.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, type PageFinding, PageWords } from './page.js';

const MOST = 5;

export const LAYERS: Analysis = {
  id: 'layers',
  title: 'Layers by kind of tie',
  answers: 'How do family, money, crime, office and violence lie upon each other, and who is in several of them?',
  source: 'Battiston, Nicosia, Latora 2014, doi 10.1103/PhysRevE.89.032804',
  run(view) {
    const words = new PageWords(view);
    const found = layersOf(view.network);
    const each = found.layers.map(
      ({ id, ties, actors, pairs, components, largest, density, top }): PageFinding => ({
        headline: `${id}: ${counted(pairs, 'pair')} among ${counted(actors.length, 'actor')}`,
        certainty: certaintyOf(ties.some(({ hedge }) => hedge === 'asserted')),
        reasons: [
          `${counted(components, 'component')}, the largest of ${largest}; density ${density.toFixed(3)}`,
          `most tied: ${top.map(({ actor, degree }) => `${words.name(actor)} ${degree}`).join(', ')}`,
        ],
        actors: top.map(({ actor }) => actor),
        ties: ties.slice(0, MOST),
      }),
    );
    const tied = (a: string, b: string) => (tie: { source: string; target: string }) =>
      (tie.source === a && tie.target === b) || (tie.source === b && tie.target === a);
    const overlaps = found.overlaps
      .filter(({ shared }) => shared.length > 0)
      .map(({ layers: [a, b], pairs, shared, actors }): PageFinding => {
        const held = found.layers.filter(({ id }) => id === a || id === b).flatMap(({ ties }) => ties);
        return {
          headline: `${a} and ${b}: ${counted(shared.length, 'pair')} tied in both`,
          certainty: 'asserted',
          reasons: [
            `${(100 * pairs).toFixed(0)} % of the pairs and ${(100 * actors).toFixed(0)} % of the actors of either`,
            ...shared.slice(0, MOST).map(([one, other]) => `${words.name(one)} and ${words.name(other)}`),
          ],
          actors: [...new Set(shared.flat())],
          ties: shared.slice(0, MOST).flatMap(([one, other]) => held.filter(tied(one, other))),
        };
      });
    const several = found.participation.slice(0, MOST).map(
      ({ actor, degrees, coefficient }): PageFinding => ({
        headline: `${words.name(actor)} is in ${counted(Object.keys(degrees).length, 'layer')}, participation ${coefficient.toFixed(2)}`,
        certainty: 'asserted',
        reasons: [
          Object.entries(degrees)
            .map(([layer, degree]) => `${layer} ${degree}`)
            .join(', '),
        ],
        actors: [actor],
        ties: [],
      }),
    );
    return {
      looked: `${counted(
        found.layers.reduce((sum, { ties }) => sum + ties.length, 0),
        'tie',
      )} in ${counted(found.layers.length, 'layer')}, territory apart`,
      findings: [...each, ...overlaps, ...several],
      notes: [`Layers by layers.tsv. Of each layer and overlap the quotes of ${MOST} ties at most are shown.`],
      result: found,
    };
  },
};
