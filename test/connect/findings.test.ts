import { describe, expect, test } from 'vitest';
import {
  brokers,
  buildNetwork,
  chains,
  convergence,
  facilitators,
  shortestChains,
  turns,
} from '../../src/connect/index.js';
import { InventedCase } from './invented.js';

const build = (invented: InventedCase) => buildNetwork(invented.snapshot, invented.resolved);

/** A crew, its boss, a lawyer and a deputy who join it to the customs service; a mayor and a priest who do not. */
function port(options: { hedge?: 'asserted' | 'alleged' | 'denied' } = {}): InventedCase {
  return new InventedCase()
    .document('d1')
    .document('d2')
    .group('Crew of the Quay', 'smuggling crew')
    .person('Bruno Tell', 'boss')
    .person('Ada Lins', 'lawyer')
    .person('Davi Mora', 'deputy')
    .entity('PublicBody', 'National Customs Service')
    .person('Inés Paz', 'mayor')
    .person('Otto Cruz', 'priest')
    .entity('Place', 'Porto Velho do Sul')
    .says('Crew of the Quay', 'Presence', 'Porto Velho do Sul')
    .says('Bruno Tell', 'Directorship', 'Crew of the Quay')
    .says('Ada Lins', 'Support', 'Crew of the Quay', { role: 'launders for' })
    .says('Ada Lins', 'Payment', 'Davi Mora', { hedge: options.hedge ?? 'asserted' })
    .says('Davi Mora', 'Corruption', 'National Customs Service')
    .says('Davi Mora', 'Corruption', 'National Customs Service', { document: 'd2' })
    .says('Inés Paz', 'Rivalry', 'Crew of the Quay')
    .says('Inés Paz', 'Associate', 'Davi Mora')
    .says('Otto Cruz', 'Associate', 'Bruno Tell', { hedge: 'denied' });
}

describe('chains', () => {
  test('the planted chain from the crew to the national body, with its weakest tie', () => {
    const found = chains(build(port()));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      actors: ['Crew of the Quay', 'Ada Lins', 'Davi Mora', 'National Customs Service'],
      certainty: 'asserted',
      sources: 2,
      weakest: 0,
      territories: ['Porto Velho do Sul'],
    });
    expect(found[0]!.score).toBeCloseTo(0.5 * 0.5 * 0.75, 12);
  });

  test('an alleged tie makes the chain alleged, and is its weakest', () => {
    expect(chains(build(port({ hedge: 'alleged' })))[0]).toMatchObject({ certainty: 'alleged', weakest: 1 });
  });

  test('a denied tie carries no chain', () => {
    expect(chains(build(port({ hedge: 'denied' })))).toEqual([]);
  });

  test('the territory of the first actor can be asked for', () => {
    expect(chains(build(port()), { territory: 'Porto Velho do Sul' })).toHaveLength(1);
    expect(chains(build(port()), { territory: 'elsewhere' })).toEqual([]);
  });

  test('a direct tie has nobody between, and is no chain', () => {
    const invented = new InventedCase().document('d1').group('Banda del Río').person('Lía Prado', 'senator');
    expect(chains(build(invented.says('Banda del Río', 'Payment', 'Lía Prado')))).toEqual([]);
    const longer = chains(build(invented.entity('PublicBody', 'Senado').says('Lía Prado', 'Membership', 'Senado')));
    expect(longer.map((chain) => chain.actors)).toEqual([['Banda del Río', 'Lía Prado', 'Senado']]);
  });

  test('two officers of one body are not tied by that', () => {
    const invented = new InventedCase().document('d1').group('Banda del Río').person('Agent').person('Chief');
    invented.entity('PublicBody', 'Policía de Tierra Alta').entity('PublicBody', 'Ministerio del Interior');
    invented
      .says('Agent', 'Membership', 'Policía de Tierra Alta')
      .says('Chief', 'Membership', 'Policía de Tierra Alta');
    invented.says('Banda del Río', 'Corruption', 'Agent').says('Chief', 'Associate', 'Ministerio del Interior');
    expect(chains(build(invented))).toEqual([]);
    invented.says('Agent', 'Associate', 'Chief');
    expect(chains(build(invented)).map((chain) => chain.actors)).toEqual([
      ['Banda del Río', 'Agent', 'Chief', 'Ministerio del Interior'],
    ]);
  });
});

