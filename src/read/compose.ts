import type { Draft } from './draft.js';
import { detectLanguage } from './language.js';
import { MAIL_HEADER } from './mail-header.js';
import { findMetadata } from './metadata.js';
import type { StructuredBlock } from './piece.js';
import { letterCase, splitSentences } from './sentences.js';
import { structure } from './structure.js';
import type { Block, ReadDocument, Sentence } from './types.js';

/** Makes the document of a draft: structure, sentences, language, and what the text says of its title, author and date. */
export function compose(id: string, name: string, draft: Draft): ReadDocument {
  const { text } = draft;
  const structured = structure(text, draft.parts, draft.metadata.author);
  const blocks: Block[] = structured.map(({ continues: _, ...block }) => block);
  const language = detectLanguage(prose(text, blocks));
  return {
    id,
    name,
    mediaType: draft.mediaType,
    text,
    language,
    ...findMetadata(name, text, blocks, language, draft.metadata),
    pages: draft.pages,
    blocks,
    sentences: sentencesOf(text, structured),
    tables: draft.tables,
    warnings: draft.warnings,
  };
}

/** Sentences of all blocks, in the order in which they begin; one that an earlier block leaves open is joined over its gap. */
function sentencesOf(text: string, blocks: readonly StructuredBlock[]): Sentence[] {
  const letters = letterCase(text);
  const sentences: Sentence[] = [];
  const lastOf = new Map<number, Sentence>();
  for (const [index, block] of blocks.entries()) {
    const whole = block.kind === 'row';
    const ranges = whole ? [block] : splitSentences(text, block.start, block.end, letters);
    for (const [position, { start, end }] of ranges.entries()) {
      const open = position === 0 && block.continues !== undefined ? lastOf.get(block.continues) : undefined;
      if (open) {
        const gap = { start: open.end, end: start };
        if (/\S/.test(text.slice(gap.start, gap.end))) open.gaps.push(gap);
        open.end = end;
        lastOf.set(index, open);
      } else {
        const sentence = { start, end, block: index, gaps: [] };
        sentences.push(sentence);
        lastOf.set(index, sentence);
      }
    }
  }
  return sentences.sort((left, right) => left.start - right.start);
}

function prose(text: string, blocks: readonly Block[]): string {
  // The labels of a mail's header are English in any language.
  const readable = blocks
    .filter((block) => block.sheet !== MAIL_HEADER)
    .filter((block) => block.kind === 'body' || block.kind === 'list' || block.kind === 'row');
  return (readable.length > 0 ? readable : blocks).map((block) => text.slice(block.start, block.end)).join('\n');
}
