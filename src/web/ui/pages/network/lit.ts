import { createContext, useContext, useEffect } from 'react';
import type { NetworkDrawing } from '../../../api/index.js';
import { flagsOf, placesOf } from './places.js';

/** What a panel has lit up in the drawing: all else is pale. */
export interface Lit {
  actors: ReadonlySet<string>;
  /** Pairs of actors whose line is lit, by `pairKey`. */
  pairs: ReadonlySet<string>;
  /** Actors that are taken out: drawn as hollow ghosts, without lines. */
  removed?: ReadonlySet<string>;
  /** Of what is left without the removed the largest part is lit, whatever `actors` says (parts.ts). */
  parts?: boolean;
  /** Lit are all lines between lit actors, as they are. */
  between?: boolean;
}

/** One name for a pair, whichever comes first. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** What a list of actors and steps lights up. */
export const litBy = (
  actors: readonly { id: string }[],
  steps: readonly { source: string; target: string }[],
): Lit => ({
  actors: new Set([...actors.map(({ id }) => id), ...steps.flatMap(({ source, target }) => [source, target])]),
  pairs: new Set(steps.map(({ source, target }) => pairKey(source, target))),
});

/** Whether some actor or line that is lit is not in the drawing. */
export function leadsBeyond(drawing: NetworkDrawing, lit: Lit): boolean {
  if (lit.parts) return false;
  const { actors, lines } = drawing;
  const places = placesOf(drawing);
  if ([...lit.actors].some((id) => !places.has(id))) return true;
  const among = flagsOf(drawing, lit.actors);
  const drawn = new Set<string>();
  lines.source.forEach((one, at) => {
    const other = lines.target[at]!;
    if (among[one] && among[other]) drawn.add(pairKey(actors.id[one]!, actors.id[other]!));
  });
  return [...lit.pairs].some((pair) => !drawn.has(pair));
}

/** How a panel lights things up. */
export const LitContext = createContext<(lit: Lit | undefined) => void>(() => undefined);

/** Lights up `lit` while the part of the page that calls this is shown; it must stay the same object while it means the same. */
export function useLit(lit: Lit | undefined): void {
  const setLit = useContext(LitContext);
  useEffect(() => {
    setLit(lit);
    return () => setLit(undefined);
  }, [lit, setLit]);
}
