import { describe, expect, it } from 'vitest';
import { dateOfFileName, findDate, parseDateLine, parseDateline } from '../../src/read/dates.js';

describe('dates', () => {
  it.each([
    ['12 de marzo de 2014', 'es', '2014-03-12'],
    ['1º de maio de 2015', 'pt', '2015-05-01'],
    ['March 12, 2014', 'en', '2014-03-12'],
    ['12th of March 2014', 'en', '2014-03-12'],
    ['12 mar. 2014', 'es', '2014-03-12'],
    ['12 MAR 90', 'en', '1990-03-12'],
    ['2014-03-12T08:00', 'und', '2014-03-12'],
    ['12/03/2014', 'es', '2014-03-12'],
    ['03/25/2014', 'en', '2014-03-25'],
    ['03/04/2014', 'en', '2014'],
    ['October 2008', 'en', '2008-10'],
    ['octubre de 2008', 'es', '2008-10'],
    ['on 31 February 2014', 'en', '2014-02'],
    ['chapter 12, 2014 pages', 'en', undefined],
    ['the maximum 5, 2014', 'en', undefined],
  ] as const)('%s (%s): %s', (text, language, date) => {
    expect(findDate(text, language)?.date).toBe(date);
  });

  it.each([
    ['BOGOTÁ, 12 mar. 2014 (AGENCIA SOL) – El presidente', { date: '2014-03-12', agency: 'AGENCIA SOL' }],
    ['Ciudad de México, 5 de mayo de 2015.- El gobernador', { date: '2015-05-05' }],
    ['San Salvador, 12 Mar 90 (Radio Sol) -- [Text] The army', { date: '1990-03-12', agency: 'Radio Sol' }],
    ['PUERTO SOL, 22 May 2015 - Every crew needs paper.', { date: '2015-05-22' }],
    ['He was arrested on 22 May 2015 - three years later', undefined],
  ])('dateline: %s', (text, expected) => {
    expect(parseDateline(text, 'es')).toEqual(expected);
  });

  it.each([
    ['12 February 2015', { date: '2015-02-12' }],
    ['Ciudad Sol, 9 de diciembre de 2014', { date: '2014-12-09' }],
    ['Puerto Sol (Valle), 14 de mayo de 2013. Agencia Norte', { date: '2013-05-14', agency: 'Agencia Norte' }],
    ['lunes, 3 de marzo de 2014 08:15', { date: '2014-03-03' }],
    ['Attack of 12 March 2014', undefined],
    ['The attack happened on 12 March 2014 and killed three', undefined],
  ])('line with a date: %s', (text, expected) => {
    expect(parseDateLine(text, 'und')).toEqual(expected);
  });

  it.each([
    ['in/2014-03-12 report.pdf', '2014-03-12'],
    ['20140312.txt', '2014-03-12'],
    ['informe_12-03-2014.docx', '2014-03-12'],
    ['boletin 2014-03.pdf', '2014-03'],
    ['Informe marzo de 2014.pdf', '2014-03'],
    ['report 2014 final.pdf', '2014'],
    ['IMG_0412.txt', undefined],
    ['case 120140.txt', undefined],
  ])('name of a file: %s', (name, date) => {
    expect(dateOfFileName(name)).toBe(date);
  });
});
