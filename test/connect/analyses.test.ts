import { describe, expect, test } from 'vitest';
import { ANALYSES, analysisOf, buildNetwork } from '../../src/connect/index.js';
import { inEnglish } from '../../src/model/index.js';
import { InventedCase } from './invented.js';

const view = (made: InventedCase) => ({
  snapshot: made.snapshot,
  resolved: made.resolved,
  network: buildNetwork(made.snapshot, made.resolved),
});
/** The page of an analysis as it is read in English. */
const page = (id: string, made: InventedCase) => {
  const { looked, notes, findings, result } = analysisOf(id).run(view(made));
  const told = findings.map((one) => ({
    ...one,
    headline: inEnglish(one.headline),
    reasons: one.reasons.map(inEnglish),
  }));
  return { looked: inEnglish(looked), notes: notes.map(inEnglish), findings: told, result };
};
const headlines = (id: string, made: InventedCase): string[] => page(id, made).findings.map(({ headline }) => headline);
const quoted = (made: InventedCase, quotes: string[]): InventedCase => {
  made.snapshot.statements.slice(-quotes.length).forEach((statement, i) => {
    statement.quote = quotes[i]!;
  });
  return made;
};

test('every analysis says what it answers, by which source, and that nothing was found in an empty case', () => {
  expect(ANALYSES.map(({ id }) => id)).toEqual([
    'facilitators',
    'chains',
    'convergence',
    'state-ties',
    'supply-chains',
    'splits',
    'signed',
    'layers',
  ]);
  for (const analysis of ANALYSES) {
    const empty = page(analysis.id, new InventedCase().document('d1'));
    expect(analysis.answers.endsWith('?')).toBe(true);
    expect(analysis.source).not.toBe('');
    expect(empty.findings).toEqual([]);
    expect(empty.looked).toMatch(/^0 /);
  }
});

test('an unknown analysis is refused with the list', () => {
  expect(() => analysisOf('gossip')).toThrow(/no analysis "gossip".*state-ties/);
});

describe('state ties', () => {
  const town = (): InventedCase =>
    new InventedCase()
      .document('d1')
      .document('d2')
      .group('Banda del Río')
      .person('Lía Prado', 'inspectora de aduanas')
      .person('Otto Sal', 'inspector de aduanas')
      .entity('PublicBody', 'Aduana Nacional')
      .says('Lía Prado', 'Employment', 'Aduana Nacional')
      .says('Otto Sal', 'Employment', 'Aduana Nacional');

  test('a bribe by one source is collusion and a single case', () => {
    const [found] = page(
      'state-ties',
      town().says('Banda del Río', 'Corruption', 'Lía Prado', { role: 'bribes' }),
    ).findings;
    expect(found!.headline).toBe('Aduana Nacional: collusion, single case');
    expect(found!.reasons[0]).toBe('branch: customs and ports; level: national');
  });

  test('two officials by two sources are a pattern; what passes both ways is a pact', () => {
    const made = town()
      .says('Banda del Río', 'Corruption', 'Lía Prado', { role: 'bribes' })
      .says('Otto Sal', 'Support', 'Banda del Río', { role: 'protects', document: 'd2' });
    expect(headlines('state-ties', made)).toEqual(['Aduana Nacional: pact, pattern']);
  });

  test('a member of the band in office is capture; only an arrest is no tie', () => {
    const capture = town().says('Banda del Río', 'Corruption', 'Otto Sal', { role: 'infiltrates' });
    expect(headlines('state-ties', capture)).toEqual(['Aduana Nacional: capture, single case']);
    const arrest = page(
      'state-ties',
      town().says('Aduana Nacional', 'LegalAction', 'Banda del Río', { role: 'arrests' }),
    );
    expect(arrest.findings).toEqual([]);
    expect(arrest.looked).toContain('1 tie in which the state acts against one');
  });

  test('how a body is corrupted is read in the quote', () => {
    const made = quoted(town().says('Banda del Río', 'Corruption', 'Aduana Nacional', { role: 'corrupts' }), [
      'La banda penetró la aduana e infiltró a sus inspectores.',
    ]);
    expect(page('state-ties', made).findings[0]!.reasons[1]).toBe('capture: a source says "infiltro"');
  });

  test('what is only alleged is alleged, what is denied nothing; arming a militia is sponsorship', () => {
    const alleged = town().says('Banda del Río', 'Corruption', 'Lía Prado', { role: 'bribes', hedge: 'alleged' });
    expect(page('state-ties', alleged).findings[0]!.certainty).toBe('alleged');
    const denied = town().says('Banda del Río', 'Corruption', 'Lía Prado', { role: 'bribes', hedge: 'denied' });
    expect(headlines('state-ties', denied)).toEqual([]);
    const militia = town().group('Autodefensa del Valle').entity('PublicBody', 'Ejército');
    expect(
      headlines('state-ties', militia.says('Ejército', 'Support', 'Autodefensa del Valle', { role: 'arms' })),
    ).toEqual(['Ejército: sponsorship, single case']);
  });
});

