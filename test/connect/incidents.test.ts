import { describe, expect, it } from 'vitest';
import type { CaseSnapshot, Statement } from '../../src/case/index.js';
import { incidentsOf } from '../../src/connect/index.js';
import type { ResolvedEntity } from '../../src/resolve/index.js';

let number = 0;

function says(documentId: string, subject: string, property: string, more: Partial<Statement> = {}): Statement {
  number++;
  return {
    id: `s${number}`,
    documentId,
    kind: 'property',
    schema: 'Incident',
    subject,
    property,
    object: null,
    value: null,
    detail: {},
    quote: 'x',
    start: 0,
    end: 1,
    hedge: 'asserted',
    reliability: 'F',
    credibility: 6,
    handling: 'TLP:GREEN',
    method: 'm@1',
    confidence: 0.6,
    ...more,
  };
}

const documents = (reprints: Record<string, string>): CaseSnapshot['documents'] =>
  ['a', 'b', 'c'].map((id) => ({
    id,
    ...(reprints[id] ? { reprintOf: reprints[id] } : {}),
  })) as CaseSnapshot['documents'];

const joined = (members: string[]): ResolvedEntity => ({
  id: members[0]!,
  schema: 'Incident',
  name: 'killing',
  aliases: [],
  members,
  provisional: true,
});

function told(reprints: Record<string, string> = {}): CaseSnapshot {
  const statements = [
    says('a', 'ia', 'type', { value: 'attack', detail: { killed: 9 }, hedge: 'alleged' }),
    says('a', 'ia', 'date', { value: '2014-05' }),
    says('b', 'ib', 'type', { value: 'killing', detail: { killed: 11, injured: 2 } }),
    says('b', 'ib', 'date', { value: '2014-05-02' }),
    says('b', 'ib', 'victim', { value: 'nine miners' }),
    says('c', 'ic', 'type', { value: 'killing', detail: { killed: 12 } }),
  ];
  return { documents: documents(reprints), entities: [], mentions: [], statements } as unknown as CaseSnapshot;
}

describe('incidents told by several documents', () => {
  it('are one, with the range of tolls, the exactest date, the most telling type and all sources', () => {
    const [incident, ...others] = incidentsOf(told(), [joined(['ia', 'ib', 'ic'])]);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      type: 'killing',
      date: '2014-05-02',
      killed: { low: 9, high: 12 },
      injured: { low: 2, high: 2 },
      hedge: 'asserted',
      sources: ['a', 'b', 'c'],
      on: [{ text: 'nine miners' }],
    });
    expect(incident!.statements.slice(0, 3).map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
  });

  it('count reprints of one text once', () => {
    const [incident] = incidentsOf(told({ c: 'b' }), [joined(['ia', 'ib', 'ic'])]);
    expect(incident).toMatchObject({ sources: ['a', 'b'], killed: { low: 9, high: 11 } });
  });

  it('stay apart where nothing joins them, and leave out what a person rejected', () => {
    const snapshot = told();
    snapshot.statements[0]!.judgement = 'rejected';
    expect(incidentsOf(snapshot, []).map(({ id }) => id)).toEqual(['ib', 'ic']);
  });
});
