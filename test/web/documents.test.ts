import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AddedStatement,
  CaseActivity,
  CaseDecisions,
  CaseOverview,
  DocumentContents,
  DocumentList,
  Job,
  SearchResult,
  Verification,
} from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

const TEXT =
  'The 🏝 report of 3 May 2014. Ana Prado leads Los Carrizos. Los Carrizos bribed Luis Ferro in Puerto Umbrío.';

describe('the documents and the case over HTTP', () => {
  let it_: Asked;
  let id: string;
  const contents = async () => (await it_.get<DocumentContents>(`/documents/${id}`)).body;
  beforeAll(async () => {
    it_ = await askedCase({ 'report.txt': TEXT, 'empty.txt': '' });
    id = (await it_.get<DocumentList>('/documents')).body.documents[0]!.id;
  });
  afterAll(() => it_.close());

  it('tells what the case holds and what could not be read', async () => {
    const { body } = await it_.get<CaseOverview>('/case');
    expect(body).toMatchObject({ who: 'mara', counts: { documents: 1 }, failures: [{ code: 'empty' }] });
    expect(body.composition.languages).toEqual([{ value: 'en', documents: 1 }]);
  });

  it('finds words, and the place found is the literal text', async () => {
    const { body } = await it_.get<SearchResult>('/search?words=bribes');
    expect(body.total).toBe(1);
    const [{ start, end, text, marks }] = body.excerpts as unknown as [SearchResult['excerpts'][number]];
    expect([...TEXT].slice(start, end).join('')).toBe(text);
    expect(marks.map((mark) => [...text].slice(mark.start, mark.end).join(''))).toEqual(['bribed']);
  });

  it('gives a document whose offsets count code points of its text', async () => {
    const { document, mentions, entities, statements, custody } = await contents();
    const points = [...document.text];
    const name = new Map(entities.map((entity) => [entity.id, entity.name]));
    const named = mentions.map(({ start, end, entity }) => [points.slice(start, end).join(''), name.get(entity)]);
    expect(named).toContainEqual(['Ana Prado', 'Ana Prado']);
    expect(statements.map(({ start, end }) => points.slice(start, end).join(''))).toContain(
      'Ana Prado leads Los Carrizos.',
    );
    expect(custody[0]).toMatchObject({ action: 'added', who: 'mara' });
  });

  it('takes a judgement, a grade and a mark, shows them in the log, and undoes them from it', async () => {
    const relation = (await contents()).statements.find(({ kind }) => kind === 'relation')!;
    const put = (path: string, body: unknown) => it_.change('PUT', path, body);
    expect((await put(`/statements/${relation.id}/judgement`, { verdict: 'accepted' })).status).toBe(200);
    expect((await put(`/statements/${relation.id}/credibility`, { credibility: 2 })).status).toBe(200);
    expect((await put(`/documents/${id}/reliability`, { reliability: 'B' })).status).toBe(200);
    expect((await put(`/documents/${id}/handling`, { handling: 'TLP:AMBER' })).status).toBe(200);
    const after = await contents();
    expect(after.document).toMatchObject({ reliability: 'B', handling: 'TLP:AMBER' });
    expect(after.statements.find((each) => each.id === relation.id)).toMatchObject({
      judgement: 'accepted',
      credibility: 2,
      handling: 'TLP:AMBER',
    });
    const { body } = await it_.get<CaseDecisions>('/case/decisions');
    expect(body.decisions.map(({ action, holds }) => [action, holds])).toEqual([
      ['marked', true],
      ['graded', true],
      ['graded', true],
      ['judged', true],
    ]);
    for (const { position } of body.decisions)
      expect((await it_.change('POST', `/case/decisions/${position}/undo`)).status).toBe(200);
    const undone = await contents();
    expect(undone.document).toMatchObject({ reliability: 'F', handling: 'TLP:CLEAR' });
    expect(undone.statements.find((each) => each.id === relation.id)?.judgement).toBeUndefined();
  });

  it("keeps a person's correction in place of what was found, and takes it back", async () => {
    const { document, statements, mentions, entities } = await contents();
    const found = statements.find(({ schema }) => schema === 'Directorship')!;
    const at = (words: string) => {
      const start = [...document.text.slice(0, document.text.indexOf(words))].length;
      return { start, end: start + [...words].length };
    };
    const ana = entities.find(({ name }) => name === 'Ana Prado')!.id;
    const gang = mentions.find(({ start }) => start === at('Los Carrizos').start)!.entity;
    const statement = {
      schema: 'Membership',
      quote: at('Ana Prado leads Los Carrizos.'),
      subject: { ...at('Ana Prado'), entity: ana },
      object: { ...at('Los Carrizos'), entity: gang },
      hedge: 'alleged',
      corrects: found.id,
    };
    const added = await it_.change<AddedStatement>('POST', `/documents/${id}/statements`, statement);
    expect(added.status).toBe(200);
    const after = (await contents()).statements;
    expect(after.find((each) => each.id === found.id)?.judgement).toBe('rejected');
    expect(after.find((each) => each.id === added.body.id)).toMatchObject({
      own: true,
      schema: 'Membership',
      hedge: 'alleged',
    });
    const wrong = { ...statement, quote: at('Ana Prado leads'), corrects: undefined };
    expect(await it_.change('POST', `/documents/${id}/statements`, wrong)).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('does not hold "Los Carrizos"') },
    });
    expect((await it_.change('DELETE', `/statements/${added.body.id}`)).status).toBe(200);
    const taken = (await contents()).statements;
    expect(taken.some((each) => each.id === added.body.id)).toBe(false);
    expect(taken.find((each) => each.id === found.id)?.judgement).toBeUndefined();
    expect((await it_.change('DELETE', `/statements/${found.id}`)).body).toMatchObject({
      error: expect.stringContaining('not added by a person'),
    });
  });

  it('tells what was done since a moment, and checks the case', async () => {
    const { body } = await it_.get<CaseActivity>('/case/activity?since=2000-01-01T00:00:00Z');
    expect(body).toMatchObject({ documentsAdded: 1, people: ['mara'] });
    const later = await it_.get<CaseActivity>(`/case/activity?since=${body.now}`);
    expect(later.body).toMatchObject({ documentsAdded: 0, decisions: [] });
    const job = await it_.ended((await it_.change<Job>('POST', '/case/verify?language=es')).body);
    expect(job).toMatchObject({ state: 'done', title: 'Comprobación del caso' });
    expect((job.result as Verification).faults).toEqual([]);
  });
});