describe('supply chains', () => {
  const trade = (): InventedCase =>
    quoted(
      new InventedCase()
        .document('d1')
        .group('Clan del Puente')
        .group('Cartel del Estero')
        .person('Sara Nieto', 'accountant')
        .entity('Company', 'Naviera Sol')
        .entity('Place', 'Valle Alto')
        .says('Clan del Puente', 'Presence', 'Valle Alto')
        .says('Naviera Sol', 'Support', 'Cartel del Estero', { role: 'works for' })
        .says('Sara Nieto', 'Support', 'Cartel del Estero', { role: 'launders for' })
        .says('Clan del Puente', 'Support', 'Cartel del Estero', { role: 'supplies' }),
      [
        'The clan processes coca paste in laboratories of Valle Alto.',
        'Naviera Sol shipped containers of cocaine for the cartel.',
        'Nieto launders for the cartel.',
        'El clan suministra cocaína al cartel.',
      ],
    );

  test('who works each stage, and which lack evidence', () => {
    const [found] = page('supply-chains', trade()).findings;
    expect(found!.headline).toBe('cocaine: 4 stages of 7 with evidence');
    const lines = found!.reasons.map((reason) => reason.split(' (')[0]);
    expect(lines).toEqual([
      'processing: Clan del Puente in Valle Alto',
      'transport: Naviera Sol',
      'market: Clan del Puente',
      'laundering: Sara Nieto',
      'no evidence on: source, storage and border crossing',
    ]);
  });

  test('two who are not joined can replace each other', () => {
    const more = quoted(
      trade()
        .entity('Company', 'Transportes Luna')
        .group('Banda Norte')
        .says('Transportes Luna', 'Support', 'Banda Norte', { role: 'works for' }),
      ['Transportes Luna trucks cocaine in containers for the band.'],
    );
    const reasons = page('supply-chains', more).findings.find(({ headline }) =>
      headline.startsWith('cocaine'),
    )!.reasons;
    expect(reasons.find((reason) => reason.startsWith('transport'))).toContain('2 apart from one another');
  });

  test('the name of a place is no stage', () => {
    const text = 'The clan keeps cocaine in Puerto Sur.';
    const made = quoted(
      new InventedCase()
        .document('d1', { text })
        .group('Clan del Puente')
        .entity('Place', 'Puerto Sur')
        .says('Clan del Puente', 'Presence', 'Puerto Sur'),
      [text],
    );
    Object.assign(made.snapshot.statements[0]!, { start: 0, end: text.length });
    expect(headlines('supply-chains', made)).toEqual(['cocaine: 1 stage of 7 with evidence']);
    const start = text.indexOf('Puerto');
    made.snapshot.mentions.push({ documentId: 'd1', entityId: 'Puerto Sur', kind: 'name', start, end: start + 10 });
    expect(headlines('supply-chains', made)).toEqual([]);
  });

  test('figures put places at a stage; trucks beside arms do not', () => {
    const figure = (quote: string): InventedCase => {
      const made = new InventedCase().document('d1').entity('Place', 'Valle Alto').property('Valle Alto', 'area', '9');
      Object.assign(made.snapshot.statements[0]!, { kind: 'figure', schema: 'Figure', quote });
      return made;
    };
    const [found] = page('supply-chains', figure('900 hectares of coca in the valley')).findings;
    expect(found!.reasons[0]).toMatch(/^source: somebody in Valle Alto .*no actor named/);
    expect(headlines('supply-chains', figure('30 trucks of men with rifles came to the valley'))).toEqual([]);
  });

  test('a police body that seizes cocaine works no stage, and a scene proves nothing of who stands in it', () => {
    const police = quoted(
      new InventedCase()
        .document('d1')
        .entity('PublicBody', 'Policía Nacional')
        .entity('Place', 'Puerto Sur')
        .says('Policía Nacional', 'Presence', 'Puerto Sur'),
      ['The police seized cocaine in containers at Puerto Sur.'],
    );
    expect(headlines('supply-chains', police)).toEqual([]);
    const dock = quoted(
      new InventedCase()
        .document('d1')
        .group('Clan del Puente')
        .person('Rey', 'businessman')
        .says('Rey', 'Support', 'Clan del Puente', { role: 'finances' }),
      ['On the dock they say that Rey finances the clan.'],
    );
    expect(headlines('supply-chains', dock)).toEqual([]);
  });
});

