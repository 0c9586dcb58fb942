import { describe, expect, it } from 'vitest';
import { extractFtm } from '../../src/extract/ftm.js';
import { parseMappings } from '../../src/extract/table-mapping.js';
import { parseDate, parseNumber } from '../../src/extract/table-values.js';
import { extractTables } from '../../src/extract/tables.js';
import type { Extraction } from '../../src/extract/types.js';
import { type ReadDocument, readBytes } from '../../src/read/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const table = (text: string) => readBytes('table.csv', utf8(text));
const entities = (extraction: Extraction) => extraction.entities.map(({ schema, name }) => `${schema} ${name}`);

/** What storage asks for: every mention and quote literal, each end inside the quote or with an antecedent. */
function holds(document: ReadDocument, extraction: Extraction): void {
  for (const mention of extraction.mentions) {
    expect(document.text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(extraction.entities[mention.entity]!.schema).toBe(mention.schema);
  }
  for (const { quote, sourceMention, targetMention, source, target } of extraction.relations) {
    const row = document.blocks.find(({ start }) => start === quote.start)!;
    expect([row.kind, row.end]).toEqual(['row', quote.end]);
    for (const [mention, entity] of [
      [sourceMention, source],
      [targetMention, target],
    ] as const) {
      if (mention === null) continue;
      const { start, end, entity: named } = extraction.mentions[mention]!;
      expect(named).toBe(entity);
      expect(quote.start <= start && end <= quote.end).toBe(true);
    }
  }
}

const PAYMENTS = `Ledger of Los Halcones, found in the office;;;;;
Day;Payer;Payee;Kind;Remark;Sure
15/06/2012;Los Halcones;Marta Oyarzun;P;first half;yes
02/09/2013;Los Halcones;Naviera Brisa;C;papers;perhaps
03/09/2013;;Marta Oyarzun;P;;no
`;

describe('tables by a mapping', () => {
  it('give entities, and relations whose quote is the row and whose ends are cells', async () => {
    const document = await table(PAYMENTS);
    const mapping = parseMappings(
      'm.yaml',
      `entities:
  payer: { schema: Organization, name: Payer }
  payee:
    schema: { column: Kind, codes: { P: Person, C: Company } }
    name: Payee
relations:
  - schema: Payment
    source: payer
    target: payee
    role: { template: "paid ({Remark})" }
    date: { column: Day, date: DD/MM/YYYY }
    hedge: { column: Sure, codes: { "yes": asserted, "no": denied } }
`,
    );
    const extraction = extractTables(document, mapping);
    expect(entities(extraction)).toEqual([
      'Organization Los Halcones',
      'Person Marta Oyarzun',
      'Company Naviera Brisa',
    ]);
    expect(
      extraction.relations.map(({ source, target, role, hedge, validFrom, validTo }) => [
        source,
        target,
        role,
        hedge,
        validFrom,
        validTo,
      ]),
    ).toEqual([
      [0, 1, 'paid (first half)', 'asserted', '2012-06-15', '2012-06-15'],
      [0, 2, 'paid (papers)', 'alleged', '2013-09-02', '2013-09-02'],
    ]);
    const { quote } = extraction.relations[0]!;
    expect(document.text.slice(quote.start, quote.end)).toBe(
      'Day: 15/06/2012 | Payer: Los Halcones | Payee: Marta Oyarzun | Kind: P | Remark: first half | Sure: yes',
    );
    holds(document, extraction);
  });

  it('tell apart by key, take aliases, properties and coordinates, and split cells', async () => {
    const document = await table(
      'Given,Surname,Alias,No,Groups,Town,Code,Lat,Lon\nAna,Sol,La Ana,1,Halcones; Brisa,Puerto Sol,GT-1,"15,5",-88.2\nAna,Sol,,2,Halcones,Puerto Sol,GT-1,"15,5",-88.2\n',
    );
    const mapping = parseMappings(
      'm.yaml',
      `entities:
  person:
    schema: Person
    name: { template: "{Given} {Surname}" }
    key: [No]
    aliases: [Alias]
    properties: { idNumber: No, country: { constant: gt } }
  group: { schema: Organization, name: { column: Groups, split: ";" } }
  town: { schema: Place, name: Town, properties: { code: Code, latitude: Lat, longitude: Lon } }
relations:
  - { schema: Membership, source: person, target: group }
  - { schema: Presence, source: group, target: town, role: { constant: controls } }
`,
    );
    const extraction = extractTables(document, mapping);
    expect(entities(extraction)).toEqual([
      'Person Ana Sol',
      'Organization Halcones',
      'Organization Brisa',
      'Place Puerto Sol',
      'Person Ana Sol',
    ]);
    expect(extraction.entities[0]).toMatchObject({
      aliases: ['La Ana'],
      properties: [
        { name: 'idNumber', value: '1' },
        { name: 'country', value: 'gt' },
      ],
    });
    expect(extraction.entities[3]!.place).toEqual({
      code: 'GT-1',
      country: '',
      kind: 'place',
      latitude: 15.5,
      longitude: -88.2,
    });
    expect(extraction.relations.map(({ schema, source, target, role }) => [schema, source, target, role])).toEqual([
      ['Membership', 0, 1, 'membership'],
      ['Membership', 0, 2, 'membership'],
      ['Presence', 1, 3, 'controls'],
      ['Presence', 2, 3, 'controls'],
      ['Membership', 4, 1, 'membership'],
      ['Presence', 1, 3, 'controls'],
    ]);
    expect(extraction.mentions[extraction.relations[0]!.sourceMention!]!.text).toBe('Ana | Surname: Sol');
    holds(document, extraction);
  });

  it('refer from a row to a constant that stands over the header', async () => {
    const document = await table(PAYMENTS);
    const mapping = parseMappings(
      'm.yaml',
      `entities:
  crew: { schema: Organization, name: { constant: Los Halcones } }
  payee: { schema: Person, name: Payee }
relations: [{ schema: Payment, source: crew, target: payee, attribution: { constant: the clerk } }]
`,
    );
    const extraction = extractTables(document, mapping);
    const last = extraction.relations[2]!;
    const mention = extraction.mentions[last.sourceMention!]!;
    expect(mention.kind).toBe('nominal');
    expect(document.text.slice(mention.antecedent!.start, mention.antecedent!.end)).toBe('Los Halcones');
    expect(last.attribution).toEqual({ text: 'the clerk', start: last.quote.start, end: last.quote.start });
    holds(document, extraction);
  });

  it('give incidents', async () => {
    const document = await table(
      'Fecha,Tipo,Municipio,Autor,Víctima,Arma,Muertos\n4 jul. 2014,HOM,Puerto Sol,Los Halcones,un inspector,fusil,"1"\n5 ago. 2014,ROB,Puerto Sol,,,,\n6 ago. 2014,XXX,Puerto Sol,,,,\n',
    );
    const mapping = parseMappings(
      'm.yaml',
      `entities:
  town: { schema: Place, name: Municipio }
  group: { schema: Organization, name: Autor }
incidents:
  - type: { column: Tipo, codes: { HOM: killing, ROB: robbery } }
    date: { column: Fecha, date: D MMM YYYY }
    place: town
    perpetrators: [group]
    victims: [Víctima]
    weapons: [{ column: Arma }]
    killed: Muertos
    hedge: alleged
`,
    );
    const { incidents } = extractTables(document, mapping);
    expect(incidents).toHaveLength(2);
    expect(incidents[0]).toMatchObject({
      type: 'killing',
      date: '2014-07-04',
      place: 0,
      perpetratorIndividuals: [],
      perpetratorOrganizations: [{ text: 'Los Halcones', entity: 1 }],
      victims: [{ text: 'un inspector' }],
      weapons: [{ text: 'fusil' }],
      toll: { killed: 1 },
      hedge: 'alleged',
      stage: 'accomplished',
    });
    expect(incidents[1]).toMatchObject({ type: 'robbery', date: '2014-08-05', victims: [] });
    expect(document.text.slice(incidents[0]!.trigger.start, incidents[0]!.trigger.end)).toBe('HOM');
  });

  it('work on a table typed into a text', async () => {
    const document = await readBytes(
      'a.txt',
      utf8(
        'The payments of the crew.\n\nPayer\tPayee\tSum\nLos Halcones\tAna Sol\t100\nLos Halcones\tLuis Mar\t200\nBrisa\tAna Sol\t3\n',
      ),
    );
    const mapping = parseMappings(
      'm.yaml',
      'entities:\n  a: { schema: Organization, name: Payer }\n  b: { schema: Person, name: Payee }\nrelations: [{ schema: Payment, source: a, target: b }]\n',
    );
    const extraction = extractTables(document, mapping);
    expect(extraction.relations).toHaveLength(3);
    holds(document, extraction);
  });

  it.each([
    [
      'entities:\n  a:\n    schema: Persona\n    name: Payer\n',
      /line 3: entities\.a\.schema: "Persona" is none of Person, Organization/,
    ],
    ['entities:\n  a: { schema: Person }\n', /line 2: entities\.a\.name: is missing/],
    [
      'entities:\n  a: { schema: Person, name: Payer, nmae: x }\n',
      /line 2: entities\.a\.nmae: is no part of a mapping/,
    ],
    ['entities:\n  a: { schema: Person, name: Payer\n', /line \d: /],
    [
      'entities:\n  a: { schema: Person, name: Payer }\nrelations:\n  - schema: Payment\n    source: a\n    target: b\n',
      /line 6: relations\.0\.target: "b" is no entity of this mapping \(a\)/,
    ],
    [
      'entities:\n  a: { schema: Person, name: Payer }\nrelations:\n  - schema: Payment\n    target: a\n    date: { column: Day, date: dd/mm }\n',
      /line 6: relations\.0\.date\.date: "dd\/mm" is no form of a date/,
    ],
    [
      'entities:\n  a: { schema: Person, name: Payer }\nrelations:\n  - schema: Bribery\n    target: a\n',
      /line 4: relations\.0\.schema: "Bribery" is none of Membership/,
    ],
    ['- a\n', /line 1: \["a"\] should be object/],
    ['', /entities: is missing/],
    [
      'table: Other\nentities:\n  a: { schema: Person, name: Payer }\n',
      /line 1: table: table\.csv has no table "Other"/,
    ],
    [
      'entities:\n  a: { schema: Person, name: Payer }\n  b:\n    schema: Person\n    name: Paye\n',
      /line 5: entities\.b\.name: the table has no column "Paye"; it has Day, Payer/,
    ],
    [
      'entities:\n  a: { schema: Person, name: { constant: Nobody } }\n',
      /line 2: entities\.a\.name: "Nobody" stands nowhere in the document/,
    ],
  ])('say what is wrong in them, with the line: %j', async (text, message) => {
    const document = await table(PAYMENTS);
    expect(() => extractTables(document, parseMappings('bad.mapping.yaml', text))).toThrow(message);
    expect(() => extractTables(document, parseMappings('bad.mapping.yaml', text))).toThrow(/bad\.mapping\.yaml/);
  });
});

describe('values of tables', () => {
  it.each([
    ['15/06/2012', 'DD/MM/YYYY', '2012-06-15'],
    ['6/15/2012 08:30', 'M/D/YYYY', '2012-06-15'],
    ['15.06.89', 'DD.MM.YY', '1989-06-15'],
    ['3 sept. 2014', 'D MMM YYYY', '2014-09-03'],
    ['20140903', 'YYYYMMDD', '2014-09-03'],
    ['06/2012', 'MM/YYYY', '2012-06'],
    ['2012', 'YYYY', '2012'],
    ['2012-06-15', 'DD/MM/YYYY', '2012-06-15'],
    ['31/02/2012', 'DD/MM/YYYY', undefined],
    ['about 2012', 'YYYY', undefined],
  ])('the date %s as %s: %s', (text, format, date) => {
    expect(parseDate(text, format)).toBe(date);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['12.345.678', 12345678],
    ['0,5', 0.5],
    ['about 40', 40],
    ['none', undefined],
  ])('the number %s: %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
});

describe('FollowTheMoney', () => {
  it('gives entities, and edges as relations quoted by their rows', async () => {
    const lines = [
      { id: 'p1', schema: 'Person', properties: { name: ['Ana Sol'], alias: ['La Ana'], nationality: ['gt'] } },
      { id: 'c1', schema: 'Company', properties: { name: ['Brisa SA'] } },
      { id: 'g1', schema: 'Organization', properties: { name: ['Halcones'] } },
      { id: 'o1', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c1'], startDate: ['2012-01'] } },
      { id: 'm1', schema: 'Membership', properties: { member: ['c1'], organization: ['g1'] } },
      {
        id: 's1',
        schema: 'Sanction',
        properties: { entity: ['p1'], authority: ['Treasury'], listingDate: ['2014-02-01'] },
      },
      { id: 'u1', schema: 'UnknownLink', properties: { subject: ['g1'], object: ['c1'], role: ['Support'] } },
      { id: 'u2', schema: 'UnknownLink', properties: { subject: ['p1'], object: ['missing'], role: ['knows'] } },
    ];
    const document = await readBytes('list.jsonl', utf8(lines.map((line) => JSON.stringify(line)).join('\n')));
    const extraction = extractFtm(document);
    expect(entities(extraction)).toEqual([
      'Person Ana Sol',
      'Company Brisa SA',
      'Organization Halcones',
      'PublicBody Treasury',
    ]);
    expect(extraction.entities[0]).toMatchObject({
      aliases: ['La Ana'],
      properties: [{ name: 'nationality', value: 'gt' }],
    });
    expect(
      extraction.relations.map(({ schema, source, target, role, validFrom }) => [
        schema,
        source,
        target,
        role,
        validFrom,
      ]),
    ).toEqual([
      ['Ownership', 0, 1, 'owner', '2012-01'],
      ['Affiliation', 1, 2, 'member', undefined],
      ['LegalAction', 3, 0, 'sanctions', '2014-02-01'],
      ['Support', 2, 1, 'linked', undefined],
    ]);
    holds(document, extraction);
  });
});
