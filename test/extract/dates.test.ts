import { describe, expect, it } from 'vitest';
import { datedSentences, findDates } from '../../src/extract/dates.js';

const read = (text: string, language = 'en', document?: string): string[] =>
  findDates(text, language, document).map(
    (date) => `${text.slice(date.start, date.end)} = ${date.from}${date.from === date.to ? '' : `/${date.to}`}`,
  );

describe('findDates: dates as stated', () => {
  const cases: [string, string, string[]][] = [
    ['en', 'He was held on March 12, 2014.', ['March 12, 2014 = 2014-03-12']],
    ['en', 'It began on May 17th 1980, in a village.', ['May 17th 1980 = 1980-05-17']],
    ['en', 'On 12 March 2014 and in September, 2014.', ['12 March 2014 = 2014-03-12', 'September, 2014 = 2014-09']],
    ['es', 'El 12 de marzo de 2014 fue detenido.', ['12 de marzo de 2014 = 2014-03-12']],
    ['es', 'Entre el 3 y el 5 de marzo del 2014.', ['3 y el 5 de marzo del 2014 = 2014-03-03/2014-03-05']],
    ['pt', 'Em 1º de março de 2014 foi preso.', ['1º de março de 2014 = 2014-03-01']],
    ['pt', 'A chacina de 7 de dezembro de 2019', ['7 de dezembro de 2019 = 2019-12-07']],
    ['en', 'in mid-March 2014', ['mid-March 2014 = 2014-03']],
    ['es', 'a mediados de abril de 2011', ['mediados de abril de 2011 = 2011-04']],
    ['en', 'published 2014-03-12', ['2014-03-12 = 2014-03-12']],
    ['en', 'filed 03/12/2014', ['03/12/2014 = 2014-03-12']],
    ['es', 'con fecha 03/12/2014', ['03/12/2014 = 2014-12-03']],
    ['en', 'filed 25/12/2014', ['25/12/2014 = 2014-12-25']],
    ['en', 'in 2009 it grew', ['2009 = 2009']],
    ['en', 'the 2010 coup and its 2003 attack', ['2010 = 2010', '2003 = 2003']],
    ['en', 'governor (2006-2011), then mayor', ['2006-2011 = 2006/2011']],
    ['en', 'between 1995 and 2001', ['between 1995 and 2001 = 1995/2001']],
    ['es', 'de 2002 a 2006', ['de 2002 a 2006 = 2002/2006']],
    ['en', 'during the 1960s and 1970s', ['1960s = 1960/1969', '1970s = 1970/1979']],
    ['es', 'en los años noventa', ['años noventa = 1990/1999']],
    ['pt', 'na década de 80', ['década de 80 = 1980/1989']],
    ['en', '12 MAR 89', ['12 MAR 89 = 1989-03-12']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => expect(read(text, language)).toEqual(expected));
});

describe('findDates: what is no date', () => {
  const cases = [
    'in 2000 people fled',
    'some 2,014 hectares and 1990.5 tons',
    'only 10 may have survived',
    'they march 12 miles',
    'on 31 February 2014, a day that is none'.replace('2014', ''),
    'a band of 2000 soldiers',
    'two weeks ago he left',
    'last December he left',
  ];
  it.each(cases)('%s', (text) => expect(read(text)).toEqual([]));
});

describe('findDates: resolved by the date before, or by that of the document', () => {
  const cases: [string, string, string, string[]][] = [
    ['en', '', 'In April 2014 they agreed to disarm by May 10.', ['April 2014 = 2014-04', 'May 10 = 2014-05-10']],
    ['en', '', 'Polls were held in June 2015. He was shot in March.', ['June 2015 = 2015-06', 'March = 2015-03']],
    ['en', '2014-03-20', 'He was shot in December.', ['December = 2013-12']],
    ['en', '2014-03-20', 'He was shot last December.', ['last December = 2013-12']],
    ['en', '2014-03-20', 'On Tuesday he left.', ['Tuesday = 2014-03-18']],
    ['es', '2014-03-20', 'El martes pasado fue detenido.', ['El martes pasado = 2014-03-18']],
    ['es', '2014-03-20', 'hace dos años huyó', ['hace dos años = 2012']],
    ['es', '2014-03-20', 'el mes pasado y ayer', ['el mes pasado = 2014-02', 'ayer = 2014-03-19']],
    [
      'pt',
      '2014-03-20',
      'na terça-feira, ontem e na semana passada',
      ['terça-feira = 2014-03-18', 'ontem = 2014-03-19', 'na semana passada = 2014-03-10/2014-03-16'],
    ],
    ['pt', '2014-03-20', 'em dezembro passado', ['em dezembro passado = 2013-12']],
    ['en', '2014', 'three years ago; two days ago', ['three years ago = 2011']],
    ['es', '2014-03-20', 'el 10 de mayo', ['10 de mayo = 2013-05-10']],
  ];
  it.each(cases)('%s %s: %s', (language, document, text, expected) =>
    expect(read(text, language, document || undefined)).toEqual(expected),
  );
});

describe('datedSentences', () => {
  it('gives each sentence its most precise date and leaves gaps out', () => {
    const text = 'By 2014, after 12 March 2013, it fell. Nothing here. In 2010 Photo 2 May 2011 it rose.';
    const at = (part: string): number => text.indexOf(part);
    const sentences = [
      { start: 0, end: at(' Nothing'), block: 0, gaps: [] },
      { start: at('Nothing'), end: at(' In 2010'), block: 0, gaps: [] },
      { start: at('In 2010'), end: text.length, block: 0, gaps: [{ start: at('Photo'), end: at('it rose') }] },
    ];
    const dated = datedSentences(sentences, findDates(text, 'en'));
    expect(dated.map((d) => [d.date, text.slice(d.dateSpan.start, d.dateSpan.end), d.among])).toEqual([
      ['2013-03-12', '12 March 2013', true],
      ['2010', '2010', undefined],
    ]);
  });
});
