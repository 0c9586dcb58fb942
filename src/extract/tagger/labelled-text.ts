import type { Language } from '../../model/index.js';
import { tokenize } from '../tokens.js';
import type { Span } from '../types.js';
import type { LetterCase } from './columns.js';
import type { Kind } from './crf.js';
import { KINDS } from './crf.js';
import { featuresOf } from './features.js';
import type { Example } from './train.js';

/** A sentence with its names marked. */
export interface LabelledText {
  text: string;
  names: (Span & { kind: Kind })[];
}

/** Portuguese prepositions and articles that annotated treebanks part (`de o`) and that texts join (`do`). */
const CONTRACTIONS: Record<string, string> = {
  'de o': 'do',
  'de a': 'da',
  'de os': 'dos',
  'de as': 'das',
  'em o': 'no',
  'em a': 'na',
  'em os': 'nos',
  'em as': 'nas',
  'em um': 'num',
  'em uma': 'numa',
  'a o': 'ao',
  'a a': 'à',
  'a os': 'aos',
  'a as': 'às',
  'por o': 'pelo',
  'por a': 'pela',
  'por os': 'pelos',
  'por as': 'pelas',
  'de este': 'deste',
  'de esta': 'desta',
  'em este': 'neste',
  'em esta': 'nesta',
  'de ele': 'dele',
  'de ela': 'dela',
  'em esse': 'nesse',
  'em essa': 'nessa',
};

const NO_BLANK_BEFORE = new Set([',', '.', ';', ':', '?', '!', ')', '%', "'s", '”', '»']);

/**
 * Sentences of a file in columns (index, word, BIO tag, parted by tabs; a blank line between sentences), as plain text:
 * words joined by blanks, closing marks to the word before. Tags of other kinds than PER, ORG and LOC count as none.
 * With `contract`, parted Portuguese contractions are joined again, as they are written.
 */
export function readLabelled(content: string, contract = false): LabelledText[] {
  const sentences: LabelledText[] = [];
  let rows: [word: string, tag: string][] = [];
  const finish = () => {
    if (rows.length > 0) sentences.push(join(contract ? contracted(rows) : rows));
    rows = [];
  };
  for (const line of content.split('\n')) {
    if (line.trim() === '') finish();
    else if (!line.startsWith('#') || line.includes('\t')) {
      const cells = line.split('\t');
      rows.push([cells[1]!, cells[2]!.trim()]);
    }
  }
  finish();
  return sentences;
}

function contracted(rows: [string, string][]): [string, string][] {
  const result: [string, string][] = [];
  for (let index = 0; index < rows.length; index++) {
    const [word, tag] = rows[index]!;
    const next = rows[index + 1];
    const joined = next ? CONTRACTIONS[`${word.toLowerCase()} ${next[0]}`] : undefined;
    // Not where a name begins with the article: "em a Folha" has its name begin at "a".
    if (joined && next && !next[1].startsWith('B-')) {
      result.push([/^\p{Lu}/u.test(word) ? joined[0]!.toUpperCase() + joined.slice(1) : joined, tag]);
      index++;
    } else result.push([word, tag]);
  }
  return result;
}

function join(rows: readonly [string, string][]): LabelledText {
  let text = '';
  const names: LabelledText['names'] = [];
  let open: LabelledText['names'][number] | undefined;
  for (const [word, tag] of rows) {
    if (text !== '' && !NO_BLANK_BEFORE.has(word) && !/[(“«]$/.test(text)) text += ' ';
    const start = text.length;
    text += word;
    const kind = tag.slice(2) as Kind;
    if (tag.startsWith('B-') && KINDS.includes(kind)) {
      open = { start, end: text.length, kind };
      names.push(open);
    } else if (tag.startsWith('I-') && open) open.end = text.length;
    else open = undefined;
  }
  return { text, names };
}

/** What the tagger learns from a sentence, written as it is, in lower case, or in capitals. */
export function exampleOf(sentence: LabelledText, language: Language, letterCase: LetterCase): Example | undefined {
  const { text, names } = sentence;
  const written = letterCase === 'lower' ? text.toLowerCase() : letterCase === 'upper' ? text.toUpperCase() : text;
  // A letter whose other case is longer (ß) would shift every offset behind it.
  if (written.length !== text.length) return undefined;
  const tokens = tokenize(written, { start: 0, end: written.length });
  const labels = new Uint8Array(tokens.length);
  for (const name of names) {
    let begun = false;
    tokens.forEach((token, index) => {
      if (token.end <= name.start || token.start >= name.end) return;
      labels[index] = 1 + 2 * KINDS.indexOf(name.kind) + (begun ? 1 : 0);
      begun = true;
    });
  }
  return { features: featuresOf(tokens, language, letterCase, true), labels };
}
