import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { toStatements } from '../../src/extract/statements.js';
import type { Language } from '../../src/model/index.js';
import { readBytes } from '../../src/read/index.js';
import { claimsIn } from './claims-in.js';

type Case = [language: Language, text: string, cause: string, sign: string, effect: string];

const STATED: Case[] = [
  ['en', 'The gangs, which once kept to the hills, led to a surge in homicides.', 'The gangs', 'raises', 'homicides'],
  ['en', 'The raids displace trafficking to the coast.', 'The raids', 'raises', 'trafficking'],
  ['en', 'Extortion negatively affects employment.', 'Extortion', 'lowers', 'employment'],
  ['en', 'The reforms have done little to reduce corruption.', 'The reforms', 'no effect', 'corruption'],
  ['en', 'The failure of the raids to reduce extortion surprised nobody.', 'the raids', 'no effect', 'extortion'],
  ['en', 'Crackdowns have proved counterproductive as violence keeps rising.', 'Crackdowns', 'raises', 'violence'],
  ['en', 'Amnesty makes it easier for militias to disarm.', 'Amnesty', 'raises', 'militias'],
  ['es', 'La captura del jefe dividió al cartel, lo que desató la violencia.', 'La captura', 'raises', 'la violencia'],
  [
    'en',
    'Aerial spraying fuels resentment among the farmers of the delta.',
    'Aerial spraying',
    'raises',
    'resentment among',
  ],
  ['en', 'Night patrols have reduced extortion in the market district.', 'Night patrols', 'lowers', 'extortion'],
  ['en', 'The truce did not reduce homicides in the port.', 'The truce', 'no effect', 'homicides'],
  ['en', 'Forced eradication led to a sharp decline in trust.', 'Forced eradication', 'lowers', 'trust'],
  ['en', 'The raids failed to reduce recruitment by the gangs.', 'The raids', 'no effect', 'recruitment'],
  ['en', 'Police reform helps to prevent recruitment.', 'Police reform', 'lowers', 'recruitment'],
  [
    'en',
    'Corruption, fuelled by illicit mining, weakens the courts of the province.',
    'Corruption',
    'lowers',
    'the courts',
  ],
  [
    'en',
    'Corruption, fuelled by illicit mining, weakens the courts of the province.',
    'illicit mining',
    'raises',
    'Corruption',
  ],
  ['en', 'Homicides fell because of the truce between the gangs.', 'the truce', 'raises', 'Homicides fell'],
  ['en', 'If the state is absent, militias spread quickly.', 'the state is absent', 'raises', 'militias spread'],
  ['en', 'Unemployment is a major cause of recruitment.', 'Unemployment', 'raises', 'recruitment'],
  [
    'en',
    'The fragmentation of the cartel is the result of the capture of its leaders.',
    'the capture',
    'raises',
    'The fragmentation',
  ],
  ['en', 'Extortion has a devastating effect on employment.', 'Extortion', 'lowers', 'employment'],
  ['en', 'Extortion affects investment in the valley.', 'Extortion', 'lowers', 'investment'],
  [
    'en',
    'The army burned the coca fields, pushing families into militias.',
    'The army burned',
    'raises',
    'families into militias',
  ],
  ['en', 'Community policing is key to reducing violence.', 'Community policing', 'lowers', 'violence'],
  [
    'en',
    'Despite record eradication, cultivation continues to grow.',
    'record eradication',
    'no effect',
    'cultivation',
  ],
  ['en', 'The weaker the courts, the stronger the militias become.', 'the courts', 'raises', 'the militias'],
  ['en', 'Without police reform, violence returns.', 'police reform', 'lowers', 'violence returns'],
  ['en', 'By paying growers on time, the programme reduces cultivation.', 'paying growers', 'lowers', 'cultivation'],
  [
    'en',
    'It was the closing of the schools that drove recruitment.',
    'the closing of the schools',
    'raises',
    'recruitment',
  ],
  ['en', 'Recruitment depends on the price of coca.', 'the price', 'depends', 'Recruitment'],
  [
    'es',
    'La erradicación forzada alimenta el resentimiento de los campesinos.',
    'La erradicación forzada',
    'raises',
    'resentimiento',
  ],
  ['es', 'La tregua no redujo los homicidios en el puerto.', 'La tregua', 'no effect', 'homicidios'],
  ['es', 'La extorsión debilita la confianza en la policía.', 'La extorsión', 'lowers', 'la confianza'],
  ['es', 'La captura del cabecilla provocó una caída de los homicidios.', 'La captura', 'lowers', 'homicidios'],
  [
    'es',
    'Los homicidios aumentaron debido a la fragmentación de las bandas.',
    'la fragmentación',
    'raises',
    'Los homicidios aumentaron',
  ],
  ['es', 'La falta de empleo contribuye a aumentar el reclutamiento.', 'La falta de empleo', 'raises', 'reclutamiento'],
  ['es', 'Si el Estado está ausente, las milicias crecen.', 'el Estado está ausente', 'raises', 'las milicias crecen'],
  ['es', 'La corrupción es una de las causas de la violencia.', 'La corrupción', 'raises', 'la violencia'],
  ['es', 'El reclutamiento fue impulsado por el desempleo juvenil.', 'el desempleo', 'raises', 'El reclutamiento'],
  [
    'pt',
    'A erradicação forçada alimenta o ressentimento dos agricultores.',
    'A erradicação forçada',
    'raises',
    'ressentimento',
  ],
  ['pt', 'A trégua não reduziu os homicídios no porto.', 'A trégua', 'no effect', 'homicídios'],
  ['pt', 'A extorsão enfraquece a confiança na polícia.', 'A extorsão', 'lowers', 'a confiança'],
  ['pt', 'A prisão do chefe levou a uma queda dos homicídios.', 'A prisão', 'lowers', 'homicídios'],
  [
    'pt',
    'Os homicídios aumentaram devido à fragmentação das facções.',
    'fragmentação',
    'raises',
    'Os homicídios aumentaram',
  ],
  ['pt', 'A falta de emprego contribui para o recrutamento de jovens.', 'A falta de emprego', 'raises', 'recrutamento'],
  ['pt', 'A corrupção é uma das causas da violência.', 'A corrupção', 'raises', 'violência'],
  ['pt', 'O recrutamento foi impulsionado pelo desemprego.', 'desemprego', 'raises', 'O recrutamento'],
];

