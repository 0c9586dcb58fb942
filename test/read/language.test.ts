import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/read/language.js';

const TEXTS: readonly [language: string, text: string][] = [
  ['en', 'The mayor of the town said on Monday that nobody had asked him about the warehouse or the men who guard it.'],
  [
    'en',
    'Customs officers seized two boats near the northern pier, and the crew was taken to a prison in the capital.',
  ],
  [
    'es',
    'El alcalde del pueblo dijo el lunes que nadie le había preguntado por la bodega ni por los hombres que la cuidan.',
  ],
  [
    'es',
    'Capturan a tres inspectores de aduanas por recibir dinero de una red que opera en los muelles del norte de la ciudad.',
  ],
  [
    'es',
    'Según la fiscalía, la banda cobraba extorsión a comerciantes y transportistas desde hace más de cinco años en esa zona.',
  ],
  [
    'pt',
    'O prefeito da cidade disse na segunda-feira que ninguém lhe perguntou sobre o armazém nem sobre os homens que o guardam.',
  ],
  [
    'pt',
    'A Polícia Federal prendeu ontem três fiscais que recebiam dinheiro de uma quadrilha do porto, segundo a promotoria.',
  ],
  [
    'pt',
    'De acordo com a denúncia, os dois irmãos controlavam a entrada de mercadorias e pagavam propina a servidores públicos.',
  ],
];
const OTHERS: readonly [what: string, text: string][] = [
  [
    'French',
    'Le maire de la ville a déclaré lundi que personne ne lui avait demandé quoi que ce soit sur les hommes du port.',
  ],
  [
    'Italian',
    'Il sindaco della città ha detto lunedì che nessuno gli aveva chiesto nulla sul magazzino e sugli uomini del porto.',
  ],
  [
    'German',
    'Der Bürgermeister der Stadt sagte am Montag, dass ihn niemand nach dem Lager und den Männern gefragt habe.',
  ],
  ['a name', 'Juan Pérez Sol'],
  ['numbers', '12 34 56 78'],
  ['nothing', ''],
];
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('language', () => {
  it.each(TEXTS)('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    expect(detectLanguage(text.toUpperCase())).toBe(language);
    expect(detectLanguage(plain(text))).toBe(language);
    expect(detectLanguage(plain(text).toUpperCase())).toBe(language);
  });

  it.each(OTHERS)('of %s cannot be told', (_, text) => {
    expect(detectLanguage(text)).toBe('und');
  });

  it('of a long text is that of most of it', () => {
    const [english, spanish] = [TEXTS[0]![1], TEXTS[2]![1]];
    expect(detectLanguage(`${english}\n${`${spanish}\n`.repeat(2000)}`)).toBe('es');
  });
});