describe('splits and successions', () => {
  const groups = (): InventedCase =>
    new InventedCase()
      .document('d1')
      .group('Cartel del Estero')
      .group('Los Nuevos', 'gang')
      .entity('Place', 'Valle Alto')
      .entity('Place', 'Costa');

  test.each([
    ['split from', 'Los Nuevos split from the cartel.', 'Los Nuevos came out of Cartel del Estero'],
    ['part of', 'Los Nuevos, un grupo disidente del cartel', 'Los Nuevos came out of Cartel del Estero'],
    ['part of', 'Los Nuevos, successor of the cartel', 'Los Nuevos succeeded Cartel del Estero'],
    ['absorbed into', 'The cartel absorbed Los Nuevos.', 'Los Nuevos was absorbed by Cartel del Estero'],
    ['part of', 'Los Nuevos, que es del cartel', 'Los Nuevos is a part of Cartel del Estero'],
  ])('%s: "%s"', (role, quote, headline) => {
    const made = quoted(groups().says('Los Nuevos', 'Affiliation', 'Cartel del Estero', { role }), [quote]);
    expect(headlines('splits', made)).toEqual([headline]);
  });

  test('a directorate of a ministry is no split of groups', () => {
    const made = new InventedCase().document('d1').entity('PublicBody', 'Ministerio').entity('PublicBody', 'Dirección');
    expect(headlines('splits', made.says('Dirección', 'Affiliation', 'Ministerio', { role: 'part of' }))).toEqual([]);
  });

  test('ground changes hands where a source says so, and by dates only as an inference', () => {
    const present = (made: InventedCase): InventedCase =>
      made
        .says('Cartel del Estero', 'Presence', 'Valle Alto', { date: '2011' })
        .says('Los Nuevos', 'Presence', 'Valle Alto', { date: '2014' });
    const [byDates] = page('splits', present(groups())).findings;
    expect(byDates).toMatchObject({
      headline: 'Los Nuevos took Valle Alto from Cartel del Estero',
      certainty: 'inferred',
    });
    const drove = quoted(present(groups()).says('Los Nuevos', 'Rivalry', 'Cartel del Estero', { role: 'expels' }), [
      'Los Nuevos drove the cartel out of Valle Alto.',
    ]);
    expect(page('splits', drove).findings[0]).toMatchObject({ certainty: 'asserted' });
  });

  test('where a source names no ground, the place is inferred', () => {
    const made = quoted(
      groups()
        .says('Cartel del Estero', 'Presence', 'Valle Alto')
        .says('Los Nuevos', 'Presence', 'Valle Alto')
        .says('Los Nuevos', 'Rivalry', 'Cartel del Estero', { role: 'expels' }),
      ['Los Nuevos drove the cartel out of four villages.'],
    );
    expect(page('splits', made).findings).toMatchObject([
      {
        headline: 'Los Nuevos drove out Cartel del Estero; both are said to be in Valle Alto',
        certainty: 'inferred',
      },
    ]);
  });

  test('two parts of one group that fight are a rift; two allies of one group are none', () => {
    const made = (schema: 'Affiliation' | 'Alliance'): InventedCase =>
      groups()
        .group('Los Viejos', 'gang')
        .says('Los Nuevos', schema, 'Cartel del Estero')
        .says('Los Viejos', schema, 'Cartel del Estero')
        .says('Los Viejos', 'Rivalry', 'Los Nuevos');
    expect(headlines('splits', made('Affiliation'))).toContain(
      'within Cartel del Estero, Los Nuevos and Los Viejos fight',
    );
    expect(headlines('splits', made('Alliance'))).toEqual([]);
  });

  test('leaders in order of their dates', () => {
    const made = groups()
      .person('Ana Uno')
      .person('Eva Dos')
      .says('Eva Dos', 'Directorship', 'Los Nuevos', { date: '2014' })
      .says('Ana Uno', 'Directorship', 'Los Nuevos', { date: '2010' });
    expect(headlines('splits', made)).toEqual(['Los Nuevos is said to be led by Ana Uno, Eva Dos']);
  });
});