describe('brokers', () => {
  test('lawyer and deputy join the crew to the state, best first; rival, denied friend and boss do not', () => {
    const found = brokers(build(port()));
    expect(found.map((broker) => broker.actor)).toEqual(['Ada Lins', 'Davi Mora']);
    expect(found[0]).toMatchObject({
      sectors: ['crime', 'state'],
      between: [['Crew of the Quay'], ['Davi Mora']],
      asserted: true,
    });
    // The deputy is two ties from the crew and the last before the customs service; the mayor fights the crew.
    expect(found[1]!.between).toEqual([['Crew of the Quay'], ['National Customs Service']]);
    expect(found[1]!.ties.map((tie) => tie.schema)).toEqual(['Payment', 'Corruption']);
  });

  test('the score is the share of shortest paths between kinds that run through', () => {
    // Illicit: crew, boss. State: deputy, customs, mayor. Business: the lawyer herself. All 2 x 3 pairs run through her.
    expect(brokers(build(port()))[0]!.score).toBeCloseTo(1, 12);
  });

  test('brokerage by an allegation is found and not asserted; by a denied tie it is not found', () => {
    expect(brokers(build(port({ hedge: 'alleged' })))[0]).toMatchObject({ actor: 'Ada Lins', asserted: false });
    expect(brokers(build(port({ hedge: 'denied' })))).toEqual([]);
  });
});

describe('facilitators and convergence', () => {
  const shared = (role: { hedge?: 'asserted' | 'alleged' | 'denied' } = {}): InventedCase =>
    new InventedCase()
      .document('d1')
      .group('Cartel del Estero')
      .group('Frente Sur', 'guerrilla')
      .group('Clan del Puente')
      .person('Sara Nieto', 'accountant')
      .person('Leo Prats')
      .says('Sara Nieto', 'Support', 'Cartel del Estero', { role: 'launders for' })
      .says('Sara Nieto', 'Support', 'Frente Sur', role)
      .says('Leo Prats', 'Membership', 'Cartel del Estero')
      .says('Leo Prats', 'Associate', 'Clan del Puente');

  test('who serves a cartel and a guerrilla that are apart is found; who belongs to one of two is not', () => {
    const found = facilitators(build(shared()));
    expect(found.map((one) => one.actor)).toEqual(['Sara Nieto']);
    expect(found[0]).toMatchObject({ networks: [['Cartel del Estero'], ['Frente Sur']], sectors: ['crime', 'armed'] });
    expect(found[0]).toMatchObject({ classes: ['money'], asserted: true });
  });

  test('groups joined without the facilitator are one network', () => {
    expect(facilitators(build(shared().says('Frente Sur', 'Alliance', 'Cartel del Estero')))).toEqual([]);
  });

  test('a facilitator by a denied tie is none', () => {
    expect(facilitators(build(shared({ hedge: 'denied' })))).toEqual([]);
  });

  test('a shared facilitator is convergence by the loose reading alone', () => {
    expect(convergence(build(shared()))).toMatchObject({
      strict: 'none',
      loose: 'shared-facilitator',
      crime: 3,
      armed: 1,
      findings: [
        { class: 'shared-facilitator', through: 'Sara Nieto', crime: 'Cartel del Estero', armed: 'Frente Sur' },
      ],
    });
  });

  test.each([
    ['Payment', 'asserted', 'transaction', 'transaction'],
    ['Alliance', 'asserted', 'alliance', 'alliance'],
    ['Alliance', 'alleged', 'none', 'alliance'],
    ['Alliance', 'denied', 'none', 'none'],
    ['Rivalry', 'asserted', 'none', 'none'],
    ['Affiliation', 'asserted', 'none', 'none'],
    ['Affiliation', 'asserted', 'merger', 'merger', 'merges into'],
  ] as const)('%s, %s: strict %s, loose %s %s', (schema, hedge, strict, loose, role?: string) => {
    const invented = new InventedCase().document('d1').group('Cartel del Estero').group('Guerrilla del Sur');
    const result = convergence(build(invented.says('Cartel del Estero', schema, 'Guerrilla del Sur', { hedge, role })));
    expect([result.strict, result.loose]).toEqual([strict, loose]);
  });

  test('a firm of theirs serves as they do', () => {
    const invented = shared({ hedge: 'denied' }).entity('Company', 'Nieto y Cía');
    invented.says('Sara Nieto', 'Ownership', 'Nieto y Cía').says('Nieto y Cía', 'Support', 'Frente Sur');
    const [found] = facilitators(build(invented));
    expect(found).toMatchObject({ actor: 'Sara Nieto', networks: [['Cartel del Estero'], ['Frente Sur']] });
    expect(found!.ties.map((tie) => tie.schema).sort()).toEqual(['Ownership', 'Support', 'Support']);
  });

  test('whoever merely leads both, or a public body that deals with both, is no facilitator', () => {
    const invented = new InventedCase().document('d1').group('Cartel A').group('Cartel B').person('Boss');
    invented.entity('PublicBody', 'Ministry of Peace');
    for (const group of ['Cartel A', 'Cartel B']) {
      invented.says('Boss', 'Directorship', group).says('Ministry of Peace', 'Associate', group);
    }
    expect(facilitators(build(invented))).toEqual([]);
  });

  test('no evidence is a result', () => {
    const result = convergence(build(new InventedCase().document('d1').group('Cartel del Estero')));
    expect(result).toMatchObject({ findings: [], reason: { key: 'convergence-none', values: { crime: 1, armed: 0 } } });
  });
});

