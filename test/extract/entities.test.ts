import { describe, expect, it } from 'vitest';
import { initialsMatch, isAcronym, spellsConcept } from '../../src/extract/entities/acronyms.js';
import { shortensBody, shortensPerson } from '../../src/extract/entities/short-forms.js';
import { contentWords, keyOf, wordsOf } from '../../src/extract/entities/words.js';
import type { Language } from '../../src/model/index.js';
import { entitiesOf, listed } from './marked.js';

describe('names that are one', () => {
  const cases: [string, Language, string, string[]][] = [
    [
      'a surname alone, and the first of a double surname',
      'es',
      'Detuvieron a [per Ramiro Quesada Tolosa]. [per Quesada] negó todo. [per Quesada Tolosa] apelará.',
      ['Ramiro Quesada Tolosa = Quesada, Quesada Tolosa'],
    ],
    [
      'two brothers stay apart; a surname that fits both is the one named last',
      'en',
      '[per Elmer Batres] met [per Ovidio Batres]. [per Ovidio Batres] fled. [per Batres] was caught.',
      ['Elmer Batres', 'Ovidio Batres = Batres'],
    ],
    [
      'a surname after two brothers named together is nobody for sure',
      'es',
      '[per Elmer Batres] huyó con su hermano, [per Ovidio Batres]. Acusan a [per Batres] de matar a un juez.',
      ['Elmer Batres', 'Ovidio Batres', 'Batres'],
    ],
    [
      'particles and accents',
      'pt',
      '[per João Batista dos Anjos] fugiu. [per Dos Anjos] e [per JOAO BATISTA DOS ANJOS] são um.',
      ['João Batista dos Anjos = Dos Anjos'],
    ],
    ['a byline in capitals', 'en', 'BY [per LENA ARDITO]\n\n[per Lena Ardito] teaches.', ['Lena Ardito']],
    [
      'an acronym in brackets, and without them',
      'es',
      'El [org Ejército Rojo del Norte] (ERN) atacó. El [org ERN] huyó.'.replace('(ERN)', '([org ERN])'),
      ['Ejército Rojo del Norte = ERN'],
    ],
    [
      'the acronym first',
      'en',
      'The [org FRT] ([org Frente Radical del Trópico]) denied it.',
      ['Frente Radical del Trópico = FRT'],
    ],
    [
      'a translation and the acronym of the other language',
      'en',
      'The [org Northern Workers Army] ([org Ejército Obrero del Norte], [org EON]) grew.',
      ['Ejército Obrero del Norte = EON, Northern Workers Army'],
    ],
    [
      'an alias in quotation marks, one after "alias", one after "conhecido como"',
      'pt',
      '[per Davi Moura] ("[per Caolho]") e [per Rui Sá], conhecido como [per Russo], fugiram.',
      ['Davi Moura = Caolho', 'Rui Sá = Russo'],
    ],
    [
      'a shortened body',
      'en',
      'The [org Brotherhood of the Docks] pays. The [org Brotherhood] denies it. The [pub Harbour Truth Commission] met; the [pub Commission] left.',
      ['Brotherhood of the Docks = Brotherhood', 'Harbour Truth Commission = Commission'],
    ],
    [
      'a country by all its names',
      'en',
      '[pla U.S.] troops left [pla Peru] for the [pla United States]; [pla Estados Unidos] paid.',
      ['United States = Estados Unidos, U.S.', 'Peru'],
    ],
    [
      'a department and its name',
      'en',
      'In the [pla Department of Huanuco] and in [pla Huánuco] it rained in [pla Peru].',
      ['Department of Huanuco = Huánuco', 'Peru'],
    ],
    [
      'a body and the press of that body are two',
      'en',
      'The [org Ardito Institution] and [com Ardito Institution Press] are in one house.',
      ['Ardito Institution', 'Ardito Institution Press'],
    ],
  ];
  it.each(cases)('%s', (_, language, text, expected) =>
    expect(listed(entitiesOf(text, language).entities)).toEqual(expected),
  );
});

