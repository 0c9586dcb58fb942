import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Case, type Found, openCase, type Statement } from '../../src/case/index.js';
import { UserError } from '../../src/model/index.js';
import { at, finding, sample } from './samples.js';

/** A fresh, empty place for a case, and what removes it. */
export interface Place {
  location: string;
  /** Runs SQL on the case behind its back, while nobody has it open. */
  tamper(text: string): Promise<void>;
  remove(): Promise<void>;
}

const TEXT = 'The note 🏝 says: Ana Prado paid Luis Ferro twice. She denies it. Luis Ferro was at the dock.';
const QUOTE = 'Ana Prado paid Luis Ferro twice.';
const NAMES = ['Ana Prado', 'Luis Ferro'] as const;

/** What every store of a case must do, PGlite and PostgreSQL alike. */
export function contract(name: string, newPlace: () => Promise<Place>): void {
  describe(`a case in ${name}`, () => {
    let place: Place;
    let it: Case;
    let clock: number;
    const now = () => new Date((clock += 1000));
    const reopen = async (who = 'mara') => {
      await it.close();
      it = await openCase(place.location, { who, now });
    };

    beforeEach(async () => {
      clock = Date.UTC(2031, 0, 1);
      place = await newPlace();
      it = await openCase(place.location, { create: true, who: 'mara', now });
      return async () => {
        await it.close();
        await place.remove();
      };
    });

    const addNote = async (text = TEXT) => {
      const { document, bytes } = sample(text);
      await it.addDocument(document, bytes, '/in/note.txt');
      return document;
    };

    test('a document comes back as it went in, with its bytes, across closing', async () => {
      const bytes = Uint8Array.from({ length: (1 << 20) * 2 + 17 }, (_, index) => (index * 7919) >> 3);
      const { document } = sample(TEXT, {
        id: createHash('sha256').update(bytes).digest('hex'),
        title: 'Nota "una"',
        author: "O'Neil",
        publisher: 'El Faro\\Norte',
        date: '2031-02',
        language: 'es',
        pages: 3,
      });
      document.structure.tables.push({
        sheet: 'S',
        columns: ['a'],
        rows: [{ cells: ['', 'x\ty', '{"k":null}', '\\u0000'], start: 0, end: 1 }],
      });
      expect(await it.addDocument(document, bytes, '/in/a')).toEqual({ id: document.id, added: true });
      await reopen();
      expect(await it.documents()).toEqual([
        { ...document, size: bytes.length, reliability: 'F', handling: 'TLP:CLEAR' },
      ]);
      expect(Buffer.compare(await it.bytes(document.id), bytes)).toBe(0);
    });

    test('any text and any bytes come back', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text)),
          fc.uint8Array({ maxLength: 300 }),
          async (text, bytes) => {
            const id = createHash('sha256').update(bytes).digest('hex');
            await it.addDocument(sample(text, { id, name: text.slice(0, 20) }).document, bytes, `/in/${text}`);
            expect(Buffer.compare(await it.bytes(id), bytes)).toBe(0);
          },
        ),
        { numRuns: 25, seed: 11 },
      );
      expect((await it.verify()).faults).toEqual([]);
    });

    test('a document is kept once by its bytes; each place it came from is logged once', async () => {
      const { document, bytes } = sample(TEXT);
      for (const [from, added] of [
        ['/in/a', true],
        ['/in/a', false],
        ['/in/b', false],
        ['/in/b', false],
        [`/in/${'long'.repeat(2000)}`, false],
      ] as const) {
        expect((await it.addDocument({ ...document, name: from }, bytes, from)).added).toBe(added);
      }
      await reopen('nuno');
      await it.addDocument(document, bytes, '/in/b');
      const log = await it.custody(document.id);
      expect(log.map(({ who, action, detail }) => [who, action, detail.slice(0, 9)])).toEqual([
        ['mara', 'added', '/in/a'],
        ['mara', 'seen-again', '/in/b'],
        ['mara', 'seen-again', '/in/longl'],
      ]);
      expect(log[0]!.at).toBe('2031-01-01T00:00:01.000Z');
      expect(await it.documents()).toHaveLength(1);
    });

    test('a document that could not come back as it is, is refused', async () => {
      for (const [fields, message] of [
        [{ id: 'a'.repeat(64) }, /SHA-256/],
        [{ text: 'a\0b' }, /no database keeps/],
        [{ text: 'a\uD800b' }, /no database keeps/],
        [{ title: 'a\0' }, /no database keeps/],
      ] as const) {
        const { document, bytes } = sample('text', fields);
        const added = it.addDocument(document, bytes, '/in');
        await expect(added, JSON.stringify(fields)).rejects.toThrow(UserError);
        await expect(added).rejects.toThrow(message);
      }
      expect(await it.counts()).toMatchObject({ documents: 0, bytes: 0 });
    });

    test('what was found comes back as it went in', async () => {
      const document = await addNote();
      const found = finding(document, NAMES, QUOTE, {
        value: 'x',
        detail: { low: 1.5, unit: 'kg' },
        attribution: 'The note',
        attributionEnd: at(TEXT, 'The note'),
        attributedTo: 'note',
        validFrom: '2030',
        validTo: '2030-12-01',
        credibility: 3,
        confidence: 0.123456789012345,
      });
      found.mentions.push({
        documentId: document.id,
        entityId: found.entities[0]!.id,
        kind: 'pronoun',
        ...at(TEXT, 'She'),
        antecedent: at(TEXT, 'Ana Prado'),
      });
      const plain: Statement = { ...finding(document, NAMES, 'She denies it.').statements[0]!, id: 'plain' };
      plain.subjectEnd = { ...at(TEXT, 'She'), antecedent: at(TEXT, 'Ana Prado') };
      delete plain.objectEnd;
      Object.assign(plain, { kind: 'property', schema: 'Person', object: null, hedge: 'denied' });
      found.statements.push(plain);
      await it.saveExtraction(document.id, 'rules@1', found);
      await reopen();
      const { entities, mentions, statements } = await it.snapshot();
      expect({ entities, mentions, statements }).toEqual({
        ...found,
        mentions: [found.mentions[0], found.mentions[1], found.mentions[2]],
      });
      expect(await it.verify()).toEqual({ documents: 1, statements: 2, faults: [] });
    });

    test('documents are unfinished until a version of a method has saved', async () => {
      const [one, two] = [await addNote('One.'), await addNote('Two.')];
      expect(await it.unfinished('rules@1')).toEqual([one.id, two.id]);
      await it.saveExtraction(one.id, 'rules@1', { entities: [], mentions: [], statements: [] });
      expect(await it.unfinished('rules@1')).toEqual([two.id]);
      expect(await it.unfinished('rules@2')).toEqual([one.id, two.id]);
      expect(await it.unfinished('model@1')).toEqual([one.id, two.id]);
      await it.saveExtraction(one.id, 'rules@2', { entities: [], mentions: [], statements: [] });
      expect(await it.unfinished('rules@2')).toEqual([two.id]);
    });

    const spoil: [string, (found: Found) => void, RegExp][] = [
      ['a quote that is not the text', ({ statements: [s] }) => (s!.quote = s!.quote.replace('paid', 'Paid')), /Ana/],
      [
        'offsets in UTF-16 units',
        ({ statements: [s] }) => Object.assign(s!, { start: s!.start + 1, end: s!.end + 1 }),
        /is not the text/,
      ],
      ['an end outside the quote', ({ statements: [s] }) => (s!.objectEnd = at(TEXT, 'dock')), /outside the quote/],
      [
        'an end across the edge of the quote',
        ({ statements: [s] }) => (s!.subjectEnd = { start: s!.start - 1, end: s!.start + 3 }),
        /outside the quote/,
      ],
      [
        'an antecedent outside the text',
        ({ statements: [s] }) => (s!.objectEnd = { ...at(TEXT, 'dock'), antecedent: { start: 90, end: 9000 } }),
        /antecedent/,
      ],
      [
        'a quote outside the text',
        ({ statements: [s] }) => Object.assign(s!, { start: 5000, end: 5005 }),
        /outside the text/,
      ],
      ['an empty quote', ({ statements: [s] }) => Object.assign(s!, { end: s!.start, quote: '' }), /outside the text/],
      [
        'an attribution outside the text',
        ({ statements: [s] }) => (s!.attributionEnd = { start: 0, end: 900 }),
        /attribution/,
      ],
      ['an entity that was not found', ({ statements: [s] }) => (s!.object = 'nobody'), /nobody/],
      ['a mention outside the text', ({ mentions: [m] }) => (m!.end = 900), /outside the text/],
      ['another document', ({ entities: [e] }) => (e!.documentId = 'f'.repeat(64)), /another document/],
    ];
    test('what could not be checked later is refused, and nothing of the extraction stays', async () => {
      const document = await addNote();
      for (const [what, change, message] of spoil) {
        const found = finding(document, NAMES, QUOTE);
        change(found);
        const saved = it.saveExtraction(document.id, 'rules@1', found);
        await expect(saved, what).rejects.toThrow(UserError);
        await expect(saved, what).rejects.toThrow(message);
      }
      expect(await it.counts()).toMatchObject({ entities: 0, mentions: 0, statements: 0 });
      expect(await it.unfinished('rules@1')).toEqual([document.id]);
    });

    test('the refusal of a quote names the statement', async () => {
      const document = await addNote();
      const found = finding(document, NAMES, QUOTE, { id: 'the-statement', quote: 'something else' });
      await expect(it.saveExtraction(document.id, 'rules@1', found)).rejects.toThrow(/the-statement/);
    });

    test('an end outside the quote is kept with its antecedent', async () => {
      const document = await addNote();
      const found = finding(document, NAMES, 'She denies it.', {
        subjectEnd: { ...at(TEXT, 'She'), antecedent: at(TEXT, 'Ana Prado') },
        objectEnd: { ...at(TEXT, 'dock'), antecedent: at(TEXT, 'Luis Ferro') },
      });
      await it.saveExtraction(document.id, 'rules@1', found);
      expect((await it.verify()).faults).toEqual([]);
    });

    test('saving the same again changes nothing; a newer version replaces the older', async () => {
      const document = await addNote();
      const found = finding(document, NAMES, QUOTE);
      await it.saveExtraction(document.id, 'rules@1', found);
      const before = await it.snapshot();
      await it.saveExtraction(document.id, 'rules@1', found);
      expect(await it.snapshot()).toEqual(before);
      const newer = finding(document, ['Luis Ferro', 'dock'], 'Luis Ferro was at the dock.', {
        confidence: 0.9,
        subjectEnd: undefined,
      });
      await it.saveExtraction(document.id, 'rules@2', newer);
      const after = await it.snapshot();
      expect(after.entities.map(({ name }) => name)).toEqual(['Luis Ferro', 'dock']);
      expect(after.statements.map(({ id }) => id)).toEqual([newer.statements[0]!.id]);
      expect(after.mentions).toHaveLength(2);
    });

    test('methods do not disturb one another, and what both found is there once', async () => {
      const document = await addNote();
      const both = finding(document, NAMES, QUOTE);
      await it.saveExtraction(document.id, 'rules@1', both);
      await it.saveExtraction(document.id, 'model@1', both);
      expect(await it.counts()).toMatchObject({ entities: 2, mentions: 2, statements: 1 });
      await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
      expect(await it.counts()).toMatchObject({ entities: 2, mentions: 2, statements: 1 });
      await it.saveExtraction(document.id, 'model@2', { entities: [], mentions: [], statements: [] });
      expect(await it.counts()).toMatchObject({ entities: 0, mentions: 0, statements: 0 });
    });

    test.each([
      ['judged', (id: string) => it.judgeStatement(id, 'rejected'), { judgement: 'rejected' }],
      ['graded', (id: string) => it.gradeStatement(id, 2), { credibility: 2 }],
      ['marked', (id: string) => it.markHandling(id, 'TLP:RED'), { handling: 'TLP:RED' }],
    ])('a statement that a person has %s outlives the method that found it', async (_, act, fields) => {
      const document = await addNote();
      const found = finding(document, NAMES, QUOTE);
      await it.saveExtraction(document.id, 'rules@1', found);
      await act(found.statements[0]!.id);
      await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
      const { statements, entities } = await it.snapshot();
      expect(statements).toEqual([{ ...found.statements[0], ...fields }]);
      expect(entities).toHaveLength(2);
      await it.saveExtraction(document.id, 'rules@3', finding(document, NAMES, QUOTE, { confidence: 0.1 }));
      expect((await it.snapshot()).statements).toEqual([{ ...found.statements[0], ...fields }]);
      expect((await it.verify()).faults).toEqual([]);
    });

    test('a judgement taken back no longer keeps a statement', async () => {
      const document = await addNote();
      const found = finding(document, NAMES, QUOTE);
      await it.saveExtraction(document.id, 'rules@1', found);
      await it.judgeStatement(found.statements[0]!.id, 'accepted');
      await it.judgeStatement(found.statements[0]!.id, null);
      await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
      expect(await it.counts()).toMatchObject({ entities: 0, statements: 0 });
    });

    test('judging, grading and marking are logged with who, when, before and after; a repetition is not', async () => {
      const document = await addNote();
      const found = finding(document, NAMES, QUOTE);
      const statement = found.statements[0]!.id;
      await it.saveExtraction(document.id, 'rules@1', found);
      await reopen('nuno');
      for (let twice = 0; twice < 2; twice++) {
        await it.judgeStatement(statement, 'accepted');
        await it.gradeDocument(document.id, 'B');
        await it.gradeStatement(statement, 2);
        await it.markHandling(document.id, 'TLP:AMBER');
        await it.markHandling(statement, 'TLP:GREEN');
      }
      await it.judgeStatement(statement, null);
      expect((await it.history()).map(({ at: when, ...rest }) => [typeof when, ...Object.values(rest)])).toEqual([
        ['string', 'nuno', 'judged', 'statement', statement, null, 'accepted'],
        ['string', 'nuno', 'graded', 'document', document.id, 'F', 'B'],
        ['string', 'nuno', 'graded', 'statement', statement, '6', '2'],
        ['string', 'nuno', 'marked', 'document', document.id, 'TLP:CLEAR', 'TLP:AMBER'],
        ['string', 'nuno', 'marked', 'statement', statement, null, 'TLP:GREEN'],
        ['string', 'nuno', 'judged', 'statement', statement, 'accepted', null],
      ]);
      expect((await it.custody()).map(({ action, detail }) => [action, detail])).toEqual([
        ['added', '/in/note.txt'],
        ['graded', 'B'],
        ['marked', 'TLP:AMBER'],
      ]);
      expect((await it.snapshot()).statements[0]).toMatchObject({
        reliability: 'B',
        credibility: 2,
        handling: 'TLP:GREEN',
      });
    });

    test('a statement without a mark of its own is handled as strictly as its document', async () => {
      const document = await addNote();
      const open = finding(document, NAMES, QUOTE);
      open.statements.push({ ...open.statements[0]!, id: 'strict', handling: 'TLP:RED' });
      await it.saveExtraction(document.id, 'rules@1', open);
      await it.markHandling(document.id, 'TLP:AMBER+STRICT');
      const handling = Object.fromEntries((await it.snapshot()).statements.map((s) => [s.id, s.handling]));
      expect(handling).toEqual({ [open.statements[0]!.id]: 'TLP:AMBER+STRICT', strict: 'TLP:RED' });
    });

    test('what is not there is an error that names it', async () => {
      const nothing = { entities: [], mentions: [], statements: [] };
      const acts = [
        () => it.judgeStatement('none', 'accepted'),
        () => it.gradeStatement('none', 1),
        () => it.gradeDocument('none', 'A'),
        () => it.markHandling('none', 'TLP:RED'),
        () => it.undoPair('none'),
        () => it.bytes('none'),
        () => it.saveExtraction('none', 'rules@1', nothing),
      ];
      for (const act of acts) {
        await expect(act(), String(act)).rejects.toThrow(UserError);
        await expect(act(), String(act)).rejects.toThrow(/none/);
      }
      expect(await it.history()).toEqual([]);
    });

    describe('judgements on pairs', () => {
      let left: string;
      let right: string;
      const judge = (who: string, verdict: 'same' | 'different' | 'unsure', score = 0.5) =>
        it.judgePairs([{ left, right, who, verdict, score, reasons: [] }]);
      const rule = (verdict: 'same' | 'different' | 'unsure', score?: number) => judge('rule:name', verdict, score);
      const holding = async () => (await it.snapshot()).judgements.findLast(({ undone }) => !undone);
      const standing = async () => {
        const it = await holding();
        return it && `${it.who} ${it.verdict}`;
      };

      beforeEach(async () => {
        const document = await addNote();
        const found = finding(document, NAMES, QUOTE);
        await it.saveExtraction(document.id, 'rules@1', found);
        [left, right] = found.entities.map(({ id }) => id) as [string, string];
      });

      test('come back as given; repeating changes nothing', async () => {
        const reasons = [{ feature: 'name', weight: 2, value: 0.5, left: 'Ana', right: 'Ana P.' }];
        const judgement = { left, right, verdict: 'same', who: 'rule:name', score: 0.9, reasons } as const;
        await it.judgePairs([judgement]);
        const { judgements } = await it.snapshot();
        expect(judgements).toMatchObject([{ ...judgement, undone: false }]);
        await it.judgePairs([judgement]);
        await it.judgePairs([{ ...judgement, left: right, right: left }]);
        expect((await it.snapshot()).judgements).toEqual(judgements);
      });

      test('a rule may change its mind and its score', async () => {
        await rule('same', 0.8);
        await rule('unsure', 0.5);
        expect(await standing()).toBe('rule:name unsure');
        await rule('same', 0.9);
        expect(await standing()).toBe('rule:name same');
        await rule('same', 0.95);
        expect((await holding())!.score).toBe(0.95);
      });

      test('the undo of a rule is not overridden by the rule, nor by another rule that says the same', async () => {
        await rule('same');
        await it.undoPair((await holding())!.id);
        await rule('same', 0.99);
        await judge('rule:other', 'same');
        expect(await standing()).toBeUndefined();
        await rule('different');
        expect(await standing()).toBe('rule:name different');
      });

      test('a rule never judges over a person, and does again when the person takes it back', async () => {
        await rule('same');
        await judge('mara', 'different');
        await rule('same');
        await rule('unsure');
        expect(await standing()).toBe('mara different');
        await it.undoPair((await holding())!.id);
        expect(await standing()).toBe('rule:name same');
        await rule('unsure');
        expect(await standing()).toBe('rule:name unsure');
      });

      test('a person may judge to and fro, and undoing restores what was', async () => {
        for (const verdict of ['same', 'different', 'same'] as const) {
          await judge('mara', verdict);
          expect(await standing()).toBe(`mara ${verdict}`);
        }
        await it.undoPair((await holding())!.id);
        expect(await standing()).toBe('mara different');
        await judge('mara', 'same');
        expect(await standing()).toBe('mara same');
        expect((await it.history()).map(({ action, before, after }) => [action, before, after])).toEqual([
          ['judged', null, 'same'],
          ['judged', 'same', 'different'],
          ['judged', 'different', 'same'],
          ['undone', 'same', null],
          ['judged', 'different', 'same'],
        ]);
      });

      test('a complete run of the rules removes what they no longer say, not what people said', async () => {
        await rule('same');
        await it.judgePairs([], { complete: true });
        expect((await it.snapshot()).judgements).toEqual([]);
        await rule('same');
        await it.undoPair((await holding())!.id);
        await judge('mara', 'unsure');
        await it.judgePairs([], { complete: true });
        await it.undoPair((await holding())!.id);
        await rule('same');
        expect(await standing()).toBeUndefined();
      });

      test('wait while an entity is gone, and hold again when it is back', async () => {
        const document = (await it.documents())[0]!;
        await judge('mara', 'same');
        await it.saveExtraction(document.id, 'rules@2', { entities: [], mentions: [], statements: [] });
        expect((await it.snapshot()).judgements).toEqual([]);
        await it.saveExtraction(document.id, 'rules@3', finding(document, NAMES, QUOTE));
        expect(await standing()).toBe('mara same');
      });

      test('on unknown entities, or an entity and itself, are refused', async () => {
        const judgement = { left, right: 'nobody', verdict: 'same' as const, who: 'mara', score: 1, reasons: [] };
        await expect(it.judgePairs([judgement])).rejects.toThrow(/nobody/);
        await expect(it.judgePairs([{ ...judgement, right: left }])).rejects.toThrow(/itself/);
      });
    });

    test('verification finds what was changed behind the back of the case', async () => {
      const changes: [change: string, fault: RegExp, ofStatement: boolean][] = [
        [`update document set text = replace(text, 'Ana', 'Eva') where number`, /quote is not the text/, true],
        [`update statement set quote = quote || '.' where document`, /quote is not the text/, true],
        ['update statement set end_at = end_at + 5000 where document', /quote lies outside/, true],
        ['update statement set subject_start = subject_start - 1 where document', /subject lies outside/, true],
        ['update statement set object_end = object_end + 50 where document', /object lies outside/, true],
        ['update statement set attribution_end = 5000 where document', /attribution/, true],
        ['update statement set object = 9 where document', /object is no entity/, true],
        ['update mention set end_at = end_at + 5000 where document', /mention at \d+ lies outside/, false],
        ['update mention set entity = entity + 10 where document', /mention at \d+ names no entity/, false],
        [`update document_part set bytes = bytes || '\\x00'::bytea where document`, /SHA-256/, false],
        ['delete from document_part where document', /SHA-256/, false],
        ['select from document where number', /^$/, false],
      ];
      const ids: string[] = [];
      for (const index of changes.keys()) {
        const document = await addNote(`${TEXT} ${index}`);
        const found = finding(document, NAMES, QUOTE, { attributionEnd: at(TEXT, 'The note') });
        await it.saveExtraction(document.id, 'rules@1', found);
        ids.push(document.id);
      }
      expect((await it.verify()).faults).toEqual([]);
      await it.close();
      const statements = changes.map(([change], index) => `${change} = ${index + 1};`);
      await place.tamper(`${statements.join('\n')} update entity set document = 77 where document = ${ids.length};`);
      it = await openCase(place.location);
      const { faults } = await it.verify();
      for (const [index, [change, expected, ofStatement]] of changes.slice(0, -1).entries()) {
        const own = faults.filter(({ document }) => document === ids[index]);
        expect(own.map(({ fault }) => fault).join('; '), change).toMatch(expected);
        expect(
          own.some(({ statement }) => statement !== undefined),
          change,
        ).toBe(ofStatement);
      }
      expect(faults.at(-1)!.fault).toBe('2 rows of entity name a document that is not there');
    });

    test('a case of a newer version of the program is refused', async () => {
      await it.close();
      await place.tamper('update atalaya set version = 999');
      await expect(openCase(place.location)).rejects.toThrow(UserError);
      await expect(openCase(place.location)).rejects.toThrow(/newer Atalaya .*999/);
      await place.tamper('update atalaya set version = 1');
      it = await openCase(place.location);
    });

    test('reprints are one source', async () => {
      const story = Array.from({ length: 120 }, (_, index) => `word${(index * 37) % 101}x${index % 7}`).join(' ');
      const other = Array.from({ length: 120 }, (_, index) => `term${(index * 41) % 97}y${index % 5}`).join(' ');
      const first = await addNote(story);
      const second = await addNote(`Headline of the second paper. ${story}`);
      const third = await addNote(other);
      expect(await it.groupReprints()).toBe(1);
      expect((await it.documents()).map(({ id, reprintOf }) => [id, reprintOf])).toEqual([
        [first.id, undefined],
        [second.id, first.id],
        [third.id, undefined],
      ]);
      expect(await it.counts()).toMatchObject({ documents: 3, sources: 2 });
    });

    test('writers at once wait for one another', async () => {
      const texts = Array.from({ length: 8 }, (_, index) => `${TEXT} ${index % 4}`);
      await Promise.all(
        texts.map(async (text, index) => {
          const { document, bytes } = sample(text);
          await it.addDocument(document, bytes, `/in/${index % 4}`);
          await it.saveExtraction(document.id, 'rules@1', finding(document, NAMES, QUOTE));
          await it.judgeStatement(finding(document, NAMES, QUOTE).statements[0]!.id, 'accepted');
        }),
      );
      expect(await it.counts()).toMatchObject({ documents: 4, statements: 4, judgedStatements: 4 });
      expect(await it.custody()).toHaveLength(4);
      expect(await it.history()).toHaveLength(4);
    });

    test('a place without a case is an error unless one is to be created', async () => {
      const empty = await newPlace();
      await expect(openCase(empty.location)).rejects.toThrow(UserError);
      const made = await openCase(empty.location, { create: true });
      await made.close();
      const again = await openCase(empty.location);
      expect(await again.counts()).toMatchObject({ documents: 0 });
      await again.close();
      await empty.remove();
    });
  });
}
