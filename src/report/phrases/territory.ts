import type { Language } from '../../model/index.js';

const en = {
  heading: 'Territory: what indicators and incidents show',
  about:
    'from {sources}; this section rests on tables of places, not on the numbered evidence, and says nothing of any person',
  index: '{name}: ranks and how sure they are',
  place: 'Place',
  rank: 'Rank',
  score: 'Score',
  range: 'Rank, 5-95 %',
  first: 'Among the first {n}',
  ranges: 'dot: rank by the choices made; line: 5 to 95 % of {n} draws of other choices and weights',
  parts: 'what each part adds to the score',
  unreported:
    'these count what is reported: {names}; where people fear or distrust the police less is reported, so that the worst place may look the best',
  readings: 'How places read',
  because: 'why: {text} ({source})',
  missing: 'not known: {names}',
  against: 'against it: {text}',
  provided: 'Who provides what, as sources of this edition say',
  providedBy: '{place}, {provision}: {provider}, {actor}',
  alleged: 'alleged',
  withheld:
    '{n} [n:reading rests|readings rest] on statements that this edition does not cite, and [n:is|are] left out',
  change: '{indicator}: from {before} to {now}',
  before: 'Before',
  now: 'Now',
  moved: 'Change',
  moves: 'hollow: before, full: now',
  watched: 'Months, {from} to {to}',
  alerts:
    'in {month}, {n} of {looked} places had more incidents than chance has it, with all places allowed for (q {q} or less)',
  alert: '{place}: {count} incidents, {expected} expected',
  changed: '{place}: {stretches} incidents a month',
  stretch: 'from {month} {rate}',
  noCause: 'numbers that move together do not tell what moves what',
};

const es: typeof en = {
  heading: 'Territorio: lo que muestran indicadores e incidentes',
  about:
    'de {sources}; esta sección se apoya en tablas de lugares, no en la evidencia numerada, y no dice nada de ninguna persona',
  index: '{name}: posiciones y su certeza',
  place: 'Lugar',
  rank: 'Posición',
  score: 'Puntaje',
  range: 'Posición, 5-95 %',
  first: 'Entre los primeros {n}',
  ranges:
    'punto: posición según las decisiones tomadas; línea: del 5 al 95 % de {n} sorteos de otras decisiones y pesos',
  parts: 'lo que cada parte aporta al puntaje',
  unreported:
    'cuentan lo que se denuncia: {names}; donde se teme o desconfía de la policía se denuncia menos, de modo que el peor lugar puede parecer el mejor',
  readings: 'Cómo se leen los lugares',
  because: 'por qué: {text} ({source})',
  missing: 'no se sabe: {names}',
  against: 'en contra: {text}',
  provided: 'Quién provee qué, según fuentes de esta edición',
  providedBy: '{place}, {provision}: {provider}, {actor}',
  alleged: 'presunto',
  withheld:
    '{n} [n:lectura se apoya|lecturas se apoyan] en afirmaciones que esta edición no cita, y [n:queda|quedan] fuera',
  change: '{indicator}: de {before} a {now}',
  before: 'Antes',
  now: 'Ahora',
  moved: 'Cambio',
  moves: 'hueco: antes, lleno: ahora',
  watched: 'Meses, {from} a {to}',
  alerts:
    'en {month}, {n} de {looked} lugares tuvieron más incidentes que los del azar, contando todos los lugares (q {q} o menos)',
  alert: '{place}: {count} incidentes, {expected} esperados',
  changed: '{place}: {stretches} incidentes al mes',
  stretch: 'desde {month} {rate}',
  noCause: 'que unas cifras se muevan juntas no dice qué mueve a qué',
};

const pt: typeof en = {
  heading: 'Território: o que mostram indicadores e incidentes',
  about:
    'de {sources}; esta seção apoia-se em tabelas de lugares, não na evidência numerada, e nada diz de nenhuma pessoa',
  index: '{name}: posições e sua certeza',
  place: 'Lugar',
  rank: 'Posição',
  score: 'Pontuação',
  range: 'Posição, 5-95 %',
  first: 'Entre os primeiros {n}',
  ranges: 'ponto: posição segundo as escolhas feitas; linha: de 5 a 95 % de {n} sorteios de outras escolhas e pesos',
  parts: 'o que cada parte acrescenta à pontuação',
  unreported:
    'contam o que se registra: {names}; onde se teme ou desconfia da polícia registra-se menos, de modo que o pior lugar pode parecer o melhor',
  readings: 'Como se leem os lugares',
  because: 'por quê: {text} ({source})',
  missing: 'não se sabe: {names}',
  against: 'contra: {text}',
  provided: 'Quem provê o quê, segundo fontes desta edição',
  providedBy: '{place}, {provision}: {provider}, {actor}',
  alleged: 'alegado',
  withheld:
    '{n} [n:leitura apoia-se|leituras apoiam-se] em afirmações que esta edição não cita, e [n:fica|ficam] de fora',
  change: '{indicator}: de {before} a {now}',
  before: 'Antes',
  now: 'Agora',
  moved: 'Mudança',
  moves: 'vazio: antes, cheio: agora',
  watched: 'Meses, {from} a {to}',
  alerts:
    'em {month}, {n} de {looked} lugares tiveram mais incidentes que os do acaso, contando todos os lugares (q {q} ou menos)',
  alert: '{place}: {count} incidentes, {expected} esperados',
  changed: '{place}: {stretches} incidentes por mês',
  stretch: 'desde {month} {rate}',
  noCause: 'que números se movam juntos não diz o que move o quê',
};

/** Words of the section on territory. */
export const TERRITORY_WORDS: Readonly<Record<Language, typeof en>> = { en, es, pt };
