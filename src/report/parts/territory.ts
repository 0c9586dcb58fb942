import {
  changeBars,
  contributionBars,
  type PlaceReading,
  READING_WORDS,
  rankRangesChart,
  readingTexts,
  type TerritoryResult,
} from '../../locate/index.js';
import { decimal, fill, sentence } from '../grammar.js';
import { TERRITORY_WORDS } from '../phrases/territory.js';
import type { Assessment, CitedSentence } from '../schema.js';
import type { Part, PartBlock } from './types.js';

const SHOWN = 15;
const READ = 12;

/** What tables of places showed, where a territory result was given; each kind of result has its blocks. */
export function territoryPart(assessment: Assessment): Part | undefined {
  const { territory, language } = assessment;
  if (!territory) return undefined;
  const words = TERRITORY_WORDS[language];
  const said = (template: string, values: Record<string, string | number>): string =>
    sentence(fill(template, values, language));
  const context: Context = {
    language,
    words,
    said,
    number: (value, digits = 2) => decimal(Number(value.toFixed(digits)), language),
  };
  return {
    id: 'territory',
    heading: words.heading,
    blocks: [
      note(said(words.about, { sources: territory.sources.join(', ') })),
      ...(territory.index ? indexBlocks(territory.index, context) : []),
      ...(territory.readings ? readingBlocks(territory.readings, assessment, context) : []),
      ...(territory.change ? changeBlocks(territory.change, context) : []),
      ...(territory.watched ? watchedBlocks(territory.watched, context) : []),
      ...(territory.index || territory.change ? [note(sentence(words.noCause))] : []),
    ],
  };
}

interface Context {
  language: Assessment['language'];
  words: (typeof TERRITORY_WORDS)['en'];
  said(template: string, values: Record<string, string | number>): string;
  number(value: number, digits?: number): string;
}

const note = (text: string): PartBlock => ({ kind: 'note', text });
const title = (text: string): PartBlock => ({ kind: 'entry', title: text, aside: '', sentences: [], notes: [] });

function indexBlocks(
  index: NonNullable<TerritoryResult['index']>,
  { words, language, said, number }: Context,
): PartBlock[] {
  const first = fill(words.first, { n: index.firstOf }, language);
  const name = fill(words.index, { name: index.name }, language);
  const rows = index.places.slice(0, SHOWN).map((place) => ({
    cells: [
      String(place.rank),
      place.name,
      place.score === null ? '' : number(place.score),
      `${Math.round(place.low)}-${Math.round(place.high)}`,
      `${Math.round(100 * place.first)} %`,
    ],
    cites: [],
  }));
  const ranges = said(words.ranges, { n: index.runs });
  const drawn: PartBlock[] =
    index.runs > 0
      ? [
          {
            kind: 'figure',
            svg: rankRangesChart(
              index.places,
              { title: name, desc: ranges, source: ranges, rank: words.rank, first },
              30,
            ),
            captions: [],
          },
        ]
      : [];
  const parts = sentence(words.parts);
  return [
    title(name),
    {
      kind: 'table',
      columns: [words.rank, words.place, words.score, words.range, first],
      widths: [1, 4, 2, 2, 3],
      rows,
    },
    ...drawn,
    {
      kind: 'figure',
      svg: contributionBars(
        index.places.map((place) => ({
          name: place.name,
          score: place.score ?? Number.NaN,
          parts: place.parts.map((value) => value ?? Number.NaN),
        })),
        index.parts,
        { title: index.name, desc: parts, source: parts },
        30,
      ),
      captions: [],
    },
    ...(index.reported.length > 0 ? [note(said(words.unreported, { names: index.reported.join(', ') }))] : []),
  ];
}

/**
 * Readings with what they rest on. What rests on statements is told only where this edition cites them: the result may have been made
 * from a case with higher marks.
 */
