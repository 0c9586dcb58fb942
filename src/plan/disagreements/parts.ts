import { readFileSync } from 'node:fs';
import type { Statement } from '../../case/index.js';
import { fold } from '../../model/index.js';
import { amountOf } from './amount.js';
import { slips } from './explain.js';
import { figureText } from './figures.js';
import { scopeOf } from './scope.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement } from './types.js';
import { commonUnit } from './units.js';

let table: [string, string][] | undefined;

function pairsOfIndicators(): [string, string][] {
  table ??= readFileSync(new URL('./part-whole.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);
  return table;
}

/** Inside one source: parts that are larger than their whole, "130 of the 113 municipalities", more extreme poverty than poverty. */
export function partsTooLarge(statements: readonly Statement[], sources: Sources): Disagreement[] {
  const figures = statements.filter(
    ({ kind, hedge, detail, judgement }) =>
      kind === 'figure' && hedge !== 'denied' && judgement !== 'rejected' && detail['change'] === undefined,
  );
  return [...figures.flatMap((one) => ofWhole(one, sources)), ...ofIndicator(figures, sources)];
}

function ofWhole(statement: Statement, sources: Sources): Disagreement[] {
  const whole = Number(statement.detail['of']);
  const part = amountOf(statement);
  // "60 percent of the 113": the part is a share.
  if (!part || !(whole > 0) || statement.detail['unit'] === 'percent' || part.low <= whole) return [];
  return [
    disagreement(sources, {
      kind: 'part',
      about: statement.property,
      sides: [{ statement, value: `${figureText(statement)} of ${whole}` }],
      arithmetic: { made: part.value, said: whole },
      explanations: slips(part.value, whole).length > 0 ? slips(part.value, whole) : ['other-object'],
      firm: statement.confidence >= 0.7,
      weight: statement.confidence,
    }),
  ];
}

function ofIndicator(figures: readonly Statement[], sources: Sources): Disagreement[] {
  const key = (statement: Statement, indicator: string): string =>
    [
      sources.sourceOf(statement),
      statement.subject === null ? statement.detail['place'] : sources.entity(statement.subject).id,
      statement.detail['period'],
      commonUnit(String(statement.detail['unit'] ?? '')).unit,
      statement.detail['per'],
      scopeOf(statement),
      indicator,
    ].join('\t');
  const known = new Map<string, Statement[]>();
  for (const figure of figures) {
    if (figure.detail['period'] === undefined || figure.detail['inferred'] !== undefined) continue;
    const at = key(figure, fold(figure.property));
    known.set(at, [...(known.get(at) ?? []), figure]);
  }
  return pairsOfIndicators().flatMap(([part, whole]) =>
    figures
      .filter(({ property, detail }) => fold(property) === part && detail['inferred'] === undefined)
      .flatMap((small) => {
        const large = known.get(key(small, whole)) ?? [];
        const [a, others] = [amountOf(small), large.map((one) => amountOf(one)!)];
        if (!a || large.length === 0 || others.some((one) => one && a.low <= one.high)) return [];
        const slip = slips(a.value, others[0]!.value);
        return [
          disagreement(sources, {
            kind: 'part',
            about: `${small.property} / ${large[0]!.property}`,
            ...(small.subject !== null && { place: sources.entity(small.subject).name }),
            period: String(small.detail['period']),
            sides: [small, large[0]!].map((statement) => ({ statement, value: figureText(statement) })),
            arithmetic: { made: a.value, said: others[0]!.value },
            explanations: slip.length > 0 ? slip : ['other-series', 'other-object'],
            firm: true,
            weight: small.confidence + 0.3,
          }),
        ];
      }),
  );
}
