import type { Certainty, CitedSentence } from '../schema.js';

/** A part of the printed page; the template assessment.typ sets each kind. All text is data there, never markup. */
export type Block =
  | { kind: 'note'; text: string }
  | { kind: 'lines'; items: CitedSentence[] }
  | {
      kind: 'finding';
      id: string;
      headline: CitedSentence;
      certainty: Certainty;
      word: string;
      text: string;
      stands: string;
      lines: CitedSentence[];
    }
  | { kind: 'entry'; title: string; aside: string; sentences: CitedSentence[]; notes: string[] }
  | {
      kind: 'chain';
      title: string;
      certainty: Certainty;
      word: string;
      text: string;
      links: (CitedSentence & { weak: string })[];
    }
  | { kind: 'timeline'; items: (CitedSentence & { date: string })[] }
  | {
      kind: 'table';
      columns: string[];
      widths: number[];
      rows: { cells: string[]; cites: number[]; more?: CitedSentence }[];
    }
  | { kind: 'figure'; svg: string; captions: string[]; small?: true }
  | {
      kind: 'evidence';
      number: number;
      quote: string;
      language: string;
      where: string;
      reading: string;
      custody: string;
    }
  | { kind: 'document'; id: string; title: string; lines: string[]; hash: string };

export interface PrintSection {
  heading: string;
  blocks: Block[];
}

/** A form as its template sets it: what is on file, blanks (each a line of its own, then two side by side), the quotes. */
export interface PrintedForm {
  language: string;
  title: string;
  mark: string;
  words: { page: string };
  blocks: Block[];
  blanks: { first: string[]; last: [string, string] };
  annex: PrintSection[];
}

/** Everything that the template sets. */
export interface PrintedAssessment {
  language: string;
  title: string;
  mark: string;
  meta: string[];
  opening: string[];
  words: { judgements: string; contents: string; signed: string; signedDate: string; annex: string; page: string };
  /** What the analyst judged, by whom, then what the program proposed. */
  judgements: ({ text: string; by: string } | { id: string; text: string; certainty: Certainty; word: string })[];
  body: PrintSection[];
  annex: PrintSection[];
  end: string;
}
