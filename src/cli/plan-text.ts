import type { CaseSnapshot } from '../case/index.js';
import type { HandlingMark, Language } from '../model/index.js';
import {
  type Aside,
  type Direction,
  type Disagreements,
  type PolicyLink,
  type Settled,
  settledOf,
} from '../plan/index.js';
import { type EvidenceEntry, settledInWords } from '../report/index.js';
import { PLAN_WORDS } from './plan-words.js';

const QUOTE = 300;

/** The last part of a path: where a file lies on somebody's machine is no business of the reader's. */
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) || path;

const shortened = (quote: string): string => {
  const plain = quote.replace(/\s+/g, ' ');
  return plain.length > QUOTE ? `${plain.slice(0, QUOTE)}…` : plain;
};

/** The quotes that a printed section cites, by number, each with its statements. */
export function evidenceText(
  evidence: readonly EvidenceEntry[],
  { statements: all, documents }: CaseSnapshot,
  language: Language,
): string {
  const names = new Map(documents.map(({ id, name }) => [id, fileName(name)]));
  const documentOf = new Map(all.map(({ id, documentId }) => [id, names.get(documentId)]));
  const quotes = evidence.map(({ number, quote, statements }) => {
    const ids = statements.map(({ id }) => id);
    return `[${number}] "${shortened(quote)}" (${documentOf.get(ids[0]!)}; ${ids.join(', ')})`;
  });
  return [PLAN_WORDS[language].evidence, '', ...quotes, ''].join('\n');
}

/** What a mark left out, counted; nothing where nothing was. */
export function leftOut(
  { documents, statements }: { documents: number; statements: number },
  { language, handling }: { language: Language; handling: HandlingMark },
): string {
  if (documents + statements === 0) return '';
  return `${PLAN_WORDS[language].leftOut.replace('{mark}', handling)}: ${statements} / ${documents}\n`;
}

/** Where the sources disagree, as text: each with its sides quoted, then what was told apart, then the disputed policies. */
export function disagreementsText(
  { found, setAside, policy }: Disagreements & { policy: PolicyLink[] },
  snapshot: CaseSnapshot,
  language: Language,
  settled: readonly Settled[] = [],
): string {
  const words = PLAN_WORDS[language];
  const names = new Map(snapshot.documents.map(({ id, name }) => [id, fileName(name)]));
  const { of } = settledOf(found, settled);
  const items = found.map(({ id, kind, about, place, period, sides, arithmetic, explanations, firm, oneSource }, i) => {
    const head = [about, place, period].filter(Boolean).join(', ');
    const marks = [words.kind[kind], ...(firm ? [] : [words.unsaid]), ...(oneSource ? [words.oneSource] : [])];
    const lines = sides.map(({ statement, value, alike = [] }) => {
      return `   ${value}: "${shortened(statement.quote)}" (${names.get(statement.documentId)}, ${statement.id})${alike.length > 0 ? `; ${words.likewise} ${alike.map(({ id, documentId }) => `${names.get(documentId)}, ${id}`).join('; ')}` : ''}`;
    });
    const sum = arithmetic ? [`   ${words.parts} ${arithmetic.made}; ${words.says} ${arithmetic.said}`] : [];
    return [
      `${i + 1}. ${head} [${marks.join('; ')}]`,
      ...lines,
      ...sum,
      `   ${of.has(id) ? settledInWords(of.get(id)!, language) : `${words.couldBe}: ${explanations.map((one) => words.why[one]).join('; ')}`}`,
    ].join('\n');
  });
  const aside = Object.entries(setAside)
    .filter(([, n]) => n > 0)
    .map(([step, n]) => `${words.aside[step as Aside]} ${n}`)
    .join(', ');
  const disputed = policy
    .filter((link) => link.disputed)
    .map(({ cause, effect, sources }) => {
      const who = Object.entries(sources)
        .filter(([, n]) => n > 0)
        .map(([direction, n]) => `${words.direction[direction as Direction]}: ${n}`);
      return `   ${cause} → ${effect}: ${words.byDirection} ${who.join(', ')}`;
    });
  return [
    words.heading,
    ...(items.length > 0 ? items : [words.nothing]),
    '',
    `${words.toldApart}: ${aside || '0'}.`,
    `${words.opposite}: ${disputed.length} / ${policy.length}.`,
    ...disputed,
    '',
  ].join('\n');
}
