import { joined, relationType, type Said, type SaidValue, said, word } from '../../model/index.js';
import type { CaseView, Tie } from '../types.js';

/** One finding of an analysis as people read it. */
export interface PageFinding {
  headline: Said;
  /** `inferred`: put together by us, stated by no source; never mixed with what sources say. */
  certainty: 'asserted' | 'alleged' | 'inferred';
  reasons: Said[];
  actors: string[];
  /** The ties it rests on, whose statements are its quotes. */
  ties: Tie[];
  /** Statements it rests on beyond them. */
  statements?: string[];
}

/** The findings of one analysis on one case; with none, `none` says so and what was looked at. */
export interface AnalysisPage {
  /** What was looked at, in words and numbers. */
  looked: Said;
  findings: PageFinding[];
  /** Definitions, criteria and limits that the reader needs. */
  notes: Said[];
  /** What the findings are made from, for machines. */
  result: unknown;
}

/** Names and counts in words. */
export class PageWords {
  readonly #view: CaseView;
  constructor(view: CaseView) {
    this.#view = view;
  }

  readonly name = (id: string): string => this.#view.network.actors.get(id)?.name ?? id;

  /** Up to `most` names, the rest counted. */
  names(ids: readonly string[], most = 5): SaidValue {
    const shown = ids.slice(0, most).map(this.name).join(', ');
    return ids.length > most ? said`${shown} and ${ids.length - most} more` : shown;
  }

  tie({ source, target, schema }: Tie): Said {
    return said`${this.name(source)} ${word(relationType(schema)?.means.en ?? schema)} ${this.name(target)}`;
  }
}

/** Terms of kinds, types and lexicons, each to be told in the language of the reader: `a, b and c`. */
export function terms(list: readonly string[]): Said {
  const told = list.map(word);
  return told.length > 1 ? said`${joined(told.slice(0, -1), ', ')} and ${told.at(-1)!}` : joined(told);
}

export const certaintyOf = (asserted: boolean): 'asserted' | 'alleged' => (asserted ? 'asserted' : 'alleged');
