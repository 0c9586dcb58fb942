import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseSnapshot, openCase } from '../../src/case/index.js';
import type { CommandContext, CommandRecord } from '../../src/cli/command.js';
import { caseCommand } from '../../src/cli/commands/case.js';
import { exportCommand } from '../../src/cli/commands/export.js';
import { importCommand } from '../../src/cli/commands/import.js';
import { uuid5 } from '../../src/connect/exchange/uuid.js';
import { escaped } from '../../src/connect/exchange/xml.js';
import { EXPORTERS, type Exchanged, exchanged, exporterOf } from '../../src/connect/index.js';
import { resolveCase, takeIn } from '../../src/journey.js';
import { ftm } from '../../src/model/index.js';
import { candidatesOf, merge } from '../../src/resolve/index.js';
import { InventedCase } from './invented.js';

const folder = mkdtempSync(join(tmpdir(), 'atalaya-exchange-'));
const first = join(folder, 'first');
afterAll(() => rmSync(folder, { recursive: true }));

/** Names that break what is not escaped: marks of XML, CSV and JSON, a control character, half a surrogate pair. */
const NASTY = 'Crew of "R&D" <quay>, \u0007\ud800 \'x\'';

async function run(command: CommandRecord, args: string[], options: CommandContext['options']) {
  const texts = { out: '', err: '' };
  const sink = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        texts[key] += String(chunk);
        done();
      },
    });
  const rest = { input: Readable.from(['']), output: sink('out'), errors: sink('err'), interactive: false };
  await command.run({ args, options, ...rest });
  return texts;
}

