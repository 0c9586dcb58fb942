import type { Language } from '../../model/index.js';
import type { EffectClass } from '../types.js';

/** What the page says beside the words of the models. `{name}` is filled in. */
export interface Phrases {
  title: string;
  /** Heading of the section in an assessment, and what its charts show. */
  section: string;
  legend: string;
  skip: string;
  lead: string;
  howToRead: string;
  median: string;
  band: string;
  noChange: string;
  today: string;
  once: string;
  runs: string;
  measures: string;
  none: string;
  /** When a measure is in force. */
  span: string;
  onward: string;
  from: string;
  charts: string;
  effects: string;
  effectsNote: string;
  columns: { output: string; order: string; today: string; noChange: string; band: string; class: string };
  first: string;
  second: string;
  /** No measure: nothing is of any order. */
  noOrder: string;
  territories: string;
  territoriesNote: string;
  territory: string;
  verdict: string;
  gains: string;
  loses: string;
  mixed: string;
  same: string;
  classes: Record<EffectClass, string>;
  classMeans: Record<EffectClass, string>;
  matters: string;
  mattersColumns: { parameter: string; first: string; total: string };
  mattersNone: string;
  /** Map of where the flow went. */
  flow: Record<'heading' | 'caption' | 'before' | 'after' | 'source' | 'end' | 'more' | 'less' | 'same', string>;
  /** Effects of each measure by itself. */
  single: Record<'heading' | 'note' | 'measure' | 'alone' | 'added' | 'together', string>;
  plain: {
    with: string;
    without: string;
    direct: string;
    indirect: string;
    drift: string;
    differs: string;
    unsure: string;
    gains: string;
    loses: string;
    matters: string;
    more: string;
    less: string;
    equal: string;
    moreThanToday: string;
    lessThanToday: string;
  };
  sources: string;
  sourcesNote: string;
  units: Record<string, readonly [string, string]>;
}

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    title: 'What the measures do: {scenarios}',
    section: 'What measures would do: simulation',
    legend: 'Charts: line, median of the runs; band, 5 to 95 % of them; dashed, without the measures; dotted, today.',
    skip: 'To the first scenario',
    lead: 'Each measure is compared with two things: with today, and with how things would stand at the end without it. The two may differ in sign; say which one is meant.',
    howToRead: 'How to read the charts',
    median: 'median of the runs',
    band: '5 to 95 % of the runs',
    noChange: 'without the measures',
    today: 'today',
    once: 'One run without chance and without a range: there is no band, and that is no certainty.',
    runs: '{n}; {horizon} {unit}; model: {model}',
    measures: 'Measures',
    none: 'none',
    span: 'from {unit} {from} to {to}',
    onward: 'from {unit} {from} on',
    from: 'goes on from the end of “{from}”',
    charts: 'Over time',
    effects: 'First- and second-order effects',
    effectsNote:
      'First order: a measure stands in the equation of the output itself. Second order: it acts only through what it moves.',
    columns: {
      output: 'Output',
      order: 'Order',
      today: 'Against today',
      noChange: 'Against no change',
      band: '5 to 95 % of the runs, against no change',
      class: 'How sure',
    },
    first: 'first',
    second: 'second',
    noOrder: 'no measure',
    territories: 'Who gains, who loses',
    territoriesNote:
      'At the end, against no change. A territory gains where violence falls by 1 % or more, or households with work, legal or not, become more by half a point, and neither gets worse; it loses the other way round; otherwise it is mixed.',
    territory: 'Territory',
    verdict: 'In sum',
    gains: 'gains',
    loses: 'loses',
    mixed: 'mixed',
    same: 'unchanged',
    classes: { reproduced: 'reproduced', calibrated: 'calibrated', assumption: 'assumption' },
    classMeans: {
      reproduced: 'The numbers follow from published equations, parameters and data.',
      calibrated: 'The numbers follow from published equations with parameters fitted to data.',
      assumption: 'The numbers rest on assumptions: trust the direction at most, not the size.',
    },
    matters: 'What matters most',
    mattersColumns: { parameter: 'Uncertain parameter', first: 'by itself', total: 'with all others' },
    mattersNone: 'none of them',
    flow: {
      heading: 'Where the flow went',
      caption: 'Flow on each link, mean of the last year and of all runs: without the measures, and with them',
      before: 'without the measures',
      after: 'with the measures',
      source: 'from',
      end: 'to',
      more: 'carries more with them',
      less: 'carries less with them',
      same: 'much the same',
    },
    single: {
      heading: 'What each measure adds',
      note: 'Against no change at the end: the measure alone, and what it adds on top of all the others. Where the two differ, measures help or hinder each other.',
      measure: 'Measure',
      alone: 'alone',
      added: 'on top of the others',
      together: 'All together',
    },
    plain: {
      with: 'What is tried: {measures}. All that follows is after {horizon} {unit}, compared with doing nothing new.',
      without: 'Nothing new is done. All that follows is after {horizon} {unit}, compared with today.',
      direct: 'What is acted on directly: {list}.',
      indirect: 'What follows from it: {list}.',
      drift: 'What changes: {list}.',
      differs: 'Mind the comparison: {list}.',
      unsure: 'Which way it goes is not certain for: {list}.',
      gains: 'Gains: {list}.',
      loses: 'Loses: {list}.',
      matters: 'Most hangs on: {list}.',
      more: '{what} {n} % more',
      less: '{what} {n} % less',
      equal: '{what} as before',
      moreThanToday: '{what} more than today, yet less than without the measures',
      lessThanToday: '{what} less than today, yet more than without the measures',
    },
    sources: 'Sources and data',
    sourcesNote: 'Run with Atalaya {version}, seed {seed}. The record holds all that is needed to run it again.',
    units: {
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      scandal: ['scandal', 'scandals'],
      run: ['run', 'runs'],
    },
  },
  es: {
    title: 'Qué producen las medidas: {scenarios}',
    section: 'Qué producirían las medidas: simulación',
    legend:
      'Gráficos: línea, mediana de las corridas; banda, 5 a 95 % de ellas; a rayas, sin las medidas; a puntos, hoy.',
    skip: 'Al primer escenario',
    lead: 'Cada medida se compara con dos cosas: con hoy y con cómo estarían las cosas al final sin ella. Las dos pueden diferir de signo; diga a cuál se refiere.',
    howToRead: 'Cómo leer los gráficos',
    median: 'mediana de las corridas',
    band: '5 a 95 % de las corridas',
    noChange: 'sin las medidas',
    today: 'hoy',
    once: 'Una sola corrida, sin azar y sin rango: no hay banda, y eso no es certeza.',
    runs: '{n}; {horizon} {unit}; modelo: {model}',
    measures: 'Medidas',
    none: 'ninguna',
    span: 'de {unit} {from} a {to}',
    onward: 'desde {unit} {from}',
    from: 'parte del final de «{from}»',
    charts: 'En el tiempo',
    effects: 'Efectos de primer y segundo orden',
    effectsNote:
      'Primer orden: una medida figura en la ecuación del propio resultado. Segundo orden: solo actúa a través de lo que mueve.',
    columns: {
      output: 'Resultado',
      order: 'Orden',
      today: 'Frente a hoy',
      noChange: 'Frente a no cambiar nada',
      band: '5 a 95 % de las corridas, frente a no cambiar nada',
      class: 'Qué tan seguro',
    },
    first: 'primero',
    second: 'segundo',
    noOrder: 'sin medida',
    territories: 'Quién gana y quién pierde',
    territoriesNote:
      'Al final, frente a no cambiar nada. Un territorio gana donde la violencia baja un 1 % o más, o los hogares con trabajo, legal o no, aumentan medio punto, y ninguna de las dos cosas empeora; pierde en el caso inverso; si no, es mixto.',
    territory: 'Territorio',
    verdict: 'En suma',
    gains: 'gana',
    loses: 'pierde',
    mixed: 'mixto',
    same: 'sin cambio',
    classes: { reproduced: 'reproducido', calibrated: 'calibrado', assumption: 'supuesto' },
    classMeans: {
      reproduced: 'Las cifras se siguen de ecuaciones, parámetros y datos publicados.',
      calibrated: 'Las cifras se siguen de ecuaciones publicadas con parámetros ajustados a datos.',
      assumption: 'Las cifras descansan en supuestos: confíe a lo sumo en la dirección, no en el tamaño.',
    },
    matters: 'Qué pesa más',
    mattersColumns: { parameter: 'Parámetro incierto', first: 'por sí solo', total: 'con todos los demás' },
    mattersNone: 'ninguno de ellos',
    flow: {
      heading: 'Adónde fue el flujo',
      caption: 'Flujo en cada tramo, media del último año y de todas las corridas: sin las medidas y con ellas',
      before: 'sin las medidas',
      after: 'con las medidas',
      source: 'desde',
      end: 'hasta',
      more: 'lleva más con ellas',
      less: 'lleva menos con ellas',
      same: 'casi igual',
    },
    single: {
      heading: 'Qué añade cada medida',
      note: 'Frente a ningún cambio, al final: la medida sola, y lo que añade a todas las demás. Donde difieren, las medidas se ayudan o se estorban.',
      measure: 'Medida',
      alone: 'sola',
      added: 'además de las otras',
      together: 'Todas juntas',
    },
    plain: {
      with: 'Qué se prueba: {measures}. Todo lo que sigue es después de {horizon} {unit}, en comparación con no hacer nada nuevo.',
      without: 'No se hace nada nuevo. Todo lo que sigue es después de {horizon} {unit}, en comparación con hoy.',
      direct: 'Sobre lo que se actúa directamente: {list}.',
      indirect: 'Lo que se sigue de ello: {list}.',
      drift: 'Qué cambia: {list}.',
      differs: 'Atención a la comparación: {list}.',
      unsure: 'No es segura la dirección de: {list}.',
      gains: 'Ganan: {list}.',
      loses: 'Pierden: {list}.',
      matters: 'Lo que más pesa: {list}.',
      more: '{what}, {n} % más',
      less: '{what}, {n} % menos',
      equal: '{what}, igual',
      moreThanToday: '{what}, más que hoy, pero menos que sin las medidas',
      lessThanToday: '{what}, menos que hoy, pero más que sin las medidas',
    },
    sources: 'Fuentes y datos',
    sourcesNote:
      'Corrido con Atalaya {version}, semilla {seed}. El registro contiene todo lo necesario para repetirlo.',
    units: {
      week: ['semana', 'semanas'],
      month: ['mes', 'meses'],
      scandal: ['escándalo', 'escándalos'],
      run: ['corrida', 'corridas'],
    },
  },
  pt: {
    title: 'O que as medidas produzem: {scenarios}',
    section: 'O que as medidas fariam: simulação',
    legend:
      'Gráficos: linha, mediana das execuções; faixa, 5 a 95 % delas; tracejada, sem as medidas; pontilhada, hoje.',
    skip: 'Ao primeiro cenário',
    lead: 'Cada medida é comparada com duas coisas: com hoje e com como as coisas estariam no fim sem ela. As duas podem diferir de sinal; diga a qual se refere.',
    howToRead: 'Como ler os gráficos',
    median: 'mediana das execuções',
    band: '5 a 95 % das execuções',
    noChange: 'sem as medidas',
    today: 'hoje',
    once: 'Uma só execução, sem acaso e sem intervalo: não há faixa, e isso não é certeza.',
    runs: '{n}; {horizon} {unit}; modelo: {model}',
    measures: 'Medidas',
    none: 'nenhuma',
    span: 'de {unit} {from} a {to}',
    onward: 'desde {unit} {from}',
    from: 'parte do fim de “{from}”',
    charts: 'No tempo',
    effects: 'Efeitos de primeira e segunda ordem',
    effectsNote:
      'Primeira ordem: uma medida está na equação do próprio resultado. Segunda ordem: só age através daquilo que move.',
    columns: {
      output: 'Resultado',
      order: 'Ordem',
      today: 'Em relação a hoje',
      noChange: 'Em relação a nada mudar',
      band: '5 a 95 % das execuções, em relação a nada mudar',
      class: 'Quão seguro',
    },
    first: 'primeira',
    second: 'segunda',
    noOrder: 'sem medida',
    territories: 'Quem ganha e quem perde',
    territoriesNote:
      'No fim, em relação a nada mudar. Um território ganha onde a violência cai 1 % ou mais, ou os domicílios com trabalho, legal ou não, aumentam meio ponto, e nenhuma das duas coisas piora; perde no caso inverso; senão, é misto.',
    territory: 'Território',
    verdict: 'Em suma',
    gains: 'ganha',
    loses: 'perde',
    mixed: 'misto',
    same: 'sem mudança',
    classes: { reproduced: 'reproduzido', calibrated: 'calibrado', assumption: 'suposição' },
    classMeans: {
      reproduced: 'Os números decorrem de equações, parâmetros e dados publicados.',
      calibrated: 'Os números decorrem de equações publicadas com parâmetros ajustados a dados.',
      assumption: 'Os números assentam em suposições: confie no máximo na direção, não no tamanho.',
    },
    matters: 'O que mais pesa',
    mattersColumns: { parameter: 'Parâmetro incerto', first: 'por si só', total: 'com todos os outros' },
    mattersNone: 'nenhum deles',
    flow: {
      heading: 'Para onde foi o fluxo',
      caption: 'Fluxo em cada trecho, média do último ano e de todas as execuções: sem as medidas e com elas',
      before: 'sem as medidas',
      after: 'com as medidas',
      source: 'de',
      end: 'a',
      more: 'leva mais com elas',
      less: 'leva menos com elas',
      same: 'quase igual',
    },
    single: {
      heading: 'O que cada medida acrescenta',
      note: 'Diante de nenhuma mudança, no fim: a medida sozinha, e o que acrescenta a todas as outras. Onde diferem, as medidas se ajudam ou se atrapalham.',
      measure: 'Medida',
      alone: 'sozinha',
      added: 'além das outras',
      together: 'Todas juntas',
    },
    plain: {
      with: 'O que se tenta: {measures}. Tudo o que segue é depois de {horizon} {unit}, em comparação com nada fazer de novo.',
      without: 'Nada de novo é feito. Tudo o que segue é depois de {horizon} {unit}, em comparação com hoje.',
      direct: 'Aquilo sobre que se age diretamente: {list}.',
      indirect: 'O que decorre disso: {list}.',
      drift: 'O que muda: {list}.',
      differs: 'Atenção à comparação: {list}.',
      unsure: 'Não é certa a direção de: {list}.',
      gains: 'Ganham: {list}.',
      loses: 'Perdem: {list}.',
      matters: 'O que mais pesa: {list}.',
      more: '{what}, {n} % mais',
      less: '{what}, {n} % menos',
      equal: '{what}, igual',
      moreThanToday: '{what}, mais do que hoje, mas menos do que sem as medidas',
      lessThanToday: '{what}, menos do que hoje, mas mais do que sem as medidas',
    },
    sources: 'Fontes e dados',
    sourcesNote:
      'Executado com Atalaya {version}, semente {seed}. O registro contém tudo o que é preciso para repetir.',
    units: {
      week: ['semana', 'semanas'],
      month: ['mês', 'meses'],
      scandal: ['escândalo', 'escândalos'],
      run: ['execução', 'execuções'],
    },
  },
};

/** Puts values into the places of a phrase. */
export const fill = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
