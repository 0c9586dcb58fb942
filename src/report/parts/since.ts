import { dateInWords } from '../dates.js';
import type { Cause, EditionDiff } from '../edition-diff/index.js';
import { fill, sentence } from '../grammar.js';
import { PHRASES } from '../phrases/index.js';
import { PART_WORDS } from '../phrases/parts.js';
import type { Assessment, CitedSentence } from '../schema.js';
import type { Part, PartBlock } from './types.js';

/** What changed since an earlier edition, where the assessment was held against one. */
export function sincePart({ since, language, findings }: Assessment): Part | undefined {
  if (!since) return undefined;
  const words = PART_WORDS[language].since;
  const cites = new Map(findings.map((finding) => [finding.id, finding.cites]));
  const because = (why: readonly Cause[]): string => why.map(({ text }) => text).join(' ');
  const told = (id: string, text: string, isCited: boolean): CitedSentence => ({
    text: `${id}. ${text}`,
    cites: isCited ? (cites.get(id) ?? []) : [],
  });
  const entry = (title: string, sentences: CitedSentence[]): PartBlock[] =>
    sentences.length > 0
      ? [
          { kind: 'entry', title, aside: '', sentences: [], notes: [] },
          { kind: 'lines', items: sentences },
        ]
      : [];
  const { added, fallen, withheld, changed, unchanged, basis, older, lines } = since;
  const { heading } = PHRASES[language];
  return {
    id: 'since',
    heading: fill(words.heading, { date: dateInWords(older.date, language) }, language),
    blocks: [
      {
        kind: 'note',
        text: sentence(
          fill(
            words.counts,
            { added: added.length, fallen: fallen.length, changed: changed.length, unchanged, mark: older.handling },
            language,
          ),
        ),
      },
      ...entry(
        words.basis,
        basis.map(({ text }) => ({ text, cites: [] })),
      ),
      ...entry(
        words.added,
        added.map(({ id, headline, why }) => told(id, `${headline} ${because(why)}`, true)),
      ),
      ...entry(
        words.fallen,
        fallen.map(({ id, headline, why }) => told(id, `${headline} ${because(why)}`, false)),
      ),
      ...(withheld > 0
        ? [{ kind: 'note' as const, text: sentence(fill(words.withheld, { n: withheld }, language)) }]
        : []),
      ...entry(
        words.changed,
        changed.map((one) => told(one.after.id, changeText(one, language), true)),
      ),
      ...lines.flatMap(({ part, added: came, fallen: went }) =>
        entry(fill(words.elsewhere, { part: heading[part] }, language), [
          ...came.map(({ text, cites: numbers }) => ({ text: `${words.came}: ${text}`, cites: numbers })),
          ...went.map((text) => ({ text: `${words.went}: ${text}`, cites: [] })),
        ]),
      ),
    ],
  };
}

function changeText(
  { before, after, changes, said, unsaid, gained, lost, why }: EditionDiff['changed'][number],
  language: Assessment['language'],
): string {
  const words = PART_WORDS[language].since;
  const quotes = (list: typeof gained) =>
    list.map(({ document, quote }) => `“${shortened(quote)}” (${document})`).join('; ');
  return [
    after.headline,
    ...(before.headline === after.headline
      ? []
      : [sentence(fill(words.was, { id: before.id, text: before.headline }, language))]),
    ...(before.certaintyText === after.certaintyText
      ? []
      : [
          sentence(
            fill(words.certainty, { before: bare(before.certaintyText), after: bare(after.certaintyText) }, language),
          ),
        ]),
    ...(changes.includes('standing') && before.stands !== after.stands
      ? [sentence(fill(words.stood, { before: bare(before.stands), after: bare(after.stands) }, language))]
      : []),
    ...(said.length > 0 ? [sentence(fill(words.said, { text: said.join(' ') }, language))] : []),
    ...(unsaid.length > 0 ? [sentence(fill(words.unsaid, { text: unsaid.join(' ') }, language))] : []),
    ...(changes.includes('evidence') && gained.length > 0
      ? [sentence(fill(words.gained, { quotes: quotes(gained) }, language))]
      : []),
    ...(changes.includes('evidence') && lost.length > 0
      ? [sentence(fill(words.lost, { quotes: quotes(lost) }, language))]
      : []),
    ...why.map(({ text }) => text),
  ].join(' ');
}

const LONGEST = 200;
const shortened = (quote: string): string => (quote.length > LONGEST ? `${quote.slice(0, LONGEST).trimEnd()}…` : quote);
const bare = (text: string): string => text.replace(/[.\s]+$/, '');
