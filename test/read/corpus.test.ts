import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage, readBytes, splitSentences } from '../../src/read/index.js';
import { holds } from './holds.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? new URL('../../../shared', import.meta.url).pathname;
const missing = !existsSync(join(SHARED, 'corpus'));
const articles = missing ? [] : readdirSync(join(SHARED, 'corpus')).sort();
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Sentences of a file with a token a line, its words joined by blanks. */
function tokenLines(path: string): string[] {
  return readFileSync(join(SHARED, 'data', path), 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split(/[\t ]/))
        .map((cells) => (/^\d+$/.test(cells[0]!) && cells.length > 1 ? cells[1] : cells[0]))
        .join(' '),
    );
}

describe.skipIf(missing)(
  `the articles in ${SHARED} (skipped where they are absent; ATALAYA_SHARED names the folder)`,
  () => {
    it.each(articles)(
      '%s: whole, in English, with a title and sentences joined over what stands in them',
      async (name) => {
        const bytes = readFileSync(join(SHARED, 'corpus', name));
        const document = await readBytes(name, bytes);
        holds(document);
        expect(document.language).toBe('en');
        expect(document.title).toBeDefined();
        expect(document.author).toBeDefined();
        const body = document.sentences.filter(({ block }) => document.blocks[block]!.kind === 'body');
        expect(body.length).toBeGreaterThan(100);
        expect(document.sentences.filter(({ gaps }) => gaps.length > 0).length).toBeGreaterThan(1);
        // A sentence of the body begins with a capital and ends in a full stop, or something was cut in two.
        const cut = body.filter(({ start, end }) => {
          const words = document.text.slice(start, end);
          return (
            !/^[\s*"“‘([\d¿¡.…$\\-]*[\p{Lu}\p{N}]/u.test(words) ||
            !/[.!?:…][\s*"”’)\]¹²³⁰-⁹]*(?:\*\*\p{Lu}+\*\*)?$/u.test(words)
          );
        });
        expect(cut.length / body.length).toBeLessThan(0.02);
      },
    );

    it.each([
      ['ner/wikineural.en.dev.conllu', 'en'],
      ['ner/wikineural.es.dev.conllu', 'es'],
      ['ner/wikineural.pt.dev.conllu', 'pt'],
      ['ner-train/uner.pt.dev.iob2', 'pt'],
    ])('%s: the language of sentences of 18 to 26 words is told, in capitals without accents too', (path, language) => {
      const lines = tokenLines(path).filter((line) => {
        const count = line.split(' ').length;
        return count >= 18 && count <= 26;
      });
      expect(lines.length).toBeGreaterThan(200);
      const right = (of: (line: string) => string) =>
        lines.filter((line) => detectLanguage(of(line)) === language).length / lines.length;
      expect(right((line) => line)).toBeGreaterThan(0.98);
      expect(right((line) => plain(line).toUpperCase())).toBeGreaterThan(0.975);
    });

    it('news in small letters split where two blanks follow a full stop', () => {
      const lines = readFileSync(join(SHARED, 'data/muc4/dev.jsonl'), 'utf8').trim().split('\n');
      let [seams, found] = [0, 0];
      for (const line of lines) {
        const { doctext } = JSON.parse(line) as { doctext: string };
        const starts = new Set(splitSentences(doctext, 0, doctext.length, 'lower').map(({ start }) => start));
        for (const seam of doctext.matchAll(/[a-z]{4}\. {2,}(?=[a-z])/g)) {
          seams++;
          if (starts.has(seam.index + seam[0].length)) found++;
        }
      }
      expect(seams).toBeGreaterThan(1000);
      expect(found / seams).toBeGreaterThan(0.995);
    });
  },
);