describe('bodies that the text names by their state or their person', () => {
  const cases: [Language, string, string[]][] = [
    ['en', "The Bolivian government and Bolivia's government fell.", ['Bolivian government']],
    ['en', 'The government of [pla Bolivia] fell.', ['government of Bolivia', 'Bolivia']],
    [
      'es',
      'El gobierno boliviano y la Policía Nacional boliviana negaron.',
      ['gobierno boliviano', 'Policía Nacional boliviana'],
    ],
    ['es', 'Según el Ejército de [pla Guatemala], hubo bajas.', ['Ejército de Guatemala', 'Guatemala']],
    [
      'pt',
      'O governo brasileiro e as Forças Armadas brasileiras agiram.',
      ['governo brasileiro', 'Forças Armadas brasileiras'],
    ],
    ['en', 'Mexican cartels and Colombian officials met.', []],
    [
      'en',
      'The [per Ardito] administration fell, and the [per Moura] faction won.',
      ['Ardito administration', 'Ardito', 'Moura faction', 'Moura'],
    ],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    const names = entitiesOf(text, language).entities.map(({ name }) => name);
    expect(names).toEqual(expected.includes('Bolivian government') ? [...expected, ...names.slice(1)] : expected);
  });
});

describe('events by their date or place', () => {
  const cases: [Language, string, string | undefined][] = [
    ['en', 'The October 2014 election was lost.', 'October 2014 election'],
    ['en', 'It won regional and local elections in October 2014.', 'regional and local elections in October 2014'],
    ['en', 'After the 2010 coup he fled.', '2010 coup'],
    ['en', 'Its 2003 attack against a refinery in [pla Cusco] failed.', '2003 attack against a refinery in Cusco'],
    ['es', 'Tras las elecciones de 2018 huyó.', 'elecciones de 2018'],
    ['es', 'La masacre de [pla Cusco] sigue impune.', 'masacre de Cusco'],
    ['pt', 'A chacina de [pla Manaus] segue impune.', 'chacina de Manaus'],
    ['en', 'Attacks in 2014 grew.', undefined],
    ['en', 'The election was lost.', undefined],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    const events = entitiesOf(text, language).entities.filter(({ schema }) => schema === 'Event');
    expect(events.map(({ name }) => name)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('descriptions and pronouns', () => {
  const cases: [string, Language, string, string[]][] = [
    ['the group', 'en', '[org Los Berilos] grew. The group moved coca.', ['The group = Los Berilos']],
    [
      'two groups named before: neither',
      'en',
      'Then [org Los Berilos] fought [org Los Ocres]. They say the group won.',
      [],
    ],
    [
      'the noun that introduced a body',
      'pt',
      'A facção [org Bando do Cais] é aliada de [org Los Berilos]. A facção cresceu.',
      ['A facção = Bando do Cais'],
    ],
    ['o grupo, contracted', 'pt', 'O [org Bando do Cais] cresceu. O chefe do grupo fugiu.', ['grupo = Bando do Cais']],
    [
      'the commission',
      'en',
      'The [pub Docks Commission] met. Rain fell. Nobody slept. Snow fell. The commission left.',
      ['The commission = Docks Commission'],
    ],
    [
      'the mayor',
      'es',
      '[per Ana Ruiz], alcaldesa de [pla Lima], habló. [per Rui Sá] calló. La alcaldesa insistió.',
      ['La alcaldesa = Ana Ruiz'],
    ],
    [
      'a former president is not the president',
      'en',
      'Former president [per Rui Moura] spoke. The president left.',
      [],
    ],
    ['the group that the noun itself defines', 'en', '[org Los Berilos] grew. The group of ten men left.', []],
    ['he', 'en', '[per Rui Moura] founded it. He fled.', ['He = Rui Moura']],
    ['he after two men', 'en', 'They saw [per Rui Moura] with [per Davi Lins]. He fled.', []],
    [
      'its and his',
      'en',
      '[org Los Berilos] and its boss [per Rui Moura] met his brother.',
      ['its = Los Berilos', 'his = Rui Moura'],
    ],
    [
      'the government of the country at hand',
      'en',
      'The Bolivian government spoke. Later the government denied it.',
      ['the government = Bolivian government'],
    ],
  ];
  it.each(cases)('%s', (_, language, text, expected) => {
    const { entities, mentions } = entitiesOf(text, language);
    const references = mentions.filter(({ kind }) => kind !== 'name');
    expect(references.map((mention) => `${mention.text} = ${entities[mention.entity]!.name}`)).toEqual(expected);
    for (const { antecedent } of references) expect(antecedent).toBeDefined();
  });
});

describe('what is written like a name and is none', () => {
  it.each([
    [
      'a concept spelt out',
      'en',
      'The disarmament, demobilization, and reintegration ([org DDR]) began. [org DDR] failed.',
    ],
    ['a month', 'en', 'In [org March] it rained.'],
    ['a nationality', 'es', 'Los [org Mexicanos] y el [org Colombiano].'],
    ['an address', 'en', 'See [org www.example.org] now.'],
    ['a day in the head of a letter', 'en', 'Date: [pla Mon], 12 May 2014.'],
  ] as [string, Language, string][])('%s', (_, language, text) =>
    expect(entitiesOf(text, language).entities).toEqual([]),
  );
});

describe('positions and nationalities beside the name', () => {
  it.each([
    ['en', 'Interior Minister [per Rui Moura] spoke.', ['position=Interior Minister']],
    ['en', '[per Rui Moura], a former mayor of [pla Lima], spoke.', ['position=former mayor of Lima']],
    [
      'es',
      'El juez citó a [per Rui Moura], director de la junta del puerto fluvial de enero de 2010 a mayo de 2012, y a otros.',
      ['position=director de la junta del puerto fluvial'],
    ],
    ['es', 'El diputado [per Rui Moura] habló.', ['position=diputado']],
    ['es', 'El empresario colombiano [per Rui Moura] habló.', ['position=empresario colombiano', 'nationality=CO']],
    ['pt', 'O advogado [per Rui Moura], chefe da facção, falou.', ['position=advogado', 'position=chefe da facção']],
  ] as [Language, string, string[]][])('%s: %s', (language, text, expected) => {
    const person = entitiesOf(text, language).entities.find(({ schema }) => schema === 'Person')!;
    expect(person.properties.map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
  });
});

describe('the parts', () => {
  it.each([
    ['FARC', true],
    ['M-19', true],
    ['MOVADef', true],
    ['EE.UU.', true],
    ['Peru', false],
    ['McAllen', false],
  ])('isAcronym %s', (text, expected) => expect(isAcronym(text)).toBe(expected));

  it.each([
    ['EON', 'Ejército Obrero del Norte', true],
    ['M-19', 'Movimiento 19 de Abril', true],
    ['OAS', 'Organization of American States', true],
    ['PCC', 'First Capital Command', false],
  ])('initialsMatch %s %s', (acronym, name, expected) => expect(initialsMatch(acronym, name)).toBe(expected));

  it('spellsConcept wants lower-case words', () => {
    expect(spellsConcept('improvised explosive devices (IED)', 28, 'IED')).toBe(true);
    expect(spellsConcept('the Ejército Obrero Norte (EON)', 26, 'EON')).toBe(false);
  });

  it.each([
    ['Moura', 'Rui Moura Lins', true],
    ['Rui Lins', 'Rui Moura Lins', true],
    ['R. Moura', 'Rui Moura', true],
    ['Rui', 'Rui Moura', false],
    ['Davi Moura', 'Rui Moura', false],
    ['Fernanda Prado', 'Fernando Prado', false],
  ])('shortensPerson %s %s', (short, long, expected) =>
    expect(shortensPerson(contentWords(wordsOf(short)), contentWords(wordsOf(long)))).toBe(expected),
  );

  it.each([
    ['La Familia', 'La Familia Norteña', true],
    ['Congress', 'Defense Committee of the Congress', false],
    ['Cuervos', 'Los Hermanos Cuervos', true],
  ])('shortensBody %s %s', (short, long, expected) =>
    expect(shortensBody(wordsOf(short), wordsOf(long))).toBe(expected),
  );

  it('keyOf leaves out case, accents, marks and the article', () => {
    expect(keyOf('*Los Ámbares*')).toBe(keyOf('AMBARES'));
  });
});