describe('pages of facilitators, chains and convergence', () => {
  const shared = (): InventedCase =>
    new InventedCase()
      .document('d1')
      .group('Cartel del Estero')
      .group('Frente Sur', 'guerrilla')
      .person('Sara Nieto', 'accountant')
      .says('Sara Nieto', 'Support', 'Cartel del Estero', { role: 'launders for' })
      .says('Sara Nieto', 'Support', 'Frente Sur', { role: 'launders for' });

  test('a facilitator with function, knowledge and what comes apart', () => {
    const [found] = page('facilitators', shared()).findings;
    expect(found!.reasons).toEqual([
      '2 networks that no other known cooperation joins: crime and armed',
      'function: money',
      'unknown: no source says whether it knew whom it served',
      'without it those it serves fall into 2 parts; of 2 actors around it, 100 % of the pairs that reach each other no longer would (1 + 1)',
    ]);
  });

  test('what the quotes say of its function stands apart', () => {
    const { reasons } = page('facilitators', quoted(shared(), ['She forged passports and hid weapons.'])).findings[0]!;
    expect(reasons[2]).toBe('function by words of its quotes: documents ("forged"), arms ("weapons")');
  });

  test.each([
    ['She knowingly moved the money.', 'witting'],
    ['Movió el dinero sin saber de quién era.', 'unwitting'],
    ['She moved the money.', 'unknown'],
  ])('"%s" is %s', (quote, says) => {
    expect(page('facilitators', quoted(shared(), [quote])).findings[0]!.reasons[2]).toMatch(new RegExp(`^${says}`));
  });

  test('a conviction makes it witting, a charge does not', () => {
    const acted = (role: string) =>
      page('facilitators', shared().says(null, 'LegalAction', 'Sara Nieto', { role })).findings[0]!;
    expect(acted('convicts').reasons[2]).toMatch(/^witting/);
    expect(acted('accuses').reasons[2]).toMatch(/^unknown/);
  });

  test('convergence: a link is not called a transaction, methods show no contact, and both readings stand in the page', () => {
    const made = shared()
      .says('Cartel del Estero', 'Alliance', 'Frente Sur', { hedge: 'alleged' })
      .group('Columna del Monte', 'guerrilla')
      .entity('Company', 'Minas SA')
      .says('Columna del Monte', 'Attack', 'Minas SA', { role: 'extorts' });
    const found = page('convergence', made);
    expect(found.looked).toContain('Strict reading: none; loose reading: alliance; shared methods: 1');
    expect(found.findings.map(({ certainty }) => certainty)).toEqual(['alleged', 'asserted']);
    const linked = new InventedCase()
      .document('d1')
      .group('Cartel del Estero')
      .group('Frente Sur', 'guerrilla')
      .person('Bo', 'trafficker');
    expect(headlines('convergence', linked.says('Bo', 'Associate', 'Frente Sur', { role: 'linked to' }))[0]).toContain(
      'link, what passes not stated',
    );
  });

  test('who came out of a group is not merged with it', () => {
    const made = new InventedCase().document('d1').group('Cartel del Estero').group('Frente Sur', 'guerrilla');
    const found = page(
      'convergence',
      made.says('Cartel del Estero', 'Affiliation', 'Frente Sur', { role: 'split from' }),
    );
    expect(found.findings).toEqual([]);
  });

  test('a shared interest is inferred, after the chains, and no chain uses it', () => {
    const made = new InventedCase()
      .document('d1')
      .group('Banda del Río')
      .person('Ema Sol', 'businesswoman')
      .person('Davi Mora', 'deputy')
      .entity('PublicBody', 'Congreso Nacional')
      .says('Banda del Río', 'Payment', 'Ema Sol')
      .says('Ema Sol', 'Payment', 'Davi Mora')
      .says('Davi Mora', 'Occupancy', 'Congreso Nacional', { role: 'legislator' });
    const { findings } = page('chains', made);
    expect(findings.map(({ certainty }) => certainty)).toEqual(['asserted', 'inferred']);
    expect(findings[0]!.reasons).toContain('ties: transaction > transaction > belonging');
    expect(findings[1]!.headline).toBe('Banda del Río and Davi Mora both deal with Ema Sol');
    const stated = page('chains', made.says('Banda del Río', 'Payment', 'Davi Mora'));
    expect(stated.findings.every(({ certainty }) => certainty !== 'inferred')).toBe(true);
  });
});
