import type { Language } from '../../model/index.js';
import { dateInWords } from '../dates.js';
import { decimal, fill } from '../grammar.js';
import type { JudgedParts } from '../judged-schema.js';
import { JUDGED_WORDS } from '../phrases/judged.js';
import type { Part } from './types.js';

/** The plan of action: what is owed by whom, how it is measured, and what it lacks. */
export function planPart({ plan }: JudgedParts, language: Language): Part | undefined {
  if (!plan) return undefined;
  const { title, by, date, items, incomplete, withheld = 0 } = plan;
  const words = JUDGED_WORDS[language].plan;
  const number = (value: number | undefined): string => (value === undefined ? '?' : decimal(value, language));
  return {
    id: 'plan',
    heading: words.heading,
    blocks: [
      {
        kind: 'note',
        text: fill(words.note, { title, by, date: dateInWords(date, language), n: items.length, incomplete }, language),
      },
      {
        kind: 'table',
        columns: words.columns,
        widths: [1, 4, 4, 4, 3],
        rows: items.map((item) => {
          const { metric } = item;
          const measured = metric
            ? fill(
                words.metric,
                {
                  name: metric.name,
                  baseline: number(metric.baseline),
                  latest: number(metric.latest),
                  target: [number(metric.target), metric.unit ?? ''].join(' ').trim(),
                },
                language,
              )
            : '–';
          const standing = [
            words.status[item.status],
            words.verdict[item.verdict],
            ...(metric?.onTrack === undefined ? [] : [metric.onTrack ? words.onTrack : words.behind]),
            ...(item.missing.length > 0
              ? [
                  fill(
                    words.missing,
                    { fields: item.missing.map((one) => words.field[one as keyof typeof words.field]).join(', ') },
                    language,
                  ),
                ]
              : []),
            ...(item.overdue && item.review
              ? [fill(words.overdue, { date: dateInWords(item.review, language) }, language)]
              : []),
          ];
          const who = [item.accountable, item.power, item.resources].filter(Boolean).join('; ') || '–';
          return {
            cells: [item.id, item.deliverable ?? '–', who, measured, standing.join('; ')],
            cites: item.cites ?? [],
          };
        }),
      },
      ...(withheld > 0 ? [{ kind: 'note' as const, text: fill(words.withheld, { n: withheld }, language) }] : []),
    ],
  };
}
