import type { Citing } from './citing.js';
import type { Claim } from './claims.js';
import type { Draft } from './findings/index.js';
import { sentence } from './grammar.js';
import type { Certainty, CitedSentence, Finding } from './schema.js';
import type { Sureness } from './stands.js';
import type { Wording } from './wording.js';

/** Numbers the evidence of a drafted finding and puts its certainty into words. */
export function finishFinding(draft: Draft, index: number, citing: Citing, sureness: Sureness): Finding {
  const { wording } = citing;
  const claims = draft.lines.flatMap(({ claim }) => claim ?? []);
  const only = claims.length === 1 && !draft.composed ? (claims[0] as Claim & { certainty: Certainty }) : undefined;
  const told: CitedSentence[] = draft.lines.map(({ claim, frame, untold }) =>
    claim ? citing.sentence(claim, frame, untold) : { text: frame ?? '', cites: [] },
  );
  const denials = claims.flatMap((claim) => citing.relatedDenials(claim));
  const sentences = [...(only ? [] : told), ...unique(denials)];
  const cites = [...told, ...denials].flatMap((line) => line.cites);
  const certaintyText = only
    ? citing.certaintyText(only)
    : wording.sentence(wording.words.composed[draft.certainty], { n: claims.length });
  const reading = Math.min(...claims.map((claim) => claim.confidence));
  return {
    id: `F${index + 1}`,
    kind: draft.kind,
    headline: only ? wording.attributed(only) : headline(draft, citing),
    sentences,
    certainty: draft.certainty,
    certaintyText: [certaintyText, ...readingNote(reading, wording)].join(' '),
    sources: new Set(claims.flatMap((claim) => claim.sources)).size,
    reading,
    actors: draft.actors,
    stands: sureness.of(draft),
    cites: [...new Set(cites)].sort((a, b) => a - b),
  };
}

function headline(draft: Draft, { wording }: Citing): string {
  const { allegedHeadline, disputedHeadline } = wording.words;
  if (draft.certainty === 'alleged') return wording.sentence(allegedHeadline, { text: draft.headline });
  if (draft.certainty === 'disputed') return wording.sentence(disputedHeadline, { text: draft.headline });
  return sentence(draft.headline);
}

/** Nothing where the program is sure of its reading: the scale says so once. */
function readingNote(confidence: number, { words }: Wording): string[] {
  if (confidence >= 0.8) return [];
  return [sentence(confidence >= 0.6 ? words.reading.moderate : words.reading.low)];
}

function unique(sentences: readonly CitedSentence[]): CitedSentence[] {
  return sentences.filter((one, i) => sentences.findIndex((other) => other.text === one.text) === i);
}
