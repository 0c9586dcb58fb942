import { joined, said, word } from '../../model/index.js';
import { layersOf } from '../layers/layers.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, type PageFinding, PageWords } from './page.js';

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
        headline: said`${word(id)}: ${pairs} {2|pair|pairs} among ${actors.length} {3|actor|actors}`,
        certainty: certaintyOf(ties.some(({ hedge }) => hedge === 'asserted')),
        reasons: [
          said`${components} {1|component|components}, the largest of ${largest}; density ${Number(density.toFixed(3))}`,
          said`most tied: ${top.map(({ actor, degree }) => `${words.name(actor)} ${degree}`).join(', ')}`,
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
          headline: said`${word(a)} and ${word(b)}: ${shared.length} {3|pair|pairs} tied in both`,
          certainty: 'asserted',
          reasons: [
            said`${Math.round(100 * pairs)} % of the pairs and ${Math.round(100 * actors)} % of the actors of either`,
            ...shared.slice(0, MOST).map(([one, other]) => said`${words.name(one)} – ${words.name(other)}`),
          ],
          actors: [...new Set(shared.flat())],
          ties: shared.slice(0, MOST).flatMap(([one, other]) => held.filter(tied(one, other))),
        };
      });
    const several = found.participation.slice(0, MOST).map(
      ({ actor, degrees, coefficient }): PageFinding => ({
        headline: said`${words.name(actor)} is in ${Object.keys(degrees).length} {2|layer|layers}, participation ${Number(coefficient.toFixed(2))}`,
        certainty: 'asserted',
        reasons: [
          joined(
            Object.entries(degrees).map(([layer, degree]) => said`${word(layer)} ${degree}`),
            ', ',
          ),
        ],
        actors: [actor],
        ties: [],
      }),
    );
    return {
      looked: said`${found.layers.reduce((sum, { ties }) => sum + ties.length, 0)} {1|tie|ties} in ${found.layers.length} {2|layer|layers}, territory apart`,
      findings: [...each, ...overlaps, ...several],
      notes: [said`Layers by layers.tsv. Of each layer and overlap the quotes of ${MOST} ties at most are shown.`],
      result: found,
    };
  },
};