describe('claims: what a text says that something brings about', () => {
  it.each(STATED)('%s: %s (%s %s %s)', async (language, text, cause, sign, effect) => {
    const claims = await claimsIn(text, language);
    const told = claims.map((claim) => `${claim.causeWords} | ${claim.sign} | ${claim.effectWords}`);
    expect(
      claims.some((c) => c.causeWords.includes(cause) && c.sign === sign && c.effectWords.includes(effect)),
      told.join('\n') || 'no claim',
    ).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'Ana Brill led the militia for six years.'],
    ['en', 'The rain delayed the match in the capital.'],
    ['en', 'The bomb caused three deaths in the market.'],
    ['en', 'The government must reduce corruption.'],
    ['en', 'Tomas Wend increased the number of patrols.'],
    ['en', 'When the army came, the militia fled to the hills.'],
    ['es', 'El gobierno debe reducir la corrupción.'],
    ['pt', 'O governo deve reduzir a corrupção.'],
  ])('%s: no claim in "%s"', async (language, text) => {
    expect(await claimsIn(text, language)).toEqual([]);
  });

  it('cause and effect lie in the quote, which is literal', async () => {
    const text = 'The port police lost half its men. This has led to a rise in extortion.';
    const [claim] = await claimsIn(text, 'en');
    expect(claim).toMatchObject({ sign: 'raises', causeWords: 'The port police lost half its men' });
    expect(claim!.effectWords).toBe('extortion');
    expect(claim!.quote).toEqual({ start: 0, end: text.length });
  });
});

