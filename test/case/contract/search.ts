import { expect, it } from 'vitest';
import type { NewDocument } from '../../../src/case/index.js';
import { finding, sample } from '../samples.js';
import { harness, type NewPlace } from './harness.js';

const ENGLISH = 'The harbour master 🏝 was bribed. Ana Prado paid Luis Ferro at the dock. Nobody was charged.';
const SPANISH = 'Las investigaciones señalan a dos jueces. La corrupción en el puerto creció.';
const PORTUGUESE = 'As operações contra a corrupção pararam. Os policiais e os capitães não falaram.';

/** What finding in full text must do in every store. */
export function searchContract(newPlace: NewPlace): void {
  const h = harness(newPlace);

  async function fill(): Promise<NewDocument[]> {
    const texts = [
      [ENGLISH, { name: 'en.txt', language: 'en', date: '2014-05' }],
      [SPANISH, { name: 'es.txt', language: 'es', date: '2019' }],
      [PORTUGUESE, { name: 'pt.txt', language: 'pt' }],
    ] as const;
    const added: NewDocument[] = [];
    for (const [text, fields] of texts) {
      const { document, bytes } = sample(text, fields);
      await h.it.addDocument(document, bytes, `/in/${fields.name}`);
      added.push(document);
    }
    return added;
  }

  it.each([
    ['bribe', ['en.txt']],
    ['investigacion', ['es.txt']],
    ['investigación', ['es.txt']],
    ['operação', ['pt.txt']],
    ['operacoes', ['pt.txt']],
    ['policial', ['pt.txt']],
    ['capitão', ['pt.txt']],
    ['corrupcion', ['es.txt']],
    ['corrupções', ['pt.txt']],
    ['"paid luis"', ['en.txt']],
    ['"luis paid"', []],
    ['dock -prado', []],
    ['jueces or policiais', ['es.txt', 'pt.txt']],
    ["'; drop table document; --", []],
    ['<script>', []],
    ['', []],
  ])('finds %s in %j', async (words, names) => {
    await fill();
    const { excerpts, total, more } = await h.it.search({ words });
    expect(excerpts.map(({ document }) => document.name).sort()).toEqual(names);
    expect({ total, more }).toEqual({ total: names.length, more: false });
  });

  it('gives the literal text with the words marked, in code points', async () => {
    await fill();
    const { excerpts } = await h.it.search({ words: 'docks' });
    const [{ text, start, end, marks }] = excerpts as [(typeof excerpts)[number]];
    expect([...ENGLISH].slice(start, end).join('')).toBe(text);
    expect(marks.map((mark) => [...text].slice(mark.start, mark.end).join(''))).toEqual(['dock']);
  });

  it('narrows by language, date, reliability, document and the statements that rest on a passage', async () => {
    const [english, spanish] = (await fill()) as [NewDocument, NewDocument];
    const found = finding(english, ['Ana Prado', 'Luis Ferro'], 'Ana Prado paid Luis Ferro at the dock.');
    await h.it.saveExtraction(english.id, 'rules@1', found);
    const names = async (fields: object) =>
      (await h.it.search({ words: 'dock or juez or policial', ...fields })).excerpts
        .map(({ document, statements }) => `${document.name} ${statements}`)
        .sort();
    expect(await names({})).toEqual(['en.txt 1', 'es.txt 0', 'pt.txt 0']);
    expect(await names({ language: 'es' })).toEqual(['es.txt 0']);
    expect(await names({ from: '2015' })).toEqual(['es.txt 0']);
    expect(await names({ to: '2014' })).toEqual(['en.txt 1']);
    expect(await names({ document: spanish.id })).toEqual(['es.txt 0']);
    expect(await names({ reliability: 'A' })).toEqual([]);
    expect(await names({ schema: 'Corruption' })).toEqual(['en.txt 1']);
    expect(await names({ hedge: 'denied' })).toEqual([]);
    expect(await names({ judgement: 'unjudged' })).toEqual(['en.txt 1']);
    await h.it.judgeStatement(found.statements[0]!.id, 'accepted');
    expect(await names({ judgement: 'accepted' })).toEqual(['en.txt 1']);
    expect(await names({ judgement: 'unjudged' })).toEqual([]);
  });

  it('finds in documents that were stored before there was an index', async () => {
    await fill();
    await h.reopen('mara', async () => {
      await h.place.tamper('delete from excerpt');
      await h.place.tamper('update document set indexed = false');
    });
    expect((await h.it.search({ words: 'bribed' })).excerpts.map(({ document }) => document.name)).toEqual(['en.txt']);
  });

  it('pages through what it finds, the best first', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `The ${at}th smuggler ${'waited '.repeat(120)}.`).join(' ');
    await h.addNote(text);
    const first = await h.it.search({ words: 'smuggler', limit: 10 });
    const second = await h.it.search({ words: 'smuggler', limit: 10, offset: 10 });
    expect(first.total).toBe(40);
    const starts = [...first.excerpts, ...second.excerpts].map(({ start }) => start);
    expect(new Set(starts).size).toBe(20);
  });

  it('stores a long text while others are answered, and finishes its index where a process was killed', async () => {
    const text = Array.from({ length: 2600 }, (_, at) => `🏝 Ferry ${at} ${'waited '.repeat(60)}.`).join(' ');
    const { document, bytes } = sample(text);
    let stored = false;
    const storing = h.it.addDocument(document, bytes, '/in/long.txt').then(() => (stored = true));
    let answers = 0;
    while (!stored) {
      await h.it.counts();
      await h.it.search({ words: 'ferry', limit: 1 });
      answers++;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await storing;
    expect(answers).toBeGreaterThan(3);
    const all = async () => {
      const { excerpts } = await h.it.search({ words: '"ferry 2599"' });
      return [excerpts, (await h.it.search({ words: 'ferry' })).total] as const;
    };
    const [found, total] = await all();
    expect(found.map((each) => [...text].slice(each.start, each.end).join(''))).toEqual([found[0]!.text]);
    expect(found[0]!.text).toContain('Ferry 2599');
    expect(total).toBeGreaterThan(1000);
    expect(await h.it.bytes(document.id)).toEqual(bytes);
    expect((await h.it.contents(document.id)).document).toMatchObject({ text, structure: document.structure });
    expect((await h.it.verify()).faults).toEqual([]);
    await h.reopen('mara', async () => {
      await h.place.tamper('delete from excerpt where start_at > 200000');
      await h.place.tamper('update document set indexed = false');
    });
    expect(await all()).toEqual([found, total]);
  });
}
