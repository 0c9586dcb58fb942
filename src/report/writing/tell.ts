import type { Statement } from '../../case/index.js';
import { type Mark, marksOf, mayShow } from '../../model/index.js';
import type { Citing } from '../citing.js';
import { sentence } from '../grammar.js';
import { valueText } from '../numbers.js';
import type { CitedSentence, WritingWarning } from '../schema.js';
import type { Written } from './arrange.js';
import { sentencesOf } from './sentences.js';

/** The statements of a case as an edition may use them. */
export interface Citable {
  /** What the edition rests on. */
  used: ReadonlyMap<string, Statement>;
  /** All of the case. */
  all: ReadonlyMap<string, Statement>;
}

/** The number of a figure, as a mark keeps it: the value, or both ends of a range. */
export const numberOf = ({ value, detail }: Statement): string =>
  value ?? `${detail['low'] ?? ''}-${detail['high'] ?? ''}`;

/** True where an edition marked `handling` may show a passage: by its own mark and those of what it cites. */
export function isShown({ passage }: Written, { all }: Citable, handling: Parameters<typeof mayShow>[1]): boolean {
  const marks = [
    passage.handling,
    ...marksOf(passage.text).flatMap(({ statement }) => all.get(statement)?.handling ?? []),
  ];
  return marks.every((mark) => mayShow(mark, handling));
}

/** A passage as sentences: each mark becomes the number of its evidence, each number cited is as the case has it now. */
export function tell({ passage }: Written, citable: Citable, citing: Citing): CitedSentence[] {
  const { language } = citing.wording;
  return sentencesOf(passage.text).map((pieces) => {
    const text = pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const figure = piece.value === undefined ? undefined : citable.used.get(piece.statement);
      return figure ? valueText(figure, language) : (piece.value ?? '');
    });
    const cited = pieces.flatMap((piece) =>
      typeof piece === 'string' ? [] : (citable.used.get(piece.statement) ?? []),
    );
    const said = sentence(
      text
        .join('')
        .replace(/\s+/g, ' ')
        .replace(/ +([.,;:!?])/g, '$1'),
    );
    return { text: said, cites: citing.citeStatements(cited, said) };
  });
}

/** What a person must look at before signing: what a passage cites has gone, was set aside, denies, or has another number. */
export function warningsOf({ id, passage }: Written, citable: Citable): WritingWarning[] {
  return marksOf(passage.text).flatMap((mark) => {
    const kind = faultOf(mark, citable);
    return kind ? [{ passage: id, statement: mark.statement, ...kind }] : [];
  });
}

function faultOf(
  { statement: id, value }: Mark,
  { used, all }: Citable,
): Pick<WritingWarning, 'kind' | 'before' | 'after'> | undefined {
  const known = all.get(id);
  if (!known) return { kind: 'gone' };
  const isAside = known.judgement === 'rejected' || !used.has(id);
  if (isAside) return { kind: 'set-aside' };
  if (value !== undefined && numberOf(known) !== value)
    return { kind: 'changed', before: value, after: numberOf(known) };
  if (known.hedge === 'denied') return { kind: 'denied' };
  return undefined;
}
