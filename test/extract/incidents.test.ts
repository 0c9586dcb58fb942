import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, extract, type Incident, type RoleFiller } from '../../src/extract/index.js';
import { readBytes } from '../../src/read/index.js';

async function read(text: string): Promise<{ text: string; extraction: Extraction }> {
  const document = await readBytes('news.txt', Buffer.from(text));
  return { text: document.text, extraction: extract(document) };
}

const words = (fillers: readonly RoleFiller[]): string[] => fillers.map(({ text }) => text.toLowerCase());

const EN = `Harbour police chief killed in Port Serafina

Port Serafina, 12 May 2019. Four hooded men shot dead the harbour police chief, Anselmo Querejeta, outside his home in Port Serafina on Saturday night, the prosecutor's office said. Two bodyguards were wounded in the attack. The gunmen fled in a stolen truck.

Meanwhile, a car bomb exploded in front of the Bank of Alder in Monteluz on Sunday, destroying two shops and killing a night watchman. The Front of the Nine Hills claimed responsibility for the bombing.

On 3 May, rebels of the Front of the Nine Hills kidnapped the engineer Dorotea Villarrubia on the road to Santa Brisa.
`;
const ES = `Puerto Brumario, 4 de junio de 2018. Un grupo de hombres armados asesinó este lunes al alcalde de Puerto Brumario, Evaristo Quintanal, cuando salía de su casa, informó la Fiscalía. Tres escoltas resultaron heridos. El ataque fue atribuido a la banda Los Tritones.

Por otra parte, un artefacto explosivo estalló frente a la sede de la empresa Eléctrica del Litoral en Valdeolmos y dejó cinco muertos y doce heridos. El Frente Aurora reivindicó el atentado.

El 28 de mayo, encapuchados secuestraron al periodista Leandro Ocampillo en la carretera a Las Jarcias.

Los guerrilleros incendiaron dos camiones en la vía a Monterrojo.
`;
const PT = `Vila Serena, 9 de agosto de 2020. O vereador Aristides Novaes foi assassinado a tiros por dois homens encapuzados na noite de domingo em Vila Serena, segundo a Polícia Civil.

Em outro ataque, criminosos explodiram uma agência bancária em Porto das Garças e incendiaram dois ônibus. A facção Bonde do Farol assumiu a autoria dos ataques.

Na terça-feira, homens armados sequestraram o engenheiro Otávio Lins perto de Campo Alto.
`;

interface Expected {
  type: Incident['type'];
  individuals?: string[];
  organizations?: string[];
  targets?: string[];
  victims?: string[];
  weapons?: string[];
  toll?: Incident['toll'];
  place?: string;
  date?: string;
}

const CASES: { language: string; text: string; incidents: Expected[] }[] = [
  {
    language: 'English',
    text: EN,
    incidents: [
      {
        type: 'killing',
        individuals: ['hooded men'],
        victims: ['anselmo querejeta', 'bodyguards'],
        toll: { killed: 1, injured: 2 },
        place: 'Port Serafina',
        date: '2019-05-11',
      },
      {
        type: 'bombing',
        organizations: ['front of the nine hills'],
        targets: ['bank of alder', 'shops'],
        victims: ['night watchman'],
        weapons: ['car bomb'],
        place: 'Monteluz',
      },
      {
        type: 'kidnapping',
        individuals: ['rebels'],
        organizations: ['front of the nine hills'],
        victims: ['dorotea villarrubia'],
        date: '2019-05-03',
      },
    ],
  },
  {
    language: 'Spanish',
    text: ES,
    incidents: [
      {
        type: 'killing',
        individuals: ['grupo de hombres armados'],
        organizations: ['los tritones'],
        victims: ['evaristo quintanal', 'escoltas'],
        toll: { killed: 1, injured: 3 },
        date: '2018-06-04',
      },
      {
        type: 'bombing',
        organizations: ['frente aurora'],
        targets: ['sede de la empresa eléctrica del litoral'],
        weapons: ['artefacto explosivo'],
        toll: { killed: 5, injured: 12 },
        place: 'Valdeolmos',
      },
      { type: 'kidnapping', individuals: ['encapuchados'], victims: ['leandro ocampillo'], date: '2018-05-28' },
      { type: 'arson', individuals: ['guerrilleros'], targets: ['camiones'] },
    ],
  },
  {
    language: 'Portuguese',
    text: PT,
    incidents: [
      { type: 'killing', individuals: ['dois homens'], victims: ['aristides novaes'], place: 'Vila Serena' },
      {
        type: 'bombing',
        individuals: ['criminosos'],
        organizations: ['bonde do farol'],
        targets: ['agência bancária', 'ônibus'],
      },
      { type: 'kidnapping', individuals: ['homens armados'], victims: ['otávio lins'], place: 'Campo Alto' },
    ],
  },
];

