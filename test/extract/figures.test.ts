import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { readBytes } from '../../src/read/index.js';

/** The figures of a text, each as `indicator | place | period | value unit`, with what qualifies it behind. */
async function figures(text: string): Promise<string[]> {
  const document = await readBytes('figures.txt', new TextEncoder().encode(text));
  const { figures: found, entities } = extract(document);
  for (const { quote, number } of found) {
    expect(number!.start).toBeGreaterThanOrEqual(quote.start);
    expect(number!.end).toBeLessThanOrEqual(quote.end);
  }
  return found.map((figure) => {
    const place = figure.place === undefined ? (figure.placeWords ?? '-') : entities[figure.place]!.name;
    const value = figure.value ?? `${figure.low ?? ''}..${figure.high ?? ''}`;
    const extra = [figure.qualifier, figure.change, figure.of === undefined ? undefined : `of ${figure.of}`, figure.per]
      .filter((part) => part !== undefined)
      .map((part) => ` (${part})`)
      .join('');
    return `${figure.indicator} | ${place} | ${figure.period ?? '-'} | ${value} ${figure.unit}${extra}`;
  });
}

const FILLER: Record<string, string> = {
  en: 'The ministry of the country has not said what it will do about it, and the people of the towns are waiting.',
  es: 'El ministerio del país no ha dicho lo que hará al respecto, y la gente de los pueblos está a la espera.',
  pt: 'O ministério do país não disse o que fará a respeito, e as pessoas das cidades estão à espera de que não demore.',
};

describe('findFigures', () => {
  const cases: [string, string, string[]][] = [
    [
      'en',
      'In 2012, the homicide rate in Ecuador was about 12.4 per 100,000 inhabitants.',
      ['homicide rate | Ecuador | 2012 | 12.4 per 100,000 inhabitants (about)'],
    ],
    [
      'en',
      'Unemployment in Paraguay fell from 9.4 percent in 2003 to 5.1 percent in 2011.',
      ['unemployment | Paraguay | 2003 | 9.4 percent', 'unemployment | Paraguay | 2011 | 5.1 percent'],
    ],
    [
      'en',
      'Extreme poverty in Bolivia dropped from 31 to 17 percent between 2004 and 2012.',
      ['extreme poverty | Bolivia | 2004 | 31 percent', 'extreme poverty | Bolivia | 2012 | 17 percent'],
    ],
    [
      'en',
      'Coca cultivation in Peru decreased by 14 percent in 2010.',
      ['coca cultivation | Peru | 2010 | -14 percent (fall)'],
    ],
    [
      'en',
      'Traffickers laundered between $2.5 and $4 billion in Panama in 2009.',
      ['money laundering | Panama | 2009 | 2500000000..4000000000 USD'],
    ],
    [
      'en',
      'By 2011 the gangs operated in 31 of the 52 municipalities of Ecuador.',
      ['municipalities | Ecuador | 2011 | 31 municipalities (of 52)'],
    ],
    ['en', 'In 2008 seven in ten extortions in Chile were reported.', ['extortion | Chile | 2008 | 70 percent']],
    [
      'es',
      'En 2015 se registraron más de dos mil quinientos homicidios en Honduras.',
      ['homicides | Honduras | 2015 | 2500 homicides (more than)'],
    ],
    [
      'es',
      'La tasa de homicidios en El Salvador fue de 61,8 por cada 100.000 habitantes en 2013.',
      ['homicide rate | El Salvador | 2013 | 61.8 per 100,000 inhabitants'],
    ],
    [
      'es',
      'En 2016 los cultivos de coca en Bolivia llegaron a 23.100 hectáreas.',
      ['coca cultivation | Bolivia | 2016 | 23100 hectares'],
    ],
    [
      'es',
      'Entre 300 y 500 integrantes de la banda operaban en Guatemala en 2012.',
      ['integrantes | Guatemala | 2012 | 300..500 people'],
    ],
    [
      'pt',
      'Em 2018 foram registrados 4,5 mil homicídios no Paraguai.',
      ['homicides | Paraguai | 2018 | 4500 homicides'],
    ],
    ['pt', 'Em 2016 a polícia apreendeu 3,2 toneladas de cocaína na Bolívia.', ['cocaine | Bolívia | 2016 | 3.2 tons']],
    [
      'pt',
      'O desemprego no Uruguai passou de 6,5% em 2014 para 9,1% em 2019.',
      ['unemployment | Uruguai | 2014 | 6.5 percent', 'unemployment | Uruguai | 2019 | 9.1 percent'],
    ],
    [
      'en',
      'In Guatemala and Nicaragua less than 8 percent of families belonged to the middle class in 2009.',
      [
        'middle class | Guatemala | 2009 | 8 percent (less than)',
        'middle class | Nicaragua | 2009 | 8 percent (less than)',
      ],
    ],
    [
      'en',
      'Poverty in Chile and Paraguay stood at 12.1 percent and 33.4 percent, respectively, in 2012.',
      ['poverty | Chile | 2012 | 12.1 percent', 'poverty | Paraguay | 2012 | 33.4 percent'],
    ],
    [
      'es',
      'En 2018 fueron asesinados 45 periodistas en México, un 10% más que en 2017.',
      ['periodistas killed | México | 2018 | 45 people', 'periodistas killed | México | 2017/2018 | 10 percent (rise)'],
    ],
    // A bare number of deeds is a count, whatever rates are called by the same word.
    [
      'en',
      'Homicides in Paraguay rose from 21 in 2010 to 58 in 2013.',
      ['homicides | Paraguay | 2010 | 21 homicides', 'homicides | Paraguay | 2013 | 58 homicides'],
    ],
    ['pt', 'A taxa de homicídios do Brasil caiu 12% em 2019.', ['homicide rate | Brasil | 2019 | -12 percent (fall)']],
  ];
  it.each(cases)('%s: %s', async (language, text, expected) => {
    expect(await figures(`${text} ${FILLER[language]}`)).toEqual(expected);
  });
});