beforeAll(async () => {
  const papers = join(folder, 'papers');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(papers);
  writeFileSync(
    join(papers, 'one.txt'),
    'Los Faroles, a drug cartel, bribed Ana Ruiz, the mayor of Puerto Viejo. Prosecutors allege that Bruno Salas ' +
      'laundered money for Los Faroles. Ana Ruiz denied that she met Bruno Salas. On 3 May 2014 gunmen of Los Faroles ' +
      'killed two policemen in Puerto Viejo.\n',
  );
  writeFileSync(join(papers, 'two.txt'), 'The mayor Ana Ruiz leads the Harbour Board. Los Faroles bribed Ana Ruiz.\n');
  const rows = [
    { id: 'p1', schema: 'Person', properties: { name: ['Carla Nunes'], notes: ['No wrongdoing is alleged.'] } },
    { id: 'c1', schema: 'Company', properties: { name: ['Nunes Freight'], country: ['gt'] } },
    { id: 'o1', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c1'], startDate: ['2012'] } },
  ];
  writeFileSync(join(papers, 'three.json'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(join(papers, 'four.csv'), 'name,clean\nDario Vela,true\nEma Soto,no\n');
  writeFileSync(
    join(papers, 'four.mapping.yaml'),
    'entities:\n  who:\n    schema: Person\n    name: { column: name }\n    properties:\n      noWrongdoingAlleged: { column: clean }\n',
  );
  const store = await openCase(first, { create: true, who: 'M. Oduber', now: () => new Date('2015-07-01T09:00:00Z') });
  try {
    await takeIn(store, [papers]);
    const { snapshot } = await resolveCase(store);
    await store.gradeDocument(snapshot.documents[0]!.id, 'B');
    await store.markHandling(snapshot.documents[1]!.id, 'TLP:GREEN');
    const alleged = snapshot.statements.find(({ hedge }) => hedge === 'alleged')!;
    await store.markHandling(alleged.id, 'TLP:RED');
    await store.gradeStatement(alleged.id, 3);
    const others = snapshot.statements.filter(
      ({ documentId, kind }) => documentId !== alleged.documentId && kind === 'relation',
    );
    await store.judgeStatement(others[0]!.id, 'accepted');
    await store.judgeStatement(others.at(-1)!.id, 'rejected');
    if (snapshot.judgements[0]) await store.undoPair(snapshot.judgements[0].id);
    const text = `The mayor took it [[${others[0]!.id}]].`;
    await store.saveSheet('plan', 'an older plan');
    await store.saveSheet('plan', 'the plan');
    await store.writePassage('open', { position: 1, text, handling: 'TLP:GREEN' });
    await store.writePassage('cites-red', {
      position: 2,
      text: `He laundered [[${alleged.id}]].`,
      handling: 'TLP:GREEN',
    });
    await store.writePassage('red', { position: 3, text: 'The cook told us.', handling: 'TLP:RED' });
  } finally {
    await store.close();
  }
}, 120_000);

async function read(location: string) {
  const store = await openCase(location);
  try {
    const snapshot = await store.snapshot();
    const bytes = new Map<string, Uint8Array>();
    for (const { id } of snapshot.documents) bytes.set(id, await store.bytes(id));
    return {
      snapshot,
      history: await store.history(),
      writing: await store.writing(),
      sheets: await store.sheets(),
      bytes,
      faults: (await store.verify()).faults,
    };
  } finally {
    await store.close();
  }
}

const out = (name: string) => join(folder, 'out', name);

describe('export and import of FollowTheMoney with its sidecar', () => {
  test('loses nothing: the snapshot, the bytes and the decisions come back as they were', async () => {
    const { out: text } = await run(exportCommand, [], {
      case: first,
      format: 'ftm',
      out: out('a.jsonl'),
      handling: 'TLP:RED',
      json: true,
    });
    expect(JSON.parse(text)).toMatchObject({ leftOut: { documents: 0, statements: 0 } });
    const second = join(folder, 'second');
    await run(importCommand, [out('a.jsonl')], { case: second });
    const [before, after] = [await read(first), await read(second)];
    // The case that takes in says so in its own log of custody, beside what the log said.
    const withoutCustody = ({ custody: _, ...rest }: CaseSnapshot) => rest;
    expect(withoutCustody(after.snapshot)).toEqual(withoutCustody(before.snapshot));
    expect(after.snapshot.custody).toEqual(expect.arrayContaining(before.snapshot.custody));
    expect(after.bytes).toEqual(before.bytes);
    expect(after.history).toEqual(before.history);
    expect(after.writing).toEqual(before.writing);
    expect(after.sheets.map(({ name, who, text }) => [name, who, text])).toEqual([
      ['plan', before.sheets[0]!.who, 'the plan'],
    ]);
    expect(after.writing).toHaveLength(3);
    expect(after.history.length).toBeGreaterThanOrEqual(6);
    expect(after.faults).toEqual([]);
  });

  test('a second import changes nothing, and the methods know that they are done', async () => {
    const second = join(folder, 'second');
    const before = await read(second);
    const { out: text } = await run(importCommand, [out('a.jsonl')], { case: second, json: true });
    expect(JSON.parse(text)).toMatchObject({ documents: 0, known: 4 });
    const after = await read(second);
    expect(after).toEqual(before);
    const store = await openCase(second);
    const method = after.snapshot.statements[0]!.method.split(' ')[0]!;
    expect(await store.unfinished(method)).not.toContain(after.snapshot.statements[0]!.documentId);
    await store.close();
  });

  test('the same case gives the same bytes, from the second case too', async () => {
    const [a, b] = ['a', 'b'].map((name) => [out(`${name}.jsonl`), out(`${name}.sidecar.jsonl`)]) as [
      string[],
      string[],
    ];
    await run(exportCommand, [], { case: first, format: 'ftm', out: b[0]!, handling: 'TLP:RED' });
    for (const i of [0, 1]) expect(readFileSync(b[i]!, 'utf8')).toBe(readFileSync(a[i]!, 'utf8'));
    await run(exportCommand, [], {
      case: join(folder, 'second'),
      format: 'ftm',
      out: out('c.jsonl'),
      handling: 'TLP:RED',
    });
    expect(readFileSync(out('c.jsonl'), 'utf8')).toBe(readFileSync(a[0]!, 'utf8'));
  });

  test('FollowTheMoney knows every schema and property; ends fit; what is denied or rejected makes no edge', async () => {
    const lines = readFileSync(out('a.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const schemaOf = new Map(lines.map(({ id, schema }) => [id, schema]));
    for (const { schema, properties } of lines) {
      const known = ftm.getSchema(schema);
      for (const [name, values] of Object.entries(properties) as [string, string[]][]) {
        const property = known.getProperties().get(name)!;
        expect(property, `${schema}.${name}`).toBeDefined();
        if (property.type.name === 'entity') for (const value of values) expect(schemaOf.has(value)).toBe(true);
      }
    }
    const { snapshot } = await read(first);
    const silent = snapshot.statements.filter(({ hedge, judgement }) => hedge === 'denied' || judgement === 'rejected');
    expect(silent.length).toBeGreaterThan(0);
    for (const { id } of silent) expect(schemaOf.has(id)).toBe(false);
    const bribe = lines.find(({ properties }) => properties.role?.[0] === 'Corruption');
    expect(bribe).toMatchObject({
      schema: 'UnknownLink',
      properties: { status: ['asserted'], description: ['bribes'] },
    });
    expect(lines.find(({ schema }) => schema === 'Ownership').properties.startDate).toEqual(['2012']);
  });

  test('read back without the sidecar it is a document like any other', async () => {
    const store = await openCase(join(folder, 'third'), { create: true });
    try {
      await takeIn(store, [out('a.jsonl')]);
      const { statements, entities } = await store.snapshot();
      const name = (id: string | null) => entities.find((entity) => entity.id === id)?.name;
      const told = statements
        .filter(({ kind }) => kind === 'relation')
        .map(({ subject, schema, object }) => `${name(subject)} ${schema} ${name(object)}`);
      expect(told).toContain('Los Faroles Corruption Ana Ruiz');
      expect(told).toContain('Carla Nunes Ownership Nunes Freight');
    } finally {
      await store.close();
    }
  });

  test('above the mark: left out and counted; a document that holds some comes without text, and import says so', async () => {
    const { err } = await run(exportCommand, [], {
      case: first,
      format: 'ftm',
      out: out('d.jsonl'),
      handling: 'TLP:GREEN',
    });
    expect(err).toMatch(/left out: \d+ statements and 0 documents above TLP:GREEN/);
    expect(err).toContain('without text: 1 documents');
    for (const name of ['d.jsonl', 'd.sidecar.jsonl'])
      expect(readFileSync(out(name), 'utf8')).not.toMatch(/laundered|cook/);
    const { out: text } = await run(importCommand, [out('d.jsonl')], { case: join(folder, 'fourth'), json: true });
    expect(JSON.parse(text)).toMatchObject({ documents: 3, withheld: { documents: 1 } });
  });

  test.each([
    [
      'another file',
      (main: string) => `${main}\n`,
      (sidecar: string) => sidecar,
      'is not the file that its sidecar was written for',
    ],
    [
      'a broken line',
      (main: string) => main,
      (sidecar: string) => `${sidecar}{\n`,
      'of the sidecar of e.jsonl is broken',
    ],
    ['no sidecar', (main: string) => main, () => '{"is":"x"}\n', 'is no sidecar of the form atalaya-sidecar/1'],
  ])('import refuses %s', async (_, changeMain, changeSidecar, message) => {
    writeFileSync(out('e.jsonl'), changeMain(readFileSync(out('a.jsonl'), 'utf8')));
    writeFileSync(out('e.sidecar.jsonl'), changeSidecar(readFileSync(out('a.sidecar.jsonl'), 'utf8')));
    await expect(run(importCommand, [out('e.jsonl')], { case: join(folder, 'fifth') })).rejects.toThrow(message);
  });
});

describe('no wrongdoing is alleged', () => {
  test('a person says so by the command, logged, and takes it back by rejecting', async () => {
    const { out: text } = await run(caseCommand, ['no-wrongdoing', 'Harbour Board'], { case: first, json: true });
    const { statement } = JSON.parse(text);
    const marked = async () => {
      const { snapshot } = await read(first);
      const { entities: resolved } = merge(candidatesOf(snapshot), snapshot.judgements);
      const { actors } = exchanged({ snapshot, resolved }, 'TLP:GREEN');
      return actors.filter(({ noWrongdoingAlleged }) => noWrongdoingAlleged).map(({ name }) => name);
    };
    // Carla Nunes by the note in her FollowTheMoney entity, Dario Vela by a column of a table.
    expect((await marked()).sort()).toEqual(['Carla Nunes', 'Dario Vela', 'Harbour Board']);
    expect((await read(first)).history.at(-1)).toMatchObject({
      action: 'judged',
      target: statement,
      after: 'accepted',
    });
    await run(caseCommand, ['judge', statement, 'rejected'], { case: first });
    expect((await marked()).sort()).toEqual(['Carla Nunes', 'Dario Vela']);
    expect((await read(first)).faults).toEqual([]);
  });

  test.each(EXPORTERS.map(({ id }) => id))(
    'stays with an entity in %s, also where the mark of who said it hides that',
    async (id) => {
      const { snapshot } = await read(first);
      const { entities: resolved } = merge(candidatesOf(snapshot), snapshot.judgements);
      for (const statement of snapshot.statements) if (statement.property === 'notes') statement.handling = 'TLP:RED';
      const files = await exporterOf(id).write(
        exchanged({ snapshot, resolved, bytes: async () => new Uint8Array() }, 'TLP:GREEN'),
      );
      const text = files.map((file) => file.text).join('');
      const around = text.slice(text.indexOf('Carla Nunes'));
      expect(around).toMatch(
        /No wrongdoing is alleged|noWrongdoingAlleged": true|noWrongdoingAlleged"( value=")?>?true|,true$/m,
      );
    },
  );
});

/** A case of nasty names, without a store. */
function nasty(): Exchanged {
  const { snapshot, resolved } = new InventedCase()
    .document('d1')
    .document('d2')
    .group(NASTY, 'drug cartel')
    .person('Ana\nRuiz')
    .entity('Place', '=Puerto "Viejo"')
    .says('Ana\nRuiz', 'Support', NASTY, { date: '2014-05' })
    .says('Ana\nRuiz', 'Employment', NASTY, { hedge: 'alleged' })
    .says(NASTY, 'Presence', '=Puerto "Viejo"');
  for (const statement of snapshot.statements) statement.quote = 'a "quote" & <more>,\n]]> of it';
  return exchanged({ snapshot, resolved, bytes: async () => new Uint8Array() }, 'TLP:GREEN');
}

describe('the forms', () => {
  const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import networkx']).status === 0);
  const textOf = async (id: string) => (await exporterOf(id).write(nasty()))[0]!.text;

  test.each(['gexf', 'graphml'])('%s is XML that holds every name and tie', async (id) => {
    const document = new DOMParser().parseFromString(await textOf(id), 'text/xml');
    expect(document.querySelectorAll('node')).toHaveLength(3);
    expect(document.querySelectorAll('edge')).toHaveLength(3);
    const shown = NASTY.replace('\u0007', '\ufffd').replace('\ud800', '\ufffd');
    const written = [...document.querySelectorAll('node')].map((node) =>
      id === 'gexf'
        ? node.getAttribute('label')!.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
        : node.querySelector('data[key=node_label]')!.textContent,
    );
    expect(written).toContain(shown.replace('>', id === 'gexf' ? '&gt;' : '>'));
  });

  test.skipIf(!python)('networkx reads GEXF and GraphML (skipped without python3-networkx)', async () => {
    for (const id of ['gexf', 'graphml']) {
      writeFileSync(join(folder, `n.${id}`), await textOf(id));
      const script = `import networkx as n,json;g=n.read_${id}('${join(folder, `n.${id}`)}');print(json.dumps([g.number_of_nodes(),sorted(d['hedge'] for _,_,d in g.edges(data=True)),sorted(d['label'] for _,d in g.nodes(data=True))]))`;
      const { stdout, stderr } = spawnSync(python!, ['-c', script]);
      expect(String(stderr)).not.toContain('Error');
      const [nodes, hedges, labels] = JSON.parse(String(stdout));
      expect([nodes, hedges]).toEqual([3, ['alleged', 'asserted', 'asserted']]);
      expect(labels).toContain(escapedOnce(NASTY));
    }
  });

  test('Cytoscape JSON: ends of every edge are nodes', async () => {
    const { elements } = JSON.parse(await textOf('cytoscape'));
    const ids = elements.nodes.map(({ data }: { data: { id: string } }) => data.id);
    for (const { data } of elements.edges) expect(ids).toEqual(expect.arrayContaining([data.source, data.target]));
    expect(elements.edges).toHaveLength(3);
  });

  test('CSV reads back cell by cell', async () => {
    const { parse } = await import('csv-parse/sync');
    const files = await exporterOf('csv').write(nasty());
    const [edges, nodes] = files.map(({ text }) => parse(text, { columns: true }) as Record<string, string>[]);
    expect(files.map(({ part }) => part)).toEqual(['edges', 'nodes']);
    expect(nodes!.map(({ label }) => label)).toEqual([
      NASTY.replace('\ud800', '\ufffd'),
      'Ana\nRuiz',
      '\'=Puerto "Viejo"',
    ]);
    expect(edges![0]).toMatchObject({
      source: 'Ana\nRuiz',
      schema: 'Support',
      from: '2014-05',
      quotes: 'a "quote" & <more>, ]]> of it',
    });
  });

  test('STIX: every reference resolves, ids are UUIDs of version 5, a person is no threat actor', async () => {
    const { objects } = JSON.parse(await textOf('stix'));
    const ids = new Set(objects.map(({ id }: { id: string }) => id));
    expect(ids.size).toBe(objects.length);
    for (const object of objects) {
      for (const key of ['source_ref', 'target_ref']) if (object[key]) expect(ids).toContain(object[key]);
      for (const ref of object.object_marking_refs ?? []) expect(ids).toContain(ref);
      if (object.type !== 'marking-definition')
        expect(object.id).toMatch(/^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    const byName = (name: string) => objects.find((object: { name?: string }) => object.name === name);
    expect(byName(NASTY).type).toBe('threat-actor');
    expect(byName('Ana\nRuiz')).toMatchObject({ type: 'identity', identity_class: 'individual' });
    expect(byName('=Puerto "Viejo"')).toMatchObject({ type: 'location', region: '=puerto "viejo"' });
    const relations = objects.filter(({ type }: { type: string }) => type === 'relationship');
    expect(relations.map(({ relationship_type }: { relationship_type: string }) => relationship_type)).toEqual([
      'support',
      'employment',
      'presence',
    ]);
    expect(relations[0].start_time).toBe('2014-05-01T00:00:00.000Z');
  });

  test('a group of which no wrongdoing is alleged is no threat actor', async () => {
    const content = nasty();
    content.actors[0]!.noWrongdoingAlleged = true;
    const { objects } = JSON.parse((await exporterOf('stix').write(content))[0]!.text);
    expect(objects.find((object: { name?: string }) => object.name === NASTY)).toMatchObject({
      type: 'identity',
      labels: ['no-wrongdoing-alleged'],
    });
  });

  test('an unknown form lists the known ones', () => {
    expect(() => exporterOf('xls')).toThrow('Forms: ftm, gexf, graphml, cytoscape, csv, stix');
  });
});

test('UUIDs of version 5 are told by their name', () => {
  expect(uuid5('a')).toBe(uuid5('a'));
  expect(uuid5('a')).not.toBe(uuid5('b'));
});

/** What a reader of XML gets for a text. */
function escapedOnce(text: string): string {
  return escaped(text).replace(
    /&(amp|lt|gt|quot|#10);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' })[name]!,
  );
}
