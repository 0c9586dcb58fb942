import type { FindingOfCase } from '../plan/index.js';
import type { Assessment } from './schema.js';

/** The findings of an assessment with the statements that their quotes hold: what threats are proposed from. */
export function findingsOfCase({ findings, evidence }: Pick<Assessment, 'findings' | 'evidence'>): FindingOfCase[] {
  const statements = new Map(evidence.map((entry) => [entry.number, entry.statements.map(({ id }) => id)]));
  return findings.map(({ id, kind, headline, sentences, cites }) => {
    const cited = [...cites, ...sentences.flatMap((one) => one.cites)];
    return { id, kind, headline, statements: [...new Set(cited.flatMap((number) => statements.get(number) ?? []))] };
  });
}
