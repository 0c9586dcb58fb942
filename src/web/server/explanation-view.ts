import type { CaseSnapshot, SheetVersion } from '../../case/index.js';
import { UserError } from '../../model/index.js';
import { standingTable, tableOf } from '../../plan/index.js';
import type { ExplanationTable } from '../api/index.js';
import { quotes } from './threat-view.js';

/** A table as the page shows it: in its own order, held against the case, weighed. */
export function explanationView(
  { name, position, text, who, at }: SheetVersion,
  snapshot: CaseSnapshot,
): ExplanationTable {
  try {
    return viewOf(name, position, text ?? '', snapshot);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const nothing = { hypotheses: [], evidence: [], leading: [], missing: 0 };
    return { name, position, question: name, by: who, date: at.slice(0, 10), ...nothing, broken: error.message };
  }
}

function viewOf(name: string, position: number, text: string, snapshot: CaseSnapshot): ExplanationTable {
  const table = tableOf(name, text);
  const { weighed, fallen, missing } = standingTable(name, table, snapshot);
  const ids = [...table.evidence, ...(weighed?.evidence ?? [])].flatMap(({ statement }) => statement ?? []);
  const told = quotes(ids, snapshot);
  const { question, by, date } = table;
  return {
    name,
    position,
    question,
    by,
    date,
    hypotheses: table.hypotheses.map((one) => ({ ...one, ...weighed?.hypotheses.find(({ id }) => id === one.id) })),
    evidence: table.evidence.map(({ id, statement, quote, assumption, credibility, relevance, marks }) => {
      const own = weighed?.evidence.find((piece) => piece.id === id);
      const rests = told[own?.statement ?? statement ?? ''];
      const fell = fallen.find(({ of }) => of === id)?.why;
      return {
        id,
        ...(assumption !== undefined && { assumption }),
        ...(rests && { statement: rests }),
        ...(quote !== undefined && { quote }),
        ...(fell && { fell }),
        credibility,
        relevance,
        marks,
        diagnosticity: own?.diagnosticity ?? 0,
        decides: own?.decides ?? false,
        without: own?.without ?? [],
      };
    }),
    leading: weighed?.leading ?? [],
    missing,
  };
}
