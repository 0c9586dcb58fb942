import { describe, expect, test } from 'vitest';
import { buildNetwork, graphOf } from '../../src/connect/index.js';
import { InventedCase } from './invented.js';

const build = (invented: InventedCase) => buildNetwork(invented.snapshot, invented.resolved);

describe('ties', () => {
  const pair = (): InventedCase =>
    new InventedCase().document('d1').document('d2').document('d3').person('A').person('B');

  test('one tie for each schema and pair, with every statement', () => {
    const network = build(
      pair().says('A', 'Payment', 'B').says('A', 'Payment', 'B', { document: 'd2' }).says('A', 'Support', 'B'),
    );
    expect(network.ties.map((tie) => [tie.schema, tie.statements, tie.sources])).toEqual([
      ['Payment', ['s1', 's2'], 2],
      ['Support', ['s3'], 1],
    ]);
  });

  test('a symmetric tie said both ways is one, a directed one is two', () => {
    const symmetric = build(pair().says('A', 'Alliance', 'B').says('B', 'Alliance', 'A'));
    expect(symmetric.ties).toHaveLength(1);
    const directed = build(pair().says('A', 'Payment', 'B').says('B', 'Payment', 'A'));
    expect(directed.ties).toHaveLength(2);
  });

  test('reprints of one story are one source', () => {
    const story = new InventedCase()
      .document('d1', { reprintOf: 'wire' })
      .document('d2', { reprintOf: 'wire' })
      .person('A')
      .person('B')
      .says('A', 'Payment', 'B')
      .says('A', 'Payment', 'B', { document: 'd2' });
    expect(build(story).ties[0]).toMatchObject({ sources: 1, sourceIds: ['wire'] });
  });

  test.each([
    [['asserted', 'denied'], 'asserted', true, 1],
    [['alleged', 'denied'], 'alleged', true, 1],
    [['denied'], 'denied', false, 1],
    [['alleged', 'asserted'], 'asserted', false, 2],
  ] as const)('said as %j it is %s, disputed %s', (hedges, hedge, disputed, sources) => {
    const invented = pair();
    hedges.forEach((one, i) => void invented.says('A', 'Payment', 'B', { hedge: one, document: `d${i + 1}` }));
    expect(build(invented).ties[0]).toMatchObject({ hedge, disputed, sources });
  });

  test('a rejected statement makes no tie; ends unknown or the same neither', () => {
    const invented = pair().says('A', 'Payment', 'B', { judgement: 'rejected' }).says(null, 'LegalAction', 'B');
    invented.says('A', 'Associate', 'A');
    expect(build(invented).ties).toEqual([]);
  });

  test('an incident ties its perpetrator to its victim, with its date, and is no actor', () => {
    const network = build(pair().incident('i1', 'extortion', 'A', 'B', '2019-03'));
    expect(network.ties[0]).toMatchObject({
      source: 'A',
      target: 'B',
      schema: 'Attack',
      roles: ['extortion'],
      from: '2019-03',
    });
    expect([...network.actors.keys()]).toEqual(['A', 'B']);
  });

  test('an incident told in prose ties nobody: there relations say who struck whom', () => {
    const invented = pair().incident('i1', 'extortion', 'A', 'B', '2019-03');
    for (const statement of invented.snapshot.statements) statement.method = 'text@1 incident';
    expect(build(invented).ties).toEqual([]);
  });

  test('statements on merged entities meet in one actor', () => {
    const invented = pair().person('C').says('A', 'Payment', 'B').says('C', 'Payment', 'B', { document: 'd2' });
    invented.resolved.splice(0, 3, { ...invented.resolved[0]!, members: ['A', 'C'] }, invented.resolved[1]!);
    expect(build(invented).ties).toMatchObject([{ source: 'A', target: 'B', sources: 2 }]);
  });
});