describe('turns', () => {
  const militia = (): InventedCase =>
    new InventedCase()
      .document('d1', { date: '2016-05-01' })
      .group('Autodefensas de la Loma')
      .group('Cartel del Estero')
      .person('Rosa Vidal', 'shopkeeper');

  test('first against the cartel, later extorting: before and after with dates', () => {
    const invented = militia().says('Autodefensas de la Loma', 'Rivalry', 'Cartel del Estero', { date: '2013' });
    invented.incident('i1', 'extortion', 'Autodefensas de la Loma', 'Rosa Vidal');
    const [turn] = turns(build(invented), invented.snapshot);
    expect(turn).toMatchObject({
      actor: 'Autodefensas de la Loma',
      asserted: true,
      before: [{ date: '2013', dated: 'statement' }],
      reason: { values: { from: '2013', to: '2016-05-01' } },
    });
    expect(turn!.after[0]).toMatchObject({ dated: 'document', tie: { schema: 'Attack', target: 'Rosa Vidal' } });
  });

  test.each([
    ['harm before the fight', '2017', '2015'],
    ['a year does not come after its own month', '2015', '2015-04'],
  ])('%s is no turn', (_, fight, harm) => {
    const invented = militia().says('Autodefensas de la Loma', 'Rivalry', 'Cartel del Estero', { date: fight });
    invented.says('Autodefensas de la Loma', 'Attack', 'Rosa Vidal', { date: harm });
    expect(turns(build(invented), invented.snapshot)).toEqual([]);
  });

  test('a denied harm, or fighting the cartel alone, is no turn', () => {
    const invented = militia().says('Autodefensas de la Loma', 'Rivalry', 'Cartel del Estero', { date: '2013' });
    invented.says('Autodefensas de la Loma', 'Attack', 'Cartel del Estero', { date: '2015' });
    invented.says('Autodefensas de la Loma', 'Alliance', 'Cartel del Estero', { date: '2015', hedge: 'denied' });
    expect(turns(build(invented), invented.snapshot)).toEqual([]);
  });

  test('an alleged pact with traffickers is a turn that is not asserted', () => {
    const invented = militia().says('Autodefensas de la Loma', 'Rivalry', 'Cartel del Estero', { date: '2013' });
    invented.says('Autodefensas de la Loma', 'Alliance', 'Cartel del Estero', { date: '2015', hedge: 'alleged' });
    expect(turns(build(invented), invented.snapshot)).toMatchObject([{ asserted: false }]);
  });
});

describe('shortestChains', () => {
  test('in order of length without repeating an actor', () => {
    const invented = port().says('Bruno Tell', 'Family', 'Davi Mora');
    const found = shortestChains(build(invented), 'Crew of the Quay', 'Davi Mora', 5);
    expect(found.map((chain) => chain.actors)).toEqual([
      ['Crew of the Quay', 'Bruno Tell', 'Davi Mora'],
      ['Crew of the Quay', 'Ada Lins', 'Davi Mora'],
    ]);
  });

  test('conflict joins nobody unless asked for', () => {
    const network = build(port());
    expect(shortestChains(network, 'Inés Paz', 'Crew of the Quay', 1)[0]!.actors).toHaveLength(4);
    expect(shortestChains(network, 'Inés Paz', 'Crew of the Quay', 1, { any: true })[0]!.actors).toHaveLength(2);
    expect(shortestChains(network, 'Otto Cruz', 'Crew of the Quay', 1)).toEqual([]);
  });
});
