import { describe, expect, it } from 'vitest';
import type { CaseSnapshot, Statement } from '../../src/case/index.js';
import { candidatesOf } from '../../src/resolve/index.js';

const base = { hedge: 'asserted', detail: {}, object: null, value: null } as const;
const statement = (fields: Record<string, unknown>): Statement => ({ ...base, ...fields }) as unknown as Statement;

/** A case of documents that mention places of the countries given, so many times each, and one body each. */
function snapshot(countries: string[][], statements: Statement[] = []): CaseSnapshot {
  const documents = countries.map((_, index) => ({ id: `d${index}` }));
  const entities = countries.flatMap((list, index) => [
    { id: `b${index}`, documentId: `d${index}`, schema: 'PublicBody', name: 'Ministerio Público' },
    ...[...new Set(list)].map((code) => ({
      id: `p${index}${code}`,
      documentId: `d${index}`,
      schema: 'Place',
      name: `Lugar ${code}`,
    })),
  ]);
  const mentions = countries.flatMap((list, index) =>
    list.map((code) => ({ documentId: `d${index}`, entityId: `p${index}${code}`, kind: 'name' })),
  );
  const codes = entities
    .filter(({ schema }) => schema === 'Place')
    .map(({ id }) =>
      statement({
        kind: 'property',
        subject: id,
        property: 'code',
        value: `C-${id}`,
        detail: { country: id.slice(2) },
      }),
    );
  return {
    documents,
    custody: [],
    entities,
    mentions,
    statements: [...codes, ...statements],
    judgements: [],
  } as unknown as CaseSnapshot;
}

const contexts = (countries: string[][]) =>
  candidatesOf(snapshot(countries))
    .filter(({ schema }) => schema === 'PublicBody')
    .map(({ properties }) => properties['contextCountry']?.[0] ?? '');

describe('candidatesOf', () => {
  it.each([
    [
      'each document has the country of its places',
      [
        ['GT', 'GT', 'GT', 'MX'],
        ['CO', 'CO', 'CO'],
      ],
      ['GT', 'CO'],
    ],
    [
      'documents of several countries have none',
      [
        ['GT', 'GT', 'MX', 'MX'],
        ['CO', 'CO', 'CO'],
      ],
      ['', 'CO'],
    ],
    [
      'in a case of one country documents without places share it',
      [['GT', 'GT', 'GT', 'GT'], [], ['GT']],
      ['GT', 'GT', 'GT'],
    ],
    [
      'a document that names another country does not',
      [['GT', 'GT', 'GT', 'GT', 'GT', 'GT', 'GT'], ['MX']],
      ['GT', ''],
    ],
    ['a case of two countries gives none', [['GT', 'GT', 'GT'], ['MX', 'MX', 'MX'], []], ['GT', 'MX', '']],
  ])('%s', (_title, countries, expected) => {
    expect(contexts(countries)).toEqual(expected);
  });

  it('takes aliases, offices, places and neighbours, and nothing that is denied or rejected', () => {
    const fields = { kind: 'relation', subject: 'b0', object: 'p0GT' };
    const [first] = candidatesOf(
      snapshot(
        [['GT', 'MX', 'CO']],
        [
          statement({ kind: 'property', subject: 'b0', property: 'alias', value: 'MP' }),
          statement({ ...fields, schema: 'Presence', property: 'operates in' }),
          statement({ ...fields, schema: 'Presence', property: 'operates in', object: 'p0MX', hedge: 'denied' }),
          statement({ ...fields, schema: 'Presence', property: 'operates in', object: 'p0CO', judgement: 'rejected' }),
        ],
      ),
    );
    expect(first).toMatchObject({ name: 'Ministerio Público', aliases: ['MP'], neighbours: ['Lugar GT'] });
    expect(first!.properties).toMatchObject({ place: ['Lugar GT'] });
  });
});