describe('claims: what holds of every text', () => {
  const SUBJECTS = ['Spraying', 'The truce', 'Corruption', 'The closing of the port', 'This', 'Poverty, fed by war,'];
  const VERBS = ['fuels', 'has not reduced', 'led to', 'is key to', 'may weaken', 'was driven by', 'and', 'because'];
  const OBJECTS = [
    'violence',
    'a sharp fall in trust',
    'the militias of the coast',
    'recruitment, extortion and fear',
    '.',
  ];
  const clause = fc
    .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...VERBS), fc.constantFrom(...OBJECTS))
    .map((words) => words.join(' '));

  it('ends lie inside the quote, do not overlap, and the same text gives the same claims', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(clause, { minLength: 1, maxLength: 4 }), async (clauses) => {
        const text = `${clauses.join('. ')}.`;
        const claims = await claimsIn(text, 'en');
        expect(await claimsIn(text, 'en')).toEqual(claims);
        for (const { cause, effect, quote, confidence } of claims) {
          expect(Math.min(cause.start, effect.start)).toBeGreaterThanOrEqual(quote.start);
          expect(Math.max(cause.end, effect.end)).toBeLessThanOrEqual(quote.end);
          expect(cause.end <= effect.start || effect.end <= cause.start).toBe(true);
          expect(cause.end).toBeGreaterThan(cause.start);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('the case keeps each with its ends', async () => {
    const text = 'Night patrols have reduced extortion in the market district.';
    const document = { ...(await readBytes('claims.txt', new TextEncoder().encode(text))), language: 'en' as const };
    const { statements } = toStatements(document, extract(document), 'text@1');
    const [claim] = statements.filter(({ kind }) => kind === 'claim');
    expect(claim).toMatchObject({ schema: 'Claim', property: 'lowers', quote: text });
    expect(claim!.detail).toMatchObject({ cause: 'Night patrols', effectTopic: 'crime' });
  });
});

describe('claims: how surely, by whom, when', () => {
  it.each<[Language, string, string]>([
    ['en', 'Spraying may increase cultivation in the south.', 'alleged'],
    ['en', 'Spraying is likely to increase cultivation in the south.', 'alleged'],
    ['en', 'Spraying increases cultivation in the south.', 'asserted'],
    ['en', 'There is no evidence that spraying increases cultivation.', 'denied'],
    ['es', 'La fumigación podría aumentar los cultivos.', 'alleged'],
    ['pt', 'A fumigação pode aumentar os cultivos.', 'alleged'],
  ])('%s: %s -> %s', async (language, text, hedge) => {
    expect((await claimsIn(text, language)).map((claim) => claim.hedge)).toEqual([hedge]);
  });

  it.each<[string, string]>([
    ['According to the Harbour Institute, spraying increases cultivation.', 'the Harbour Institute'],
    ['Ana Brill argues that spraying increases cultivation.', 'Ana Brill'],
  ])('who claims it: %s', async (text, speaker) => {
    expect((await claimsIn(text, 'en')).map((claim) => claim.attribution?.text)).toEqual([speaker]);
  });

  it('a condition is kept apart from the cause', async () => {
    const [claim] = await claimsIn('Eradication fuels violence where the state is weak.', 'en');
    expect(claim).toMatchObject({ causeWords: 'Eradication', effectWords: 'violence', sign: 'raises' });
    expect(claim!.text.slice(claim!.condition!.start, claim!.condition!.end)).toBe('where the state is weak');
  });

  it('topics are those of the vocabulary', async () => {
    const [claim] = await claimsIn('Aerial spraying displaces coca into the parks.', 'en');
    expect(claim).toMatchObject({ causeTopic: 'aerial spraying', effectTopic: 'cultivation' });
  });
});
