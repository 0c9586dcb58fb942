import { assessmentMap } from '../assessment-map.js';
import { dateInWords } from '../dates.js';
import { figureFiles } from '../figures.js';
import { decimal, fill, sentence } from '../grammar.js';
import { documentName } from '../html-evidence.js';
import { partsOf } from '../parts/index.js';
import { PHRASES, type Phrases } from '../phrases/index.js';
import type { Assessment, CitedSentence } from '../schema.js';
import { WRITING_WORDS } from '../writing/words.js';
import { annexSections } from './annex.js';
import type { Block, PrintedAssessment, PrintSection } from './types.js';

/** As many headlines as one page holds. */
const JUDGEMENTS = 12;

/** The assessment as the parts of a printed document, in order. The same assessment gives the same parts. */
export function printed(assessment: Assessment): PrintedAssessment {
  const words = PHRASES[assessment.language];
  const { heading, label } = words;
  const date = dateInWords(assessment.date, assessment.language);
  return {
    language: assessment.language,
    title: assessment.title,
    mark: assessment.handling,
    meta: [
      `${label.date}: ${date}`,
      ...(assessment.preparedBy ? [`${label.preparedBy}: ${assessment.preparedBy}`] : []),
    ],
    opening: assessment.opening,
    words: {
      judgements: words.print.judgements,
      annex: words.print.annex,
      page: words.print.page,
      contents: heading.contents,
      signed: label.signed,
      signedDate: label.signedDate,
    },
    judgements: [
      ...assessment.written.passages.flatMap(({ headline, who }) =>
        headline
          ? { text: headline, by: fill(WRITING_WORDS[assessment.language].by, { who }, assessment.language) }
          : [],
      ),
      ...assessment.findings.slice(0, JUDGEMENTS).map(({ id, headline, certainty }) => ({
        id,
        text: headline,
        certainty,
        word: words.certainty[certainty],
      })),
    ],
    body: bodySections(assessment, words),
    annex: annexSections(assessment, words, documentName),
    end: label.generated,
  };
}

function bodySections(assessment: Assessment, words: Phrases): PrintSection[] {
  const { heading, label } = words;
  const figures = figureFiles(assessment);
  const map = assessmentMap(assessment);
  const section = (title: string, blocks: Block[]): PrintSection => ({
    heading: title,
    blocks: blocks.length > 0 ? blocks : [{ kind: 'note', text: label.none }],
  });
  const figure = (svg: string | undefined, captions: readonly string[]): Block[] =>
    svg ? [{ kind: 'figure', svg, captions: captions.filter(Boolean) }] : [];
  const lines = (items: CitedSentence[]): Block[] => (items.length > 0 ? [{ kind: 'lines', items }] : []);
  const parts = partsOf(assessment);
  return [
    ...parts.first,
    section(heading.findings, findings(assessment, words)),
    section(heading.actors, actors(assessment, words)),
    section(heading.network, figure(figures.network, [words.network.caption])),
    section(heading.chains, chains(assessment, words)),
    section(heading.territories, territories(assessment, words)),
    section(heading.map, figure(figures.map, map?.captions ?? [])),
    section(
      heading.timeline,
      assessment.timeline.length > 0
        ? [
            {
              kind: 'timeline',
              items: assessment.timeline.map(({ dateText, text, cites }) => ({ date: dateText, text, cites })),
            },
          ]
        : [],
    ),
    section(heading.numbers, numbers(assessment, words)),
    section(heading.policy, policy(assessment, words)),
    section(heading.disagreements, lines(assessment.disagreements)),
    ...parts.judged,
    section(heading.alleged, lines(assessment.alleged)),
    section(heading.denied, lines(assessment.denied)),
    ...parts.aside,
    section(heading.gaps, lines(assessment.gaps)),
    section(
      heading.scale,
      lines(
        words.scale.map((text) => ({
          text: fill(
            text,
            { threshold: decimal(assessment.minimumConfidence, assessment.language) },
            assessment.language,
          ),
          cites: [],
        })),
      ),
    ),
  ];
}

function findings(assessment: Assessment, words: Phrases): Block[] {
  return assessment.findings.map(({ id, headline, sentences, certainty, certaintyText, stands, cites }) => ({
    kind: 'finding',
    id,
    // Where lines follow, they carry the citations; a headline that stands alone carries its own.
    headline: { text: headline, cites: sentences.some((one) => one.cites.length > 0) ? [] : cites },
    certainty,
    word: words.certainty[certainty],
    text: certaintyText,
    stands: stands.text,
    lines: sentences,
  }));
}

function actors({ actors: list, language }: Assessment, words: Phrases): Block[] {
  return list.map((actor) => ({
    kind: 'entry',
    title: actor.name,
    aside: `${actor.kind} · ${fill(words.label.sources, { n: actor.sources }, language)}`,
    sentences: [actor.why, ...actor.sentences],
    notes: [
      ...(actor.aliases.length > 0
        ? [sentence(fill(words.aliases, { names: actor.aliases.join(' · ') }, language))]
        : []),
      ...(actor.provisional ? [words.provisional] : []),
      ...(actor.namesakes > 0 ? [fill(words.namesakes, { n: actor.namesakes }, language)] : []),
    ],
  }));
}

function chains({ chains: list }: Assessment, words: Phrases): Block[] {
  return list.map((chain) => ({
    kind: 'chain',
    title: chain.names.join(' → '),
    certainty: chain.certainty,
    word: words.certainty[chain.certainty],
    text: chain.note,
    links: chain.links.map(({ text, cites, weakest }) => ({ text, cites, weak: weakest ? words.label.weakest : '' })),
  }));
}

function territories({ territories: list, alsoNamed, language }: Assessment, words: Phrases): Block[] {
  return [
    ...list.map(({ name, sentences }): Block => ({ kind: 'entry', title: name, aside: '', sentences, notes: [] })),
    ...(alsoNamed.length > 0
      ? [{ kind: 'note' as const, text: fill(words.label.alsoNamed, { names: alsoNamed.join(', ') }, language) }]
      : []),
  ];
}

function numbers({ numbers: list }: Assessment, { column, certainty, figure }: Phrases): Block[] {
  if (list.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [column.indicator, column.place, column.period, column.value, column.who],
      widths: [4, 3, 2, 3, 4],
      rows: list.map(({ indicator, place, period, value, hedge, who, cites }) => ({
        cells: [
          indicator,
          place ?? '',
          period ?? '',
          value + (hedge === 'alleged' ? ` (${certainty.alleged})` : ''),
          who,
        ],
        cites,
      })),
    },
    { kind: 'note', text: figure.inferred },
  ];
}

function policy({ policy: list }: Assessment, { column, certainty }: Phrases): Block[] {
  if (list.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [column.cause, column.does, column.effect, column.who],
      widths: [5, 2, 5, 5],
      rows: list.map(({ cause, signText, effect, condition, disputed, who, cites, alike }) => ({
        cells: [
          cause,
          signText + (disputed ? ` (${certainty.disputed})` : ''),
          condition ? `${effect} (${condition})` : effect,
          who,
        ],
        cites,
        ...(alike && { more: alike }),
      })),
    },
  ];
}