describe('findFigures: what is no figure', () => {
  const cases: [string, string][] = [
    ['en', 'On 12 March 2014 the court applied article 14 of Law 1801 and Resolution 1373.'],
    ['en', 'The two countries agreed, and the three brothers met on page 33 of the report.'],
    ['en', 'They carried AK-47 rifles and walked for two hours along Highway 45.'],
    ['en', 'He was 45 years old and had lived there for seven years.'],
    ['en', 'Two people link the ferry crews to the ministry in Montevideo.'],
    ['en', 'The sources of this report are letters and interviews with eleven teachers.'],
    ['pt', 'O inquérito aponta que o contador viajou três vezes a Recife.'],
    ['es', 'El 3 de mayo de 2011 se aprobó el decreto 4.800 y el artículo 3 de la ley.'],
    ['pt', 'No dia 7 de junho de 2012, uma das testemunhas falou na rua 25.'],
  ];
  it.each(cases)('%s: %s', async (language, text) => {
    expect(await figures(`${text} ${FILLER[language]}`)).toEqual([]);
  });
});

describe('findFigures: tables', () => {
  it('gives each cell its place from the row and its period from the heading', async () => {
    const table = ['Country\t2010\t2014', 'Chile\t3.1\t2.9', 'Peru\t10.4\t7.2', 'Brazil\t22.1\t24.6'].join('\n');
    const text = `${FILLER['en']}\n\nTable 1: Homicide rate per 100,000 inhabitants\n\n${table}\n\n${FILLER['en']}`;
    expect(await figures(text)).toEqual([
      'homicide rate | Chile | 2010 | 3.1 per 100,000',
      'homicide rate | Chile | 2014 | 2.9 per 100,000',
      'homicide rate | Peru | 2010 | 10.4 per 100,000',
      'homicide rate | Peru | 2014 | 7.2 per 100,000',
      'homicide rate | Brazil | 2010 | 22.1 per 100,000',
      'homicide rate | Brazil | 2014 | 24.6 per 100,000',
    ]);
  });
});
