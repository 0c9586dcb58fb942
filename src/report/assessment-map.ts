import { type MapFigure, mapFigure } from '../locate/index.js';
import { fill } from './grammar.js';
import { PHRASES } from './phrases/index.js';
import type { Assessment } from './schema.js';

/** The map of an assessment's territories and the sentences under it; undefined where no place has coordinates. */
export function assessmentMap(
  assessment: Pick<Assessment, 'territories' | 'language'>,
): { figure: MapFigure; captions: string[] } | undefined {
  const { language } = assessment;
  const words = PHRASES[language].map;
  // A point for a country says nothing unless a group is said to be there at large.
  const drawn = assessment.territories.filter((place) => !place.isCountry || place.groups.length > 0);
  const places = drawn.flatMap(({ name, country, isCountry, latitude, longitude, groups }) =>
    latitude === undefined || longitude === undefined
      ? []
      : [{ name, country, isCountry, latitude, longitude, groups }],
  );
  const names = places.map((place) => place.name).join(', ');
  const desc = fill(words.desc, { n: places.length, names }, language);
  const figure = mapFigure(places, { ...words, desc }, language);
  if (!figure) return undefined;
  const list = (template: string, left: readonly string[]) =>
    left.length > 0 ? [fill(template, { names: left.join(', ') }, language)] : [];
  return {
    figure,
    captions: [
      words.caption,
      ...list(words.outside, figure.outside),
      ...list(words.unlabelled, figure.unlabelled),
      words.source,
    ],
  };
}
