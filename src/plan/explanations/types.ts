/** How a piece of evidence stands to a hypothesis, and what it weighs against it (Heuer 1999, chapter 8). */
export const MARKS = ['very consistent', 'consistent', 'neutral', 'inconsistent', 'very inconsistent'] as const;
export type Mark = (typeof MARKS)[number];

/** What stands in a cell of a table: a mark, or that the piece says nothing of the hypothesis. */
export const CELLS = [...MARKS, 'not applicable'] as const;
export type Cell = (typeof CELLS)[number];

export const WEIGHTS = ['low', 'medium', 'high'] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface Hypothesis {
  id: string;
  text: string;
}

/** A piece of evidence as it is written: a statement by its id, a literal quote, or an assumption. */
export interface TablePiece {
  id: string;
  statement?: string;
  quote?: string;
  assumption?: string;
  credibility: Weight;
  relevance: Weight;
  /** By hypothesis id; one that is missing was not filled in yet. */
  marks: Record<string, Cell>;
}

/** A table of explanations as it is written, finished or not. */
export interface Table {
  question: string;
  by: string;
  date: string;
  hypotheses: Hypothesis[];
  evidence: TablePiece[];
}

export interface Piece {
  id: string;
  /** What it says: the literal quote of the statement, or words of the analyst marked as an assumption. */
  text: string;
  /** Statement of the case that it rests on; absent: an assumption. */
  statement?: string;
  document?: string;
  credibility: Weight;
  relevance: Weight;
  /** By hypothesis id; one that is missing is not applicable. */
  marks: Record<string, Mark>;
}

export interface Weighed {
  question: string;
  by: string;
  date: string;
  /** Least against it first. */
  hypotheses: (Hypothesis & { against: number; inFavour: number; rank: number })[];
  /** The ones with least against them: more than one where nothing parts them. */
  leading: string[];
  /** Most diagnostic first. */
  evidence: (Piece & { diagnosticity: number; without: string[]; decides: boolean })[];
}