describe('incidents of news', () => {
  it.each(CASES)(
    'are found in $language, one for each event, with who did what to whom',
    async ({ text, incidents }) => {
      const { extraction } = await read(text);
      expect(extraction.incidents.map(({ type }) => type)).toEqual(incidents.map(({ type }) => type));
      for (const [index, expected] of incidents.entries()) {
        const found = extraction.incidents[index]!;
        expect(words(found.perpetratorIndividuals)).toEqual(expect.arrayContaining(expected.individuals ?? []));
        expect(words(found.perpetratorOrganizations)).toEqual(expect.arrayContaining(expected.organizations ?? []));
        expect(words(found.targets)).toEqual(expect.arrayContaining(expected.targets ?? []));
        expect(words(found.victims)).toEqual(expect.arrayContaining(expected.victims ?? []));
        expect(words(found.weapons)).toEqual(expect.arrayContaining(expected.weapons ?? []));
        if (expected.toll) expect(found.toll).toEqual(expected.toll);
        if (expected.place) expect(extraction.entities[found.place!]!.name).toBe(expected.place);
        if (expected.date) expect(found.date).toBe(expected.date);
        expect(found.stage).toBe('accomplished');
        expect(found.hedge).toBe('asserted');
      }
    },
  );

  it.each(CASES)('are found in $language without capitals and in capitals', async ({ text, incidents }) => {
    for (const other of [text.toLowerCase(), text.toUpperCase()]) {
      const { extraction } = await read(other);
      const found = extraction.incidents.map(({ type }) => type);
      // The bombing of one text is known by names that only capitals show; every other kind stands.
      for (const type of new Set(incidents.map((each) => each.type)))
        if (type !== 'bombing') expect(found).toContain(type);
      const all = extraction.incidents.flatMap(({ perpetratorIndividuals }) => words(perpetratorIndividuals));
      const expected = incidents.flatMap(({ individuals }) => individuals ?? []);
      expect(expected.filter((each) => all.includes(each)).length).toBeGreaterThanOrEqual(expected.length - 1);
    }
  });

  it.each(CASES)('hold their roles in the quote, or name an entity of the document ($language)', async ({ text }) => {
    const { text: read_, extraction } = await read(text);
    for (const incident of extraction.incidents) {
      expect(incident.trigger.start).toBeGreaterThanOrEqual(incident.quote.start);
      expect(incident.trigger.end).toBeLessThanOrEqual(incident.quote.end);
      expect(incident.confidence).toBeGreaterThan(0);
      expect(incident.confidence).toBeLessThanOrEqual(0.95);
      for (const filler of [
        ...incident.perpetratorIndividuals,
        ...incident.perpetratorOrganizations,
        ...incident.targets,
        ...incident.victims,
        ...incident.weapons,
      ]) {
        expect(filler.text).toBe(read_.slice(filler.start, filler.end));
        const inside = filler.start >= incident.quote.start && filler.end <= incident.quote.end;
        expect(inside || filler.entity !== undefined).toBe(true);
      }
    }
  });
});

describe('what is no incident', () => {
  it.each([
    ['analysis', 'The gangs threaten the state, extort traders and kill those who refuse to pay.'],
    ['a plan', 'The rebels planned to attack the embassy, and the government will protect the bridge.'],
    ['a policy', 'Better courts would lower the number of murders, the ministry argues.'],
    ['nothing violent', 'The mayor, Anselmo Querejeta, opened a school and a bridge in Monteluz on Sunday.'],
    ['Spanish analysis', 'Las pandillas extorsionan a los comerciantes y matan a quienes no pagan.'],
    ['a Portuguese policy', 'Mais escolas reduziriam o número de homicídios, argumenta o ministério.'],
  ])('%s', async (_, text) => {
    const { extraction } = await read(text);
    expect(extraction.incidents).toEqual([]);
  });

  it.each([
    ['Gunmen killed eleven salt rakers in Medellín on 2 May 2019.', ['salt rakers'], 11],
    ['El 2 de mayo de 2019 once rascadores fueron asesinados en Medellín, dijo la alcaldía.', ['rascadores'], 11],
    [
      'No dia 2 de maio de 2019 sete barqueiros foram mortos em Manaus por pistoleiros, disse a polícia.',
      ['barqueiros'],
      7,
    ],
  ])('whoever is counted and killed is a person, whatever the noun: %s', async (text, victims, killed) => {
    const { extraction } = await read(text);
    expect(extraction.incidents.map((incident) => words(incident.victims))).toEqual([victims]);
    expect(extraction.incidents[0]!.toll).toMatchObject({ killed });
  });

  it('what prices or a virus kill is no incident', async () => {
    const { extraction } = await read('Prices killed three projects in Medellín on 2 May 2019.');
    expect(extraction.incidents).toEqual([]);
  });

  it.each([
    ['Aristides Novaes estava morto quando a ambulância chegou a Vila Serena, segundo a Polícia Civil.', 0],
    ['Os dois seguranças de Aristides Novaes estavam mortos em Vila Serena, segundo a Polícia Civil.', 0],
    ['Evaristo Quintanal estaba muerto cuando llegó la ambulancia a Puerto Brumario, informó la Fiscalía.', 0],
    ['Aristides Novaes foi morto em Vila Serena pelo Bonde do Farol, segundo a Polícia Civil.', 1],
  ])('to be dead is a state, to be killed an event: %s', async (text, killings) => {
    const { incidents, relations } = (await read(text)).extraction;
    expect(incidents.filter(({ type }) => type === 'killing')).toHaveLength(killings);
    expect(relations.filter(({ role }) => role === 'kills')).toHaveLength(killings);
  });

  it('a clash between armed forces is told apart from violence against civilians', async () => {
    const { extraction } = await read(
      'Six guerrillas and two soldiers were killed in a clash between troops of the Fifth Brigade and the rebels near Monteluz on 3 May 2019.',
    );
    expect(extraction.incidents.filter(({ victims }) => victims.some(({ named }) => named))).toEqual([]);
  });

  it('any text is read, and read the same way twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...`${EN} ${ES} ${PT}`.split(/\s+/)), { maxLength: 60 }),
        async (list) => {
          const once = await read(`${list.join(' ')}.`);
          const twice = await read(`${list.join(' ')}.`);
          expect(once.extraction.incidents).toEqual(twice.extraction.incidents);
        },
      ),
      { numRuns: 40 },
    );
  });
});
