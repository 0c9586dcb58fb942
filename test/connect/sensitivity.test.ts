import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { printHowSure } from '../../src/cli/connect-how-sure.js';
import {
  buildNetwork,
  type HowSureOptions,
  howSure,
  type Sureness,
  sourcesIn,
  withoutSource,
  withoutTies,
} from '../../src/connect/index.js';
import { randomFrom } from '../../src/connect/measures/random.js';
import { InventedCase } from './invented.js';

/**
 * Ada Lins launders for a crew and pays a customs service, as two papers assert. Bela Roth would join them too, but his
 * tie to the service is only alleged. Caro Pinto's two ties stand in one paper alone, which is graded E.
 */
function papers(): InventedCase {
  const invented = new InventedCase();
  for (const id of ['d1', 'd2', 'd3']) invented.document(id);
  invented
    .group('Crew of the Quay', 'smuggling crew')
    .entity('PublicBody', 'National Customs Service')
    .person('Ada Lins')
    .person('Bela Roth')
    .person('Caro Pinto');
  for (const document of ['d1', 'd2']) {
    invented
      .says('Ada Lins', 'Support', 'Crew of the Quay', { document })
      .says('Ada Lins', 'Payment', 'National Customs Service', { document });
  }
  invented
    .says('Bela Roth', 'Support', 'Crew of the Quay', { document: 'd1' })
    .says('Bela Roth', 'Payment', 'National Customs Service', { document: 'd1', hedge: 'alleged' })
    .says('Caro Pinto', 'Support', 'Crew of the Quay', { document: 'd3' })
    .says('Caro Pinto', 'Payment', 'National Customs Service', { document: 'd3' });
  for (const statement of invented.snapshot.statements) if (statement.documentId === 'd3') statement.reliability = 'E';
  return eachDocumentItsOwn(invented);
}

/** As extraction stores it: each document has entities of its own, joined by resolution. */
function eachDocumentItsOwn(invented: InventedCase): InventedCase {
  const { snapshot, resolved } = invented;
  const of = (name: string | null, document: string): string | null => (name === null ? null : `${name}, ${document}`);
  for (const statement of snapshot.statements) {
    statement.subject = of(statement.subject, statement.documentId);
    statement.object = of(statement.object, statement.documentId);
  }
  snapshot.entities = snapshot.documents.flatMap(({ id: documentId }) =>
    snapshot.entities.map((entity) => ({ ...entity, id: of(entity.id, documentId)!, documentId })),
  );
  for (const entity of resolved) entity.members = snapshot.documents.map(({ id }) => of(entity.id, id)!);
  return invented;
}

const sure = (invented: InventedCase, options: Partial<HowSureOptions> = {}) => {
  const result = howSure(invented, { seed: 1, ...options });
  const broker = (actor: string): Sureness =>
    result.findings.find((one) => one.list === 'brokers' && one.key === actor)!;
  return { result, broker };
};

