import type { Statement } from '../case/index.js';
import type { Claim, Claims } from './claims.js';
import type { EvidenceLedger } from './evidence.js';
import { sentence } from './grammar.js';
import type { Certainty, CitedSentence } from './schema.js';
import type { Wording } from './wording.js';

/** Of one claim at most so many quotes are shown for it, and so many against: one for each independent source. */
const FOR = 3;
const AGAINST = 2;

/** Turns claims into sentences with the numbers of their evidence. */
export class Citing {
  constructor(
    readonly wording: Wording,
    readonly claims: Claims,
    readonly ledger: EvidenceLedger,
  ) {}

  /** Numbers of a claim's evidence, for and against. */
  cite(claim: Claim): number[] {
    const shown = [...claim.affirming.slice(0, FOR), ...claim.denying.slice(0, AGAINST)];
    return this.ledger.cite(shown, () => sentence(this.wording.claim(claim)));
  }

  /** Numbers of statements that no claim holds, each with what it is read as. */
  citeStatements(statements: readonly Statement[], text: string): number[] {
    return this.ledger.cite(statements, () => text);
  }

  /** A claim as a sentence that names who says so where it must; `frame` holds {claim}, `untold` its subject if just named. */
  sentence(claim: Claim, frame?: string, untold?: string): CitedSentence {
    return { text: this.wording.attributed(claim, frame, untold), cites: this.cite(claim) };
  }

  /** Denials of any tie between the two ends of a claim that the claim itself does not hold. */
  relatedDenials(claim: Claim): CitedSentence[] {
    if (claim.source === null) return [];
    const { wording } = this;
    const others = this.claims.between(claim.source, claim.target).filter((other) => other.certainty === 'denied');
    return others.map((other) => ({
      text: wording.sentence(wording.words.deniedTie, {
        who: wording.who(other.denying),
        A: wording.name(claim.source!),
        B: wording.name(claim.target),
      }),
      cites: this.cite(other),
    }));
  }

  /** The certainty of one claim in words, with who says so. */
  certaintyText(claim: Claim & { certainty: Certainty }): string {
    const { wording } = this;
    if (claim.decided) {
      const { status, who, why } = claim.decided;
      const standing = wording.words.standing[status];
      return wording.sentence(wording.words.decided, { standing, who, why: why.replace(/[.\s]+$/, '') });
    }
    return wording.sentence(wording.words.certaintyText[claim.certainty], {
      n: claim.sources.length,
      who: wording.who(claim.affirming),
      deniers: claim.denying.length > 0 ? wording.who(claim.denying) : '',
    });
  }
}
