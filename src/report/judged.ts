import type { CaseSnapshot, Statement } from '../case/index.js';
import type { Visible } from '../connect/index.js';
import type { Fall, Judged } from '../plan/index.js';
import type { EvidenceLedger } from './evidence.js';
import type { Assessment } from './schema.js';

type Reported = NonNullable<Assessment['judged']>;

/**
 * What people judged, with the numbers of its evidence, as far as the mark of the report lets show: a threat none of whose
 * statements may be shown is withheld and counted; a piece of evidence that may not be shown keeps its weight and loses its
 * words. `all` is the case with what the mark hides.
 */
export function judgedOf(judged: Judged, all: CaseSnapshot, { snapshot }: Visible, ledger: EvidenceLedger): Reported {
  const shown = new Map(snapshot.statements.map((statement) => [statement.id, statement]));
  const cite = (ids: readonly string[], text: string): number[] =>
    ledger.cite(
      ids.flatMap((id): Statement[] => (shown.has(id) ? [shown.get(id)!] : [])),
      () => text,
    );
  const titles = new Map(judged.perspectives.map(({ id, title }) => [id, title]));
  const kept = judged.threats?.filter(({ statements }) => statements.some((id) => shown.has(id)));
  return {
    ...(judged.threats &&
      kept && {
        threats: kept.map(({ id, title, trend, statements, capability, intent, views, divergence }) => ({
          id,
          title,
          trend,
          cites: cite(statements, title),
          capability: cite(capability, title),
          intent: cite(intent, title),
          views: views.map(({ perspective, stake, salience, statements: own, judgement }) => ({
            perspective,
            title: titles.get(perspective) ?? perspective,
            stake,
            salience,
            cites: cite(own, title),
            ...(judgement && { judgement }),
          })),
          divergence: divergence.map(({ between, score, rests, relation, more }) => ({
            between,
            score,
            rests,
            relation,
            more,
          })),
        })),
        threatsWithheld: judged.threats.filter(({ statements }) => statements.length > 0).length - kept.length,
      }),
    ...(judged.explanations && {
      explanations: judged.explanations.map((table) => explanationsOf(table, all, snapshot, cite)),
    }),
    ...(judged.fallen && { fellAway: fellAway(judged.fallen, judged.threats ?? []) }),
    ...(judged.plan && { plan: planOf(judged.plan, all, shown, cite) }),
  };
}

/** The plan with the evidence of its items; an item that rests on statements none of which may be shown is withheld. */
function planOf(
  { items, ...plan }: NonNullable<Judged['plan']>,
  all: CaseSnapshot,
  shown: ReadonlyMap<string, Statement>,
  cite: (ids: readonly string[], text: string) => number[],
): NonNullable<Reported['plan']> {
  const rests = ({ written }: (typeof items)[number]): string[] =>
    written.rests.flatMap(({ statements }) => statements);
  const hidden = new Set(
    all.statements.flatMap(({ id, judgement }) => (shown.has(id) || judgement === 'rejected' ? [] : [id])),
  );
  // What fell away in the case takes no item with it: a person decides that.
  const kept = items.filter(
    (item) => !rests(item).some((id) => hidden.has(id)) || rests(item).some((id) => shown.has(id)),
  );
  return {
    ...plan,
    items: kept.map(({ written: _, ...item }, at) => ({
      ...item,
      cites: cite(rests(kept[at]!), item.deliverable ?? item.id),
    })),
    withheld: items.length - kept.length,
  };
}

function explanationsOf(
  { question, by, date, hypotheses, leading, evidence }: NonNullable<Judged['explanations']>[number],
  all: CaseSnapshot,
  snapshot: CaseSnapshot,
  cite: (ids: readonly string[], text: string) => number[],
): NonNullable<Reported['explanations']>[number] {
  const shown = new Set(snapshot.statements.map(({ id }) => id));
  const hidden = all.statements.filter(({ id }) => !shown.has(id));
  const documents = new Set(snapshot.documents.map(({ name }) => name));
  const mayTell = ({ statement, document, text }: (typeof evidence)[number]): boolean =>
    document === undefined ||
    (statement !== undefined
      ? shown.has(statement)
      : documents.has(document) &&
        !hidden.some(({ quote }) => plain(quote).includes(plain(text)) || plain(text).includes(plain(quote))));
  return {
    question,
    by,
    date,
    leading,
    hypotheses,
    evidence: evidence.map((piece) => {
      const { id, statement, document, credibility, relevance, marks, diagnosticity, without, decides } = piece;
      const told = mayTell(piece);
      return {
        id,
        ...(told && { text: piece.text.replace(/\s+/g, ' ') }),
        assumption: document === undefined,
        cites: told && statement !== undefined ? cite([statement], piece.text.replace(/\s+/g, ' ')) : [],
        credibility,
        relevance,
        marks,
        diagnosticity,
        without,
        decides,
      };
    }),
  };
}

function fellAway(
  fallen: NonNullable<Judged['fallen']>,
  threats: NonNullable<Judged['threats']>,
): NonNullable<Reported['fellAway']> {
  const count = (fall: Fall) => new Set(fallen.flatMap(({ statement, why }) => (why === fall ? [statement] : []))).size;
  return {
    gone: count('gone'),
    rejected: count('rejected'),
    inadmissible: count('inadmissible'),
    threats: threats.filter(({ statements }) => statements.length === 0).length,
  };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
