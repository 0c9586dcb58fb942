import { relationType } from '../../model/index.js';
import type { CaseView, Tie } from '../types.js';

/** One finding of an analysis as people read it. */
export interface PageFinding {
  headline: string;
  /** `inferred`: put together by us, stated by no source; never mixed with what sources say. */
  certainty: 'asserted' | 'alleged' | 'inferred';
  reasons: string[];
  actors: string[];
  /** The ties it rests on, whose statements are its quotes. */
  ties: Tie[];
  /** Statements it rests on beyond them. */
  statements?: string[];
}

/** The findings of one analysis on one case; with none, `none` says so and what was looked at. */
export interface AnalysisPage {
  /** What was looked at, in words and numbers. */
  looked: string;
  findings: PageFinding[];
  /** Definitions, criteria and limits that the reader needs. */
  notes: string[];
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
  names(ids: readonly string[], most = 5): string {
    const shown = ids.slice(0, most).map(this.name);
    return ids.length > most ? `${shown.join(', ')} and ${ids.length - most} more` : shown.join(', ');
  }

  tie({ source, target, schema }: Tie): string {
    return `${this.name(source)} ${relationType(schema)?.means.en ?? schema} ${this.name(target)}`;
  }
}

/** `1 tie`, `3 ties`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const certaintyOf = (asserted: boolean): 'asserted' | 'alleged' => (asserted ? 'asserted' : 'alleged');