function readingBlocks(
  readings: NonNullable<TerritoryResult['readings']>,
  { evidence }: Assessment,
  { words, language, said }: Context,
): PartBlock[] {
  const cites = new Map(
    evidence.flatMap(({ number, statements }) => statements.map(({ id }) => [id, number] as const)),
  );
  const shown = (statement: string | undefined): boolean => statement === undefined || cites.has(statement);
  let withheld = 0;
  const places = readings.flatMap(({ rules, ...place }): PlaceReading[] => {
    const open = rules.filter(({ rests }) => rests.every(({ statement }) => shown(statement)));
    withheld += rules.length - open.length;
    const known = open.map((rule) => ({
      ...rule,
      rests: rule.rests.map((rest) => ({ ...rest, value: rest.value ?? Number.NaN })),
    }));
    return known.length > 0 ? [{ ...place, rules: known }] : [];
  });
  const warned = (place: PlaceReading): number => place.rules.filter(({ kind }) => kind === 'warning').length;
  const told = places.sort((a, b) => warned(b) - warned(a) || b.rules.length - a.rules.length).slice(0, READ);
  const entries = told.map((place): PartBlock => {
    const texts = readingTexts(place, language);
    const numbers = [
      ...new Set(
        place.rules.flatMap(({ rests }) =>
          rests.flatMap(({ statement }) => (statement ? [cites.get(statement)!] : [])),
        ),
      ),
    ];
    return {
      kind: 'entry',
      title: place.name,
      aside: [...new Set(texts.map(({ kind }) => READING_WORDS.kind[kind]![language]))].join(', '),
      sentences: texts.map(({ says, rests }, at) => ({
        text: rests.length > 0 ? `${says} ${rests.slice(0, 3).map(sentence).join(' ')}` : says,
        cites: at === 0 ? numbers : [],
      })),
      notes: texts.flatMap(({ because, source, missing, against }) => [
        said(words.because, { text: because.replace(/\.$/, ''), source }),
        ...(against.length > 0 ? [said(words.against, { text: against.join('; ') })] : []),
        ...(missing.length > 0 ? [said(words.missing, { names: missing.slice(0, 8).join(', ') })] : []),
      ]),
    };
  });
  const provided = readings.flatMap((place) =>
    place.provided.flatMap((one): CitedSentence[] => {
      const number = cites.get(one.statement);
      if (number === undefined || one.hedge === 'denied') return [];
      const { provision, provider } = READING_WORDS;
      const text = fill(
        words.providedBy,
        {
          place: one.place,
          provision: provision[one.provision][language],
          provider: provider[one.provider][language],
          actor: one.actor,
        },
        language,
      );
      return [{ text: one.hedge === 'alleged' ? `${text} (${words.alleged})` : text, cites: [number] }];
    }),
  );
  return [
    ...(entries.length > 0 ? [title(words.readings), ...entries] : []),
    ...(provided.length > 0 ? [title(words.provided), { kind: 'lines' as const, items: provided }] : []),
    ...(withheld > 0 ? [note(said(words.withheld, { n: withheld }))] : []),
  ];
}

function changeBlocks(
  change: NonNullable<TerritoryResult['change']>,
  { words, language, number }: Context,
): PartBlock[] {
  const name = fill(words.change, { indicator: change.indicator, before: change.before, now: change.now }, language);
  const moved = [...change.places].sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
  return [
    title(name),
    {
      kind: 'table',
      columns: [words.place, words.before, words.now, words.moved],
      widths: [4, 2, 2, 2],
      rows: moved.slice(0, SHOWN).map(({ name: place, before, now }) => ({
        cells: [place, number(before), number(now), `${now > before ? '+' : ''}${number(now - before)}`],
        cites: [],
      })),
    },
    {
      kind: 'figure',
      svg: changeBars(change.places, { title: name, desc: words.moves, source: '', legend: words.moves }, 32),
      captions: [],
    },
  ];
}

function watchedBlocks(
  watched: NonNullable<TerritoryResult['watched']>,
  { words, language, said, number }: Context,
): PartBlock[] {
  const { months, alertMonth, looked, alerts, falseDiscovery, changes } = watched;
  const items = [
    ...alerts.map(({ name, count, expected }) => said(words.alert, { place: name, count, expected: number(expected) })),
    ...changes.map(({ name, stretches }) => {
      const told = stretches.map(({ from, rate }, at) =>
        at === 0 ? number(rate) : fill(words.stretch, { month: from, rate: number(rate) }, language),
      );
      return said(words.changed, { place: name, stretches: told.join(', ') });
    }),
  ];
  return [
    title(fill(words.watched, { from: months[0], to: months[1] }, language)),
    note(said(words.alerts, { month: alertMonth, n: alerts.length, looked, q: number(falseDiscovery) })),
    ...(items.length > 0 ? [{ kind: 'lines' as const, items: items.map((text) => ({ text, cites: [] })) }] : []),
  ];
}
