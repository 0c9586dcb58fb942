import type { CaseView } from '../types.js';
import type { AnalysisPage } from './page.js';

/** An analysis of a case as a declared record: what it answers, by which source, and its page of findings. */
export interface Analysis {
  id: string;
  title: string;
  /** The question it answers. */
  answers: string;
  /** The paper or standard, with its DOI where it has one. */
  source: string;
  run(view: CaseView): AnalysisPage;
}
