import type { AssessmentView, Passage } from '../../../../api/index.js';
import { aboutOf, type Finding } from './about.js';
import { newId } from './writing.js';

/** A version of a passage to be written. */
export interface Change {
  id: string;
  passage: Passage;
}

/** The order of the findings, which is kept as positions of the passages on them. */
export class Order {
  constructor(readonly view: AssessmentView) {}

  /** The passage on a finding; a fresh one where nobody wrote of it yet. */
  passageOn(finding: Finding): Change {
    const id = finding.written?.passage;
    const held = this.view.passages.find((one) => one.id === id)?.passage;
    if (id && held) return { id, passage: held };
    return {
      id: newId(),
      passage: { about: aboutOf(this.view, finding), text: '', handling: 'TLP:GREEN' },
    };
  }

  /** What is to be written so that the finding at `from` stands at `to`: every finding up to there gets its place. */
  moved(from: number, to: number): Change[] {
    const findings = [...this.view.assessment.findings];
    const [taken] = findings.splice(from, 1);
    if (!taken || to < 0 || to > findings.length) return [];
    findings.splice(to, 0, taken);
    const placed = findings.findLastIndex((finding) => this.#isPlaced(finding));
    const upTo = Math.max(from, to, placed);
    return findings.slice(0, upTo + 1).flatMap((finding, at) => {
      const { id, passage } = this.passageOn(finding);
      return passage.position === at + 1 ? [] : [{ id, passage: { ...passage, position: at + 1 } }];
    });
  }

  #isPlaced(finding: Finding): boolean {
    return this.passageOn(finding).passage.position !== undefined;
  }
}
