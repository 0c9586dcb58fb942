import type { AssessmentView, Citable } from '../../../../api/index.js';

/**
 * How citations stand in the field that a person types in: `[3]` for evidence 3, `{12|3}` for the number 12 of a figure in
 * it. Stored, they are marks that name the statement (`[[ID]]`, `[[ID=12]]`), since numbers change with every edition.
 */
export interface Labels {
  /** A stored text as it is typed. */
  typed(stored: string): string;
  /** A typed text as it is stored; `unknown` is a label that stands for nothing. */
  stored(typed: string): { text: string } | { unknown: string };
  /** The label of a statement; one that has none yet is given one. */
  of(statement: Pick<Citable, 'id'>): string;
}

/** Labels of the evidence of an assessment; statements that it does not cite yet are lettered as they are cited. */
export function labels({ assessment, numbers }: AssessmentView, lettered: Map<string, string>): Labels {
  const byStatement = new Map<string, string>();
  const byLabel = new Map<string, string[]>();
  for (const { number, statements } of assessment.evidence) {
    byLabel.set(
      String(number),
      statements.map(({ id }) => id),
    );
    for (const { id } of statements) byStatement.set(id, String(number));
  }
  for (const [id, letter] of lettered) {
    if (!byStatement.has(id)) byStatement.set(id, letter);
    byLabel.set(letter, [id]);
  }
  const of = ({ id }: Pick<Citable, 'id'>): string => {
    const known = byStatement.get(id);
    if (known) return known;
    const letter = `a${lettered.size + 1}`;
    lettered.set(id, letter);
    byStatement.set(id, letter);
    byLabel.set(letter, [id]);
    return letter;
  };
  return {
    of,
    typed: (stored) =>
      stored.replace(/\[\[([\w-]+)(?:=([^\]\n]+))?\]\]/g, (mark, id: string, value?: string) => {
        const label = byStatement.get(id);
        if (!label) return mark;
        return value === undefined ? `[${label}]` : `{${value}|${label}}`;
      }),
    stored: (typed) => {
      let unknown: string | undefined;
      const figure = (value: string, ids: readonly string[]) => ids.find((id) => numbers[id] === value) ?? ids[0];
      const text = typed
        .replace(/\{([^{}|\n]+)\|(\w+)\}/g, (mark, value: string, label: string) => {
          const id = figure(value, byLabel.get(label) ?? []);
          if (!id) unknown ??= label;
          return id ? `[[${id}=${value}]]` : mark;
        })
        .replace(/(?<!\[)\[(a?\d+)\](?!\])/g, (mark, label: string) => {
          const [id] = byLabel.get(label) ?? [];
          if (!id) unknown ??= label;
          return id ? `[[${id}]]` : mark;
        });
      return unknown === undefined ? { text } : { unknown };
    },
  };
}