describe('how sure a finding is', () => {
  test('one stands without what is only alleged, another falls', () => {
    const { result, broker } = sure(papers());
    expect(result.alleged).toBe(1);
    expect(broker('Ada Lins').withoutAlleged).toEqual({ stands: true, rank: 1 });
    expect(broker('Bela Roth').withoutAlleged).toEqual({ stands: false });
  });

  test('what is graded low is left out; F6, where nobody has judged, is not low', () => {
    const { result, broker } = sure(papers());
    expect(result.lowGraded).toBe(2);
    expect(broker('Caro Pinto').withoutLowGraded).toEqual({ stands: false });
    expect(broker('Ada Lins').withoutLowGraded?.stands).toBe(true);
  });

  test('each source in turn: two papers hold a finding that one does not', () => {
    const { broker } = sure(papers());
    expect(broker('Ada Lins').withoutEachSource).toMatchObject({ sources: 3, fallsWithout: [] });
    expect(broker('Caro Pinto').withoutEachSource.fallsWithout).toEqual(['d3']);
  });

  test('a group of reprints is left out together', () => {
    const invented = papers();
    invented.snapshot.documents[1]!.reprintOf = 'd1';
    expect(sourcesIn(invented)).toEqual(['d1', 'd3']);
    const { snapshot } = withoutSource(invented, 'd1');
    expect(snapshot.documents.map(({ id }) => id)).toEqual(['d3']);
    expect(new Set(snapshot.statements.map(({ documentId }) => documentId))).toEqual(new Set(['d3']));
  });

  test('trades, splits and bodies of the state are looked at too, each under a name of its own', () => {
    const invented = new InventedCase()
      .document('d1')
      .group('Crew of the Quay', 'drug cartel')
      .group('Sons of the Quay', 'drug cartel')
      .says('Sons of the Quay', 'Affiliation', 'Crew of the Quay', { role: 'split from' })
      .says('Crew of the Quay', 'IllicitFlow', 'Sons of the Quay', { role: 'ships cocaine to', hedge: 'alleged' });
    invented.snapshot.statements.at(-1)!.quote = 'the Crew of the Quay is said to ship cocaine to the Sons of the Quay';
    const { findings } = howSure(invented, { seed: 1, runs: 5 });
    const of = (list: string) => findings.filter((one) => one.list === list);
    expect(of('splits')).toMatchObject([
      { actors: ['Sons of the Quay', 'Crew of the Quay'], withoutAlleged: { stands: true } },
    ]);
    expect(of('supply-chains')).toMatchObject([{ label: 'cocaine', withoutAlleged: { stands: false } }]);
  });

  test('with nothing alleged or graded low nothing is said of it', () => {
    const invented = new InventedCase().document('d1').group('Crew of the Quay', 'smuggling crew').person('Ada Lins');
    invented.says('Ada Lins', 'Support', 'Crew of the Quay');
    const { result } = sure(invented);
    expect(result.findings.length).toBeGreaterThan(0);
    for (const finding of result.findings) {
      expect(finding).not.toHaveProperty('withoutAlleged');
      expect(finding).not.toHaveProperty('withoutLowGraded');
    }
  });

  test('ties missing at random: none missing changes nothing, the more the less stands; the seed decides', () => {
    const stands = (share: number, seed = 1) =>
      sure(papers(), { share, runs: 60, seed }).broker('Ada Lins').missingTies;
    expect(stands(0)).toEqual({ stands: 1, q05: 1, q50: 1, q95: 1 });
    const [few, many] = [stands(0.2).stands, stands(0.7).stands];
    expect(few).toBeLessThan(1);
    expect(many).toBeLessThan(few);
    expect(stands(0.5, 3)).toEqual(stands(0.5, 3));
    const network = buildNetwork(papers().snapshot, papers().resolved);
    expect(withoutTies(network, 0.5, randomFrom(1)).ties).toHaveLength(3);
  });

  test.each([
    [{ share: 1 }, '--share is a share of the ties'],
    [{ runs: 0 }, '--runs takes a whole number from 1'],
  ])('%j is refused', (options, message) => {
    expect(() => sure(papers(), options)).toThrow(message);
  });
});

test('the table says of each finding what it survives', () => {
  const invented = papers();
  const network = buildNetwork(invented.snapshot, invented.resolved);
  let out = '';
  const output = new Writable({
    write(chunk, _, done) {
      out += String(chunk);
      done();
    },
  });
  const context = { args: [], input: Readable.from(['']), output, errors: output, interactive: false };
  const found = { snapshot: invented.snapshot, resolved: invented.resolved, network };
  printHowSure(found, { ...context, options: { runs: 20, seed: 2 } });
  const line = (name: string) => out.split('\n').find((each) => each.startsWith(name))!;
  expect(line('Ada Lins')).toMatch(/^Ada Lins +1 +stands \(1\) +stands \(1\) +stands \(1\) +stands in \d+ %/);
  expect(line('Bela Roth')).toMatch(/FALLS +stands \(2\) +falls without 1 of 3/);
  expect(out).toContain('Caro Pinto falls without: d3.txt');
  out = '';
  printHowSure(found, { ...context, options: { runs: 20, seed: 2, json: true } });
  expect(JSON.parse(out).howSure.sources).toContainEqual({ id: 'd3', name: 'd3.txt' });
});