describe('sector and level', () => {
  test.each([
    ['Organization', 'Cartel del Estero', undefined, 'crime', 'unknown'],
    ['Organization', 'Frente Rojo', 'grupo guerrillero', 'armed', 'unknown'],
    ['Organization', 'Autodefensas de Tierra Alta', undefined, 'armed', 'local'],
    ['Organization', 'Comité contra el crimen organizado', undefined, 'civil', 'unknown'],
    ['Organization', 'Los Robles', undefined, 'civil', 'unknown'],
    ['PublicBody', 'Ministerio de Hacienda', undefined, 'state', 'national'],
    ['PublicBody', 'Anti-Gang Unit', undefined, 'state', 'unknown'],
    ['PublicBody', 'Municipal Police of Puerto Claro', undefined, 'state', 'local'],
    ['PublicBody', 'Dirección Regional de Aduanas', undefined, 'state', 'regional'],
    ['Company', 'Naviera Sol', undefined, 'business', 'unknown'],
    ['Person', 'Carlos Banda', undefined, 'person', 'unknown'],
    ['Person', 'Lía Prado', 'deputada federal', 'state', 'national'],
    ['Person', 'Lía Prado', 'deputy mayor', 'state', 'local'],
    ['Person', 'Lía Prado', 'deputy director', 'person', 'unknown'],
    ['Person', 'Lía Prado', 'lawyer for the cartel', 'business', 'unknown'],
    ['Person', 'Lía Prado', 'cartel lawyer', 'business', 'unknown'],
    ['Person', 'Lía Prado', 'leader of the gang', 'crime', 'unknown'],
    ['Person', 'Lía Prado', 'governor', 'state', 'regional'],
  ] as const)('%s %s, %s: %s, %s', (schema, name, position, sector, level) => {
    const network = build(new InventedCase().document('d1').entity(schema, name, position));
    expect(network.actors.get(name)).toMatchObject({ sector, level });
  });

  test('what a text calls somebody says what they are', () => {
    const network = build(new InventedCase().document('d1').group('Los Robles').called('Los Robles', 'the gang'));
    expect(network.actors.get('Los Robles')).toMatchObject({ sector: 'crime', sectorReason: 'called "the gang"' });
  });

  test('a mayor who belongs to a crew is state, and crime beside it', () => {
    const invented = new InventedCase().document('d1').group('Muelle crew').person('Ivo Sanz', 'mayor');
    const network = build(invented.says('Ivo Sanz', 'Membership', 'Muelle crew'));
    expect(network.actors.get('Ivo Sanz')).toMatchObject({
      sector: 'state',
      sectors: ['state', 'crime'],
      level: 'local',
    });
  });

  test('a group takes the sector of the cartel it is part of, and a member takes it from the group', () => {
    const invented = new InventedCase().document('d1').group('Cartel Azul').group('Los Nueve').person('Teo Gil');
    invented.says('Teo Gil', 'Membership', 'Los Nueve').says('Los Nueve', 'Affiliation', 'Cartel Azul');
    const network = build(invented);
    expect(network.actors.get('Los Nueve')!.sector).toBe('crime');
    expect(network.actors.get('Teo Gil')).toMatchObject({ sector: 'crime', sectorReason: 'Membership: Los Nueve' });
  });

  test.each([
    ['the crew Los Robles', 'crime'],
    ['a smaller crew, Los Robles', 'crime'],
    ['la banda conocida como Los Robles', 'crime'],
    ['Los Robles, an armed group that taxes loads', 'armed'],
    ['Los Robles é uma facção do litoral', 'crime'],
    ['Los Robles, una autodefensa de la loma', 'armed'],
    ['the police and Los Robles', 'civil'],
    ['police fought Los Robles', 'civil'],
    ['Under Los Robles, the police left the town', 'civil'],
    ['Los Robles, a story of the police', 'civil'],
  ] as const)('%s: %s', (text, sector) => {
    const invented = new InventedCase().document('d1').document('d2', { text }).group('Los Robles');
    const start = text.indexOf('Los Robles');
    invented.snapshot.mentions.push({ documentId: 'd2', entityId: 'Los Robles', kind: 'name', start, end: start + 10 });
    expect(build(invented).actors.get('Los Robles')!.sector).toBe(sector);
  });

  test.each([
    ['head of the National Police', 'state', 'national'],
    ['inspector of customs', 'state', 'unknown'],
    ['head of the customs of Puerto Claro', 'state', 'unknown'],
    ['administrador de la aduana de Puerto Claro', 'state', 'unknown'],
    ['director de aduanas de Colombia', 'state', 'unknown'],
    ['diputado del Congreso Nacional', 'state', 'national'],
    ['driver of the mayor', 'state', 'unknown'],
  ] as const)('%s: %s, %s', (position, sector, level) => {
    const network = build(new InventedCase().document('d1').person('Lía Prado', position));
    expect(network.actors.get('Lía Prado')).toMatchObject({ sector, level });
  });

  test('what somebody was comes after what they are', () => {
    const invented = new InventedCase().document('d1').group('Guardia Comunal').person('Teo Gil', 'former sergeant');
    expect(build(invented).actors.get('Teo Gil')!.sector).toBe('state');
    const sectors = build(invented.says('Teo Gil', 'Directorship', 'Guardia Comunal')).actors.get('Teo Gil')!.sectors;
    expect(sectors).toEqual(['armed', 'state']);
  });

  test('a faction is what its group is; only words of its own make a group illicit for its leader', () => {
    const invented = new InventedCase()
      .document('d1')
      .group('Clan Soto')
      .group('Guerrilla del Sur')
      .group('Frente Cívico');
    invented.person('Eva Soto').says('Clan Soto', 'Affiliation', 'Guerrilla del Sur');
    invented.says('Eva Soto', 'Directorship', 'Clan Soto').says('Eva Soto', 'Directorship', 'Frente Cívico');
    const { actors } = build(invented);
    expect(['Clan Soto', 'Eva Soto', 'Frente Cívico'].map((id) => actors.get(id)!.sector)).toEqual([
      'armed',
      'armed',
      'civil',
    ]);
    const capo = new InventedCase().document('d1').group('Los Robles').person('Nel Roa', 'capo');
    expect(build(capo.says('Nel Roa', 'Directorship', 'Los Robles')).actors.get('Los Robles')!.sector).toBe('crime');
  });

  test('an office by the role of the tie', () => {
    const invented = new InventedCase().document('d1').person('Lía Prado').entity('Place', 'Tierra Alta');
    const { actors } = build(invented.says('Lía Prado', 'Occupancy', 'Tierra Alta', { role: 'governor' }));
    expect(actors.get('Lía Prado')).toMatchObject({ sector: 'state', level: 'regional', classes: ['politics'] });
    // One role stands for governors and mayors; the quote says which.
    invented.snapshot.statements.at(-1)!.quote = 'Lía Prado, alcaldesa de Tierra Alta';
    expect(build(invented).actors.get('Lía Prado')!.level).toBe('local');
  });

  test('a denied membership says nothing; an arrest neither; a conviction does', () => {
    const invented = new InventedCase().document('d1').group('Cartel Azul').person('A').person('B').person('C');
    invented.says('A', 'Membership', 'Cartel Azul', { hedge: 'denied' });
    invented.says(null, 'LegalAction', 'B', { role: 'arrests' }).says(null, 'LegalAction', 'C', { role: 'convicts' });
    const sectors = [...build(invented).actors.values()].map((actor) => actor.sector);
    expect(sectors).toEqual(['crime', 'person', 'person', 'crime']);
  });
});

describe('graphOf', () => {
  const network = () =>
    build(
      new InventedCase()
        .document('d1')
        .document('d2')
        .person('A')
        .person('B')
        .person('C')
        .says('A', 'Payment', 'B')
        .says('B', 'Associate', 'A', { document: 'd2' })
        .says('B', 'Payment', 'C', { hedge: 'alleged' })
        .says('A', 'Payment', 'C', { hedge: 'denied' }),
    );

  test('joins all ties of a pair; its strength is the number of independent sources; denied ties are left out', () => {
    const graph = graphOf(network());
    expect(graph).toMatchObject({ ids: ['A', 'B', 'C'], edges: 2 });
    expect([...graph.weights]).toEqual([2, 2, 1, 1]);
  });

  test.each([
    [{ hedges: ['asserted'] }, 1],
    [{ hedges: ['denied'] }, 1],
    [{ kinds: ['Associate'] }, 1],
    [{ sources: 2 }, 0],
    [{ directed: true }, 3],
  ] as const)('%j leaves %i edges', (options, edges) => {
    expect(graphOf(network(), options).edges).toBe(edges);
  });
});
