import { describe, expect, it } from 'vitest';
import { relationsOf } from './stated.js';

// Pessoas, grupos e órgãos inventados; os países e suas capitais são reais.
const CASES: [string, string, string[]][] = [
  [
    'dito a alguém',
    '[per Ana Brilho], uma mensageira, disse à polícia que o [org Bonde do Farol] matou [per Oto Grana].',
    ['Bonde do Farol Attack Oto Grana by Ana Brilho'],
  ],
  ['ativa', 'A [pub Guarda Portuária] prendeu [per Tomé Vento].', ['Guarda Portuária LegalAction Tomé Vento']],
  [
    'passiva',
    '[per Tomé Vento] foi preso pela [pub Guarda Portuária] na sexta.',
    ['Guarda Portuária LegalAction Tomé Vento'],
  ],
  ['passiva sem agente', '[per Tomé Vento] foi condenado por fraude.', ['nobody LegalAction Tomé Vento']],
  ['particípio', '[per Tomé Vento], morto pelo [org Comando Azul], era pescador.', ['Comando Azul Attack Tomé Vento']],
  [
    'lista de objetos',
    'O [org Comando Azul] matou [per Ana Brilho], [per Otão Cruz] e [per Lia Dourado].',
    ['Comando Azul Attack Ana Brilho', 'Comando Azul Attack Otão Cruz', 'Comando Azul Attack Lia Dourado'],
  ],
  ['reflexiva', 'O [org Comando Azul] aliou-se ao [org Bonde do Cais].', ['Comando Azul Alliance Bonde do Cais']],
  [
    'reflexiva antes',
    'O [org Comando Azul] se aliou com o [org Bonde do Cais].',
    ['Comando Azul Alliance Bonde do Cais'],
  ],
  [
    'recíproca',
    'O [org Comando Azul] e o [org Bonde do Cais] se enfrentaram de novo.',
    ['Comando Azul Rivalry Bonde do Cais'],
  ],
  ['aposto', '[per Tomé Vento], líder do [org Comando Azul], fugiu.', ['Tomé Vento Directorship Comando Azul']],
  [
    'descrição antes',
    'O chefe do [org Comando Azul], [per Tomé Vento], fugiu.',
    ['Tomé Vento Directorship Comando Azul'],
  ],
  ['predicativo', '[per Tomé Vento] é membro do [org Comando Azul].', ['Tomé Vento Membership Comando Azul']],
  [
    'gentílico',
    'O [org Bonde do Cais] cresceu no [pla Brasil]. A presidente brasileira [per Ana Brilho] renunciou.',
    ['Bonde do Cais Presence Brasil', 'Ana Brilho Occupancy Brasil'],
  ],
  ['prefeito', 'O ex-prefeito de [pla Santos], [per Otão Cruz], renunciou.', ['Otão Cruz Occupancy Santos']],
  [
    'relativa',
    'O [org Comando Azul], que atua em [pla Santos], atacou o [org Bonde do Cais].',
    ['Comando Azul Presence Santos', 'Comando Azul Attack Bonde do Cais'],
  ],
  [
    'chefiado por',
    'O [org Bonde do Cais], chefiado por [per Otão Cruz], rachou.',
    ['Otão Cruz Directorship Bonde do Cais'],
  ],
  ['família', '[per Tomé Vento] e seu irmão [per Carlos Vento] fugiram.', ['Carlos Vento Family Tomé Vento']],
  [
    'substantivo',
    'A prisão de [per Tomé Vento] pela [pub Guarda Portuária] surpreendeu.',
    ['Guarda Portuária LegalAction Tomé Vento'],
  ],
  [
    'entre',
    'A guerra entre o [org Comando Azul] e o [org Bonde do Cais] continuou.',
    ['Comando Azul Rivalry Bonde do Cais'],
  ],
  [
    'verbo leve',
    'O [org Comando Azul] selou uma aliança com o [org Bonde do Cais].',
    ['Comando Azul Alliance Bonde do Cais'],
  ],
  [
    'apoio recebido',
    'O [org Comando Azul] recebeu armas do [org Bonde do Cais].',
    ['Bonde do Cais Support Comando Azul'],
  ],
  [
    'fachada',
    'A [com Brisa Carga], empresa de fachada do [org Comando Azul], fechou.',
    ['Brisa Carga Affiliation Comando Azul'],
  ],
  ['controle', 'O [org Comando Azul] controla o porto de [pla Santos].', ['Comando Azul Presence Santos']],
  [
    'lugar em lugar',
    'Uma bomba explodiu em [pla Assunção], [pla Paraguai], ao meio-dia.',
    ['Assunção LocatedIn Paraguai'],
  ],
  ['propina', 'O [org Comando Azul] subornou o juiz [per Otão Cruz].', ['Comando Azul Corruption Otão Cruz']],
  ['dono', '[per Tomé Vento] é dono da [com Brisa Carga].', ['Tomé Vento Ownership Brisa Carga']],
  [
    'supostamente',
    '[per Tomé Vento] supostamente financiou o [org Comando Azul].',
    ['Tomé Vento Support Comando Azul (alleged)'],
  ],
  [
    'suposto',
    'O suposto líder do [org Comando Azul], [per Tomé Vento], fugiu.',
    ['Tomé Vento Directorship Comando Azul (alleged)'],
  ],
  [
    'futuro do pretérito',
    '[per Tomé Vento] teria financiado o [org Comando Azul].',
    ['Tomé Vento Support Comando Azul (alleged)'],
  ],
  [
    'acusado de',
    '[per Tomé Vento] foi acusado de financiar o [org Comando Azul].',
    ['Tomé Vento Support Comando Azul (alleged)'],
  ],
  [
    'suspeito de',
    '[per Tomé Vento] é suspeito de financiar o [org Comando Azul].',
    ['Tomé Vento Support Comando Azul (alleged)'],
  ],
  [
    'negou',
    '[per Tomé Vento] negou ter ligação com o [org Comando Azul].',
    ['Tomé Vento Associate Comando Azul (denied) by Tomé Vento'],
  ],
  [
    'não há provas',
    'Não há provas de que [per Tomé Vento] financiou o [org Comando Azul].',
    ['Tomé Vento Support Comando Azul (denied)'],
  ],
  ['negação', '[per Tomé Vento] não subornou [per Ana Brilho].', ['Tomé Vento Corruption Ana Brilho (denied)']],
  [
    'segundo',
    'Segundo a [pub Guarda Portuária], o [org Comando Azul] matou [per Ana Brilho].',
    ['Comando Azul Attack Ana Brilho by Guarda Portuária'],
  ],
  [
    'de acordo com',
    'De acordo com a [pub Guarda Portuária], o [org Comando Azul] matou [per Ana Brilho].',
    ['Comando Azul Attack Ana Brilho by Guarda Portuária'],
  ],
  [
    'disse que',
    '[per Otão Cruz] disse que o [org Comando Azul] matou [per Ana Brilho].',
    ['Comando Azul Attack Ana Brilho by Otão Cruz'],
  ],
  [
    'disse no fim',
    'O [org Comando Azul] matou [per Ana Brilho], disse [per Otão Cruz].',
    ['Comando Azul Attack Ana Brilho by Otão Cruz'],
  ],
  ['condição', 'Se o [org Comando Azul] atacasse o [org Bonde do Cais], o porto fecharia.', []],
  ['tentativa', 'O [org Comando Azul] tentou matar [per Ana Brilho].', []],
  ['sem relação', '[per Ana Brilho] lia enquanto [per Otão Cruz] dormia em [pla Brasília].', []],
];

describe('relações afirmadas em português', () => {
  it.each(CASES)('%s', (_, marked, expected) => {
    expect(relationsOf(marked, 'pt')).toEqual(expected);
  });
});
