import type { CaseSnapshot, Statement } from '../../case/index.js';
import { indicatorTitle, unitTitle } from '../../extract/index.js';
import type { Language } from '../../model/index.js';
import { type Disagreement, type Said, type Settled, scopeOf } from '../../plan/index.js';
import { PHRASES } from '../../report/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { DisagreementSide, DisagreementView } from '../api/index.js';
import { amountText, namesUnit } from './amount-text.js';
import { evidenceOf } from './quoted-evidence.js';

/** Shows disagreements of a case in a language: each side with its quote and what it was compared by. */
export class DisagreementViews {
  readonly #evidence: ReturnType<typeof evidenceOf>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    { documents, entities }: CaseSnapshot,
    resolved: readonly ResolvedEntity[],
    readonly language: Language,
  ) {
    this.#evidence = evidenceOf(documents);
    this.#names = new Map([
      ...entities.map(({ id, name }) => [id, name] as const),
      ...resolved.flatMap(({ name, members }) => members.map((member) => [member, name] as const)),
    ]);
  }

  of(one: Disagreement, settled: Settled | undefined): DisagreementView {
    const { id, kind, place, period, sides, arithmetic, explanations, firm, oneSource } = one;
    return {
      id,
      kind,
      about: this.#about(one),
      ...(place !== undefined && { place }),
      ...(period !== undefined && { period }),
      sides: sides.map((side) => this.side(side, kind)),
      ...(arithmetic && { arithmetic }),
      explanations,
      firm,
      oneSource,
      ...(settled && {
        settled: { holds: settled.holds, reason: settled.reason, by: settled.by, date: settled.date },
      }),
    };
  }

  side({ statement, value, alike = [] }: Said, kind: Disagreement['kind']): DisagreementSide {
    const { detail } = statement;
    const count = (name: 'killed' | 'injured') => detail[name] !== undefined && { [name]: Number(detail[name]) };
    const isFigure = statement.kind === 'figure' && (kind === 'figure' || kind === 'part');
    return {
      value: isFigure ? amountText(statement, this.language) : kind === 'rank' ? (statement.value ?? value) : value,
      ...(kind === 'toll' && { ...count('killed'), ...count('injured') }),
      evidence: this.#evidence(statement),
      ...(isFigure && { compared: this.#compared(statement) }),
      alike: alike.map(this.#evidence),
    };
  }

  /** The name of an indicator in the language. */
  indicator(name: string): string {
    return indicatorTitle(name, this.language);
  }

  #about({ kind, about, sides }: Disagreement): string {
    const { incident } = PHRASES[this.language];
    const types: Readonly<Record<string, string>> = incident;
    if (kind === 'figure' || kind === 'part')
      return about
        .split(' / ')
        .map((name) => this.indicator(name))
        .join(' / ');
    return sides[0]!.statement.schema === 'Incident' ? (types[about] ?? about) : about.replace(/\s+/g, ' ');
  }

  #unit(statement: Statement): string {
    return namesUnit(statement)
      ? this.indicator(statement.property)
      : unitTitle(String(statement.detail['unit']), this.language);
  }

  #compared(statement: Statement): NonNullable<DisagreementSide['compared']> {
    const { subject, detail } = statement;
    const place = subject === null ? detail['place'] : this.#names.get(subject);
    const told = (name: string) => detail[name] !== undefined && { [name]: String(detail[name]) };
    return {
      ...(place !== undefined && { place: String(place) }),
      ...told('period'),
      ...(detail['unit'] !== undefined && { unit: this.#unit(statement) }),
      measure: String(detail['change'] ?? 'level'),
      aim: detail['planned'] !== undefined,
      ...told('of'),
      ...told('per'),
      scope: scopeOf(statement).split(',').filter(Boolean),
      inferred: String(detail['inferred'] ?? '')
        .split(',')
        .filter(Boolean),
    };
  }
}
